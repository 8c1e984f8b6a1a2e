// Which statements stand close together: each is tied to its most similar ones. Ties are symmetric.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/neighbours.h"

namespace tafelrunde::analysis {

struct Tie {
  std::uint32_t to = 0;
  double weight = 0;  // > 0
};

// Undirected: every tie stands at both of its ends with the same weight. Ties are ordered by `to`.
struct Graph {
  std::vector<std::vector<Tie>> ties;  // by node
  std::vector<double> own;             // by node: weight of ties between what was contracted into it

  std::size_t size() const { return ties.size(); }
};

// The mean of both directions of the graph in which each point is tied to its most similar points with their likeness
// (at most .4). All weights are whole multiples of one unit: sums of them are exact in any order.
Graph tied(const Neighbours& neighbours);

// The graph of groups of nodes: node i becomes `group_of[i]` (0 .. group_count - 1).
Graph contracted(const Graph& graph, std::span<const std::size_t> group_of, std::size_t group_count);

}  // namespace tafelrunde::analysis
