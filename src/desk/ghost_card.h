// A statement that a proposal would put into a group, with the reason. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

float ghost_height(const View& view, const scene::GhostCard& ghost, float width_px);
// A spot of the board; pressing it accepts the proposal.
void draw_ghost(const View& view, const widgets::Rect& box, const scene::ClusterColumn& column,
                const scene::GhostCard& ghost);

}  // namespace tafelrunde::desk
