// The small signs beside words, drawn by hand so that they need no typeface: what kind a result is, that somebody
// disagrees. Each always stands with its word.
#pragma once

#include "core/kinds.h"
#include "widgets/frame.h"

namespace tafelrunde::projector {

// `box` is a square the sign fills.
void draw_kind_mark(widgets::Frame& frame, Kind kind, const widgets::Rect& box, ImU32 colour);
void draw_dissent_mark(widgets::Frame& frame, const widgets::Rect& box, ImU32 colour);

// A square of `share` of the line's height, left and vertically centred in the line.
widgets::Rect mark_box(const widgets::Rect& line, float share_0_to_1);

}  // namespace tafelrunde::projector
