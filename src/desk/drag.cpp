#include "desk/drag.h"

#include "base/text.h"
#include "desk/actions.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

bool is_under_pointer(const Rect& rect) { return rect.contains(ImGui::GetMousePos()); }

// The last one drawn lies on top.
const Spot* landing_under_pointer(const DeskUi& ui) {
  for (auto place = ui.landing.rbegin(); place != ui.landing.rend(); ++place)
    if (is_under_pointer(place->rect)) return &place->spot;
  return nullptr;
}

void drop_statements(const View& view, const std::vector<StatementId>& statements, const Spot& target) {
  if (const auto* cluster = std::get_if<ClusterId>(&target)) return place(view, statements, *cluster);
  if (std::holds_alternative<LooseSpot>(target)) return place(view, statements, {});
  if (std::holds_alternative<NewClusterSpot>(target)) form_cluster(view, statements);
}

void drop_cluster(const View& view, const ClusterId& cluster, const Spot& target) {
  const auto* into = std::get_if<ClusterId>(&target);
  if (into && *into != cluster) view.submit(MergeClusters{cluster, *into});
}

void drop(const View& view) {
  const DragUi drag = std::move(*view.ui.drag);
  view.ui.drag.reset();
  const Spot* found = landing_under_pointer(view.ui);
  if (!found) return;
  const Spot target = *found;
  if (const auto* cluster = std::get_if<ClusterId>(&drag.from))
    drop_cluster(view, *cluster, target);
  else
    drop_statements(view, drag.statements, target);
}

std::string words_of(const View& view, const DragUi& drag) {
  if (const auto* id = std::get_if<ClusterId>(&drag.from)) {
    const auto* column = column_of(view.scene, *id);
    return column && !column->title.empty() ? neutralised(column->title) : view.text("desk.unnamed");
  }
  if (drag.statements.size() != 1) return counted(view, "desk.chosen", static_cast<int>(drag.statements.size()));
  const auto* card = card_of(view.scene, drag.statements.front());
  return card ? neutralised(card->text) : std::string();
}

void draw_ghost_under_pointer(const View& view, const DragUi& drag) {
  widgets::Frame& frame = view.frame;
  const std::string words = words_of(view, drag);
  const float width = view.unit(30);
  const float text = widgets::measured(frame.type.body, words, width, 3).y;
  const ImVec2 mouse = ImGui::GetMousePos();
  const Rect box =
      widgets::rect_at({mouse.x + view.unit(1), mouse.y + view.unit(1)}, {width + view.unit(4), text + view.unit(3)});
  widgets::card(frame, box, {widgets::field_colour(frame.theme, view.scene.field.number), true});
  widgets::draw_wrapped(frame, frame.type.body, frame.theme.text,
                        {box.min.x + view.unit(2), box.min.y + view.unit(1.5F)}, width, words, 3);
}

}  // namespace

void follow_drag(const View& view, const Spot& from) {
  if (view.ui.drag || !ImGui::IsMouseDragging(0)) return;
  DragUi drag{from, {}};
  if (const auto* id = std::get_if<StatementId>(&from)) {
    if (is_selected(view.ui, *id))
      drag.statements = view.ui.selected;
    else
      drag.statements = {*id};
  }
  view.ui.drag = std::move(drag);
}

bool offer_landing(const View& view, const Spot& spot, const Rect& rect) {
  if (!view.ui.drag) return false;
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const Rect visible = widgets::overlap(rect, {list->GetClipRectMin(), list->GetClipRectMax()});
  view.ui.landing.push_back({spot, visible});
  return is_under_pointer(visible);
}

void draw_drag(const View& view) {
  if (!view.ui.drag) return;
  if (!ImGui::IsMouseDown(0)) return drop(view);
  ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
  ImGui::SetCursorScreenPos(view.frame.screen.min);
  ImGui::BeginChild("drag", view.frame.screen.size(), false,
                    ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav);
  draw_ghost_under_pointer(view, *view.ui.drag);
  ImGui::EndChild();
}

}  // namespace tafelrunde::desk
