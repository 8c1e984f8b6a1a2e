// One statement as a row of the board. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

float statement_height(const View& view, const scene::StatementCard& card, float width_px);
// A spot of the board: chosen by pointer and keys, dragged, counted (+1), opened for correction (double click,
// Enter).
void draw_statement(const View& view, const widgets::Rect& box, const scene::StatementCard& card);

}  // namespace tafelrunde::desk
