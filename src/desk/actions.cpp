#include "desk/actions.h"

#include <algorithm>
#include <array>

#include "desk/selection.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::kAlt;
using widgets::kCtrl;
constexpr widgets::Modifiers kCtrlShift{true, false, true};

constexpr std::array kLines = {
    ActionLine{Action::kind_need, {KeyName::kB, kAlt}, "kind.need", HelpGroup::capture},
    ActionLine{Action::kind_improvement, {KeyName::kV, kAlt}, "kind.improvement", HelpGroup::capture},
    ActionLine{Action::kind_guiding_goal, {KeyName::kL, kAlt}, "kind.guiding_goal", HelpGroup::capture},
    ActionLine{Action::kind_measure, {KeyName::kM, kAlt}, "kind.measure", HelpGroup::capture},
    ActionLine{Action::edit, {KeyName::kF2, {}}, "desk.do.edit", HelpGroup::board},
    ActionLine{Action::mention, {KeyName::kPlus, kAlt}, "desk.do.mention", HelpGroup::board},
    ActionLine{Action::hold_back, {KeyName::kZ, kAlt}, "desk.do.hold_back", HelpGroup::board},
    ActionLine{Action::remove, {KeyName::kDelete, {}}, "desk.do.remove", HelpGroup::board},
    ActionLine{Action::new_cluster, {KeyName::kN, kAlt}, "desk.do.new_cluster", HelpGroup::board},
    ActionLine{Action::count_dots, {KeyName::kP, kAlt}, "desk.do.count_dots", HelpGroup::board},
    ActionLine{Action::conclude, {KeyName::kE, kCtrl}, "desk.do.conclude", HelpGroup::board},
    ActionLine{Action::propose, {KeyName::kG, kCtrl}, "desk.do.propose", HelpGroup::proposal},
    ActionLine{Action::accept_all, {KeyName::kEnter, kCtrlShift}, "desk.do.accept_all", HelpGroup::proposal},
    ActionLine{Action::refuse_all, {KeyName::kX, kAlt}, "desk.do.refuse_all", HelpGroup::proposal},
    ActionLine{Action::finer, {KeyName::kF, kAlt}, "desk.do.finer", HelpGroup::proposal},
    ActionLine{Action::coarser, {KeyName::kG, kAlt}, "desk.do.coarser", HelpGroup::proposal},
    ActionLine{Action::undo, {KeyName::kZ, kCtrl}, "desk.do.undo", HelpGroup::program},
    ActionLine{Action::redo, {KeyName::kY, kCtrl}, "desk.do.redo", HelpGroup::program},
    ActionLine{Action::search, {KeyName::kF, kCtrl}, "desk.do.search", HelpGroup::program},
    ActionLine{Action::to_board, {KeyName::kF6, {}}, "desk.do.to_board", HelpGroup::board},
    ActionLine{Action::next_round, {KeyName::kR, kAlt}, "desk.do.next_round", HelpGroup::capture},
    ActionLine{Action::next_phase, {KeyName::kW, kAlt}, "desk.do.next_phase", HelpGroup::hall},
    ActionLine{Action::plenum, {KeyName::kP, kCtrl}, "desk.do.plenum", HelpGroup::hall},
    ActionLine{Action::next_list, {KeyName::kF3, {}}, "desk.do.next_list", HelpGroup::program},
    ActionLine{Action::help, {KeyName::kF1, {}}, "desk.do.help", HelpGroup::program},
    ActionLine{Action::show_welcome, {KeyName::kF11, {}}, "desk.hall.welcome", HelpGroup::hall},
    ActionLine{Action::show_agenda, {KeyName::kF10, {}}, "desk.hall.agenda", HelpGroup::hall},
    ActionLine{Action::show_board, {KeyName::kF7, {}}, "desk.hall.board", HelpGroup::hall},
    ActionLine{Action::show_plenary, {KeyName::kF8, {}}, "desk.hall.plenary", HelpGroup::hall},
    ActionLine{Action::blank, {KeyName::kF9, {}}, "desk.hall.blank", HelpGroup::hall},
    ActionLine{Action::start_show, {KeyName::kF5, {}}, "desk.do.start_show", HelpGroup::hall},
    ActionLine{Action::forward, {KeyName::kPageDown, {}}, "desk.do.forward", HelpGroup::hall},
    ActionLine{Action::back, {KeyName::kPageUp, {}}, "desk.do.back", HelpGroup::hall},
    ActionLine{Action::page_forward, {KeyName::kPageDown, kCtrl}, "desk.do.page_forward", HelpGroup::hall},
    ActionLine{Action::page_back, {KeyName::kPageUp, kCtrl}, "desk.do.page_back", HelpGroup::hall},
    ActionLine{Action::export_all, {KeyName::kD, kCtrl}, "desk.do.export", HelpGroup::program},
    ActionLine{Action::merge_from, {KeyName::kM, kCtrl}, "desk.do.merge_from", HelpGroup::program},
    ActionLine{Action::projector_window, {KeyName::kF12, {}}, "desk.do.projector_window", HelpGroup::hall},
    ActionLine{Action::quit, {KeyName::kQ, kCtrl}, "desk.do.quit", HelpGroup::program},
};

std::string key_name(const Language& language, KeyName key) {
  const auto offset = [&](KeyName first) { return static_cast<int>(key) - static_cast<int>(first); };
  if (key <= KeyName::kZ) return std::string(1, static_cast<char>('A' + offset(KeyName::kA)));
  if (key <= KeyName::k9) return std::string(1, static_cast<char>('0' + offset(KeyName::k0)));
  if (key <= KeyName::kF12) return "F" + std::to_string(offset(KeyName::kF1) + 1);
  switch (key) {
    case KeyName::kEnter: return language.text("key.enter");
    case KeyName::kEscape: return language.text("key.escape");
    case KeyName::kDelete: return language.text("key.delete");
    case KeyName::kPageUp: return language.text("key.page_up");
    case KeyName::kPageDown: return language.text("key.page_down");
    case KeyName::kPlus: return language.text("key.plus");
    case KeyName::kUp: return language.text("key.up");
    case KeyName::kSpace: return language.text("key.space");
    default: return language.text("key.tab");
  }
}

bool has_ghosts(const scene::DeskScene& scene) { return scene.has_proposal && scene.proposed_count > 0; }

bool has_chosen(const View& view) { return !chosen_statements(view).empty(); }

bool may_remove(const View& view) { return has_chosen(view) || chosen_cluster(view) || chosen_finding(view); }

bool is_possible_in_hall(const View& view, Action action) {
  const bool in_plenum = view.ui.panel == Panel::plenary;
  switch (action) {
    case Action::forward: return in_plenum && stepped(view.scene, view.status.projector_pages, 1);
    case Action::back: return in_plenum && stepped(view.scene, view.status.projector_pages, -1);
    case Action::page_forward: return view.scene.projection.page + 1 < view.status.projector_pages;
    case Action::page_back: return view.scene.projection.page > 0;
    default: return true;
  }
}

bool perform_on_chosen(const View& view, Action action) {
  switch (action) {
    case Action::kind_need: return set_kind(view, Kind::need), true;
    case Action::kind_improvement: return set_kind(view, Kind::improvement), true;
    case Action::kind_guiding_goal: return set_kind(view, Kind::guiding_goal), true;
    case Action::kind_measure: return set_kind(view, Kind::measure), true;
    case Action::edit:
      if (const auto* card = chosen_card(view)) begin_correction(view, card->id);
      else if (const auto* column = chosen_cluster(view)) begin_naming(view, column->id);
      else if (const auto* finding = chosen_finding(view)) begin_finding_edit(view, *finding);
      return true;
    case Action::mention: return view.submit(CountMention{chosen_card(view)->id, 1}), true;
    case Action::hold_back: return set_aside(view), true;
    case Action::remove: return remove_chosen(view), true;
    case Action::new_cluster: return form_cluster(view, chosen_statements(view)), true;
    case Action::count_dots: return begin_dots(view, cluster_at_hand(view)->id), true;
    case Action::conclude: return begin_finding(view, *cluster_at_hand(view)), true;
    default: return false;
  }
}

bool perform_in_hall(const View& view, Action action) {
  switch (action) {
    case Action::show_welcome: return show_view(view, ProjectionView::welcome), true;
    case Action::show_agenda: return show_view(view, ProjectionView::agenda), true;
    case Action::show_board: return show_view(view, ProjectionView::board), true;
    case Action::show_plenary: return show_view(view, ProjectionView::plenary), true;
    case Action::blank: return toggle_blank(view), true;
    case Action::start_show:
      view.ui.panel = Panel::plenary;
      return show_view(view, ProjectionView::welcome), true;
    case Action::forward: return step_show(view, 1), true;
    case Action::back: return step_show(view, -1), true;
    case Action::page_forward: return turn_page(view, 1), true;
    case Action::page_back: return turn_page(view, -1), true;
    case Action::next_phase: return view.submit(StartPhase{view.scene.next_phase}), true;
    default: return false;
  }
}

bool perform_on_proposal(const View& view, Action action) {
  switch (action) {
    case Action::propose: return request_proposal(view, 1), true;
    case Action::finer: return request_proposal(view, 1.3), true;
    case Action::coarser: return request_proposal(view, 1 / 1.3), true;
    case Action::accept_all: return accept_all(view), true;
    case Action::refuse_all: return view.wish(DropProposal{}), true;
    default: return false;
  }
}

void go_to_board(const View& view) {
  if (!view.ui.is_capturing) return return_home(view);
  const auto& spots = view.ui.spots;
  const auto ghost = std::find_if(spots.begin(), spots.end(), [](const PlacedSpot& placed) {
    return std::holds_alternative<GhostSpot>(placed.spot);
  });
  if (ghost != spots.end()) view.ui.cursor_wish = ghost->spot;
  else if (!spots.empty()) view.ui.cursor_wish = spots.front().spot;
}

void choose_next_round(const View& view) {
  const auto& rounds = view.scene.rounds;
  for (std::size_t i = 0; i < rounds.size(); ++i)
    if (rounds[i].is_chosen) return choose_round(view, rounds[(i + 1) % rounds.size()].key);
}

void toggle_search(const View& view) {
  view.ui.searches = true;
  view.ui.opened = Editor::search;
}

void perform_on_program(const View& view, Action action) {
  DeskUi& ui = view.ui;
  switch (action) {
    case Action::undo: return view.submit(UndoLast{view.scene.focus.station});
    case Action::redo: return view.submit(RedoLast{view.scene.focus.station});
    case Action::search: return toggle_search(view);
    case Action::to_board: return go_to_board(view);
    case Action::next_round: return choose_next_round(view);
    case Action::plenum: ui.panel = ui.panel == Panel::plenary ? Panel::board : Panel::plenary; return;
    case Action::next_list: ui.side = static_cast<SideList>((static_cast<int>(ui.side) + 1) % 3); return;
    case Action::help: ui.shows_help = !ui.shows_help; return;
    case Action::export_all: return view.wish(ExportAll{});
    case Action::merge_from: return view.wish(MergeFrom{});
    case Action::projector_window: return view.wish(ShowProjectorWindow{});
    case Action::quit: return view.wish(Quit{});
    default: return;
  }
}

}  // namespace

std::span<const ActionLine> action_lines() { return kLines; }

const ActionLine& line_of(Action action) {
  return *std::find_if(kLines.begin(), kLines.end(), [&](const ActionLine& line) { return line.action == action; });
}

std::string key_said(const Language& language, const widgets::KeyPress& key) {
  std::string said;
  if (key.modifiers.ctrl) said += language.text("key.ctrl") + "+";
  if (key.modifiers.alt) said += language.text("key.alt") + "+";
  if (key.modifiers.shift) said += language.text("key.shift") + "+";
  return said + key_name(language, key.key);
}

std::string hint(const View& view, Action action) { return key_said(view.language, line_of(action).key); }

bool is_possible(const View& view, Action action) {
  switch (action) {
    case Action::edit: return chosen_card(view) || chosen_cluster(view) || chosen_finding(view);
    case Action::mention: return chosen_card(view) != nullptr;
    case Action::hold_back: return has_chosen(view);
    case Action::remove: return may_remove(view);
    case Action::count_dots:
    case Action::conclude: return cluster_at_hand(view) != nullptr;
    case Action::propose: return !view.status.is_proposing && !view.status.is_read_only;
    case Action::accept_all:
    case Action::refuse_all: return has_ghosts(view.scene);
    case Action::finer:
    case Action::coarser: return view.scene.has_proposal && !view.status.is_proposing;
    case Action::undo: return view.scene.undo.has_value();
    case Action::redo: return view.scene.redo.has_value();
    case Action::next_round: return view.scene.rounds.size() > 1;
    case Action::next_phase: return !view.scene.next_phase.empty();
    default: return is_possible_in_hall(view, action);
  }
}

void perform(const View& view, Action action) {
  if (!is_possible(view, action)) return;
  const bool done = perform_on_chosen(view, action) || perform_in_hall(view, action) || perform_on_proposal(view, action);
  if (!done) perform_on_program(view, action);
}

}  // namespace tafelrunde::desk
