#include "analysis/partition.h"

#include <algorithm>
#include <deque>
#include <numeric>

#include "analysis/dice.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::uint32_t kNobody = 0xFFFFFFFF;
constexpr std::size_t kMostForSecondPass = 2'000;  // nodes; beyond, another start would cost too much
constexpr double kLeastGain = 1e-10;               // below, a move is rounding and not an improvement
using Membership = std::vector<std::uint32_t>;

// A graph of which every node may stand for many of the graph below it.
struct Network {
  Graph graph;
  std::vector<double> strength;                     // of all ties at a node, its own twice
  std::vector<std::uint32_t> anchor;                // by node: the anchor that it holds, or kNobody
  std::vector<std::vector<std::uint32_t>> refused;  // by node: anchors that it may not join
  double scale = 0;                                 // resolution / sum of all strengths

  std::size_t size() const { return strength.size(); }
  bool may_join(std::size_t node, std::uint32_t other_anchor) const {
    if (other_anchor == kNobody) return true;
    const auto& never = refused[node];
    return anchor[node] == kNobody && std::find(never.begin(), never.end(), other_anchor) == never.end();
  }
};

void measure(Network& network, double resolution) {
  network.strength.assign(network.graph.size(), 0);
  double all = 0;
  for (std::size_t i = 0; i < network.size(); ++i) {
    network.strength[i] = 2 * network.graph.own[i];
    for (const auto& tie : network.graph.ties[i]) network.strength[i] += tie.weight;
    all += network.strength[i];
  }
  network.scale = all > 0 ? resolution / all : 0;
}

Network network_of(const Graph& graph, const PartitionWish& wish) {
  Network network{graph, {}, Membership(graph.size(), kNobody), wish.refused, 0};
  network.refused.resize(graph.size());
  for (std::size_t i = 0; i < wish.anchor.size(); ++i) {
    if (wish.anchor[i]) network.anchor[i] = static_cast<std::uint32_t>(i);
  }
  measure(network, wish.resolution);
  return network;
}

// The communities of a network while nodes move between them. There are as many places as nodes; some are empty.
class Communities {
 public:
  Communities(const Network& network, Membership of) : network_(network), of_(std::move(of)) {
    const auto count = network.size();
    strength_.resize(count);
    members_.resize(count);
    anchor_.assign(count, kNobody);
    weight_to_.resize(count);
    for (std::size_t i = 0; i < count; ++i) enter(i, of_[i]);
    for (std::size_t c = count; c-- > 0;) {
      if (members_[c] == 0) empty_.push_back(static_cast<std::uint32_t>(c));
    }
  }

  std::uint32_t of(std::size_t node) const { return of_[node]; }
  const Membership& all() const { return of_; }
  double strength(std::uint32_t community) const { return strength_[community]; }
  bool alone(std::size_t node) const { return members_[of_[node]] == 1; }

  // The best community for `node` among its neighbours' that `allowed` accepts, its own and an empty one.
  template <class Allowed>
  std::uint32_t best_for(std::size_t node, Allowed allowed) {
    weigh_neighbours(node);
    const auto own = of_[node];
    const double at_node = network_.scale * network_.strength[node];
    const double stay = weight_to_[own] - at_node * (strength_[own] - network_.strength[node]);
    auto best = own;
    double best_gain = stay + kLeastGain;
    if (best_gain < 0 && !alone(node)) {
      best = empty_.back();
      best_gain = 0;
    }
    for (const auto community : touched_) {
      if (community == own || !network_.may_join(node, anchor_[community]) || !allowed(community)) continue;
      const double gain = weight_to_[community] - at_node * strength_[community];
      if (gain > best_gain + kLeastGain) {
        best = community;
        best_gain = gain;
      }
    }
    return best;
  }

  void move(std::size_t node, std::uint32_t to) {
    const auto from = of_[node];
    strength_[from] -= network_.strength[node];
    if (--members_[from] == 0) {
      strength_[from] = 0;
      anchor_[from] = kNobody;
      empty_.push_back(from);
    }
    if (members_[to] == 0) empty_.erase(std::find(empty_.rbegin(), empty_.rend(), to).base() - 1);
    of_[node] = to;
    enter(node, to);
  }

  // The weight of the ties from the node last asked about to `community`.
  double last_weight_to(std::uint32_t community) const { return weight_to_[community]; }

 private:
  void enter(std::size_t node, std::uint32_t community) {
    strength_[community] += network_.strength[node];
    ++members_[community];
    if (network_.anchor[node] != kNobody) anchor_[community] = network_.anchor[node];
  }

  void weigh_neighbours(std::size_t node) {
    for (const auto community : touched_) weight_to_[community] = 0;
    weight_to_[of_[node]] = 0;
    touched_.clear();
    for (const auto& tie : network_.graph.ties[node]) {
      const auto community = of_[tie.to];
      if (weight_to_[community] == 0) touched_.push_back(community);
      weight_to_[community] += tie.weight;
    }
  }

  const Network& network_;
  Membership of_;
  std::vector<double> strength_;       // by community
  std::vector<std::size_t> members_;   // by community
  std::vector<std::uint32_t> anchor_;  // by community: the anchor in it, or kNobody
  std::vector<std::uint32_t> empty_;
  std::vector<double> weight_to_;  // by community, of the node last asked about
  std::vector<std::uint32_t> touched_;
};

// Moves single nodes to better communities until none gains.
Membership with_local_moves(const Network& network, Membership start, Dice& dice) {
  Communities communities(network, std::move(start));
  const auto order = dice.order(network.size());
  std::deque<std::uint32_t> waiting(order.begin(), order.end());
  std::vector<bool> is_waiting(network.size(), true);
  while (!waiting.empty()) {
    const auto node = waiting.front();
    waiting.pop_front();
    is_waiting[node] = false;
    if (network.anchor[node] != kNobody) continue;
    const auto best = communities.best_for(node, [](std::uint32_t) { return true; });
    if (best == communities.of(node)) continue;
    communities.move(node, best);
    for (const auto& tie : network.graph.ties[node]) {
      if (is_waiting[tie.to] || communities.of(tie.to) == best) continue;
      is_waiting[tie.to] = true;
      waiting.push_back(tie.to);
    }
  }
  return communities.all();
}

Membership singletons(std::size_t count) {
  Membership of(count);
  std::iota(of.begin(), of.end(), 0u);
  return of;
}

// Gathers each community anew from single nodes, joining only well connected ones: so that the next level may
// still move a part of a community elsewhere, and no community falls apart.
Membership refined(const Network& network, const Membership& coarse, Dice& dice) {
  std::vector<double> whole(network.size());   // by coarse community: strength
  std::vector<double> inside(network.size());  // by node: ties into its own coarse community
  for (std::size_t i = 0; i < network.size(); ++i) {
    whole[coarse[i]] += network.strength[i];
    for (const auto& tie : network.graph.ties[i]) inside[i] += coarse[tie.to] == coarse[i] ? tie.weight : 0;
  }
  Communities fine(network, singletons(network.size()));
  auto outward = inside;    // by fine community: ties to the rest of its coarse community
  auto coarse_of = coarse;  // by fine community
  const auto well_connected = [&](std::uint32_t community) {
    const double own = fine.strength(community);
    return outward[community] >= network.scale * own * (whole[coarse_of[community]] - own);
  };
  for (const auto node : dice.order(network.size())) {
    if (network.anchor[node] != kNobody || !fine.alone(node) || !well_connected(fine.of(node))) continue;
    const auto best = fine.best_for(node, [&](std::uint32_t community) {
      return coarse_of[community] == coarse[node] && well_connected(community);
    });
    if (best == fine.of(node)) continue;
    outward[best] += inside[node] - 2 * fine.last_weight_to(best);
    fine.move(node, best);
  }
  return fine.all();
}

// Renumbers 0, 1, ... in the order of first nodes; gives how many there are.
std::size_t number_in_order(Membership& of) {
  Membership number(of.size(), kNobody);
  std::uint32_t count = 0;
  for (auto& community : of) {
    if (number[community] == kNobody) number[community] = count++;
    community = number[community];
  }
  return count;
}

Network aggregated(const Network& network, const Membership& group_of, std::size_t count) {
  const std::vector<std::size_t> groups(group_of.begin(), group_of.end());
  Network above{contracted(network.graph, groups, count), {}, Membership(count, kNobody), {}, network.scale};
  above.strength.resize(count);
  above.refused.resize(count);
  for (std::size_t i = 0; i < network.size(); ++i) {
    const auto group = group_of[i];
    above.strength[group] += network.strength[i];
    if (network.anchor[i] != kNobody) above.anchor[group] = network.anchor[i];
    auto& refused = above.refused[group];
    refused.insert(refused.end(), network.refused[i].begin(), network.refused[i].end());
  }
  return above;
}

// One descent from `start`: local moves, refinement and aggregation until nothing moves.
Membership improved(const Network& ground, const Membership& start, Dice& dice) {
  Network level = ground;
  Membership place = singletons(ground.size());  // by ground node: its node in `level`
  Membership communities = start;                // by node of `level`
  while (true) {
    communities = with_local_moves(level, std::move(communities), dice);
    number_in_order(communities);
    auto fine = refined(level, communities, dice);
    const auto count = number_in_order(fine);
    if (count == level.size()) break;
    Membership above(count);
    for (std::size_t i = 0; i < level.size(); ++i) above[fine[i]] = communities[i];
    for (auto& node : place) node = fine[node];
    level = aggregated(level, fine, count);
    communities = std::move(above);
  }
  Membership result(ground.size());
  for (std::size_t i = 0; i < ground.size(); ++i) result[i] = communities[place[i]];
  number_in_order(result);
  return result;
}

// Modularity times the sum of strengths; only for comparing partitions of one network.
double quality(const Network& network, const Membership& of) {
  std::vector<double> strength(network.size());
  double inside = 0;
  for (std::size_t i = 0; i < network.size(); ++i) {
    strength[of[i]] += network.strength[i];
    inside += 2 * network.graph.own[i];
    for (const auto& tie : network.graph.ties[i]) inside += of[tie.to] == of[i] ? tie.weight : 0;
  }
  for (const double own : strength) inside -= network.scale * own * own;
  return inside;
}

}  // namespace

std::vector<std::size_t> partition(const Graph& graph, const PartitionWish& wish, Progress* progress) {
  const auto network = network_of(graph, wish);
  Membership best = singletons(graph.size());
  double best_quality = quality(network, best);
  for (std::size_t start = 0; start < wish.starts; ++start) {
    if (progress && !progress->reached(start, wish.starts)) break;
    Dice dice(wish.seed * 0x9E3779B97F4A7C15u + start);
    auto found = improved(network, singletons(graph.size()), dice);
    if (graph.size() <= kMostForSecondPass) found = improved(network, found, dice);
    const double found_quality = quality(network, found);
    if (found_quality <= best_quality + kLeastGain) continue;
    best_quality = found_quality;
    best = std::move(found);
  }
  return {best.begin(), best.end()};
}

}  // namespace tafelrunde::analysis
