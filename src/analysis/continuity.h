// A newer proposal after an older one: new clusters that are much the same keep their id, title and place, so that
// what the moderator has just looked at does not jump; and what did change is counted and marked.
#pragma once

#include <vector>

#include "core/proposal.h"

namespace tafelrunde::analysis {

// `now` with the ids, titles and order of `before` where new clusters share statements (largest overlap first, each
// once), and with `change` and the news of each offer filled in. `loose`: the statements that lie in no cluster now.
// New clusters without a forerunner keep their own id and follow at the end. Both must be of the same field.
ClusterProposal continued(const ClusterProposal& before, ClusterProposal now, const std::vector<StatementId>& loose);

}  // namespace tafelrunde::analysis
