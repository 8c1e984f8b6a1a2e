// A sheet that lies in the place of the board. Internal to desk.
#pragma once

#include <string>

#include "desk/view.h"

namespace tafelrunde::desk {

// Draws its ground and its title; gives what is left below, `gap` units under the title.
widgets::Rect begin_sheet(const View& view, const widgets::Rect& area, const std::string& title, float gap);

// Words over the whole width, cut off the top of `rest` with `gap` units below; nothing for no words.
void say_in(const View& view, widgets::Rect& rest, const widgets::Face& face, ImU32 ink, const std::string& words,
            float gap);

}  // namespace tafelrunde::desk
