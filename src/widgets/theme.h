// The colours of every screen: calm paper, dark and high contrast, and the colours of the fields of action.
// Every colour that text is written in has a contrast of at least 7 to the grounds it stands on (tests/widgets).
#pragma once

#include <array>

#include "imgui.h"

namespace tafelrunde::widgets {

enum class ThemeName { kLight, kDark, kHighContrast };

// Colours are ImGui's packed sRGB (IM_COL32).
struct Theme {
  ThemeName name = ThemeName::kLight;
  ImU32 paper = 0;     // the ground of a whole screen
  ImU32 card = 0;      // the ground of cards, boxes and buttons
  ImU32 sunken = 0;    // the ground of side regions, hovered rows and quiet chips
  ImU32 hairline = 0;  // lines; carries no meaning alone
  ImU32 text = 0;
  ImU32 quiet = 0;   // text that may be overlooked
  ImU32 accent = 0;  // what can be pressed, what has the focus
  ImU32 saved = 0;   // done, kept
  ImU32 attention = 0;
  ImU32 fault = 0;
  ImU32 selection = 0;  // behind selected text
  ImU32 on_colour = 0;  // text on accent, saved, attention, fault and field colours
  std::array<ImU32, 8> fields{};
  float line_px = 1;  // hairlines at scale 1
};

const Theme& theme(ThemeName name);

// Field n (from 1) always wears the same colour; from the ninth on colours repeat and the badge adds a pattern.
ImU32 field_colour(const Theme& theme, int field_number);
bool field_wears_pattern(int field_number);

// Contrast of two opaque colours, 1 to 21, after WCAG 2.1 (relative luminance).
float contrast(ImU32 a, ImU32 b);

// `over` at `share_0_to_1` on top of `ground`, opaque.
ImU32 mixed(ImU32 ground, ImU32 over, float share_0_to_1);

}  // namespace tafelrunde::widgets
