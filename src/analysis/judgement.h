// How each statement stands to the groups as they would be, and why. Inner part of proposal.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/board.h"
#include "analysis/centroids.h"

namespace tafelrunde::analysis {

using GroupOf = std::vector<std::optional<std::size_t>>;  // by place on the board

// The groups worth comparing a statement with: all, or where there are very many those of its nearest statements.
// Ascending.
inline constexpr std::size_t kMostGroupsToCompare = 300;
std::vector<std::size_t> groups_to_compare(std::span<const Neighbour> neighbours, const GroupOf& group,
                                           std::size_t group_count);

struct Standing {
  double score = 0;   // likeness to the others of its group
  double margin = 0;  // less that to the next best group
};

// Looks at its arguments as long as it lives.
class Judgement {
 public:
  Judgement(const Board& board, const Neighbours& neighbours, const GroupOf& group, std::size_t count);

  // All for a statement that is in a group.
  Standing standing(std::size_t place) const;
  std::vector<std::string> shared_words(std::size_t place) const;
  // The member of its group that is most like it; of equals the first. None if it is alone.
  std::optional<std::size_t> nearest_member(std::size_t place) const;

 private:
  const Board& board_;
  const Neighbours& neighbours_;
  const GroupOf& group_;
  Centroids centroids_;
  std::vector<std::vector<std::size_t>> members_;  // by group
};

}  // namespace tafelrunde::analysis
