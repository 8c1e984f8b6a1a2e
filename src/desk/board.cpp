// The board: what is in no group on the left, the groups beside it in columns that keep their places.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/cluster_column.h"
#include "desk/drag.h"
#include "desk/marks.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/statement_card.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

float gap(const View& view) { return view.unit(1.5F); }

int column_count(const View& view, float width_px) {
  return std::max(2, static_cast<int>((width_px + gap(view)) / (view.unit(31) + gap(view))));
}

// --- in no group ---

std::string loose_title(const View& view) { return view.say("desk.loose", std::to_string(view.scene.loose.size())); }

void draw_loose_head(const View& view, Rect line) {
  const std::string key = view.text("key.alt") + "+0";
  const Rect place = widgets::cut_right(line, std::ceil(widgets::width_of(view.frame.type.small, key)) + 1);
  widgets::draw_line(view.frame, view.frame.type.small, view.frame.theme.quiet, place, key);
  widgets::draw_line(view.frame, view.frame.type.strong, view.frame.theme.text, line, loose_title(view));
}

void draw_empty_loose(const View& view, const Rect& area) {
  const bool is_new = view.scene.newest.empty() && view.scene.board.empty();
  const auto& key = is_new ? "desk.no_statements" : "desk.all_placed";
  widgets::draw_wrapped(view.frame, view.frame.type.body, view.frame.theme.quiet, area.min, area.width(),
                        view.text(key));
}

void draw_loose_cards(const View& view, const Rect& area) {
  widgets::ScrollRegion region(view.frame, area, "loose");
  Rect rest = region.content();
  for (const scene::StatementCard& card : view.scene.loose) {
    const float height = statement_height(view, card, rest.width());
    draw_statement(view, widgets::cut_top(rest, height), card);
    widgets::hairline(view.frame, {rest.min.x + view.unit(1.5F), rest.min.y}, rest.width() - view.unit(3));
    rest.min.y += view.frame.line_px();
  }
  region.content_ends_at(rest.min.y);
}

void draw_loose(const View& view, const Rect& area) {
  widgets::Frame& frame = view.frame;
  const bool is_target = offer_landing(view, LooseSpot{}, area);
  widgets::fill(frame, area, is_target ? frame.theme.selection : frame.theme.card, view.unit(1));
  widgets::outline(frame, area, is_target ? frame.theme.accent : frame.theme.hairline, view.unit(1), frame.line_px());
  Rect rest = area;
  draw_loose_head(view, widgets::inset(widgets::cut_top(rest, view.unit(5)), view.unit(2), 0));
  widgets::hairline(frame, rest.min, rest.width());
  if (view.scene.loose.empty()) return draw_empty_loose(view, widgets::inset(rest, view.unit(2)));
  draw_loose_cards(view, widgets::inset(rest, view.unit(0.5F), view.unit(0.25F)));
}

// --- groups ---

// Where "a new group" is: to be dropped on, or pressed.
float new_cluster_height(const View& view) { return view.unit(7); }

void draw_new_cluster(const View& view, const Rect& box) {
  widgets::Frame& frame = view.frame;
  const std::string& label = view.text("desk.new_cluster_here");
  const auto press = widgets::pressable(frame, box, label, widgets::ItemKind::kButton);
  const bool is_target = offer_landing(view, NewClusterSpot{}, box);
  if (is_target || press.hovered)
    widgets::fill(frame, box, is_target ? frame.theme.selection : frame.theme.sunken, view.unit(1));
  dashed_outline(frame, box, is_target ? frame.theme.accent : frame.theme.quiet);
  Rect rest = widgets::inset(box, view.unit(1.5F), view.unit(1.25F));
  const Rect first = widgets::cut_top(rest, frame.type.small_strong.line_px());
  widgets::draw_line(frame, frame.type.small_strong, frame.theme.text, first, label, widgets::Align::kCentre);
  widgets::draw_line(frame, frame.type.small, frame.theme.quiet, widgets::cut_top(rest, frame.type.small.line_px()),
                     hint(view, Action::new_cluster), widgets::Align::kCentre);
  if (press.pressed && !view.ui.drag) form_cluster(view, chosen_statements(view));
}

// Group k lies in column k modulo the number of columns, for good: a growing group pushes nobody aside but those
// below it.
void draw_groups(const View& view, const Rect& area, int columns) {
  widgets::ScrollRegion region(view.frame, area, "groups");
  const Rect content = region.content();
  std::vector<float> bottoms(static_cast<std::size_t>(columns), content.min.y);
  std::size_t at = 0;
  const auto next_box = [&](float height) {
    const std::size_t lane = at++ % bottoms.size();
    const Rect strip = widgets::column(content, static_cast<int>(lane), columns, gap(view));
    const Rect box = widgets::rect_at({strip.min.x, bottoms[lane]}, {strip.width(), height});
    bottoms[lane] = std::round(box.max.y + gap(view));
    return box;
  };
  const float width = widgets::column(content, 0, columns, gap(view)).width();
  for (const scene::ClusterColumn& column : view.scene.board)
    draw_cluster(view, next_box(cluster_height(view, column, width)), column);
  if (!view.ui.drag) draw_new_cluster(view, next_box(new_cluster_height(view)));
  region.content_ends_at(*std::max_element(bottoms.begin(), bottoms.end()));
}

}  // namespace

void draw_board(const View& view, const Rect& area) {
  const int columns = column_count(view, area.width());
  Rect rest = area;
  const Rect loose = widgets::cut_left(rest, widgets::column(area, 0, columns, gap(view)).width(), gap(view));
  draw_loose(view, loose);
  // While something is dragged, the place for a new group is in sight however far the board is scrolled.
  if (view.ui.drag) draw_new_cluster(view, widgets::cut_bottom(rest, new_cluster_height(view), gap(view)));
  draw_groups(view, rest, columns - 1);
}

}  // namespace tafelrunde::desk
