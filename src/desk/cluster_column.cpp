#include "desk/cluster_column.h"

#include "desk/cluster_head.h"
#include "desk/drag.h"
#include "desk/ghost_card.h"
#include "desk/marks.h"
#include "desk/spot.h"
#include "desk/statement_card.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

void draw_ground(const View& view, const Rect& box, const scene::ClusterColumn& column, const ClusterHead& head) {
  const widgets::Theme& theme = view.frame.theme;
  const ImU32 colour = widgets::field_colour(theme, view.scene.field.number);
  widgets::fill(view.frame, box, theme.card, view.unit(1));
  const Rect top = widgets::rect_at(box.min, {box.width(), head.height});
  if (column.is_ghost) {
    hatched(view.frame, top, theme.sunken);
    return dashed_outline(view.frame, box, theme.quiet);
  }
  const bool lands = !std::get_if<ClusterId>(view.ui.drag ? &view.ui.drag->from : nullptr) ||
                     std::get<ClusterId>(view.ui.drag->from) != column.id;
  const bool is_target = offer_landing(view, column.id, box) && lands;
  const bool has_cursor = view.ui.cursor == Spot(column.id);
  ImGui::GetWindowDrawList()->AddRectFilled(top.min, top.max,
                                            widgets::mixed(theme.card, colour, is_target ? 0.2F : 0.07F),
                                            view.unit(1), ImDrawFlags_RoundCornersTop);
  if (is_target || has_cursor)
    widgets::outline(view.frame, box, theme.accent, view.unit(1), view.unit(0.25F));
  else
    widgets::outline(view.frame, box, theme.hairline, view.unit(1), view.frame.line_px());
}

}  // namespace

float cluster_height(const View& view, const scene::ClusterColumn& column, float width_px) {
  const float inner = width_px - view.unit(1);
  float height = cluster_head(view, column, width_px).height + view.unit(0.5F);
  for (const scene::StatementCard& card : column.cards) height += statement_height(view, card, inner);
  for (const scene::GhostCard& ghost : column.ghosts) height += ghost_height(view, ghost, inner) + view.unit(0.5F);
  const bool is_empty = column.cards.empty() && column.ghosts.empty();
  return height + view.unit(0.5F) + (is_empty ? view.unit(4) : 0);
}

void draw_cluster(const View& view, const Rect& box, const scene::ClusterColumn& column) {
  const IdScope scope(column.id);
  const ClusterHead head = cluster_head(view, column, box.width());
  draw_ground(view, box, column, head);
  Rect rest = box;
  draw_cluster_head(view, widgets::cut_top(rest, head.height), column, head);
  rest = widgets::inset(rest, view.unit(0.5F));
  bool is_first = true;
  for (const scene::StatementCard& card : column.cards) {
    if (!is_first && ImGui::IsRectVisible({rest.min.x, rest.min.y}, {rest.max.x, rest.min.y + view.frame.line_px()}))
      widgets::hairline(view.frame, {rest.min.x + view.unit(1.5F), rest.min.y}, rest.width() - view.unit(3));
    is_first = false;
    draw_statement(view, widgets::cut_top(rest, statement_height(view, card, rest.width())), card);
  }
  for (const scene::GhostCard& ghost : column.ghosts)
    draw_ghost(view, widgets::cut_top(rest, ghost_height(view, ghost, rest.width()), view.unit(0.5F)), column, ghost);
  if (column.cards.empty() && column.ghosts.empty())
    widgets::draw_line(view.frame, view.frame.type.small, view.frame.theme.quiet,
                       widgets::inset(rest, view.unit(1), 0), view.text("desk.empty_cluster"));
}

}  // namespace tafelrunde::desk
