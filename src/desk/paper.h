// The discussion paper of the field beside the board, with what was said about it. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

// "ändert P1-M2"
std::string stance_said(const View& view, const PaperItemKey& item, Stance stance);
const std::string& stance_text(const View& view, Stance stance);

// One item: its name and consensus, its words, how many statements take which stance.
float paper_item_height(const View& view, const scene::PaperLine& item, float width_px);
void draw_paper_item(const View& view, const widgets::Rect& box, const scene::PaperLine& item);

// The list, from the top of `rest`.
void draw_paper(const View& view, widgets::Rect& rest);

}  // namespace tafelrunde::desk
