#include "desk/actions.h"

#include <algorithm>

#include "desk/duty.h"
#include "desk/queue.h"
#include "desk/selection.h"

namespace tafelrunde::desk {
namespace {

bool has_ghosts(const scene::DeskScene& scene) { return scene.has_proposal && scene.proposed_count > 0; }

bool has_chosen(const View& view) { return !chosen_statements(view).empty(); }

bool may_remove(const View& view) {
  return has_chosen(view) || chosen_cluster(view) || chosen_finding(view) || chosen_ghost(view);
}

bool is_possible_in_hall(const View& view, Action action) {
  const bool in_plenum = view.ui.panel == Panel::plenary;
  switch (action) {
    case Action::forward:
      return in_plenum && stepped(view.scene, view.status.projector_pages, 1);
    case Action::back:
      return in_plenum && stepped(view.scene, view.status.projector_pages, -1);
    case Action::page_forward:
      return view.scene.projection.page + 1 < view.status.projector_pages;
    case Action::page_back:
      return view.scene.projection.page > 0;
    case Action::show_hands:
      return !view.scene.hand_votes.empty();
    case Action::deck_earlier:
      return in_plenum && may_move_in_deck(view, -1);
    case Action::deck_later:
      return in_plenum && may_move_in_deck(view, 1);
    case Action::show_cluster: {
      const auto* cluster = cluster_at_hand(view);
      return cluster && !cluster->is_ghost;
    }
    case Action::freeze:
      return view.scene.projection.view != ProjectionView::blank;
    default:
      return true;
  }
}

bool perform_on_chosen(const View& view, Action action) {
  switch (action) {
    case Action::kind_need:
      return set_kind(view, Kind::need), true;
    case Action::kind_improvement:
      return set_kind(view, Kind::improvement), true;
    case Action::kind_guiding_goal:
      return set_kind(view, Kind::guiding_goal), true;
    case Action::kind_measure:
      return set_kind(view, Kind::measure), true;
    case Action::stance:
      return begin_stances(view), true;
    case Action::expand:
      return expand_abbreviation(view), true;
    case Action::edit:
      if (const auto* card = chosen_card(view))
        begin_correction(view, card->id);
      else if (const auto* column = chosen_cluster(view))
        begin_naming(view, column->id);
      else if (const auto* finding = chosen_finding(view))
        begin_finding_edit(view, *finding);
      return true;
    case Action::mention:
      return view.submit(CountMention{chosen_card(view)->id, 1}), true;
    case Action::tie:
      return tie(view), true;
    case Action::hold_back:
      return set_aside(view), true;
    case Action::release:
      return release_chosen(view), true;
    case Action::park:
      return park_chosen(view), true;
    case Action::remove:
      return remove_chosen(view), true;
    case Action::redact:
      return begin_redaction(view), true;
    case Action::new_cluster:
      return form_cluster(view, chosen_statements(view)), true;
    case Action::count_dots:
      return begin_dots(view, cluster_at_hand(view)->id), true;
    case Action::vote:
      return begin_vote(view), true;
    case Action::hands:
      return begin_hands(view), true;
    case Action::conclude:
      return begin_finding(view, *cluster_at_hand(view)), true;
    default:
      return false;
  }
}

bool perform_in_hall(const View& view, Action action) {
  switch (action) {
    case Action::show_welcome:
      return show_view(view, ProjectionView::welcome), true;
    case Action::show_agenda:
      return show_view(view, ProjectionView::agenda), true;
    case Action::show_board:
      return show_view(view, ProjectionView::board), true;
    case Action::show_plenary:
      return show_view(view, ProjectionView::plenary), true;
    case Action::blank:
      return toggle_blank(view), true;
    case Action::show_question:
      return show_view(view, ProjectionView::question), true;
    case Action::show_cluster:
      return show_cluster(view), true;
    case Action::show_dots:
      return show_view(view, ProjectionView::dots), true;
    case Action::show_storage:
      return show_view(view, ProjectionView::storage), true;
    case Action::show_thanks:
      return show_view(view, ProjectionView::thanks), true;
    case Action::show_hands:
      return show_view(view, ProjectionView::hands), true;
    case Action::deck_earlier:
      return move_in_deck(view, -1), true;
    case Action::deck_later:
      return move_in_deck(view, 1), true;
    case Action::freeze:
      return toggle_freeze(view), true;
    case Action::start_show:
      view.ui.panel = Panel::plenary;
      return show_view(view, ProjectionView::welcome), true;
    case Action::forward:
      return step_show(view, 1), true;
    case Action::back:
      return step_show(view, -1), true;
    case Action::page_forward:
      return turn_page(view, 1), true;
    case Action::page_back:
      return turn_page(view, -1), true;
    case Action::zoom_in:
      return view.wish(ZoomHall{1}), true;
    case Action::zoom_out:
      return view.wish(ZoomHall{-1}), true;
    case Action::zoom_back:
      return view.wish(ZoomHall{}), true;
    case Action::next_phase:
      return view.submit(StartPhase{view.scene.next_phase}), true;
    default:
      return false;
  }
}

bool perform_on_proposal(const View& view, Action action) {
  switch (action) {
    case Action::propose:
      return request_proposal(view, 1), true;
    case Action::finer:
      return request_proposal(view, 1.3), true;
    case Action::coarser:
      return request_proposal(view, 1 / 1.3), true;
    case Action::accept_confident:
      return accept_confident(view), true;
    case Action::accept_all:
      return accept_all(view), true;
    case Action::refuse_all:
      return view.wish(DropProposal{}), true;
    default:
      return false;
  }
}

void go_to_board(const View& view) {
  if (!view.ui.is_capturing) return return_home(view);
  const auto& spots = view.ui.spots;
  const auto ghost = std::find_if(spots.begin(), spots.end(), [](const PlacedSpot& placed) {
    return std::holds_alternative<GhostSpot>(placed.spot);
  });
  if (ghost != spots.end())
    view.ui.cursor_wish = ghost->spot;
  else if (!spots.empty())
    view.ui.cursor_wish = spots.front().spot;
}

void choose_next_round(const View& view) {
  const auto& rounds = view.scene.rounds;
  for (std::size_t i = 0; i < rounds.size(); ++i)
    if (rounds[i].is_chosen) return choose_round(view, rounds[(i + 1) % rounds.size()].key);
}

void next_list(const View& view) {
  SideList& side = view.ui.side;
  const auto step = [&] { side = static_cast<SideList>((static_cast<int>(side) + 1) % 4); };
  step();
  if (side == SideList::paper && view.scene.paper.empty()) step();
}

void toggle_search(const View& view) {
  view.ui.searches = true;
  view.ui.opened = Editor::search;
}

void perform_on_program(const View& view, Action action) {
  DeskUi& ui = view.ui;
  switch (action) {
    case Action::undo:
      return view.submit(UndoLast{view.scene.focus.station});
    case Action::redo:
      return view.submit(RedoLast{view.scene.focus.station});
    case Action::search:
      return toggle_search(view);
    case Action::to_board:
      return go_to_board(view);
    case Action::next_round:
      return choose_next_round(view);
    case Action::plenum:
      ui.panel = ui.panel == Panel::plenary ? Panel::board : Panel::plenary;
      return;
    case Action::note:
      return begin_note(view);
    case Action::queue:
      return open_queue(view);
    case Action::palette:
      ui.palette.emplace();
      ui.opened = Editor::palette;
      return;
    case Action::next_list:
      next_list(view);
      return;
    case Action::help:
      ui.shows_help = !ui.shows_help;
      return;
    case Action::export_all:
      return view.wish(ExportAll{});
    case Action::files:
      return begin_files(view);
    case Action::seat:
      return begin_seat(view);
    case Action::round:
      return begin_round(view);
    case Action::attendance:
      return begin_attendance(view);
    case Action::versions:
      return begin_versions(view);
    case Action::settings:
      return begin_settings(view);
    case Action::rehearse:
      return view.status.is_rehearsal ? view.wish(EndRehearsal{}) : view.wish(BeginRehearsal{});
    case Action::projector_window:
      return view.wish(ShowProjectorWindow{});
    case Action::quit:
      return view.wish(Quit{});
    default:
      return;
  }
}

}  // namespace

bool is_possible(const View& view, Action action) {
  if (!may(view.status.seat.duty, action)) return false;
  switch (action) {
    case Action::stance:
      return may_take_stance(view);
    case Action::expand:
      return may_expand(view);
    case Action::edit:
      return chosen_card(view) || chosen_cluster(view) || chosen_finding(view);
    case Action::mention:
      return chosen_card(view) != nullptr;
    case Action::redact:
      return may_redact(view);
    case Action::tie:
      return may_tie(view);
    case Action::hold_back:
    case Action::park:
      return has_chosen(view);
    case Action::release: {
      const auto chosen = chosen_statements(view);
      return !chosen.empty() && card_of(view.scene, chosen.front())->state != ReleaseState::released;
    }
    case Action::remove:
      return may_remove(view);
    case Action::count_dots:
    case Action::conclude:
      return cluster_at_hand(view) != nullptr;
    case Action::propose:
      return !view.status.is_proposing && !view.status.is_read_only;
    case Action::accept_confident:
      return has_ghosts(view.scene) && view.scene.uncertain_count > 0 &&
             view.scene.uncertain_count < view.scene.proposed_count;
    case Action::accept_all:
      return has_ghosts(view.scene);
    case Action::refuse_all:
      return has_ghosts(view.scene) || view.status.is_proposing;
    case Action::finer:
    case Action::coarser:
      return view.scene.has_proposal && !view.status.is_proposing;
    case Action::undo:
      return view.scene.undo.has_value();
    case Action::redo:
      return view.scene.redo.has_value();
    case Action::next_round:
      return view.scene.rounds.size() > 1;
    case Action::next_phase:
      return !view.scene.next_phase.empty();
    case Action::note:
      return view.ui.panel == Panel::plenary || !view.scene.running_phase.empty();
    default:
      return is_possible_in_hall(view, action);
  }
}

void perform(const View& view, Action action) {
  if (!is_possible(view, action)) return;
  const bool done =
      perform_on_chosen(view, action) || perform_in_hall(view, action) || perform_on_proposal(view, action);
  if (!done) perform_on_program(view, action);
}

}  // namespace tafelrunde::desk
