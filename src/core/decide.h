// decide: what is allowed. Answers a command with the facts that make it true, or with a refusal in words for the
// moderator. Pure: reads the session, changes nothing, knows no clock and no randomness.
#pragma once

#include <vector>

#include "base/result.h"
#include "core/command.h"
#include "core/session.h"

namespace tafelrunde {

// The facts of one action, in order; empty if the wish is true already (nothing need be stored).
using Decision = std::vector<Decided>;

// Refusals (Message keys): refusal.statement_empty, refusal.unknown_statement, refusal.unknown_cluster,
// refusal.unknown_field, refusal.unknown_round, refusal.changed_meanwhile, refusal.other_field, refusal.redacted,
// refusal.count_negative, refusal.too_many_central, refusal.nothing_to_undo, refusal.undo_superseded, text.*, ...
Result<Decision> decide(const Session& session, const Command& command);

}  // namespace tafelrunde
