// Undo and redo without end, over this start of the program and earlier ones of the same station, never over another
// station's work. Undo is a new action whose facts bring the values before back; it is refused in words when
// somebody has built on what it would take back.
#pragma once

#include <optional>
#include <vector>

#include "core/decide.h"

namespace tafelrunde {

// What undo and redo would act on: the next action to take back, the next to bring again.
struct UndoHistory {
  std::vector<const Action*> undoable;  // the last is next
  std::vector<const Action*> redoable;
};
UndoHistory undo_history(const Session& session, const StationId& station);

// The fact that names an action for people ("Beitrag erfasst"). Of an undo or a redo it is the fact that named what
// it takes back or brings again; null if that is not here.
const Fact* headline_of(const Session& session, const Action& action);

// Refuses refusal.nothing_to_undo / refusal.nothing_to_redo and refusal.undo_superseded.
Result<Decision> decide_undo(const Session& session, const StationId& station);
Result<Decision> decide_redo(const Session& session, const StationId& station);

}  // namespace tafelrunde
