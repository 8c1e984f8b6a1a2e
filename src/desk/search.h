// The search over everything: Ctrl+F, words and filters, Enter leads there. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

bool shows_found(const View& view);  // in the place of the board
void draw_found(const View& view, const widgets::Rect& area);

// In the header: the box while one searches, else the button that opens it.
float search_box_width(const View& view);
void draw_search_box(const View& view, const widgets::Rect& area);

}  // namespace tafelrunde::desk
