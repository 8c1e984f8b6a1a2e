// What the desk may show beside words that are still being typed: clusters they might belong to, each with a key, and
// what was said alike.
#pragma once

#include "core/advice.h"
#include "scene/desk_scene.h"

namespace tafelrunde::scene {

// The parts of the advice that still hold: clusters on the board, statements that are here. `advice` may be null.
TypingScene typing_scene(const Session& session, const Advice* advice);

}  // namespace tafelrunde::scene
