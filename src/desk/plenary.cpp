// The plenary: which fields have which central results, and stepping the hall through them.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "desk/bar.h"
#include "desk/finding_card.h"
#include "desk/regions.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

std::vector<BarItem> step_items(const View& view) {
  std::vector<BarItem> items;
  add_action(items, view, Action::start_show);
  add_action(items, view, Action::back);
  add_action(items, view, Action::forward);
  if (!items.empty() && is_possible(view, Action::forward)) items.back().primary = true;
  add_action(items, view, Action::blank);
  add_action(items, view, Action::note);
  add_action(items, view, Action::deck_earlier);
  add_action(items, view, Action::deck_later);
  return items;
}

std::string central_said(const View& view, const scene::PlenaryStop& stop) {
  return stop.central == 0 ? view.text("desk.central_none") : counted(view, "desk.central_count", stop.central);
}

float stop_height(const View& view, const scene::PlenaryStop& stop, float width_px) {
  const float words = width_px - view.unit(8.5F);
  return widgets::measured(view.frame.type.small_strong, stop.title, words).y + view.frame.type.small.line_px() +
         view.unit(1.5F);
}

// A field; pressing it shows its results to the hall.
void draw_stop(const View& view, const Rect& box, const scene::PlenaryStop& stop) {
  widgets::Frame& frame = view.frame;
  const std::string label = view.say("desk.show_field", stop.title);
  const auto press = widgets::pressable(frame, box, label, widgets::ItemKind::kRow);
  if (stop.is_shown)
    widgets::card(frame, box, {widgets::field_colour(frame.theme, stop.number), true});
  else if (press.hovered)
    widgets::fill(frame, box, frame.theme.sunken, view.unit(1));
  Rect inside = widgets::inset(box, view.unit(1.5F), view.unit(0.75F));
  const Rect sign = widgets::cut_left(inside, view.unit(3.5F), view.unit(1.25F));
  widgets::badge(frame, {sign.min.x, sign.centre().y - view.unit(1.75F)}, view.unit(3.5F), stop.number);
  const float title =
      widgets::draw_wrapped(frame, frame.type.small_strong, frame.theme.text, inside.min, inside.width(), stop.title);
  widgets::draw_wrapped(frame, frame.type.small, stop.central > 0 ? frame.theme.saved : frame.theme.quiet,
                        {inside.min.x, inside.min.y + title}, inside.width(), central_said(view, stop));
  if (!press.pressed) return;
  show(view, {ProjectionView::plenary, stop.field, 0});
  if (stop.field != view.scene.focus.field) choose_field(view, stop.field);
}

void draw_stops(const View& view, const Rect& area) {
  widgets::ScrollRegion region(view.frame, area, "stops");
  Rect content = region.content();
  for (const scene::PlenaryStop& stop : view.scene.plenary)
    draw_stop(view, widgets::cut_top(content, stop_height(view, stop, content.width()), view.unit(0.5F)), stop);
  region.content_ends_at(content.min.y);
}

// The findings of the field that is spoken about: to be amended here, as the hall says.
void draw_results(const View& view, const Rect& area) {
  if (view.scene.findings.empty()) {
    widgets::draw_wrapped(view.frame, view.frame.type.body, view.frame.theme.quiet, area.min, area.width(),
                          view.text("desk.plenary_empty"));
    return;
  }
  widgets::ScrollRegion region(view.frame, area, "results");
  Rect content = region.content();
  for (const scene::FindingCard& card : view.scene.findings)
    draw_finding(view, widgets::cut_top(content, finding_height(view, card, content.width()), view.unit(1.25F)),
                 card);
  region.content_ends_at(content.min.y);
}

// What she wanted to say or to ask here, at most a third of the panel.
void draw_own_note(const View& view, Rect& rest) {
  const auto& face = view.frame.type.small;
  const std::string note = view.say("desk.note.is", neutralised(view.scene.note));
  const float inner = rest.width() - view.unit(3);
  const int most_lines = std::max(1, static_cast<int>(rest.height() / 3 / face.line_px()));
  const float height = widgets::measured(face, note, inner, most_lines).y;
  const Rect box = widgets::cut_bottom(rest, height + view.unit(2), view.unit(1.5F));
  widgets::fill(view.frame, box, view.frame.theme.sunken, view.unit(1));
  widgets::draw_wrapped(view.frame, face, view.frame.theme.text,
                        {box.min.x + view.unit(1.5F), box.min.y + view.unit(1)}, inner, note, most_lines);
}

}  // namespace

void draw_plenary(const View& view, const Rect& area) {
  Rect rest = area;
  const auto steps = step_items(view);
  draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, steps, rest.width()), view.unit(1.5F)), steps);
  if (!view.scene.note.empty()) draw_own_note(view, rest);
  const Rect stops = widgets::cut_left(rest, std::round(rest.width() * 0.42F), view.unit(2));
  draw_stops(view, stops);
  draw_results(view, rest);
}

}  // namespace tafelrunde::desk
