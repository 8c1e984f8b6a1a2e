// One row above the capture box: what can be done with what is chosen, each with its key. Above it what was refused.
#include "desk/bar.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

void add_word(std::vector<BarItem>& items, std::string word) {
  items.push_back({std::move(word), {}, false, false, {}});
}

void add_statement_actions(std::vector<BarItem>& items, const View& view, const std::vector<StatementId>& chosen) {
  add_word(items, counted(view, "desk.chosen", static_cast<int>(chosen.size())));
  if (!view.scene.board.empty()) add_word(items, view.text("desk.place_by_key"));
  add_action(items, view, Action::new_cluster);
  add_action(items, view, Action::mention);
  add_action(items, view, Action::stance);
  if (may_tie(view)) {
    add_action(items, view, Action::tie);
    items.back().label = view.text(chosen.size() > 1 ? "desk.tie" : "desk.untie");
  }
  add_action(items, view, Action::edit);
  add_action(items, view, Action::hold_back);
  const bool is_public = card_of(view.scene, chosen.front())->state == ReleaseState::released;
  items.back().label = view.text(is_public ? "desk.hold_back" : "desk.release");
  add_action(items, view, Action::remove);
}

void add_cluster_actions(std::vector<BarItem>& items, const View& view) {
  add_action(items, view, Action::edit);
  add_action(items, view, Action::count_dots);
  add_action(items, view, Action::conclude);
  add_action(items, view, Action::remove);
  items.back().label = view.text("desk.dissolve");
  add_word(items, view.text("desk.merge_by_key"));
}

void add_finding_actions(std::vector<BarItem>& items, const View& view) {
  add_action(items, view, Action::edit);
  add_action(items, view, Action::remove);
  add_word(items, view.text("desk.mark_by_key"));
}

struct Counted {
  const char* key;
  int count;
};

// "3 Vorschläge · 1 unsicher": what there is none of is not said.
std::string counts_said(const View& view, std::initializer_list<Counted> counts) {
  std::string words;
  for (const Counted& each : counts)
    if (each.count > 0) words += (words.empty() ? "" : " · ") + counted(view, each.key, each.count);
  return words;
}

void add_proposal_state(std::vector<BarItem>& items, const View& view) {
  const scene::DeskScene& scene = view.scene;
  if (scene.proposed_count == 0) add_word(items, view.text("desk.proposed.none"));
  const std::string state = counts_said(view, {{"desk.proposed", scene.proposed_count},
                                               {"desk.proposed.uncertain", scene.uncertain_count},
                                               {"desk.proposed.nowhere", scene.fits_nowhere},
                                               {"desk.proposed.other_language", scene.other_language}});
  if (!state.empty()) add_word(items, state);
  if (!scene.proposal_change) return;
  const ProposalChange& change = *scene.proposal_change;
  const std::string news = counts_said(view, {{"desk.change.moved", change.moved},
                                              {"desk.change.added", change.added},
                                              {"desk.change.withdrawn", change.withdrawn},
                                              {"desk.change.formed", change.formed},
                                              {"desk.change.given_up", change.given_up}});
  add_word(items, news.empty() ? view.text("desk.change.none") : view.say("desk.change", news));
}

void add_ghost_actions(std::vector<BarItem>& items, const View& view, const ChosenGhost& chosen) {
  items.push_back({view.text("desk.ghost.take"), view.text("key.enter"), false, true,
                   [&view, chosen] { accept_ghost(view, *chosen.column, *chosen.ghost); }});
  add_action(items, view, Action::remove);
  items.back().label = view.text("desk.ghost.refuse");
}

void add_thinking(std::vector<BarItem>& items, const View& view) {
  const int percent = view.status.proposing_percent;
  add_word(items,
           percent > 0 ? view.say("desk.proposing_share", std::to_string(percent)) : view.text("desk.proposing"));
  add_action(items, view, Action::refuse_all);
  items.back().label = view.text("desk.stop_proposing");
}

void add_proposal_actions(std::vector<BarItem>& items, const View& view) {
  if (view.status.is_proposing) return add_thinking(items, view);
  if (!view.status.memory.empty()) add_word(items, view.say("desk.memory", view.status.memory));
  if (!view.scene.has_proposal) return add_action(items, view, Action::propose);
  add_proposal_state(items, view);
  if (view.scene.proposed_count == 0) add_action(items, view, Action::propose);
  add_action(items, view, Action::accept_confident);
  add_action(items, view, Action::accept_all);
  if (!items.empty() && is_possible(view, Action::accept_all)) items.back().primary = true;
  add_action(items, view, Action::refuse_all);
  add_action(items, view, Action::finer);
  add_action(items, view, Action::coarser);
}

void add_queue_actions(std::vector<BarItem>& items, const View& view) {
  for (const Action action : {Action::release, Action::park, Action::edit, Action::remove})
    add_action(items, view, action);
  add_action(items, view, Action::queue, true);
}

std::vector<BarItem> items_of(const View& view) {
  std::vector<BarItem> items;
  if (view.ui.finding || view.ui.shows_help || view.ui.palette) return items;
  const auto chosen = chosen_statements(view);
  if (view.ui.panel == Panel::queue)
    add_queue_actions(items, view);
  else if (!chosen.empty())
    add_statement_actions(items, view, chosen);
  else if (chosen_cluster(view))
    add_cluster_actions(items, view);
  else if (chosen_finding(view))
    add_finding_actions(items, view);
  else if (const ChosenGhost ghost = chosen_ghost(view))
    add_ghost_actions(items, view, ghost);
  else if (view.ui.panel == Panel::board) {
    add_proposal_actions(items, view);
    if (!view.scene.has_proposal) add_action(items, view, Action::new_cluster);
    add_action(items, view, Action::to_board);
  }
  return items;
}

// What has to be said now, the graver first.
std::pair<std::string, Severity> notice_of(const View& view) {
  if (!view.ui.refusal.empty()) return {view.ui.refusal, Severity::attention};
  return {view.status.message, view.status.severity};
}

ImU32 colour_of(const View& view, Severity severity) {
  const widgets::Theme& theme = view.frame.theme;
  return severity == Severity::fault ? theme.fault : severity == Severity::attention ? theme.attention : theme.quiet;
}

float notice_height(const View& view, const std::string& words, float width_px) {
  if (words.empty()) return 0;
  const float text = widgets::measured(view.frame.type.body, words, width_px - view.unit(4)).y;
  return text + view.unit(2);
}

void draw_notice(const View& view, const Rect& box, const std::string& words, Severity severity) {
  const ImU32 colour = colour_of(view, severity);
  widgets::card(view.frame, box, {colour});
  widgets::draw_wrapped(view.frame, view.frame.type.body, colour,
                        {box.min.x + view.unit(2), box.min.y + view.unit(1)}, box.width() - view.unit(4), words);
}

}  // namespace

float action_bar_height(const View& view, float width_px) {
  const float notice = notice_height(view, notice_of(view).first, width_px);
  const float bar = bar_height(view.frame, items_of(view), width_px);
  return bar + (notice > 0 ? notice + (bar > 0 ? view.unit(1) : 0) : 0);
}

void draw_action_bar(const View& view, const Rect& area) {
  Rect rest = area;
  const auto [words, severity] = notice_of(view);
  const float notice = notice_height(view, words, area.width());
  if (notice > 0) draw_notice(view, widgets::cut_top(rest, notice, view.unit(1)), words, severity);
  draw_bar(view.frame, rest, items_of(view));
}

}  // namespace tafelrunde::desk
