// Dragging statements and whole clusters with the pointer. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

// Call for what is held down by the pointer: once it has moved far enough, it is being dragged.
void follow_drag(const View& view, const Spot& from);

// Here something dragged may be dropped. True while it would land here now: show it.
bool offer_landing(const View& view, const Spot& spot, const widgets::Rect& rect);

}  // namespace tafelrunde::desk
