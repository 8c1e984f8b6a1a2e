// Ctrl+I: how many people sit at a table of the field, by group. Head counts, never names; they feed the check of the
// dots and the report.
#include <algorithm>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

void leave(const View& view) {
  put_aside(view.ui.attendance, view.ui.left_attendance);
  return_home(view);
}

// What was counted at a table so far; nothing if nobody counted.
const Attendance* counted_at(const View& view, const std::string& table) {
  for (const scene::AttendanceLine& line : view.scene.attendance)
    if (line.table == table) return &line.attendance;
  return nullptr;
}

bool has_box(const AttendanceUi& sheet, const std::string& group) {
  return std::any_of(sheet.groups.begin(), sheet.groups.end(),
                     [&](const GroupBox& box) { return box.group == group; });
}

std::vector<std::string> typed_in(const AttendanceUi& sheet) {
  std::vector<std::string> typed;
  for (const GroupBox& box : sheet.groups) typed.push_back(box.people.text);
  return typed;
}

// Another table's name was typed: its counts are shown, if it has any, unless numbers were typed already. Groups that
// were counted there and that the programme does not name have boxes too.
void follow_table(const View& view) {
  AttendanceUi& sheet = *view.ui.attendance;
  if (sheet.filled_for == sheet.table.text) return;
  const bool is_untouched = !sheet.filled_for || typed_in(sheet) == sheet.filled;
  sheet.filled_for = sheet.table.text;
  if (!is_untouched) return;
  const Attendance* counted = counted_at(view, sheet.table.text);
  if (counted)
    for (const GroupCount& each : counted->groups)
      if (!has_box(sheet, each.group)) sheet.groups.push_back({each.group, {}});
  for (GroupBox& box : sheet.groups) {
    int people = 0;
    if (counted)
      for (const GroupCount& each : counted->groups)
        if (each.group == box.group) people = each.people;
    fill_number(box.people, people);
  }
  sheet.filled = typed_in(sheet);
}

void save(const View& view) {
  const AttendanceUi& sheet = *view.ui.attendance;
  CountAttendance wish{sheet.field, sheet.round, sheet.table.text, {}};
  for (const GroupBox& box : sheet.groups) {
    const auto people = number_in(box.people);
    if (!people) {
      view.ui.refusal = view.text("desk.attendance.no_number");
      return;
    }
    wish.attendance.groups.push_back({box.group, *people});
  }
  view.submit(std::move(wish), Origin::attendance);
}

std::string group_said(const View& view, const std::string& group) {
  return group.empty() ? view.text("desk.attendance.no_group") : neutralised(group);
}

// The number on the left, the group beside it.
BoxAnswer group_in(const View& view, Rect& rest, GroupBox& box) {
  const std::string label = group_said(view, box.group);
  const BoxWish wish{label, false, 9};
  const float words_px = rest.width() - view.unit(10.5F);
  const float box_px = box_height(view, box.people, wish, view.unit(9));
  const float label_px = widgets::measured(view.frame.type.small, label, words_px, 2).y;
  const Rect row = widgets::cut_top(rest, std::max(box_px, label_px), view.unit(0.5F));
  const BoxAnswer answer =
      draw_box(view, widgets::rect_at(row.min, {view.unit(9), box_px}), Editor::attendance, box.people, wish);
  widgets::draw_wrapped(view.frame, view.frame.type.small, view.frame.theme.text,
                        {row.min.x + view.unit(10.5F), row.centre().y - label_px / 2}, words_px, label, 2);
  return answer;
}

// "Tisch 1: 9 · Tisch 2: 8 · zusammen 17 Personen"
std::string sum_said(const View& view) {
  std::string said;
  int people = 0;
  for (const scene::AttendanceLine& line : view.scene.attendance) {
    people += line.attendance.people();
    const std::string table =
        line.table.empty() ? view.text("desk.attendance.no_table") : view.say("desk.table", line.table);
    said += view.say("desk.attendance.at", table, std::to_string(line.attendance.people())) + " · ";
  }
  return people == 0 ? view.text("desk.attendance.none") : said + counted(view, "desk.attendance.sum", people);
}

BoxAnswer boxes_in(const View& view, const Rect& area) {
  AttendanceUi& sheet = *view.ui.attendance;
  widgets::ScrollRegion region(view.frame, area, "attendance");
  Rect rest = region.content();
  BoxAnswer answer;
  const auto take = [&](const auto& draw) {
    const float top = rest.min.y;
    const BoxAnswer each = draw();
    if (each.focused != 0 && each.focused != sheet.seen) {
      sheet.seen = each.focused;
      region.scroll_to({{rest.min.x, top}, {rest.max.x, rest.min.y}});
    }
    answer |= each;
  };
  take([&] {
    return box_in(view, rest, Editor::attendance, sheet.table, {view.text("desk.attendance.table"), true, 14});
  });
  for (GroupBox& box : sheet.groups) take([&] { return group_in(view, rest, box); });
  region.content_ends_at(rest.min.y);
  return answer;
}

}  // namespace

void begin_attendance(const View& view) {
  view.ui.opened = Editor::attendance;
  if (view.ui.attendance) return;  // what stands in its boxes stays
  close_sheets(view);
  const scene::DeskFocus& focus = view.scene.focus;
  view.ui.attendance = taken_up(view.ui.left_attendance, [&](const AttendanceUi& left) {
    return left.field == focus.field && left.round == focus.round;
  });
  if (view.ui.attendance) return;
  AttendanceUi sheet;
  sheet.field = focus.field;
  sheet.round = focus.round;
  sheet.table.set(view.status.seat.table);
  for (const std::string& audience : view.scene.audiences)
    if (!audience.empty() && !has_box(sheet, audience)) sheet.groups.push_back({audience, {}});
  sheet.groups.push_back({});  // of no named group
  view.ui.attendance = std::move(sheet);
}

void draw_attendance(const View& view, const Rect& area) {
  const scene::DeskFocus& focus = view.scene.focus;
  // She looks at another field or round: what is shown here would be about that one.
  if (view.ui.attendance->field != focus.field || view.ui.attendance->round != focus.round) return leave(view);
  follow_table(view);
  const auto& type = view.frame.type;
  const auto& theme = view.frame.theme;
  Rect rest =
      begin_sheet(view, area, view.say("desk.attendance.title", std::to_string(view.scene.field.number)), 0.5F);
  say_in(view, rest, type.small, theme.quiet, view.text("desk.attendance.what"), 1);
  Rect foot = widgets::cut_bottom(rest, small_button_height(view.frame) + type.small.line_px() * 2 + view.unit(1),
                                  view.unit(1));
  const BoxAnswer answer = boxes_in(view, rest);
  say_in(view, foot, type.small, theme.quiet, sum_said(view), 1);
  const std::vector<BarItem> ends = {
      {view.text("desk.attendance.save"), view.text("key.enter"), false, true, [&view] { save(view); }},
      {view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave(view); }}};
  bar_in(view, foot, ends, 0);
  if (answer.saves && view.ui.attendance) save(view);
}

}  // namespace tafelrunde::desk
