#include "desk/marks.h"

#include <algorithm>
#include <cmath>

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

ImDrawList& list() { return *ImGui::GetWindowDrawList(); }

void dashes(ImVec2 from, ImVec2 to, float dash_px, float thickness_px, ImU32 colour) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  const ImVec2 step{(to.x - from.x) / length, (to.y - from.y) / length};
  for (float at = 0; at < length; at += dash_px * 1.75F) {
    const float end = std::min(at + dash_px, length);
    list().AddLine({from.x + step.x * at, from.y + step.y * at}, {from.x + step.x * end, from.y + step.y * end},
                   colour, thickness_px);
  }
}

}  // namespace

void kind_mark(widgets::Frame& frame, ImVec2 at, float size_px, Kind kind, ImU32 colour) {
  const float thick = std::max(1.5F, frame.unit * 0.2F);
  const ImVec2 mid{at.x + size_px / 2, at.y + size_px / 2};
  const ImVec2 end{at.x + size_px, at.y + size_px};
  const float in = size_px * 0.1F;
  switch (kind) {
    case Kind::need:
      list().AddCircle(mid, size_px / 2 - in, colour, 24, thick);
      return;
    case Kind::improvement:
      list().AddTriangle({mid.x, at.y + in}, {end.x - in, end.y - in}, {at.x + in, end.y - in}, colour, thick);
      return;
    case Kind::guiding_goal:
      list().AddQuad({mid.x, at.y}, {end.x, mid.y}, {mid.x, end.y}, {at.x, mid.y}, colour, thick);
      return;
    case Kind::measure:
      list().AddRectFilled({at.x + in, at.y + in}, {end.x - in, end.y - in}, colour, 2);
      return;
  }
}

void dashed_outline(widgets::Frame& frame, const Rect& box, ImU32 colour) {
  const float thick = std::max(1.0F, frame.unit / 6);
  const float dash = frame.unit * 0.75F;
  const Rect edge = widgets::inset(box, thick / 2);
  dashes(edge.min, {edge.max.x, edge.min.y}, dash, thick, colour);
  dashes({edge.max.x, edge.min.y}, edge.max, dash, thick, colour);
  dashes(edge.max, {edge.min.x, edge.max.y}, dash, thick, colour);
  dashes({edge.min.x, edge.max.y}, edge.min, dash, thick, colour);
}

void hatched(widgets::Frame& frame, const Rect& box, ImU32 colour) {
  list().PushClipRect(box.min, box.max, true);
  const float step = frame.unit * 1.5F;
  for (float x = box.min.x - box.height(); x < box.max.x; x += step)
    list().AddLine({x, box.max.y}, {x + box.height(), box.min.y}, colour, 1);
  list().PopClipRect();
}

void sticky_dot(widgets::Frame&, ImVec2 at, float size_px, ImU32 colour) {
  list().AddCircleFilled({at.x + size_px / 2, at.y + size_px / 2}, size_px / 2, colour, 24);
}

void tick_mark(widgets::Frame& frame, ImVec2 at, float size_px, ImU32 colour) {
  const float thick = std::max(2.0F, frame.unit / 4);
  list().PathLineTo({at.x, at.y + size_px * 0.55F});
  list().PathLineTo({at.x + size_px * 0.36F, at.y + size_px * 0.9F});
  list().PathLineTo({at.x + size_px, at.y + size_px * 0.15F});
  list().PathStroke(colour, 0, thick);
}

}  // namespace tafelrunde::desk
