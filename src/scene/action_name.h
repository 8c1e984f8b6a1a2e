// The name of an action for people: what undo and redo say they would act on. Internal to scene.
#pragma once

#include <optional>

#include "scene/desk_scene.h"

namespace tafelrunde::scene {

// The actions undo / redo of this station would act on next; nothing when there is none.
std::optional<ActionName> next_undo(const Session& session, const StationId& station);
std::optional<ActionName> next_redo(const Session& session, const StationId& station);

}  // namespace tafelrunde::scene
