// Ctrl+B: a vote by dots in the field. Its rules are announced before anybody votes; until it is closed the hall sees
// the rules and no dots. A sheet in the place of the board.
#include "desk/actions.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

void leave(const View& view) {
  view.ui.vote.reset();
  return_home(view);
}

// Hands out what stands in the boxes; the words stay with a sentence where they are no numbers.
void save(const View& view, bool is_closed) {
  const VoteUi& sheet = *view.ui.vote;
  const auto dots = number_in(sheet.dots), most = number_in(sheet.most), people = number_in(sheet.people);
  if (!dots || !most || !people || *dots == 0) {
    view.ui.refusal = view.text("desk.vote.no_number");
    return;
  }
  view.submit(SetVote{view.scene.focus.field, {*dots, *most, *people, sheet.source, is_closed}}, Origin::vote);
}

void take_back(const View& view) { view.submit(SetVote{view.scene.focus.field, {}}, Origin::vote); }

const char* state_key(const Vote& vote) {
  if (!vote.is_announced()) return "desk.vote.none";
  return vote.is_closed ? "desk.vote.closed" : "desk.vote.open";
}

std::vector<BarItem> source_items(const View& view) {
  constexpr std::pair<CountSource, const char*> kSources[] = {{CountSource::paper, "desk.vote.paper"},
                                                              {CountSource::hands, "desk.vote.hands"},
                                                              {CountSource::device, "desk.vote.device"}};
  std::vector<BarItem> items;
  for (const auto& [source, key] : kSources)
    items.push_back({view.text(key), {}, view.ui.vote->source == source, false, [&view, source = source] {
                       view.ui.vote->source = source;
                     }});
  return items;
}

std::vector<BarItem> end_items(const View& view) {
  const Vote& vote = view.scene.vote.vote;
  const std::string enter = view.text("key.enter");
  const std::string ctrl_enter = view.text("key.ctrl") + "+" + enter;
  const auto item = [&](const char* key, const std::string& hint, bool primary, std::function<void()> press) {
    return BarItem{view.text(key), hint, false, primary, std::move(press)};
  };
  std::vector<BarItem> items;
  if (!vote.is_announced()) {
    items.push_back(item("desk.vote.announce", enter, true, [&view] { save(view, false); }));
  } else {
    items.push_back(item("desk.vote.keep", enter, false, [&view, &vote] { save(view, vote.is_closed); }));
    items.push_back(item(vote.is_closed ? "desk.vote.reopen" : "desk.vote.close", ctrl_enter, !vote.is_closed,
                         [&view, &vote] { save(view, !vote.is_closed); }));
    items.push_back(item("desk.vote.take_back", {}, false, [&view] { take_back(view); }));
  }
  items.push_back(item("desk.cancel", view.text("key.escape"), false, [&view] { leave(view); }));
  return items;
}

std::string hint_said(const View& view) {
  const scene::VoteLine& line = view.scene.vote;
  if (line.usual_dots == 0) return view.text("desk.vote.hint_how");
  return view.say("desk.vote.hint", std::to_string(line.groups), std::to_string(line.people),
                  std::to_string(line.usual_dots));
}

void draw_check(const View& view, Rect& rest) {
  const scene::VoteLine& line = view.scene.vote;
  const auto& theme = view.frame.theme;
  const std::string counts = line.possible > 0 ? view.say(line.is_over ? "desk.vote.over" : "desk.vote.given_of",
                                                          std::to_string(line.given), std::to_string(line.possible))
                                               : view.say("desk.vote.given", std::to_string(line.given));
  say_in(view, rest, view.frame.type.small, line.is_over ? theme.attention : theme.quiet, counts, 0.5F);
  for (const std::string& title : line.too_heavy)
    say_in(view, rest, view.frame.type.small, theme.attention,
           view.say("desk.vote.too_heavy", title.empty() ? view.text("desk.unnamed") : title), 0.5F);
}

}  // namespace

void begin_vote(const View& view) {
  view.ui.opened = Editor::vote;
  if (view.ui.vote) return;  // what stands in its boxes stays
  close_sheets(view);
  const Vote& vote = view.scene.vote.vote;
  VoteUi sheet;
  fill_number(sheet.dots, vote.dots_per_person);
  fill_number(sheet.most, vote.most_on_one);
  fill_number(sheet.people, view.scene.vote.people);
  sheet.source = vote.source;
  view.ui.vote = std::move(sheet);
}

void draw_vote(const View& view, const Rect& area) {
  Rect rest = begin_sheet(view, area, view.say("desk.vote.title", std::to_string(view.scene.field.number)), 0.5F);
  const auto& type = view.frame.type;
  const auto& theme = view.frame.theme;
  const Vote vote = view.scene.vote.vote;
  say_in(view, rest, type.small, vote.hides_dots() ? theme.attention : theme.quiet, view.text(state_key(vote)), 1.5F);
  VoteUi& sheet = *view.ui.vote;
  BoxAnswer answer = box_in(view, rest, Editor::vote, sheet.dots, {view.text("desk.vote.dots"), true, 14});
  rest.min.y -= view.unit(1);
  say_in(view, rest, type.small, theme.quiet, hint_said(view), 1.5F);
  answer |= box_in(view, rest, Editor::vote, sheet.most, {view.text("desk.vote.most"), false, 14});
  answer |= box_in(view, rest, Editor::vote, sheet.people, {view.text("desk.vote.people"), false, 14});
  say_in(view, rest, type.small, theme.quiet, view.text("desk.vote.source"), 0.5F);
  bar_in(view, rest, source_items(view), 1.5F);
  draw_check(view, rest);
  rest.min.y += view.unit(1);
  bar_in(view, rest, end_items(view), 0);
  if (answer.saves && view.ui.vote)
    save(view, answer.has_ctrl ? vote.is_announced() && !vote.is_closed : vote.is_closed);
}

}  // namespace tafelrunde::desk
