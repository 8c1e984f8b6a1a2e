// Top of the middle: the field, its rounds, the time left, the search.
#include <cmath>

#include "desk/bar.h"
#include "desk/regions.h"
#include "desk/search.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

float title_height(const View& view) { return view.unit(4); }

std::string minutes_said(const View& view, int minutes) {
  return minutes >= 0 ? view.say("desk.minutes_left", std::to_string(minutes))
                      : view.say("desk.minutes_over", std::to_string(-minutes));
}

// Of what runs; in the plenary also of the field the hall sees.
std::string time_said(const View& view) {
  std::string said = view.scene.minutes_left ? minutes_said(view, *view.scene.minutes_left) : std::string();
  if (!view.scene.field_minutes_left) return said;
  if (!said.empty()) said += " · ";
  return said + view.say("desk.field_minutes", std::to_string(view.scene.hall.field.number),
                         minutes_said(view, *view.scene.field_minutes_left));
}

void draw_title(const View& view, Rect line) {
  widgets::Frame& frame = view.frame;
  std::string time = time_said(view);
  if (view.status.is_rehearsal) time = view.text("desk.rehearsal") + (time.empty() ? std::string() : " · " + time);
  const Rect clock = widgets::cut_right(line, std::ceil(widgets::width_of(frame.type.strong, time)), view.unit(1.5F));
  const bool is_late = view.status.is_rehearsal || (view.scene.minutes_left && *view.scene.minutes_left < 5);
  widgets::draw_line(frame, frame.type.strong, is_late ? frame.theme.attention : frame.theme.quiet, clock, time);
  const Rect sign = widgets::cut_left(line, view.unit(4), view.unit(1.25F));
  widgets::badge(frame, sign.min, view.unit(4), view.scene.field.number);
  widgets::draw_line(frame, frame.type.heading, frame.theme.text, line, view.scene.field.title);
}

std::vector<BarItem> round_items(const View& view) {
  std::vector<BarItem> items;
  for (const scene::RoundTab& round : view.scene.rounds)
    items.push_back({view.say("desk.round", round.title, std::to_string(round.statements)),
                     {},
                     round.is_chosen,
                     false,
                     [&view, &round] { choose_round(view, round.key); }});
  if (items.size() > 1) items.back().hint = hint(view, Action::next_round);
  return items;
}

}  // namespace

float header_height(const View& view) {
  const float question = view.scene.question.empty() ? 0 : view.frame.type.body.line_px() + view.unit(0.5F);
  return title_height(view) + view.unit(1.25F) + question + small_button_height(view.frame);
}

void draw_header(const View& view, const Rect& area) {
  Rect rest = area;
  draw_title(view, widgets::cut_top(rest, title_height(view), view.unit(1.25F)));
  if (!view.scene.question.empty()) {
    const float line = view.frame.type.body.line_px();
    widgets::draw_wrapped(view.frame, view.frame.type.body, view.frame.theme.quiet, rest.min, rest.width(),
                          view.scene.question, 1);
    widgets::cut_top(rest, line, view.unit(0.5F));
  }
  draw_search_box(view, widgets::cut_right(rest, search_box_width(view), view.unit(1)));
  draw_bar(view.frame, rest, round_items(view));
}

}  // namespace tafelrunde::desk
