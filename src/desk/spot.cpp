#include "desk/spot.h"

#include "widgets/controls.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

Rect visible_part() {
  const ImDrawList* list = ImGui::GetWindowDrawList();
  return {list->GetClipRectMin(), list->GetClipRectMax()};
}

void reveal(const Rect& box) {
  const Rect seen = visible_part();
  if (box.min.y < seen.min.y)
    ImGui::SetScrollY(ImGui::GetScrollY() - (seen.min.y - box.min.y));
  else if (box.max.y > seen.max.y)
    ImGui::SetScrollY(ImGui::GetScrollY() + (box.max.y - seen.max.y));
}

}  // namespace

bool note_spot(const View& view, const Spot& spot, const Rect& box) {
  view.ui.spots.push_back({spot, box});
  return !widgets::overlap(box, visible_part()).empty() || view.ui.cursor == spot || view.ui.cursor_wish == spot;
}

bool settle_cursor(const View& view, const Spot& spot, const Rect& box, const std::string& label) {
  const ImGuiID id = ImGui::GetID(label.c_str());
  DeskUi& ui = view.ui;
  if (ui.cursor_wish == spot) {
    ui.cursor_wish.reset();
    ui.is_capturing = false;
    view.frame.focus.give(id);
    reveal(box);
  }
  if (view.frame.focus.is_at(id)) ui.cursor = spot;
  return ui.cursor == spot;
}

SpotPress press_spot(const View& view, const Rect& box, const std::string& label) {
  const auto press = widgets::pressable(view.frame, box, label, widgets::ItemKind::kRow);
  const bool by_pointer = press.pressed && ImGui::IsMouseReleased(0);
  SpotPress told;
  told.chosen = by_pointer && !view.ui.drag;
  told.opened = (press.pressed && !by_pointer) || (press.hovered && ImGui::IsMouseDoubleClicked(0));
  told.held = press.held;
  told.hovered = press.hovered;
  if (told.chosen) view.frame.focus.give(ImGui::GetID(label.c_str()));
  return told;
}

}  // namespace tafelrunde::desk
