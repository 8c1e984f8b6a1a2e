// Rows of small buttons that break into a further row where they do not fit. Internal to desk.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "desk/actions.h"

namespace tafelrunde::desk {

struct BarItem {
  std::string label;
  std::string hint;  // its key; may be empty
  bool chosen = false;
  bool primary = false;
  std::function<void()> press;  // empty: a quiet word rather than a button
};

// The action as a button with its key, if it is possible now.
void add_action(std::vector<BarItem>& items, const View& view, Action action, bool chosen = false);

float small_button_height(const widgets::Frame& frame);
float small_button_width(const widgets::Frame& frame, const BarItem& item);
// Only its picture; who asks the pointer is the caller.
void draw_small_button(widgets::Frame& frame, const widgets::Rect& box, const BarItem& item, bool hovered = false);
bool small_button(widgets::Frame& frame, const widgets::Rect& box, const BarItem& item);

float bar_height(const widgets::Frame& frame, const std::vector<BarItem>& items, float width_px);
// Draws and runs what was pressed. The keyboard stays where it was.
void draw_bar(widgets::Frame& frame, const widgets::Rect& area, const std::vector<BarItem>& items);

// The same as a grid of two equal columns.
float grid_height(const widgets::Frame& frame, const std::vector<BarItem>& items);
void draw_grid(widgets::Frame& frame, const widgets::Rect& area, const std::vector<BarItem>& items);

}  // namespace tafelrunde::desk
