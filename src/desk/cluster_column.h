// One cluster with everything in it, as a card of the board. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

float cluster_height(const View& view, const scene::ClusterColumn& column, float width_px);
// Draws what of it can be seen; everything in it becomes a spot of the board.
void draw_cluster(const View& view, const widgets::Rect& box, const scene::ClusterColumn& column);

}  // namespace tafelrunde::desk
