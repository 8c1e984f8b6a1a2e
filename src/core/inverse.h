// The inverse of a fact: the facts that bring back what was before it. Internal to undo.
#pragma once

#include "core/decide.h"

namespace tafelrunde {

// False for what cannot or should not be taken back by a key: opening, redaction, what the projector showed.
bool is_undoable(const Fact& fact);

// Refuses refusal.undo_superseded when the fact's register was written again since, by whomever.
Result<Decision> inverse_of(const Session& session, const Operation& operation);

}  // namespace tafelrunde
