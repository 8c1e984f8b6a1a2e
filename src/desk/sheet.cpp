#include "desk/sheet.h"

#include <algorithm>
#include <utility>

#include "widgets/controls.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::Rect;

widgets::TextBoxOptions options_of(const BoxWish& wish) {
  widgets::TextBoxOptions options;
  options.label = wish.label;
  options.max_lines = wish.max_lines;
  options.submits = {{KeyName::kEnter, {}}, {KeyName::kEnter, widgets::kCtrl}};
  if (wish.max_lines == 1) options.breaks_line = {};
  return options;
}

float width_of(const View& view, const BoxWish& wish, float room_px) {
  return wish.width_units > 0 ? std::min(room_px, view.unit(wish.width_units)) : room_px;
}

}  // namespace

Rect begin_sheet(const View& view, const Rect& area, const std::string& title, float gap) {
  widgets::card(view.frame, area);
  Rect rest = widgets::inset(area, view.unit(2));
  say_in(view, rest, view.frame.type.strong, view.frame.theme.text, title, gap);
  return rest;
}

void say_in(const View& view, Rect& rest, const widgets::Face& face, ImU32 ink, const std::string& words, float gap) {
  if (words.empty()) return;
  const Rect line = widgets::cut_top(rest, widgets::measured(face, words, rest.width()).y, view.unit(gap));
  widgets::draw_wrapped(view.frame, face, ink, line.min, line.width(), words);
}

void bar_in(const View& view, Rect& rest, const std::vector<BarItem>& items, float gap) {
  draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, items, rest.width()), view.unit(gap)), items);
}

float box_height(const View& view, const widgets::TextBoxState& words, const BoxWish& wish, float width_px) {
  return widgets::text_box_height(view.frame, view.frame.type.body, words, options_of(wish),
                                  width_of(view, wish, width_px));
}

BoxAnswer draw_box(const View& view, const Rect& area, Editor editor, widgets::TextBoxState& words,
                   const BoxWish& wish) {
  Rect row = area;
  const auto answer =
      widgets::text_box(view.frame, view.frame.type.body, widgets::cut_left(row, width_of(view, wish, area.width())),
                        words, options_of(wish));
  if (wish.begins && view.ui.opened == editor) view.frame.focus.give(answer.id);
  BoxAnswer said;
  if (answer.focused) said.focused = answer.id;
  if (!answer.submitted_with) return said;
  said.saves = true;
  said.has_ctrl = answer.submitted_with->modifiers.ctrl;
  return said;
}

BoxAnswer box_in(const View& view, Rect& rest, Editor editor, widgets::TextBoxState& words, const BoxWish& wish) {
  say_in(view, rest, view.frame.type.small, view.frame.theme.quiet, wish.label, 0.5F);
  const float height = box_height(view, words, wish, rest.width());
  return draw_box(view, widgets::cut_top(rest, height, view.unit(1.5F)), editor, words, wish);
}

std::optional<int> number_in(const widgets::TextBoxState& box) {
  const std::string& typed = box.text;
  if (typed.empty()) return 0;
  if (typed.size() > 4 || typed.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::stoi(typed);
}

void fill_number(widgets::TextBoxState& box, int number) {
  box.set(number > 0 ? std::to_string(number) : std::string());
}

bool sheet_has_keys(const View& view, const char* name, Editor editor) {
  const ImGuiID id = ImGui::GetID(name);
  const bool has_keys = view.frame.focus.take_part(id);
  if (view.ui.opened != editor) return has_keys;
  view.frame.focus.give(id);
  view.ui.row = {};
  view.ui.row.is_to_be_seen = true;
  return has_keys;
}

namespace {

// One key press: within a row taller than the list, or to the next.
void step(RowView& row, std::size_t& at, std::size_t last, bool is_down) {
  const float hidden = is_down ? row.below_px : row.above_px;
  if (hidden > 1) {
    const float most = row.page_px * 0.8F;
    row.scroll_px += (is_down ? 1.0F : -1.0F) * std::min(hidden, most);
    return;
  }
  if (is_down ? at >= last : at == 0) return;
  at = is_down ? at + 1 : at - 1;
  row = {};
  row.is_to_be_seen = true;
}

}  // namespace

void take_arrows(const View& view, std::size_t& at, std::size_t count) {
  const std::size_t last = count > 0 ? count - 1 : 0;
  while (view.frame.input.take({KeyName::kDown, {}})) step(view.ui.row, at, last, true);
  while (view.frame.input.take({KeyName::kUp, {}})) step(view.ui.row, at, last, false);
}

void follow(const View& view, widgets::ScrollRegion& list, const Rect& area, const Rect& row) {
  RowView& seen = view.ui.row;
  const float height = std::min(row.height(), area.height());
  if (std::exchange(seen.is_to_be_seen, false)) list.scroll_to({row.min, {row.max.x, row.min.y + height}});
  const float by = std::exchange(seen.scroll_px, 0.0F);
  if (by > 0) list.scroll_to({area.min, {area.max.x, area.max.y + by}});
  if (by < 0) list.scroll_to({{area.min.x, area.min.y + by}, area.max});
  // A row that the wheel moved away is not "hidden below": the next key moves on from it.
  const bool is_tall = row.height() > area.height();
  seen.above_px = is_tall ? area.min.y - row.min.y : 0;
  seen.below_px = is_tall ? row.max.y - area.max.y : 0;
  seen.page_px = area.height();
}

std::optional<char32_t> take_typed(const View& view) { return view.frame.input.take_character(); }

void mark_chosen(const View& view, const Rect& box) {
  widgets::fill(view.frame, box, view.frame.theme.selection, view.unit(0.75F));
  widgets::outline(view.frame, box, view.frame.theme.accent, view.unit(0.75F), view.unit(0.25F));
}

bool was_typed_into(const RoundUi& sheet) { return !sheet.question.undo.empty(); }
bool was_typed_into(const AttendanceUi& sheet) {
  return std::any_of(sheet.groups.begin(), sheet.groups.end(),
                     [](const GroupBox& box) { return !box.people.undo.empty(); });
}
bool was_typed_into(const HandsUi& sheet) {
  return !sheet.subject.undo.empty() || !sheet.in_favour.undo.empty() || !sheet.against.undo.empty() ||
         !sheet.abstained.undo.empty();
}

void close_sheets(const View& view) {
  DeskUi& ui = view.ui;
  ui.stance.reset();
  ui.vote.reset();
  ui.files.reset();
  ui.redaction.reset();
  ui.seat.reset();
  ui.versions.reset();
  ui.settings.reset();
  put_aside(ui.round, ui.left_rounds);
  put_aside(ui.attendance, ui.left_attendance);
  put_aside(ui.hands, ui.left_hands);
  leave_note(view);
}

}  // namespace tafelrunde::desk
