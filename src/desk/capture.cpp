// The capture box: always at the same place, and the keyboard is in it unless the moderator took it elsewhere.
#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/typing.h"
#include "widgets/controls.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::Rect;

widgets::TextBoxOptions box_options(const View& view) {
  widgets::TextBoxOptions options;
  options.label = view.text("desk.capture");
  options.placeholder = view.text(view.status.is_read_only ? "desk.read_only_short" : "desk.capture_placeholder");
  options.submits = {{KeyName::kEnter, {}}, {KeyName::kEnter, widgets::kCtrl}, {KeyName::kEnter, widgets::kAlt}};
  options.is_home = true;
  options.min_lines = 2;
  return options;
}

float foot_height(const View& view, float width_px);

// --- what Enter does ---

// The words in the box with all that was chosen for them.
CaptureStatement next_statement(const View& view) {
  const CaptureUi& capture = view.ui.capture;
  CaptureStatement wish;
  wish.text = capture.words.text;
  wish.filing = {view.scene.focus.field, view.scene.focus.round};
  wish.table = view.status.seat.table;
  wish.kind = capture.kind;
  wish.cluster = capture.cluster;
  if (view.status.seat.duty == Duty::scribe) wish.release = {};  // somebody else releases it
  return wish;
}

void submit_statement(const View& view, bool held_back) {
  CaptureStatement wish = next_statement(view);
  if (held_back) wish.release = {ReleaseState::withheld, kHeldBackReason};
  view.submit(std::move(wish), Origin::capture);
}

void submit_correction(const View& view) {
  const Correction& correction = *view.ui.capture.correction;
  view.submit(ReviseStatement{correction.statement, view.ui.capture.words.text, correction.seen}, Origin::correction);
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

void submit(const View& view, const widgets::KeyPress& key) {
  if (is_blank(view.ui.capture.words.text)) return;
  if (view.ui.capture.correction)
    submit_correction(view);
  else
    submit_statement(view, key.modifiers.ctrl || key.modifiers.alt);
}

// --- the rows under the box ---

std::vector<BarItem> kind_items(const View& view) {
  std::vector<BarItem> items;
  constexpr std::pair<Action, Kind> kKinds[] = {{Action::kind_need, Kind::need},
                                                {Action::kind_improvement, Kind::improvement},
                                                {Action::kind_guiding_goal, Kind::guiding_goal},
                                                {Action::kind_measure, Kind::measure}};
  for (const auto& [action, kind] : kKinds) {
    const bool chosen = view.ui.capture.kind == kind;
    items.push_back({view.text(kind_key(kind)), hint(view, action), chosen, false, [&view, kind = kind] {
                       auto& next = view.ui.capture.kind;
                       next = next == kind ? std::nullopt : std::optional(kind);
                     }});
  }
  if (const auto* column = column_of(view.scene, view.ui.capture.cluster)) {
    const std::string title = column->title.empty() ? view.text("desk.unnamed") : neutralised(column->title);
    items.push_back({view.say("desk.goes_into", title), view.text("key.alt") + "+" + std::to_string(column->number),
                     true, false, [&view] { view.ui.capture.cluster = {}; }});
  }
  return items;
}

std::vector<BarItem> correction_items(const View& view) {
  return {{view.text("desk.correcting"), {}, false, false, {}},
          {view.text("desk.correct.save"), view.text("key.enter"), false, true, [&view] { submit_correction(view); }},
          {view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave_correction(view); }}};
}

std::vector<BarItem> foot_items(const View& view) {
  return view.ui.capture.correction ? correction_items(view) : kind_items(view);
}

float hint_height(const View& view) { return small_button_height(view.frame); }

float foot_height(const View& view, float width_px) {
  return bar_height(view.frame, foot_items(view), width_px) + view.unit(1) + hint_height(view);
}

void draw_hints(const View& view, const Rect& line) {
  if (has_suggestions(view)) return draw_suggestions(view, line);
  if (widgets::needs_shaping(view.ui.capture.words.text))
    return widgets::draw_line(view.frame, view.frame.type.small, view.frame.theme.attention, line,
                              view.text("desk.letter_by_letter"));
  const auto& key = view.ui.capture.correction ? "desk.correct.hints" : "desk.capture_hints";
  widgets::draw_line(view.frame, view.frame.type.small, view.frame.theme.quiet, line, view.text(key));
}

}  // namespace

void capture_as_mention(const View& view, const scene::SimilarCard& of) {
  CaptureStatement wish = next_statement(view);
  wish.cluster = {};  // it lies where the other lies
  wish.mention_of = of.card.id;
  view.submit(std::move(wish), Origin::capture);
}

float capture_height(const View& view, float width_px) {
  const float box = widgets::text_box_height(view.frame, view.frame.type.capture, view.ui.capture.words,
                                             box_options(view), width_px);
  return box + view.unit(1) + foot_height(view, width_px);
}

void draw_capture(const View& view, const Rect& area) {
  Rect rest = area;
  const Rect foot = widgets::cut_bottom(rest, foot_height(view, area.width()), view.unit(1));
  const std::string before = view.ui.capture.words.text;
  const auto answer =
      widgets::text_box(view.frame, view.frame.type.capture, rest, view.ui.capture.words, box_options(view));
  view.ui.is_capturing = answer.focused;
  if (view.ui.capture.words.text != before) view.ui.refusal.clear();
  if (answer.submitted_with) submit(view, *answer.submitted_with);
  Rect lines = foot;
  const auto items = foot_items(view);
  draw_bar(view.frame, widgets::cut_top(lines, bar_height(view.frame, items, lines.width()), view.unit(1)), items);
  draw_hints(view, lines);
}

}  // namespace tafelrunde::desk
