// Small drawn signs: kinds, dashes and hatching of proposals. Internal to desk.
#pragma once

#include "core/kinds.h"
#include "widgets/frame.h"

namespace tafelrunde::desk {

// One shape for each kind, so that colour is never needed to tell them apart. `at` is the top left.
void kind_mark(widgets::Frame& frame, ImVec2 at, float size_px, Kind kind, ImU32 colour);

// The line around what is only proposed, and the ground under it.
void dashed_outline(widgets::Frame& frame, const widgets::Rect& box, ImU32 colour);
void hatched(widgets::Frame& frame, const widgets::Rect& box, ImU32 colour);

// A dot as it is stuck on paper.
void sticky_dot(widgets::Frame& frame, ImVec2 at, float size_px, ImU32 colour);
// "Done": what was saved.
void tick_mark(widgets::Frame& frame, ImVec2 at, float size_px, ImU32 colour);

}  // namespace tafelrunde::desk
