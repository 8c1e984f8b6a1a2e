// One field made ready for grouping: statements and groups read, placed, and in an order of their own, so that it
// does not matter in which order they were entered. Inner part of proposal.h.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "analysis/assign.h"
#include "analysis/partition.h"
#include "analysis/proposal.h"

namespace tafelrunde::analysis {

struct Board {
  std::vector<std::size_t> order;  // of the items: by text, key, group
  std::vector<Reading> readings;   // by place in `order`, as all that follows
  std::vector<std::optional<std::size_t>> pinned;
  std::vector<std::vector<std::size_t>> refused;
  StatementSpace space;
  std::vector<Point> points;
  std::vector<Reading> names;  // by existing group; without words for a group without a name
  Centroids existing;          // by existing group: name and pinned statements

  bool may_join(std::size_t place, std::size_t group) const;
  // The existing groups that the statement may join, best first.
  std::vector<Suggestion> offers(std::size_t place) const;
};

Board read_board(const Lexicon& lexicon, std::span<const Item> items, std::span<const ExistingGroup> existing,
                 double vector_share, Progress& progress);

// The statements' most similar statements and names: points first, then names that have words.
Neighbours neighbours_on(const Board& board, std::size_t count, Progress& progress);

// The statements' graph with the existing groups as anchors: nodes 0 .. groups - 1 are the existing groups, each
// with its name and `settled` statements; then one node for each other statement. Statements in the same words share
// one: they must not fall into different groups.
struct BoardGraph {
  Graph graph;
  std::vector<std::size_t> node_of;  // by place
};
BoardGraph graph_of(const Board& board, const Neighbours& neighbours,
                    std::span<const std::optional<std::size_t>> settled);

}  // namespace tafelrunde::analysis
