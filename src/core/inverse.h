// The inverse of a fact: the facts that bring back what was before it. Internal to undo.
#pragma once

#include "core/change.h"
#include "core/decide.h"

namespace tafelrunde {

// The inverse of `change`, which `operation` is the last of; of an operation that makes a thing, `change` is empty.
// Refuses refusal.undo_superseded when the register was written again since, or when another station has built on the
// thing that would be hidden.
Result<Decision> inverse_of(const Session& session, const Operation& operation, const Change& change);

}  // namespace tafelrunde
