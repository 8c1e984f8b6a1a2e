#include "analysis/proposal.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "analysis/board.h"
#include "analysis/judgement.h"
#include "analysis/reasons.h"

namespace tafelrunde::analysis {
namespace {

// Chosen, not measured: below this likeness to the rest of its group a statement is said to fit nowhere.
constexpr double kLeastScore = 0.04;
// Chosen, not measured: from this likeness on a group takes in a statement that the graph left alone.
constexpr double kWelcomeScore = 0.10;
// A smaller lead over the next best group is worth a look (about a third of the statements of a real field).
constexpr double kSureMargin = 0.02;

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
    std::size_t number = 0, members = 0;
  };
  std::vector<Community> fresh;                 // in the order of first statements
  std::map<std::size_t, std::size_t> place_of;  // by old number: in `fresh`, later the new number
  for (const auto& number : group) {
    if (!number || *number < existing) continue;
    const auto [place, is_new] = place_of.emplace(*number, fresh.size());
    if (is_new) fresh.push_back({*number, 0});
    ++fresh[place->second].members;
  }
  std::stable_sort(fresh.begin(), fresh.end(),
                   [](const Community& a, const Community& b) { return a.members > b.members; });
  for (std::size_t n = 0; n < fresh.size(); ++n) place_of[fresh[n].number] = existing + n;
  for (auto& number : group) {
    if (number && *number >= existing) number = place_of[*number];
  }
  return existing + fresh.size();
}

std::vector<std::size_t> sizes_of(const GroupOf& group, std::size_t count) {
  std::vector<std::size_t> sizes(count);
  for (const auto& number : group) {
    if (number) ++sizes[*number];
  }
  return sizes;
}

// Offers statements that the graph left alone to the nearest group of others, if it is near enough; the others stay
// in no group. New groups are numbered by size, so the groups of one are the last.
void house_the_lonely(const Board& board, const Neighbours& neighbours, GroupOf& group, std::size_t& count) {
  const auto sizes = sizes_of(group, count);
  const auto existing = board.names.size();
  while (count > existing && sizes[count - 1] < 2) --count;
  for (auto& number : group) {
    if (number && *number >= count) number.reset();
  }
  const auto lonely = group;
  const auto centroids = group_centroids(board.space, board.names, board.points, lonely, count);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (lonely[i]) continue;
    double best = kWelcomeScore;
    for (const auto g : groups_to_compare(neighbours[i], lonely, count)) {
      const double score = centroids.likeness(board.points[i], g);
      if (score < best || (score == best && group[i]) || !board.may_join(i, g)) continue;
      group[i] = g;
      best = score;
    }
  }
}

// Takes those out of their groups that are like nothing in them; then groups of one that nobody made.
void drop_strangers(const Board& board, GroupOf& group, std::size_t& count) {
  const auto centroids = group_centroids(board.space, board.names, board.points, group, count);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i] && !board.pinned[i] && centroids.likeness_without(board.points[i], *group[i], 1) < kLeastScore)
      group[i].reset();
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
  if (!item.group && board.readings[place].tongue == Tongue::other) item.placement = Placement::other_language;
  if (!item.group) return item;
  if (board.pinned[place]) {
    item.placement = Placement::pinned;
    return item;
  }
  const auto standing = judgement.standing(place);
  item.score = standing.score;
  item.margin = standing.margin;
  item.placement = standing.margin < kSureMargin ? Placement::uncertain : Placement::proposed;
  item.shared_words = judgement.shared_words(place);
  if (const auto nearest = judgement.nearest_member(place)) item.nearest_item = board.order[*nearest];
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

Proposal written_out(const Board& board, const Neighbours& neighbours, GroupOf group, std::size_t count,
                     std::span<const ExistingGroup> existing, Progress progress) {
  house_the_lonely(board, neighbours, group, count);
  drop_strangers(board, group, count);
  Proposal proposal;
  proposal.partitioned = true;
  proposal.groups = groups_with_members(board, group, count, existing);
  proposal.items.resize(board.order.size());
  const Judgement judgement(board, neighbours, group, count);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (i % 256 == 0 && !progress.reached(i, group.size())) break;
    proposal.items[board.order[i]] = judged(board, group, judgement, i);
  }
  return proposal;
}

Proposal offers_only(const Board& board, const Neighbours& neighbours, std::span<const ExistingGroup> existing,
                     Progress progress) {
  auto proposal = written_out(board, neighbours, settled_groups(board, true), existing.size(), existing, progress);
  proposal.partitioned = false;
  for (auto& item : proposal.items) {
    if (item.placement == Placement::fits_nowhere) item.placement = Placement::undecided;
  }
  return proposal;
}

// As the wish asks for, from fewer starts where one takes long.
PartitionWish affordable(PartitionWish wish, std::size_t nodes) {
  if (nodes > 2'000) wish.starts = 4;
  if (nodes > kMostForExact) wish.starts = 2;
  return wish;
}

std::size_t communities_in(const std::vector<std::size_t>& community_of) {
  return community_of.empty() ? 0 : *std::max_element(community_of.begin(), community_of.end()) + 1;
}

using FindCommunities =
    std::function<std::vector<std::size_t>(const Graph& graph, const PartitionWish& wish, Progress& progress)>;

Proposal proposed(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                  const Parameters& parameters, const FindCommunities& find) {
  Proposal stopped;
  stopped.stopped = true;
  bool is_stopped = false;
  const auto stage = [&](double from, double to) { return Progress(parameters.tell, is_stopped, from, to); };
  auto reading = stage(0, 0.15), comparing = stage(0.15, 0.65), gathering = stage(0.65, 0.85);
  const auto board = read_board(lexicon, items, existing, parameters.vector_share, reading);
  if (is_stopped) return stopped;
  const auto neighbours = neighbours_on(board, parameters.neighbours, comparing);
  if (is_stopped) return stopped;
  if (items.size() < kFewestForPartition) return offers_only(board, neighbours, existing, stage(0.85, 1));
  const auto field = graph_of(board, neighbours, settled_groups(board, false));
  const auto wish = affordable(wish_of(board, field, parameters), field.graph.size());
  auto group = groups_from(field, find(field.graph, wish, gathering));
  if (is_stopped) return stopped;
  const auto count = number_by_size(group, existing.size());
  auto proposal = written_out(board, neighbours, std::move(group), count, existing, stage(0.85, 1));
  return is_stopped ? stopped : proposal;
}

// The communities at that resolution, by halving on a logarithmic scale, whose number is nearest to the wish.
// They are sought with few starts; only at the resolution that was found all starts are made.
std::vector<std::size_t> communities_of_count(const Graph& graph, PartitionWish wish, std::size_t wanted,
                                              Progress& progress) {
  constexpr std::size_t kSteps = 18;
  double low = 0.02, high = 40;
  std::vector<std::size_t> best;
  std::size_t best_distance = graph.size() + 1;
  auto quick = wish;
  quick.starts = graph.size() > 1'000 ? 1 : 2;
  for (std::size_t step = 0; step < kSteps && best_distance > 0 && progress.reached(step, kSteps + 1); ++step) {
    quick.resolution = std::sqrt(low * high);
    auto found = partition(graph, quick);
    const auto count = communities_in(found);
    const auto distance = count > wanted ? count - wanted : wanted - count;
    if (distance < best_distance) {
      best_distance = distance;
      best = std::move(found);
      wish.resolution = quick.resolution;
    }
    (count < wanted ? low : high) = quick.resolution;
  }
  if (quick.starts < wish.starts && progress.reached(kSteps, kSteps + 1)) {
    auto found = partition(graph, wish);
    if (communities_in(found) == communities_in(best)) best = std::move(found);
  }
  if (best.empty()) best.resize(graph.size());  // stopped before the first was found
  return best;
}

}  // namespace

Proposal propose(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                 const Parameters& parameters) {
  return proposed(lexicon, items, existing, parameters,
                  [](const Graph& graph, const PartitionWish& wish, Progress& progress) {
                    return partition(graph, wish, &progress);
                  });
}

Proposal propose_groups(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                        std::size_t group_count, Parameters parameters) {
  return proposed(lexicon, items, existing, parameters,
                  [group_count](const Graph& graph, const PartitionWish& wish, Progress& progress) {
                    return communities_of_count(graph, wish, group_count, progress);
                  });
}

}  // namespace tafelrunde::analysis
