// Ctrl+H: a quick vote by show of hands. What is asked, how many hands; the hall may see the result. Earlier votes of
// the field stand below and can be counted again.
#include <array>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/duty.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

void leave(const View& view) {
  put_aside(view.ui.hands, view.ui.left_hands);
  return_home(view);
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \n\t") == std::string::npos; }

bool may_show(const View& view) { return may(view.status.seat.duty, Action::show_hands); }

// Hands out what stands in the boxes and, where she wishes, shows it to the hall.
void save(const View& view, bool shows) {
  const HandsUi& sheet = *view.ui.hands;
  const auto in_favour = number_in(sheet.in_favour), against = number_in(sheet.against),
             abstained = number_in(sheet.abstained);
  if (!in_favour || !against || !abstained || is_blank(sheet.subject.text)) {
    view.ui.refusal = view.text(is_blank(sheet.subject.text) ? "desk.hands.no_subject" : "desk.hands.no_number");
    return;
  }
  const HandVote counted{sheet.field, view.scene.running_phase, sheet.subject.text, *in_favour, *against, *abstained};
  view.submit(CountHands{sheet.vote, counted}, Origin::hands);
  if (shows && may_show(view)) show(view, {ProjectionView::hands, sheet.field, 0});
}

std::string result_said(const View& view, const scene::HandVoteLine& line) {
  return view.say("desk.hands.result", std::to_string(line.in_favour), std::to_string(line.against),
                  std::to_string(line.abstained));
}

std::vector<BarItem> end_items(const View& view) {
  const std::string enter = view.text("key.enter");
  std::vector<BarItem> items = {{view.text("desk.hands.save"), enter, false, true, [&view] { save(view, false); }}};
  if (may_show(view))
    items.push_back({view.text("desk.hands.show"), view.text("key.ctrl") + "+" + enter, false, false,
                     [&view] { save(view, true); }});
  if (!view.ui.hands->vote.is_nil()) {
    const HandVoteId vote = view.ui.hands->vote;
    items.push_back({view.text("desk.hands.withdraw"), {}, false, false, [&view, vote] {
                       view.submit(WithdrawHandVote{vote}, Origin::hands);
                     }});
    items.push_back({view.text("desk.do.redact"), {}, false, false, [&view, vote] {
                       begin_redaction_of(view, id_cast<AnyId>(vote));
                     }});
  }
  items.push_back({view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave(view); }});
  return items;
}

// Three numbers side by side, each under its word.
BoxAnswer numbers_in(const View& view, Rect& rest) {
  HandsUi& sheet = *view.ui.hands;
  const std::array<std::pair<widgets::TextBoxState*, const char*>, 3> boxes{{{&sheet.in_favour, "hands.in_favour"},
                                                                             {&sheet.against, "hands.against"},
                                                                             {&sheet.abstained, "hands.abstained"}}};
  BoxAnswer answer;
  float bottom = rest.min.y;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    Rect column = rest;
    column.min.x += static_cast<float>(i) * view.unit(18);
    column.max.x = column.min.x + view.unit(16);
    answer |= box_in(view, column, Editor::hands, *boxes.at(i).first, {view.text(boxes.at(i).second), false, 12});
    bottom = column.min.y;
  }
  rest.min.y = bottom;
  return answer;
}

void draw_earlier(const View& view, Rect rest) {
  const auto& type = view.frame.type;
  const auto& theme = view.frame.theme;
  if (view.scene.hand_votes.empty()) return;
  widgets::ScrollRegion region(view.frame, rest, "hand-votes");
  rest = region.content();
  say_in(view, rest, type.small, theme.quiet, view.text("desk.hands.earlier"), 0.75F);
  int number = 0;
  for (const scene::HandVoteLine& line : view.scene.hand_votes) {
    ++number;
    const std::string key = number < 10 ? view.text("key.alt") + "+" + std::to_string(number) + "  " : std::string();
    say_in(view, rest, type.small_strong, line.id == view.ui.hands->vote ? theme.accent : theme.text,
           key + line.time + "  " + neutralised(line.subject), 0);
    say_in(view, rest, type.small, theme.quiet, result_said(view, line), 0.75F);
  }
  region.content_ends_at(rest.min.y);
}

}  // namespace

void begin_hands(const View& view) {
  view.ui.opened = Editor::hands;
  if (view.ui.hands) return;  // what stands in its boxes stays
  const scene::FindingCard* finding = chosen_finding(view);
  close_sheets(view);
  view.ui.hands =
      taken_up(view.ui.left_hands, [&](const HandsUi& left) { return left.field == view.scene.focus.field; });
  if (view.ui.hands) return;
  HandsUi sheet;
  sheet.field = view.scene.focus.field;
  if (finding) sheet.subject.set(finding->wording);
  view.ui.hands = std::move(sheet);
}

void choose_hand_vote(const View& view, int number) {
  HandsUi& sheet = *view.ui.hands;
  const auto& votes = view.scene.hand_votes;
  if (number < 1 || number > static_cast<int>(votes.size())) {
    sheet.vote = {};  // a new one, whatever the boxes say
    return;
  }
  const scene::HandVoteLine& line = votes[static_cast<std::size_t>(number) - 1];
  sheet.vote = line.id;
  sheet.subject.set(line.subject);
  fill_number(sheet.in_favour, line.in_favour);
  fill_number(sheet.against, line.against);
  fill_number(sheet.abstained, line.abstained);
}

void draw_hands(const View& view, const Rect& area) {
  // She looks at another field: what is shown here would be about that one.
  if (view.ui.hands->field != view.scene.focus.field) return leave(view);
  Rect rest = begin_sheet(view, area, view.say("desk.hands.title", std::to_string(view.scene.field.number)), 0.5F);
  say_in(view, rest, view.frame.type.small, view.frame.theme.quiet,
         view.text(view.ui.hands->vote.is_nil() ? "desk.hands.what" : "desk.hands.again"), 1);
  BoxAnswer answer =
      box_in(view, rest, Editor::hands, view.ui.hands->subject, {view.text("desk.hands.subject"), true, 0, 3});
  answer |= numbers_in(view, rest);
  bar_in(view, rest, end_items(view), 2);
  if (view.ui.hands) draw_earlier(view, rest);
  if (answer.saves && view.ui.hands) save(view, answer.has_ctrl);
}

}  // namespace tafelrunde::desk
