// Ctrl+R: what the tables of the field are asked in the round, and under which rule they speak. The rule is one of
// the round; the question stands for this field alone, beside the one of the round.
#include "desk/actions.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

const scene::RoundTab* round_of(const View& view) {
  for (const scene::RoundTab& round : view.scene.rounds)
    if (round.key == view.ui.round->round) return &round;
  return nullptr;
}

void leave(const View& view) {
  put_aside(view.ui.round, view.ui.left_rounds);
  return_home(view);
}

void save(const View& view) {
  const RoundUi& sheet = *view.ui.round;
  view.submit(AskQuestion{sheet.field, sheet.round, sheet.question.text}, Origin::round);
}

std::vector<BarItem> rule_items(const View& view) {
  const bool is_on = round_of(view)->is_chatham_house;
  return {{view.text("desk.round.chatham_house"), view.text("key.alt") + "+1", is_on, false,
           [&view] { toggle_chatham_house(view); }},
          {view.text(is_on ? "desk.round.rule_on" : "desk.round.rule_off"), {}, false, false, {}}};
}

}  // namespace

void begin_round(const View& view) {
  view.ui.opened = Editor::round;
  if (view.ui.round) return;  // what stands in its box stays
  close_sheets(view);
  const scene::DeskFocus& focus = view.scene.focus;
  view.ui.round = taken_up(view.ui.left_rounds, [&](const RoundUi& left) {
    return left.field == focus.field && left.round == focus.round;
  });
  if (view.ui.round) return;
  RoundUi sheet;
  sheet.field = focus.field;
  sheet.round = focus.round;
  sheet.question.set(view.scene.own_question);
  view.ui.round = std::move(sheet);
}

void toggle_chatham_house(const View& view) {
  if (const auto* round = round_of(view)) view.submit(SetChathamHouse{round->key, !round->is_chatham_house});
}

void draw_round(const View& view, const Rect& area) {
  const scene::RoundTab* round = round_of(view);
  const RoundUi& sheet = *view.ui.round;
  // She looks at another field or round: what is shown here would be about that one.
  if (!round || sheet.field != view.scene.focus.field || sheet.round != view.scene.focus.round) return leave(view);
  const auto& type = view.frame.type;
  const auto& theme = view.frame.theme;
  Rect rest =
      begin_sheet(view, area, view.say("desk.round.title", std::to_string(view.scene.field.number), round->title), 1);
  const BoxAnswer answer =
      box_in(view, rest, Editor::round, view.ui.round->question, {view.text("desk.round.question"), true, 0, 4});
  rest.min.y -= view.unit(1);
  const std::string shown = view.scene.question.empty() ? view.text("desk.round.no_question")
                                                        : view.say("desk.round.shown", view.scene.question);
  say_in(view, rest, type.small, theme.quiet, shown, 2);
  bar_in(view, rest, rule_items(view), 0.5F);
  say_in(view, rest, type.small, theme.quiet, view.text("desk.round.rule_what"), 2);
  const std::vector<BarItem> ends = {
      {view.text("desk.round.save"), view.text("key.enter"), false, true, [&view] { save(view); }},
      {view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave(view); }}};
  bar_in(view, rest, ends, 0);
  if (answer.saves && view.ui.round) save(view);
}

}  // namespace tafelrunde::desk
