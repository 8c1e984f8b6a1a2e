// The search: a box in the header, and what it found in the place of the board, to be walked through by keys.
#include "desk/search.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/selection.h"
#include "desk/spot.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::Rect;

bool is_blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

void close_search(const View& view) {
  view.ui.searches = false;
  view.ui.search_has_keys = false;
  view.ui.search_at = 0;
  view.ui.search.clear();
  view.wish(LookFor{});
}

// --- going there ---

void go_to_place(const View& view, const scene::SearchHit& hit, const StatementId&) {
  if (hit.is_deleted) return void(view.ui.side = SideList::deleted);
  view.ui.panel = Panel::board;
  view.ui.cursor_wish = hit.lies_with;
}
void go_to_place(const View& view, const scene::SearchHit&, const ClusterId& id) {
  view.ui.panel = Panel::board;
  view.ui.cursor_wish = id;
}
void go_to_place(const View& view, const scene::SearchHit&, const FindingId& id) {
  view.ui.side = SideList::findings;
  view.ui.cursor_wish = id;
}

void go_to(const View& view, scene::SearchHit hit) {  // a copy: closing empties the list
  close_search(view);
  return_home(view);
  view.ui.shows_help = false;
  leave_finding(view);
  if (hit.field != view.scene.focus.field) choose_field(view, hit.field);
  std::visit([&](const auto& id) { go_to_place(view, hit, id); }, hit.what);
}

// --- the box ---

void walk_hits(const View& view) {
  const std::size_t count = view.scene.found.hits.size();
  std::size_t& at = view.ui.search_at;
  while (view.frame.input.take({KeyName::kDown, {}})) at = std::min(at + 1, count == 0 ? 0 : count - 1);
  while (view.frame.input.take({KeyName::kUp, {}})) at = at > 0 ? at - 1 : 0;
}

widgets::TextBoxOptions box_options(const View& view) {
  widgets::TextBoxOptions options;
  options.label = view.text("desk.search");
  options.placeholder = options.label;
  options.max_lines = 1;
  return options;
}

void draw_open_box(const View& view, const Rect& area) {
  if (view.ui.search_has_keys) walk_hits(view);
  const std::string before = view.ui.search.text;
  const auto answer = widgets::text_box(view.frame, view.frame.type.small, area, view.ui.search, box_options(view));
  if (view.ui.opened == Editor::search) view.frame.focus.give(answer.id);
  view.ui.search_has_keys = answer.focused;
  const bool leaves = answer.focused && view.frame.input.take({KeyName::kEscape, {}});
  if (leaves) view.frame.focus.give_home();
  if (leaves || (is_blank(view.ui.search.text) && !answer.focused && !view.ui.opened)) return close_search(view);
  if (view.ui.search.text != before) {
    view.ui.search_at = 0;
    view.wish(LookFor{view.ui.search.text});
  }
  const auto& hits = view.scene.found.hits;
  const bool is_answered = view.scene.found.query == view.ui.search.text;
  if (answer.submitted_with && is_answered && view.ui.search_at < hits.size()) go_to(view, hits[view.ui.search_at]);
}

void draw_closed_box(const View& view, const Rect& area) {
  const BarItem item{view.text("desk.do.search"), hint(view, Action::search), false, false, [] {}};
  const float width = small_button_width(view.frame, item);
  const Rect box{{area.max.x - width, area.min.y}, {area.max.x, area.min.y + small_button_height(view.frame)}};
  if (small_button(view.frame, box, item)) perform(view, Action::search);
}

// --- what was found ---

const char* name_key(const scene::Searchable& what) {
  constexpr const char* kKeys[] = {"desk.search.statement", "desk.search.cluster", "desk.search.finding"};
  return kKeys[what.index()];
}

const char* state_key(const scene::SearchHit& hit) {
  if (hit.is_deleted) return "desk.search.deleted";
  switch (hit.state) {
    case ReleaseState::pending:
      return "desk.state.pending";
    case ReleaseState::withheld:
      return "desk.state.withheld";
    case ReleaseState::parked:
      return "desk.state.parked";
    case ReleaseState::released:
      return nullptr;
  }
  return nullptr;
}

// "Beitrag · Runde 2 · Tisch 4 · Bedarf"
std::string notes_of(const View& view, const scene::SearchHit& hit) {
  std::string notes = view.text(name_key(hit.what));
  const auto add = [&](const std::string& words) { notes += " · " + words; };
  if (hit.round_number > 0) add(view.say("desk.search.round", std::to_string(hit.round_number)));
  if (!hit.table.empty()) add(view.say("desk.table", neutralised(hit.table)));
  if (hit.kind) add(view.text(kind_key(*hit.kind)));
  if (const char* key = state_key(hit)) add(view.text(key));
  return notes;
}

std::string words_of(const View& view, const scene::SearchHit& hit) {
  return hit.words.empty() ? view.text("desk.unnamed") : hit.words;
}

constexpr int kLinesOfHit = 2;

float hit_height(const View& view, const scene::SearchHit& hit, float width_px) {
  const float words = width_px - view.unit(9);
  return widgets::measured(view.frame.type.body, words_of(view, hit), words, kLinesOfHit).y +
         view.frame.type.small.line_px() + view.unit(1.5F);
}

// True if it was pressed.
bool draw_hit(const View& view, const Rect& box, const scene::SearchHit& hit, bool is_chosen) {
  const auto press =
      widgets::pressable(view.frame, box, view.say("desk.go_to", words_of(view, hit)), widgets::ItemKind::kRow);
  const widgets::Theme& theme = view.frame.theme;
  if (is_chosen)
    widgets::fill(view.frame, box, theme.selection, view.unit(0.75F));
  else if (press.hovered)
    widgets::fill(view.frame, box, theme.sunken, view.unit(0.75F));
  if (is_chosen) widgets::outline(view.frame, box, theme.accent, view.unit(0.75F), view.unit(0.25F));
  Rect inside = widgets::inset(box, view.unit(1.5F), view.unit(0.75F));
  const Rect sign = widgets::cut_left(inside, view.unit(4), view.unit(2));
  if (hit.field_number > 0) widgets::badge(view.frame, sign.min, view.unit(4), hit.field_number);
  const float words = widgets::draw_wrapped(view.frame, view.frame.type.body, theme.text, inside.min, inside.width(),
                                            words_of(view, hit), kLinesOfHit);
  const Rect notes =
      widgets::rect_at({inside.min.x, inside.min.y + words}, {inside.width(), view.frame.type.small.line_px()});
  widgets::draw_line(view.frame, view.frame.type.small, theme.quiet, notes, notes_of(view, hit));
  return press.pressed;
}

void draw_hits(const View& view, const Rect& area) {
  widgets::ScrollRegion region(view.frame, area, "found");
  Rect rest = region.content();
  const auto& hits = view.scene.found.hits;
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Rect box = widgets::cut_top(rest, hit_height(view, hits[i], rest.width()), view.unit(0.5F));
    const bool is_chosen = i == view.ui.search_at;
    if (is_chosen && view.ui.search_has_keys && view.ui.search_shown != i) region.scroll_to(box);
    if (!region.shows(box)) continue;
    ImGui::PushID(static_cast<int>(i));
    if (draw_hit(view, box, hits[i], is_chosen)) pressed = i;
    ImGui::PopID();
  }
  view.ui.search_shown = view.ui.search_at;
  region.content_ends_at(rest.min.y);
  if (pressed) go_to(view, hits[*pressed]);
}

std::string count_said(const View& view) {
  const scene::SearchScene& found = view.scene.found;
  if (found.total == 0 && found.is_complete) return view.text("desk.search.none");
  if (found.total == 0 && found.is_complete) return view.text("desk.search.none");
  std::string said = counted(view, "desk.search.found", static_cast<int>(found.total));
  if (found.total > found.hits.size())
    said += " · " + view.say("desk.search.shown", std::to_string(found.hits.size()));
  if (!found.is_complete) said += " · " + view.text("desk.search.reading");
  return said;
}

}  // namespace

bool shows_found(const View& view) { return view.ui.searches && !is_blank(view.ui.search.text); }

float search_box_width(const View& view) { return view.ui.searches ? view.unit(28) : view.unit(15); }

void draw_search_box(const View& view, const Rect& area) {
  if (view.ui.searches)
    draw_open_box(view, area);
  else
    draw_closed_box(view, area);
}

void draw_found(const View& view, const Rect& area) {
  widgets::card(view.frame, area);
  Rect rest = widgets::inset(area, view.unit(2));
  const auto& type = view.frame.type;
  widgets::draw_line(view.frame, type.strong, view.frame.theme.text, widgets::cut_top(rest, type.strong.line_px()),
                     count_said(view));
  const std::string& how = view.text("desk.search.how");
  const float height = widgets::measured(type.small, how, rest.width()).y;
  const Rect line = widgets::cut_top(rest, height, view.unit(1.5F));
  widgets::draw_wrapped(view.frame, type.small, view.frame.theme.quiet, line.min, line.width(), how);
  draw_hits(view, rest);  // last: it may close the search
}

}  // namespace tafelrunde::desk
