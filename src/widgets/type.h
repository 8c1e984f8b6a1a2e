// The typefaces and sizes a view may use. Sizes are em heights in pixels, as in CSS; ImGui counts from ascender to
// descender, so a size never goes to ImGui directly: shell/fonts converts. Views write with a Face, never with an
// ImFont of their own.
#pragma once

#include <set>

#include "imgui.h"

namespace tafelrunde::widgets {

class Shaper;

struct Face {
  ImFont* font = nullptr;
  float em_px = 0;
  bool is_strong = false;
  Shaper* shaper = nullptr;  // for text that needs one (shaper.h); null: letter by letter
  Face letter_by_letter() const { return {font, em_px, is_strong, nullptr}; }
  float line_px() const { return static_cast<float>(static_cast<int>(em_px * 1.3F + 0.5F)); }
};

struct Type {
  Face body;
  Face strong;  // body, semi-bold
  Face small;
  Face small_strong;
  Face heading;  // semi-bold
  Face capture;  // the box statements are typed into; on the projector as body
};

struct TypeSizes {
  float body_px = 17;
  float small_px = 14;
  float heading_px = 22;
  float capture_px = 24;
  bool operator==(const TypeSizes&) const = default;
};

// `scale`: the moderator's factor times the monitor's content scale.
TypeSizes desk_sizes(float scale);

// How far the last row sits, in widths of the picture: 20 m from a screen 5 m wide is 4.
struct Room {
  float depth_in_picture_widths = 4;
};

// Body 14 px per 1,920 px of width times the room's depth, small three quarters, heading 1.4 times; nothing ever
// under 36 px per 1,920 px, so that the last row can read it.
TypeSizes projector_sizes(float width_px, Room room);

// The projector's grid unit: 8 px per 960 px of width, since everything there is big.
float projector_unit(float width_px);

// Characters that were asked for and are not in the atlas. The shell bakes them before the next frame.
using GlyphWishes = std::set<char32_t>;

}  // namespace tafelrunde::widgets
