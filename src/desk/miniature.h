// A small picture of what the hall sees, in words: for as long as the shell lends no picture of the projector
// itself. It shows what is there, not how it is laid out. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

void draw_miniature(const View& view, const widgets::Rect& box);

}  // namespace tafelrunde::desk
