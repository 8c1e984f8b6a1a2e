#include "desk/bar.h"

#include <cmath>

#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

// Where each item lies, relative to the bar's top left.
std::vector<Rect> places_of(const widgets::Frame& frame, const std::vector<BarItem>& items, float width_px) {
  const float gap = frame.unit;
  const float height = small_button_height(frame);
  std::vector<Rect> places;
  ImVec2 at{0, 0};
  for (const BarItem& item : items) {
    const float width = std::min(small_button_width(frame, item), width_px);
    if (at.x > 0 && at.x + width > width_px) at = {0, at.y + height + gap * 0.75F};
    places.push_back(widgets::rect_at(at, {width, height}));
    at.x += width + gap;
  }
  return places;
}

Rect moved_by(const Rect& rect, ImVec2 by) {
  return {{rect.min.x + by.x, rect.min.y + by.y}, {rect.max.x + by.x, rect.max.y + by.y}};
}

}  // namespace

void add_action(std::vector<BarItem>& items, const View& view, Action action, bool chosen) {
  if (!is_possible(view, action)) return;
  const ActionLine& line = line_of(action);
  items.push_back(
      {view.text(line.text_key), hint(view, action), chosen, false, [&view, action] { perform(view, action); }});
}

float small_button_height(const widgets::Frame& frame) { return std::round(frame.unit * 3.75F); }

float small_button_width(const widgets::Frame& frame, const BarItem& item) {
  const float hint = item.hint.empty() ? 0 : widgets::width_of(frame.type.small, item.hint) + frame.unit;
  const float padding = item.press ? frame.unit * 2.5F : 0;
  return std::ceil(widgets::width_of(frame.type.small_strong, item.label) + hint + padding) + 1;
}

bool small_button(widgets::Frame& frame, const Rect& box, const BarItem& item) {
  const auto press =
      item.press ? widgets::pressable(frame, box, item.label, widgets::ItemKind::kButton) : widgets::Press{};
  draw_small_button(frame, box, item, press.hovered);
  return press.pressed;
}

void draw_small_button(widgets::Frame& frame, const Rect& box, const BarItem& item, bool hovered) {
  const widgets::Theme& theme = frame.theme;
  const bool filled = item.chosen || item.primary;
  if (item.press) {
    const ImU32 ground = filled ? theme.accent : hovered ? theme.sunken : theme.card;
    widgets::fill(frame, box, ground, frame.unit * 0.75F);
    if (!filled) widgets::outline(frame, box, theme.hairline, frame.unit * 0.75F, frame.line_px());
  }
  Rect inside = widgets::inset(box, item.press ? frame.unit * 1.25F : 0, 0);
  const ImU32 words = !item.press ? theme.quiet : filled ? theme.on_colour : theme.text;
  if (!item.hint.empty()) {
    const Rect place =
        widgets::cut_right(inside, std::ceil(widgets::width_of(frame.type.small, item.hint)), frame.unit);
    widgets::draw_line(frame, frame.type.small, filled ? words : theme.quiet, place, item.hint);
  }
  widgets::draw_line(frame, item.press ? frame.type.small_strong : frame.type.small, words, inside, item.label);
}

float bar_height(const widgets::Frame& frame, const std::vector<BarItem>& items, float width_px) {
  const auto places = places_of(frame, items, width_px);
  return places.empty() ? 0 : places.back().max.y;
}

void draw_bar(widgets::Frame& frame, const Rect& area, const std::vector<BarItem>& items) {
  const auto places = places_of(frame, items, area.width());
  for (std::size_t i = 0; i < items.size(); ++i)
    if (small_button(frame, moved_by(places[i], area.min), items[i])) items[i].press();
}

float grid_height(const widgets::Frame& frame, const std::vector<BarItem>& items) {
  const auto rows = static_cast<float>((items.size() + 1) / 2);
  return rows > 0 ? rows * small_button_height(frame) + (rows - 1) * frame.unit * 0.75F : 0;
}

void draw_grid(widgets::Frame& frame, const Rect& area, const std::vector<BarItem>& items) {
  const float height = small_button_height(frame);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Rect column = widgets::column(area, static_cast<int>(i % 2), 2, frame.unit);
    const float top = area.min.y + static_cast<float>(i / 2) * (height + frame.unit * 0.75F);
    if (small_button(frame, widgets::rect_at({column.min.x, top}, {column.width(), height}), items[i]))
      items[i].press();
  }
}

}  // namespace tafelrunde::desk
