#include "analysis/graph.h"

#include <algorithm>

namespace tafelrunde::analysis {
namespace {

// A tie is worth no more than this, .4: otherwise two statements in nearly the same words hold on to each other and
// leave their topic as a group of two (seen on a sample venue; ARI is the same from .3 to .5).
constexpr auto kStrongestTie = static_cast<std::int32_t>(0.4 / kLikenessUnit);

Graph of_size(std::size_t nodes) { return {std::vector<std::vector<Tie>>(nodes), std::vector<double>(nodes)}; }

// Adds up weights by node, and gives them back by node, ascending.
class Gathering {
 public:
  explicit Gathering(std::size_t nodes) : weight_(nodes) {}

  void add(std::uint32_t to, double weight) {
    if (weight_[to] == 0) touched_.push_back(to);
    weight_[to] += weight;
  }
  std::vector<Tie> take() {
    std::sort(touched_.begin(), touched_.end());
    std::vector<Tie> ties;
    ties.reserve(touched_.size());
    for (const auto to : touched_) {
      ties.push_back({to, weight_[to]});
      weight_[to] = 0;
    }
    touched_.clear();
    return ties;
  }

 private:
  std::vector<double> weight_;
  std::vector<std::uint32_t> touched_;
};

// The nodes of each group, one group after the other.
std::vector<std::vector<std::uint32_t>> members_of(std::span<const std::size_t> group_of, std::size_t group_count) {
  std::vector<std::vector<std::uint32_t>> members(group_count);
  for (std::size_t i = 0; i < group_of.size(); ++i) members[group_of[i]].push_back(static_cast<std::uint32_t>(i));
  return members;
}

}  // namespace

Graph tied(const Neighbours& neighbours) {
  auto graph = of_size(neighbours.size());
  const auto half = [](const Neighbour& n) { return std::min(n.likeness, kStrongestTie) * (kLikenessUnit / 2); };
  std::vector<std::vector<Tie>> from_others(neighbours.size());
  for (std::size_t i = 0; i < neighbours.size(); ++i)
    for (const auto& neighbour : neighbours[i])
      from_others[neighbour.point].push_back({static_cast<std::uint32_t>(i), half(neighbour)});
  Gathering gathering(neighbours.size());
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    for (const auto& neighbour : neighbours[i]) gathering.add(neighbour.point, half(neighbour));
    for (const auto& tie : from_others[i]) gathering.add(tie.to, tie.weight);
    graph.ties[i] = gathering.take();
  }
  return graph;
}

Graph contracted(const Graph& graph, std::span<const std::size_t> group_of, std::size_t group_count) {
  auto result = of_size(group_count);
  Gathering gathering(group_count);
  const auto members = members_of(group_of, group_count);
  for (std::size_t group = 0; group < group_count; ++group) {
    for (const auto i : members[group]) {
      result.own[group] += graph.own[i];
      for (const auto& tie : graph.ties[i]) {
        const auto to = group_of[tie.to];
        if (to == group)
          result.own[group] += tie.weight / 2;  // it stands at both ends
        else
          gathering.add(static_cast<std::uint32_t>(to), tie.weight);
      }
    }
    result.ties[group] = gathering.take();
  }
  return result;
}

}  // namespace tafelrunde::analysis
