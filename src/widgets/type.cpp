#include "widgets/type.h"

#include <algorithm>
#include <cmath>

namespace tafelrunde::widgets {

TypeSizes desk_sizes(float scale) {
  const TypeSizes plain;
  return {std::round(plain.body_px * scale), std::round(plain.small_px * scale), std::round(plain.heading_px * scale),
          std::round(plain.capture_px * scale)};
}

TypeSizes projector_sizes(float width_px, Room room) {
  constexpr float kBodyPerRoom = 14;  // look.md asks for 12 to 16
  constexpr float kLeast = 36;
  constexpr float kMost = 72;  // beyond, three cards no longer fit
  const float per_px = width_px / 1920;
  const float body = std::clamp(kBodyPerRoom * room.depth_in_picture_widths, kLeast, kMost);
  const auto px = [&](float size) { return std::round(std::max(size, kLeast) * per_px); };
  return {px(body), px(body * 0.75F), px(body * 1.4F), px(body)};
}

float projector_unit(float width_px) { return std::max(4.0F, std::round(width_px / 120)); }

}  // namespace tafelrunde::widgets
