// A finding in a list: its kind and wording, what it rests on, its place among the central results. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

float finding_height(const View& view, const scene::FindingCard& card, float width_px);
void draw_finding(const View& view, const widgets::Rect& box, const scene::FindingCard& card);

}  // namespace tafelrunde::desk
