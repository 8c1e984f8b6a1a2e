#include "analysis/proposal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/board.h"
#include "analysis/reasons.h"

namespace tafelrunde::analysis {
namespace {

// Chosen, not measured: below this likeness to the rest of its group a statement is said to fit nowhere.
constexpr double kLeastScore = 0.04;
// Chosen, not measured: from this likeness on a group takes in a statement that the graph left alone.
constexpr double kWelcomeScore = 0.10;
// A smaller lead over the next best group is worth a look (about a third of the statements of a real field).
constexpr double kSureMargin = 0.02;

using GroupOf = std::vector<std::optional<std::size_t>>;  // by place on the board

// What the moderator placed, and what is confidently near to one of her groups.
GroupOf settled_groups(const Board& board, bool named_only) {
  GroupOf settled = board.pinned;
  for (std::size_t i = 0; i < settled.size(); ++i) {
    if (settled[i]) continue;
    auto offers = board.offers(i);
    if (named_only) std::erase_if(offers, [&](const Suggestion& s) { return board.names[s.group].words.empty(); });
    if (is_confident(offers)) settled[i] = offers[0].group;
  }
  return settled;
}

PartitionWish wish_of(const Board& board, const BoardGraph& field, const Parameters& parameters) {
  PartitionWish wish;
  wish.resolution = parameters.resolution;
  wish.seed = parameters.seed;
  wish.anchor.assign(field.graph.size(), false);
  wish.refused.resize(field.graph.size());
  std::fill_n(wish.anchor.begin(), board.names.size(), true);
  for (std::size_t i = 0; i < field.node_of.size(); ++i) {
    if (field.node_of[i] < board.names.size()) continue;
    for (const auto group : board.refused[i])
      wish.refused[field.node_of[i]].push_back(static_cast<std::uint32_t>(group));
  }
  return wish;
}

// Existing groups keep their numbers: their anchors are the first nodes, each in a community of its own.
GroupOf groups_from(const BoardGraph& field, const std::vector<std::size_t>& communities) {
  GroupOf group;
  for (const auto node : field.node_of) group.push_back(communities[node]);
  return group;
}

// The same groups with new numbers: existing ones first and unchanged, then by size, then by their first statement.
std::size_t number_by_size(GroupOf& group, std::size_t existing) {
  struct Community {
    std::size_t number = 0, members = 0, first = 0;
  };
  std::vector<Community> fresh;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (!group[i] || *group[i] < existing) continue;
    const auto known =
        std::find_if(fresh.begin(), fresh.end(), [&](const Community& c) { return c.number == *group[i]; });
    if (known == fresh.end())
      fresh.push_back({*group[i], 1, i});
    else
      ++known->members;
  }
  std::stable_sort(fresh.begin(), fresh.end(),
                   [](const Community& a, const Community& b) { return a.members > b.members; });
  for (auto& number : group) {
    if (!number || *number < existing) continue;
    const auto found =
        std::find_if(fresh.begin(), fresh.end(), [&](const Community& c) { return c.number == *number; });
    number = existing + static_cast<std::size_t>(found - fresh.begin());
  }
  return existing + fresh.size();
}

// How each statement stands to the groups as they would be.
struct Standing {
  double score = 0;
  double margin = 0;
};

class Judgement {
 public:
  Judgement(const Board& board, const GroupOf& group, std::size_t count) : board_(board), group_(group) {
    auto names = board.names;
    names.resize(count);
    centroids_ = group_centroids(board.space, names, board.points, group);
  }

  Standing standing(std::size_t place) const {
    const auto own = *group_[place];
    const auto& point = board_.points[place];
    double next = 0;
    for (std::size_t g = 0; g < centroids_.size(); ++g) {
      if (g != own) next = std::max(next, likeness(point, centroids_[g]));
    }
    const double score = likeness_without(point, centroids_[own], 1);
    return {score, score - next};
  }

  std::vector<std::string> words(std::size_t place) const {
    return shared_words(board_.space, board_.readings[place], board_.points[place], centroids_[*group_[place]], 1);
  }

 private:
  const Board& board_;
  const GroupOf& group_;
  std::vector<Centroid> centroids_;
};

std::optional<std::size_t> nearest_member(const Board& board, const GroupOf& group, std::size_t place) {
  std::optional<std::size_t> nearest;
  float best = 0;
  for (std::size_t other = 0; other < group.size(); ++other) {
    if (other == place || group[other] != group[place]) continue;
    const float score = likeness(board.points[place], board.points[other]);
    if (nearest && score <= best) continue;
    nearest = other;
    best = score;
  }
  return nearest;
}

std::vector<std::size_t> sizes_of(const GroupOf& group, std::size_t count) {
  std::vector<std::size_t> sizes(count);
  for (const auto& number : group) {
    if (number) ++sizes[*number];
  }
  return sizes;
}

// Offers statements that the graph left alone to the nearest group of others, if it is near enough.
void house_the_lonely(const Board& board, GroupOf& group, std::size_t count) {
  const auto sizes = sizes_of(group, count);
  auto names = board.names;
  names.resize(count);
  const auto centroids = group_centroids(board.space, names, board.points, group);
  const auto existing = board.names.size();
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (!group[i] || *group[i] < existing || sizes[*group[i]] > 1) continue;
    for (const auto& offer : ranked(board.points[i], centroids)) {
      if (offer.score < kWelcomeScore) break;
      if ((offer.group >= existing && sizes[offer.group] < 2) || !board.may_join(i, offer.group)) continue;
      group[i] = offer.group;
      break;
    }
  }
}

// Takes those out of their groups that are like nothing in them; then groups of one that nobody made.
void drop_strangers(const Board& board, GroupOf& group, std::size_t& count) {
  const Judgement judgement(board, group, count);
  std::vector<bool> strange(group.size());
  for (std::size_t i = 0; i < group.size(); ++i) {
    strange[i] = group[i] && !board.pinned[i] && judgement.standing(i).score < kLeastScore;
  }
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (strange[i]) group[i].reset();
  }
  const auto sizes = sizes_of(group, count);
  for (auto& number : group) {
    if (number && *number >= board.names.size() && sizes[*number] < 2) number.reset();
  }
  count = number_by_size(group, board.names.size());
}

ItemProposal judged(const Board& board, const GroupOf& group, const Judgement& judgement, std::size_t place) {
  ItemProposal item;
  item.group = group[place];
  if (!item.group) return item;
  if (board.pinned[place]) {
    item.placement = Placement::pinned;
    return item;
  }
  const auto standing = judgement.standing(place);
  item.score = standing.score;
  item.margin = standing.margin;
  item.placement = standing.margin < kSureMargin ? Placement::uncertain : Placement::proposed;
  item.shared_words = judgement.words(place);
  if (const auto nearest = nearest_member(board, group, place)) item.nearest_item = board.order[*nearest];
  return item;
}

std::vector<ProposedGroup> groups_with_members(const Board& board, const GroupOf& group, std::size_t count,
                                               std::span<const ExistingGroup> existing) {
  std::vector<ProposedGroup> groups(count);
  std::vector<std::vector<std::size_t>> places(count);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (!group[i]) continue;
    places[*group[i]].push_back(i);
    groups[*group[i]].items.push_back(board.order[i]);
  }
  const auto names = proposed_names(board.readings, places);
  for (std::size_t g = 0; g < count; ++g) {
    if (g < existing.size()) groups[g].existing = g;
    groups[g].name = g < existing.size() ? existing[g].name : names[g];
    std::sort(groups[g].items.begin(), groups[g].items.end());
  }
  return groups;
}

Proposal written_out(const Board& board, GroupOf group, std::size_t count, std::span<const ExistingGroup> existing,
                     bool partitioned) {
  house_the_lonely(board, group, count);
  drop_strangers(board, group, count);
  Proposal proposal;
  proposal.partitioned = partitioned;
  proposal.groups = groups_with_members(board, group, count, existing);
  proposal.items.resize(board.order.size());
  const Judgement judgement(board, group, count);
  for (std::size_t i = 0; i < group.size(); ++i) {
    auto& item = proposal.items[board.order[i]];
    item = judged(board, group, judgement, i);
    if (!partitioned && !item.group) item.placement = Placement::undecided;
  }
  return proposal;
}

Proposal offers_only(const Board& board, std::span<const ExistingGroup> existing) {
  return written_out(board, settled_groups(board, true), existing.size(), existing, false);
}

Proposal from_communities(const Board& board, const BoardGraph& field, const std::vector<std::size_t>& communities,
                          std::span<const ExistingGroup> existing) {
  auto group = groups_from(field, communities);
  const auto count = number_by_size(group, existing.size());
  return written_out(board, std::move(group), count, existing, true);
}

// The communities at that resolution, by halving on a logarithmic scale, whose number is nearest to the wish.
std::vector<std::size_t> communities_of_count(const Graph& graph, PartitionWish wish, std::size_t wanted) {
  double low = 0.02, high = 40;
  std::vector<std::size_t> best;
  std::size_t best_distance = graph.size() + 1;
  for (int step = 0; step < 18 && best_distance > 0; ++step) {
    wish.resolution = std::sqrt(low * high);
    auto found = partition(graph, wish);
    const auto count = found.empty() ? 0 : *std::max_element(found.begin(), found.end()) + 1;
    const auto distance = count > wanted ? count - wanted : wanted - count;
    if (distance < best_distance) {
      best_distance = distance;
      best = std::move(found);
    }
    (count < wanted ? low : high) = wish.resolution;
  }
  return best;
}

}  // namespace

Proposal propose(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                 const Parameters& parameters) {
  const auto board = read_board(lexicon, items, existing, parameters.vector_share);
  if (items.size() < kFewestForPartition) return offers_only(board, existing);
  const auto field = graph_of(board, settled_groups(board, false), parameters.neighbours);
  return from_communities(board, field, partition(field.graph, wish_of(board, field, parameters)), existing);
}

Proposal propose_groups(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                        std::size_t group_count, Parameters parameters) {
  const auto board = read_board(lexicon, items, existing, parameters.vector_share);
  if (items.size() < kFewestForPartition) return offers_only(board, existing);
  const auto field = graph_of(board, settled_groups(board, false), parameters.neighbours);
  const auto wish = wish_of(board, field, parameters);
  return from_communities(board, field, communities_of_count(field.graph, wish, group_count), existing);
}

}  // namespace tafelrunde::analysis
