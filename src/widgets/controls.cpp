#include "widgets/controls.h"

#include <cmath>
#include <string>

#include "widgets/text.h"

namespace tafelrunde::widgets {
namespace {

Rect visible_now() {
  const ImDrawList* list = ImGui::GetWindowDrawList();
  return {list->GetClipRectMin(), list->GetClipRectMax()};
}

void draw_focus_ring(Frame& frame, const Rect& box, float rounding_px) {
  const float gap = frame.unit * 0.375F;
  outline(frame, inset(box, -gap), frame.theme.accent, rounding_px + gap, frame.emphasis_px());
}

// Enter and the space bar press what has the focus.
bool pressed_by_key(Frame& frame, ImGuiID id) {
  if (!frame.focus.take_part(id)) return false;
  if (frame.input.take({KeyName::kEnter, {}})) return true;
  const InputEvent* next = frame.input.front();
  const auto* typed = next ? std::get_if<TypedCharacter>(next) : nullptr;
  if (!typed || typed->code_point != U' ') return false;
  frame.input.pop();
  return true;
}

struct ButtonColours {
  ImU32 ground = 0;
  ImU32 line = 0;
  ImU32 text = 0;
};

ButtonColours button_colours(const Theme& theme, const ButtonOptions& options, const Press& press) {
  const bool lines_speak = theme.line_px > 1;  // where greys are missing, only what can be pressed has a frame
  if (!options.enabled) return {theme.sunken, lines_speak ? 0 : theme.hairline, theme.quiet};
  const bool filled = options.style == ButtonStyle::kPrimary || options.chosen;
  if (filled) {
    const float lift = press.held ? 0.25F : press.hovered ? 0.12F : 0.0F;
    return {mixed(theme.accent, theme.text, lift), 0, theme.on_colour};
  }
  return {press.held || press.hovered ? theme.sunken : theme.card, theme.hairline, theme.text};
}

}  // namespace

void fill(Frame&, const Rect& box, ImU32 colour, float rounding_px) {
  ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, colour, rounding_px);
}

void outline(Frame&, const Rect& box, ImU32 colour, float rounding_px, float thickness_px) {
  const Rect centred = inset(box, thickness_px / 2);  // the line lies inside the box, on whole pixels
  ImGui::GetWindowDrawList()->PathClear();
  ImGui::GetWindowDrawList()->PathRect(centred.min, centred.max, rounding_px);
  ImGui::GetWindowDrawList()->PathStroke(colour, ImDrawFlags_Closed, thickness_px);
}

void hairline(Frame& frame, ImVec2 from, float width_px) {
  fill(frame, rect_at({from.x, std::round(from.y)}, {width_px, frame.line_px()}), frame.theme.hairline);
}

void thin_bar(Frame& frame, const Rect& box, float share_0_to_1, ImU32 colour) {
  const float share = std::clamp(share_0_to_1, 0.0F, 1.0F);
  const float rounding = box.height() / 2;
  const float faintness = frame.theme.line_px > 1 ? 0.25F : 1.0F;  // a black rest would hide the bar
  fill(frame, box, mixed(frame.theme.card, frame.theme.hairline, faintness), rounding);
  if (share > 0)
    fill(frame, rect_at(box.min, {std::max(box.width() * share, box.height()), box.height()}), colour, rounding);
}

Press pressable(Frame& frame, const Rect& box, std::string_view label, ItemKind kind, bool enabled) {
  if (frame.recorder) frame.recorder->note_item({kind, std::string(label), box, visible_now(), enabled});
  if (!enabled || box.empty()) return {};
  const std::string id = std::string(label);
  const ImGuiID focus_id = ImGui::GetID(id.c_str());
  ImGui::SetCursorScreenPos(box.min);
  Press press;
  press.pressed = ImGui::InvisibleButton(id.c_str(), box.size());
  press.hovered = ImGui::IsItemHovered();
  press.held = ImGui::IsItemActive();
  press.pressed = pressed_by_key(frame, focus_id) || press.pressed;
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (frame.focus.shows_ring(focus_id)) draw_focus_ring(frame, box, frame.unit);
  return press;
}

float control_height(const Frame& frame) { return std::round(frame.type.body.line_px() + frame.unit * 1.75F); }

float button_width(const Frame& frame, std::string_view label, const ButtonOptions& options) {
  const float hint = options.hint.empty() ? 0 : std::ceil(width_of(frame.type.small, options.hint)) + frame.unit;
  return std::ceil(width_of(frame.type.strong, label)) + hint + frame.unit * 4;
}

bool button(Frame& frame, const Rect& box, std::string_view label, const ButtonOptions& options) {
  const Press press = pressable(frame, box, label, ItemKind::kButton, options.enabled);
  const ButtonColours colours = button_colours(frame.theme, options, press);
  fill(frame, box, colours.ground, frame.unit);
  if (colours.line) outline(frame, box, colours.line, frame.unit, frame.line_px());
  Rect inside = inset(box, frame.unit * 2, 0);
  if (!options.hint.empty()) {
    const Rect hint = cut_right(inside, std::ceil(width_of(frame.type.small, options.hint)), frame.unit);
    const bool filled = colours.text == frame.theme.on_colour;
    draw_line(frame, frame.type.small, filled ? colours.text : frame.theme.quiet, hint, options.hint);
  }
  draw_line(frame, frame.type.strong, colours.text, inside, label,
            options.hint.empty() ? Align::kCentre : Align::kLeft);
  return press.pressed;
}

void badge(Frame& frame, ImVec2 at, float size_px, int field_number) {
  const Rect box = rect_at({std::round(at.x), std::round(at.y)}, {size_px, size_px});
  const float rounding = size_px * 0.28F;
  fill(frame, box, field_colour(frame.theme, field_number), rounding);
  if (field_wears_pattern(field_number)) {
    outline(frame, inset(box, std::round(size_px * 0.09F)), frame.theme.on_colour, rounding * 0.7F,
            std::max(1.0F, std::round(size_px / 20)));
  }
  const Face& face = size_px > frame.type.heading.line_px()  ? frame.type.heading
                     : size_px > frame.type.strong.line_px() ? frame.type.strong
                                                             : frame.type.small_strong;
  draw_line(frame, face, frame.theme.on_colour, box, std::to_string(field_number), Align::kCentre);
}

float chip_height(const Frame& frame) { return std::round(frame.type.small.line_px() + frame.unit * 0.75F); }

float chip_width(const Frame& frame, std::string_view label) {
  return std::ceil(width_of(frame.type.small_strong, label) + frame.unit * 2);
}

void chip(Frame& frame, ImVec2 at, std::string_view label, const ChipOptions& options) {
  const Rect box = rect_at({std::round(at.x), std::round(at.y)}, {chip_width(frame, label), chip_height(frame)});
  const ImU32 colour = options.colour ? options.colour : frame.theme.quiet;
  const float rounding = box.height() / 2;
  fill(frame, box, options.filled ? colour : frame.theme.sunken, rounding);
  if (!options.filled) outline(frame, box, frame.theme.hairline, rounding, frame.line_px());
  draw_line(frame, frame.type.small_strong, options.filled ? frame.theme.on_colour : colour,
            inset(box, frame.unit, 0), label, Align::kCentre);
}

float card_padding(const Frame& frame) { return frame.unit * 2; }

void card(Frame& frame, const Rect& box, const CardOptions& options) {
  fill(frame, box, frame.theme.card, frame.unit);
  if (options.edge) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect(box.min, {box.min.x + std::round(frame.unit * 0.625F), box.max.y}, true);
    fill(frame, box, options.edge, frame.unit);
    list->PopClipRect();
  }
  if (options.raised)
    outline(frame, box, frame.theme.accent, frame.unit, frame.emphasis_px());
  else
    outline(frame, box, frame.theme.hairline, frame.unit, frame.line_px());
}

bool list_row(Frame& frame, const Rect& box, std::string_view label, const RowOptions& options) {
  const Press press = pressable(frame, box, label, ItemKind::kRow, options.enabled);
  if (options.chosen) {
    fill(frame, box, frame.theme.card, frame.unit);
    outline(frame, box, frame.theme.hairline, frame.unit, frame.line_px());
  } else if (press.hovered) {
    fill(frame, box, frame.theme.sunken, frame.unit);
  }
  Rect inside = inset(box, frame.unit, 0);
  if (options.field_number > 0) {
    const float size = frame.unit * 3.5F;
    const Rect place = cut_left(inside, size, frame.unit * 1.25F);
    badge(frame, {place.min.x, place.centre().y - size / 2}, size, options.field_number);
  }
  if (!options.count.empty()) {
    const Rect count = cut_right(inside, std::ceil(width_of(frame.type.small, options.count)), frame.unit);
    draw_line(frame, frame.type.small, frame.theme.quiet, count, options.count, Align::kRight);
  }
  const Face& face = options.chosen ? frame.type.strong : frame.type.body;
  draw_line(frame, face, options.enabled ? frame.theme.text : frame.theme.quiet, inside, label);
  return press.pressed;
}

}  // namespace tafelrunde::widgets
