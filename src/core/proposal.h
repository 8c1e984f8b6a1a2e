// A proposed grouping of one field, as screens show it (ghosts) and as the moderator may adopt it. It is computed,
// shown and forgotten; only what she accepts becomes facts.
#pragma once

#include <string>
#include <vector>

#include "core/kinds.h"

namespace tafelrunde {

struct ProposedPlacement {
  StatementId statement;
  std::vector<std::string> shared_words;  // why: the words it shares with the group, strongest first
  bool is_uncertain = false;              // another group is about as near
};

struct ProposedCluster {
  ClusterId cluster;  // of the board, or fresh
  bool is_new = false;
  std::string title;                          // its name, or a proposed one
  std::vector<ProposedPlacement> placements;  // only what would change; what she placed is not in here
};

struct ClusterProposal {
  FieldKey field;
  bool is_partition = false;  // false: too few statements, only offers to named clusters
  std::vector<ProposedCluster> clusters;
  std::vector<StatementId> fits_nowhere;
  std::vector<StatementId> other_language;  // neither German nor English: not judged

  bool empty() const { return clusters.empty(); }
};

}  // namespace tafelrunde
