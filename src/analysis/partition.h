// Communities of a graph: the Leiden method (Traag, Waltman, van Eck 2019) for modularity with a resolution
// (Reichardt, Bornholdt 2006). Own code rather than igraph's: igraph 0.10 has no fixed nodes, and nodes that must
// never meet (the moderator's groups) or were refused a community have to be respected at every single move.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/graph.h"

namespace tafelrunde::analysis {

struct PartitionWish {
  double resolution = 2.5;  // larger: more and smaller communities
  std::uint64_t seed = 0;
  std::size_t starts = 5;  // the best of so many tries, each in another order
  // By node, or empty: an anchor stays where it is and never shares a community with another anchor.
  std::vector<bool> anchor;
  // By node, or empty: anchors (node numbers) whose community this node must not join.
  std::vector<std::vector<std::uint32_t>> refused;
};

// The community of each node, numbered 0, 1, ... in the order of their first nodes. The same graph and wish give
// the same communities. Nodes without ties are alone.
// If stopped on the way: whatever was found so far.
std::vector<std::size_t> partition(const Graph& graph, const PartitionWish& wish, Progress* progress = nullptr);

}  // namespace tafelrunde::analysis
