#include "analysis/judgement.h"

#include <algorithm>
#include <numeric>

#include "analysis/reasons.h"

namespace tafelrunde::analysis {

namespace {

constexpr std::size_t kMostMembersToCompare = 1'000;

}  // namespace

std::vector<std::size_t> groups_to_compare(std::span<const Neighbour> neighbours, const GroupOf& group,
                                           std::size_t group_count) {
  std::vector<std::size_t> groups;
  if (group_count <= kMostGroupsToCompare) {
    groups.resize(group_count);
    std::iota(groups.begin(), groups.end(), std::size_t{0});
    return groups;
  }
  for (const auto& neighbour : neighbours) {
    if (neighbour.point < group.size() && group[neighbour.point]) groups.push_back(*group[neighbour.point]);
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

Judgement::Judgement(const Board& board, const Neighbours& neighbours, const GroupOf& group, std::size_t count)
    : board_(board),
      neighbours_(neighbours),
      group_(group),
      centroids_(group_centroids(board.space, board.names, board.points, group, count)),
      members_(count) {
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i]) members_[*group[i]].push_back(i);
  }
}

Standing Judgement::standing(std::size_t place) const {
  const auto own = *group_[place];
  const auto& point = board_.points[place];
  const bool compares_all = centroids_.size() <= kMostGroupsToCompare;
  const auto all = compares_all ? centroids_.likenesses(point) : std::vector<double>{};
  double next = 0;
  for (const auto g : groups_to_compare(neighbours_[place], group_, centroids_.size())) {
    if (g != own) next = std::max(next, compares_all ? all[g] : centroids_.likeness(point, g));
  }
  const double score = centroids_.likeness_without(point, own, 1);
  return {score, score - next};
}

std::vector<std::string> Judgement::shared_words(std::size_t place) const {
  return analysis::shared_words(board_.space, board_.readings[place], board_.points[place], centroids_,
                                *group_[place], 1);
}

// The first neighbour in the same group is the nearest of all; only if there is none, members are compared, and of a
// huge group the first ones.
std::optional<std::size_t> Judgement::nearest_member(std::size_t place) const {
  for (const auto& neighbour : neighbours_[place]) {
    const auto other = neighbour.point;
    if (other < group_.size() && group_[other] == group_[place]) return other;
  }
  std::optional<std::size_t> nearest;
  float best = 0;
  const auto& members = members_[*group_[place]];
  for (const auto other : std::span(members).first(std::min(members.size(), kMostMembersToCompare))) {
    if (other == place) continue;
    const float score = likeness(board_.points[place], board_.points[other]);
    if (nearest && score <= best) continue;
    nearest = other;
    best = score;
  }
  return nearest;
}

}  // namespace tafelrunde::analysis
