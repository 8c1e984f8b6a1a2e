#include "analysis/judgement.h"

#include <algorithm>

#include "analysis/reasons.h"

namespace tafelrunde::analysis {

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
  const auto scores = centroids_.likenesses(board_.points[place]);
  double next = 0;
  for (std::size_t g = 0; g < scores.size(); ++g) {
    if (g != own) next = std::max(next, scores[g]);
  }
  const double score = centroids_.likeness_without(board_.points[place], own, 1);
  return {score, score - next};
}

std::vector<std::string> Judgement::shared_words(std::size_t place) const {
  return analysis::shared_words(board_.space, board_.readings[place], board_.points[place], centroids_,
                                *group_[place], 1);
}

// The first neighbour in the same group is the nearest of all; only if there is none, all members are compared.
std::optional<std::size_t> Judgement::nearest_member(std::size_t place) const {
  for (const auto& neighbour : neighbours_[place]) {
    const auto other = neighbour.point;
    if (other < group_.size() && group_[other] == group_[place]) return other;
  }
  std::optional<std::size_t> nearest;
  float best = 0;
  for (const auto other : members_[*group_[place]]) {
    if (other == place) continue;
    const float score = likeness(board_.points[place], board_.points[other]);
    if (nearest && score <= best) continue;
    nearest = other;
    best = score;
  }
  return nearest;
}

}  // namespace tafelrunde::analysis
