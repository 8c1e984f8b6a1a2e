// Rectangles of a screen, in pixels, and the cuts that lay a screen out: each cut takes a strip off a rectangle and
// gives it back, so that a layout reads from the outside in:
//   Rect left = cut_left(rest, 160);  Rect foot = cut_bottom(rest, 120);  // `rest` is the middle now
#pragma once

#include <algorithm>

#include "imgui.h"

namespace tafelrunde::widgets {

struct Rect {
  ImVec2 min;
  ImVec2 max;

  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 size() const { return {width(), height()}; }
  ImVec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool empty() const { return width() <= 0 || height() <= 0; }
  bool contains(ImVec2 point) const {
    return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y;
  }
};

inline Rect rect_at(ImVec2 position, ImVec2 size) { return {position, {position.x + size.x, position.y + size.y}}; }

inline Rect overlap(const Rect& a, const Rect& b) {
  return {{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
          {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
}

inline Rect inset(const Rect& rect, float x_px, float y_px) {
  return {{rect.min.x + x_px, rect.min.y + y_px}, {rect.max.x - x_px, rect.max.y - y_px}};
}
inline Rect inset(const Rect& rect, float px) { return inset(rect, px, px); }

// A strip of the given size, and `gap_px` of air between it and what is left.
inline Rect cut_top(Rect& rest, float height_px, float gap_px = 0) {
  const float at = std::min(rest.min.y + height_px, rest.max.y);
  const Rect strip{rest.min, {rest.max.x, at}};
  rest.min.y = std::min(at + gap_px, rest.max.y);
  return strip;
}
inline Rect cut_bottom(Rect& rest, float height_px, float gap_px = 0) {
  const float at = std::max(rest.max.y - height_px, rest.min.y);
  const Rect strip{{rest.min.x, at}, rest.max};
  rest.max.y = std::max(at - gap_px, rest.min.y);
  return strip;
}
inline Rect cut_left(Rect& rest, float width_px, float gap_px = 0) {
  const float at = std::min(rest.min.x + width_px, rest.max.x);
  const Rect strip{rest.min, {at, rest.max.y}};
  rest.min.x = std::min(at + gap_px, rest.max.x);
  return strip;
}
inline Rect cut_right(Rect& rest, float width_px, float gap_px = 0) {
  const float at = std::max(rest.max.x - width_px, rest.min.x);
  const Rect strip{{at, rest.min.y}, rest.max};
  rest.max.x = std::max(at - gap_px, rest.min.x);
  return strip;
}

// Column `index` (from 0) of `count` equal columns with `gap_px` between them, on whole pixels.
inline Rect column(const Rect& area, int index, int count, float gap_px) {
  const float width = (area.width() - gap_px * static_cast<float>(count - 1)) / static_cast<float>(count);
  const float left = area.min.x + static_cast<float>(index) * (width + gap_px);
  const auto whole = [](float x) { return static_cast<float>(static_cast<int>(x + 0.5F)); };
  return {{whole(left), area.min.y}, {whole(left + width), area.max.y}};
}

}  // namespace tafelrunde::widgets
