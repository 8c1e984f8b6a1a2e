// The head of a cluster: its title or the box for a new one, its key, what is known of it, its dots. The handle by
// which it is chosen, dragged onto another to merge, and opened for its name. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

// Heights of its parts, in pixels; 0: not there.
struct ClusterHead {
  float title = 0;
  float facts = 0;
  float editor = 0;
  float button = 0;
  float height = 0;
};

ClusterHead cluster_head(const View& view, const scene::ClusterColumn& column, float width_px);
void draw_cluster_head(const View& view, const widgets::Rect& box, const scene::ClusterColumn& column,
                       const ClusterHead& head);

}  // namespace tafelrunde::desk
