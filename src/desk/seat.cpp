// Ctrl+T: where this computer stands and what it may do there. What is captured here carries the table's name; the
// desk begins with the field that is talked about there. Kept with the computer, not with the session.
#include <array>

#include "desk/actions.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

void leave(const View& view) {
  view.ui.seat.reset();
  return_home(view);
}

void save(const View& view) {
  const SeatUi& sheet = *view.ui.seat;
  view.wish(TakeSeat{{sheet.name.text, sheet.table.text, sheet.field, sheet.duty}});
  if (!sheet.field.empty()) choose_field(view, sheet.field);
  leave(view);
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

constexpr std::array<std::pair<Duty, const char*>, 3> kDuties{{{Duty::everything, "desk.duty.everything"},
                                                               {Duty::table, "desk.duty.table"},
                                                               {Duty::scribe, "desk.duty.scribe"}}};

std::vector<BarItem> duty_items(const View& view) {
  SeatUi& sheet = *view.ui.seat;
  std::vector<BarItem> items;
  for (const auto& [duty, key] : kDuties)
    items.push_back({view.text(key), {}, sheet.duty == duty, false, [&sheet, duty = duty] { sheet.duty = duty; }});
  items.push_back({view.text("desk.seat.next_duty"), view.text("key.alt") + "+" + view.text("key.right"), false,
                   false, [&view] { choose_next_duty(view); }});
  return items;
}

const char* duty_what(Duty duty) {
  return duty == Duty::everything ? "desk.duty.everything_what"
         : duty == Duty::table    ? "desk.duty.table_what"
                                  : "desk.duty.scribe_what";
}

}  // namespace

void begin_seat(const View& view) {
  view.ui.opened = Editor::seat;
  if (view.ui.seat) return;  // what stands in its boxes stays
  close_sheets(view);
  SeatUi sheet;
  sheet.name.set(view.status.seat.station_name);
  sheet.table.set(view.status.seat.table);
  sheet.field = view.status.seat.field;
  sheet.duty = view.status.seat.duty;
  view.ui.seat = std::move(sheet);
}

void choose_field_for_seat(const View& view, int number) {
  view.ui.seat->field = {};
  for (const scene::FieldTab& field : view.scene.fields)
    if (field.number == number) view.ui.seat->field = field.key;
}

void choose_next_duty(const View& view) {
  Duty& duty = view.ui.seat->duty;
  duty = duty == Duty::everything ? Duty::table : duty == Duty::table ? Duty::scribe : Duty::everything;
}

void draw_seat(const View& view, const Rect& area) {
  Rect rest = begin_sheet(view, area, view.text("desk.seat.title"), 0.5F);
  const auto& type = view.frame.type;
  const auto& theme = view.frame.theme;
  say_in(view, rest, type.small, theme.quiet, view.text("desk.seat.what"), 1.5F);
  SeatUi& sheet = *view.ui.seat;
  BoxAnswer answer = box_in(view, rest, Editor::seat, sheet.table, {view.text("desk.seat.table"), true, 36});
  answer |= box_in(view, rest, Editor::seat, sheet.name, {view.text("desk.seat.name"), false, 36});
  say_in(view, rest, type.small, theme.quiet, view.text("desk.seat.begins_with"), 0.5F);
  bar_in(view, rest, field_items(view), 1.5F);
  say_in(view, rest, type.small, theme.quiet, view.text("desk.seat.duty"), 0.5F);
  bar_in(view, rest, duty_items(view), 0.5F);
  say_in(view, rest, type.small, theme.quiet, view.text(duty_what(sheet.duty)), 1.5F);
  const std::vector<BarItem> ends = {
      {view.text("desk.seat.save"), view.text("key.enter"), false, true, [&view] { save(view); }},
      {view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave(view); }}};
  bar_in(view, rest, ends, 0);
  if (answer.saves && view.ui.seat) save(view);
}

}  // namespace tafelrunde::desk
