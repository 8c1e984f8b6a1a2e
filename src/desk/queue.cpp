#include "desk/queue.h"

#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/spot.h"
#include "desk/statement_words.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

std::vector<BarItem> list_items(const View& view) {
  const auto tab = [&](const char* key, std::size_t count, QueueList list) {
    return BarItem{view.say(key, std::to_string(count)), {}, view.ui.queue == list, false, [&view, list] {
                     view.ui.queue = list;
                     if (!queued(view).empty()) view.ui.cursor_wish = queued(view).front().id;
                   }};
  };
  return {tab("desk.queue.pending", view.scene.pending.size(), QueueList::pending),
          tab("desk.queue.withheld", view.scene.withheld.size(), QueueList::withheld),
          tab("desk.queue.parked", view.scene.parked.size(), QueueList::parked)};
}

// --- the list ---

float badge_px(const View& view) { return view.unit(2.75F); }
float words_width(const View& view, float width_px) { return width_px - badge_px(view) - view.unit(4.5F); }

std::string source_said(const View& view, const scene::StatementCard& card) {
  constexpr const char* kSources[] = {"desk.source.moderator", "desk.source.phone", "desk.source.import",
                                      "desk.source.paper"};
  std::string said =
      view.say("desk.queue.source", "@" + std::string(kSources[static_cast<int>(card.source)]), card.time);
  for (const scene::ReasonCount& reason : view.scene.reasons)
    if (card.state == ReleaseState::withheld && reason.key == card.reason)
      said += " · " + view.say("desk.queue.because", reason_said(view, reason));
  return said;
}

float queued_height(const View& view, const scene::StatementCard& card, float width_px) {
  return words_height(view, card, words_width(view, width_px)) +
         widgets::measured(view.frame.type.small, source_said(view, card), words_width(view, width_px)).y +
         view.unit(2);
}

// True if it was opened, which releases it.
bool draw_queued(const View& view, const Rect& box, const scene::StatementCard& card) {
  if (!note_spot(view, card.id, box)) return false;
  const IdScope scope(card.id);
  const std::string label = shown_words(view, card);
  const SpotPress press = press_spot(view, box, label);
  if (press.chosen && view.frame.input.pointer_with_shift()) toggle_selected(view.ui, card.id);
  const bool has_cursor = settle_cursor(view, card.id, box, label);
  const bool selected = is_selected(view.ui, card.id);
  widgets::card(view.frame, box, {widgets::field_colour(view.frame.theme, card.field_number), has_cursor});
  if (selected)
    widgets::fill(view.frame, widgets::inset(box, view.unit(0.75F)), view.frame.theme.selection, view.unit(0.5F));
  if (has_cursor) widgets::outline(view.frame, box, view.frame.theme.accent, view.unit(1), view.unit(0.25F));
  widgets::badge(view.frame, {box.min.x + view.unit(1.5F), box.min.y + view.unit(1)}, badge_px(view),
                 card.field_number);
  const float x = box.min.x + badge_px(view) + view.unit(2.75F);
  const float width = words_width(view, box.width());
  const float words = draw_words(view, {x, box.min.y + view.unit(1)}, width, card);
  widgets::draw_wrapped(view.frame, view.frame.type.small, view.frame.theme.quiet,
                        {x, box.min.y + view.unit(1) + words}, width, source_said(view, card));
  return press.opened;
}

void draw_list(const View& view, const Rect& area) {
  const auto& cards = queued(view);
  if (cards.empty()) {
    constexpr const char* kEmpty[] = {"desk.queue.pending_empty", "desk.queue.withheld_empty",
                                      "desk.queue.parked_empty"};
    widgets::draw_wrapped(view.frame, view.frame.type.body, view.frame.theme.quiet, area.min, area.width(),
                          view.text(kEmpty[static_cast<int>(view.ui.queue)]));
    return;
  }
  bool is_opened = false;
  ImGui::PushID(static_cast<int>(view.ui.queue));  // each list keeps its own scroll position
  {
    widgets::ScrollRegion region(view.frame, area, "queue");
    Rect rest = region.content();
    for (const scene::StatementCard& card : cards)
      is_opened |=
          draw_queued(view, widgets::cut_top(rest, queued_height(view, card, rest.width()), view.unit(0.75F)), card);
    region.content_ends_at(rest.min.y);
  }
  ImGui::PopID();
  if (is_opened) release_chosen(view);  // now that the places of all are known, the cursor finds the next
}

// --- the reasons, with how often each was given ---

void draw_reason(const View& view, Rect& rest, const scene::ReasonCount& reason, int number) {
  widgets::Frame& frame = view.frame;
  const std::string said = reason_said(view, reason);
  const float words_px = rest.width() - view.unit(9);
  const float height =
      std::max(view.unit(3.5F), widgets::measured(frame.type.small, said, words_px).y + view.unit(1));
  Rect row = widgets::cut_top(rest, height, view.unit(0.25F));
  const auto press = widgets::pressable(frame, row, said, widgets::ItemKind::kRow, !chosen_statements(view).empty());
  if (press.hovered) widgets::fill(frame, row, frame.theme.sunken, view.unit(0.75F));
  if (press.pressed) withhold_chosen(view, number);
  const Rect key = widgets::cut_left(row, view.unit(3), view.unit(0.5F));
  if (number <= 9)
    widgets::draw_line(frame, frame.type.small_strong, frame.theme.accent, key, std::to_string(number),
                       widgets::Align::kCentre);
  const Rect count = widgets::cut_right(row, view.unit(4), view.unit(0.5F));
  widgets::draw_line(frame, frame.type.small, frame.theme.quiet, count, std::to_string(reason.count),
                     widgets::Align::kRight);
  const float words = widgets::measured(frame.type.small, said, words_px).y;
  widgets::draw_wrapped(frame, frame.type.small, frame.theme.text, {row.min.x, row.centre().y - words / 2}, words_px,
                        said);
}

void draw_new_reason(const View& view, Rect& rest) {
  if (!view.ui.reason) {
    std::vector<BarItem> items = {{view.text("desk.queue.new_reason"), {}, false, false, [&view] {
                                     view.ui.reason.emplace();
                                     view.ui.opened = Editor::reason;
                                   }}};
    for (const scene::ReasonCount& reason : view.scene.reasons)
      if (reason.count == 0 && reason.key.value != kHeldBackReason && &reason == &view.scene.reasons.back())
        items.push_back({view.say("desk.queue.remove_reason", reason_said(view, reason)),
                         {},
                         false,
                         false,
                         [&view, key = reason.key] { remove_reason(view, key); }});
    return draw_bar(view.frame, rest, items);
  }
  widgets::TextBoxOptions options;
  options.label = view.text("desk.queue.new_reason");
  options.placeholder = view.text("desk.queue.reason_placeholder");
  options.max_lines = 1;
  const float height =
      widgets::text_box_height(view.frame, view.frame.type.small, *view.ui.reason, options, rest.width());
  const auto answer =
      widgets::text_box(view.frame, view.frame.type.small, widgets::cut_top(rest, height), *view.ui.reason, options);
  if (view.ui.opened == Editor::reason) view.frame.focus.give(answer.id);
  if (answer.focused && view.frame.input.take({widgets::KeyName::kEscape, {}})) {
    view.ui.reason.reset();
    return open_queue(view), open_queue(view);
  }
  if (answer.submitted_with) add_reason(view);
}

void draw_reasons(const View& view, const Rect& area) {
  widgets::ScrollRegion region(view.frame, area, "reasons");
  Rect rest = region.content();
  const auto& type = view.frame.type;
  const Rect head = widgets::cut_top(rest, type.small_strong.line_px(), view.unit(0.75F));
  widgets::draw_line(view.frame, type.small_strong, view.frame.theme.text, head, view.text("desk.queue.reasons"));
  int number = 0;
  for (const scene::ReasonCount& reason : view.scene.reasons) draw_reason(view, rest, reason, ++number);
  rest.min.y += view.unit(1);
  draw_new_reason(view, rest);
  region.content_ends_at(rest.min.y + small_button_height(view.frame) * 2);
}

}  // namespace

void draw_queue(const View& view, const Rect& area) {
  Rect rest = area;
  const auto lists = list_items(view);
  draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, lists, rest.width()), view.unit(1)), lists);
  const std::string& keys = view.text("desk.queue.keys");
  const float height = widgets::measured(view.frame.type.small, keys, rest.width()).y;
  const Rect line = widgets::cut_top(rest, height, view.unit(1.5F));
  widgets::draw_wrapped(view.frame, view.frame.type.small, view.frame.theme.quiet, line.min, line.width(), keys);
  const Rect reasons =
      widgets::cut_right(rest, std::round(std::max(view.unit(28), rest.width() * 0.28F)), view.unit(2));
  draw_list(view, rest);
  draw_reasons(view, reasons);
}

}  // namespace tafelrunde::desk
