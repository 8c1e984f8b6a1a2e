// New things get their ids here: a view says what it wishes and leaves the id nil. Internal to station.
#pragma once

#include "core/command.h"
#include "core/proposal.h"
#include "journal/random.h"

namespace tafelrunde::station {

// `command` with fresh ids wherever an id of something new is nil.
Command with_fresh_ids(Command command, const journal::RandomSource& random);

// The same for the new clusters of a proposal.
ClusterProposal with_fresh_ids(ClusterProposal proposal, const journal::RandomSource& random);

}  // namespace tafelrunde::station
