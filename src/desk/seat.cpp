// Ctrl+T: where this computer stands. What is captured here carries the table's name; the desk begins with the field
// that is talked about there. Kept with the computer, not with the session.
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"
#include "widgets/controls.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

void leave(const View& view) {
  view.ui.seat.reset();
  return_home(view);
}

void save(const View& view) {
  const SeatUi& sheet = *view.ui.seat;
  view.wish(TakeSeat{{sheet.name.text, sheet.table.text, sheet.field}});
  if (!sheet.field.empty()) choose_field(view, sheet.field);
  leave(view);
}

// True if Enter was pressed in it.
bool draw_box(const View& view, Rect& rest, widgets::TextBoxState& words, const char* key, bool begins_here) {
  say_in(view, rest, view.frame.type.small, view.frame.theme.quiet, view.text(key), 0.5F);
  widgets::TextBoxOptions options;
  options.label = view.text(key);
  options.max_lines = 1;
  options.breaks_line = {};
  const float width = view.unit(36);
  Rect row = widgets::cut_top(rest, widgets::text_box_height(view.frame, view.frame.type.body, words, options, width),
                              view.unit(1.5F));
  const auto answer =
      widgets::text_box(view.frame, view.frame.type.body, widgets::cut_left(row, width), words, options);
  if (begins_here && view.ui.opened == Editor::seat) view.frame.focus.give(answer.id);
  return answer.submitted_with.has_value();
}

std::vector<BarItem> field_items(const View& view) {
  SeatUi& sheet = *view.ui.seat;
  const auto item = [&](const std::string& label, int number, const FieldKey& key) {
    return BarItem{label, view.text("key.alt") + "+" + std::to_string(number), sheet.field == key, false,
                   [&sheet, key] { sheet.field = key; }};
  };
  std::vector<BarItem> items{item(view.text("desk.seat.any_field"), 0, {})};
  for (const scene::FieldTab& field : view.scene.fields)
    items.push_back(item(view.say("desk.seat.field", std::to_string(field.number)), field.number, field.key));
  return items;
}

}  // namespace

void begin_seat(const View& view) {
  view.ui.opened = Editor::seat;
  if (view.ui.seat) return;  // what stands in its boxes stays
  SeatUi sheet;
  sheet.name.set(view.status.seat.station_name);
  sheet.table.set(view.status.seat.table);
  sheet.field = view.status.seat.field;
  view.ui.seat = std::move(sheet);
}

void choose_field_for_seat(const View& view, int number) {
  view.ui.seat->field = {};
  for (const scene::FieldTab& field : view.scene.fields)
    if (field.number == number) view.ui.seat->field = field.key;
}

void draw_seat(const View& view, const Rect& area) {
  Rect rest = begin_sheet(view, area, view.text("desk.seat.title"), 0.5F);
  const auto& type = view.frame.type;
  const auto& theme = view.frame.theme;
  say_in(view, rest, type.small, theme.quiet, view.text("desk.seat.what"), 1.5F);
  bool saves = draw_box(view, rest, view.ui.seat->table, "desk.seat.table", true);
  saves |= draw_box(view, rest, view.ui.seat->name, "desk.seat.name", false);
  say_in(view, rest, type.small, theme.quiet, view.text("desk.seat.begins_with"), 0.5F);
  const auto fields = field_items(view);
  draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, fields, rest.width()), view.unit(1.5F)), fields);
  const std::vector<BarItem> ends = {
      {view.text("desk.seat.save"), view.text("key.enter"), false, true, [&view] { save(view); }},
      {view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave(view); }}};
  draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, ends, rest.width())), ends);
  if (saves && view.ui.seat) save(view);
}

}  // namespace tafelrunde::desk
