// Things one can press, and the quiet furniture around them. Every control draws into a rectangle it is given;
// the *_width functions say how wide it would like to be. A label is also the control's identity: two with the same
// label on one screen need ImGui::PushID with the id of the thing they belong to.
#pragma once

#include <string_view>

#include "widgets/frame.h"

namespace tafelrunde::widgets {

enum class ButtonStyle { kPrimary, kQuiet };

struct ButtonOptions {
  ButtonStyle style = ButtonStyle::kQuiet;
  std::string_view hint;  // the key that does the same, such as "Alt+L"; drawn small and quiet
  bool enabled = true;
  bool chosen = false;  // the one that is on, of several
};

float control_height(const Frame& frame);
float button_width(const Frame& frame, std::string_view label, const ButtonOptions& options = {});
// True in the frame in which it was pressed, by pointer, Enter or the space bar.
bool button(Frame& frame, const Rect& box, std::string_view label, const ButtonOptions& options = {});

// A field's number in its colour. `size_px` is the side of the badge; the number grows with it.
void badge(Frame& frame, ImVec2 at, float size_px, int field_number);

// A word on a rounded ground: kind, state, count. Its colour is that of the ground when `filled`, else of the text.
struct ChipOptions {
  ImU32 colour = 0;  // 0: quiet
  bool filled = false;
};
float chip_height(const Frame& frame);
float chip_width(const Frame& frame, std::string_view label);
void chip(Frame& frame, ImVec2 at, std::string_view label, const ChipOptions& options = {});

// A card's ground: rounded by one unit, one hairline. With an `edge` colour a bar on its left (0: none).
struct CardOptions {
  ImU32 edge = 0;
  bool raised = false;  // chosen or being dragged: accent line
};
void card(Frame& frame, const Rect& box, const CardOptions& options = {});
float card_padding(const Frame& frame);

// A line of a list with room for a badge on its left and a count on its right. True when it was chosen.
struct RowOptions {
  int field_number = 0;  // 0: no badge
  std::string_view count;
  bool chosen = false;
  bool enabled = true;
};
bool list_row(Frame& frame, const Rect& box, std::string_view label, const RowOptions& options = {});

// A place that can be pressed with its own drawing on top, for what is none of the above (a card, say).
struct Press {
  bool pressed = false;
  bool hovered = false;
  bool held = false;
};
Press pressable(Frame& frame, const Rect& box, std::string_view label, ItemKind kind, bool enabled = true);

void hairline(Frame& frame, ImVec2 from, float width_px);
void fill(Frame& frame, const Rect& box, ImU32 colour, float rounding_px = 0);
void outline(Frame& frame, const Rect& box, ImU32 colour, float rounding_px, float thickness_px);
// Share of a whole as a thin bar (time left).
void thin_bar(Frame& frame, const Rect& box, float share_0_to_1, ImU32 colour);

}  // namespace tafelrunde::widgets
