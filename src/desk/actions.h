// Everything the desk can do, each with its key, in one table: buttons, keys and the help page read the same lines.
// Internal to desk.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "desk/view.h"

namespace tafelrunde::desk {

enum class Action {
  // the next statement, or the chosen ones
  kind_need,
  kind_improvement,
  kind_guiding_goal,
  kind_measure,
  stance,
  expand,
  // what is chosen: statements, a cluster, a finding
  edit,
  mention,
  tie,
  hold_back,
  release,
  park,
  remove,
  redact,
  new_cluster,
  count_dots,
  vote,
  hands,
  conclude,
  // proposals
  propose,
  accept_confident,
  accept_all,
  refuse_all,
  finer,
  coarser,
  // where to look
  undo,
  redo,
  search,
  to_board,
  next_round,
  next_phase,
  plenum,
  note,
  round,
  attendance,
  deck_earlier,
  deck_later,
  queue,
  palette,
  next_list,
  help,
  // the hall
  show_welcome,
  show_agenda,
  show_board,
  show_plenary,
  blank,
  show_question,
  show_cluster,
  show_dots,
  show_storage,
  show_thanks,
  show_hands,
  freeze,
  start_show,
  forward,
  back,
  page_forward,
  page_back,
  zoom_in,
  zoom_out,
  zoom_back,
  // the program
  export_all,
  files,
  seat,
  versions,
  settings,
  rehearse,
  projector_window,
  quit,
};

enum class HelpGroup { capture, board, queue, proposal, hall, program };

struct ActionLine {
  Action action;
  widgets::KeyPress key;
  const char* text_key;  // what it does, in the catalogue
  HelpGroup group;
};
std::span<const ActionLine> action_lines();
const ActionLine& line_of(Action action);

// The line's own key, or the one this computer was given instead.
widgets::KeyPress key_of(const KeyMap& keys, const ActionLine& line);

// "Strg+Umschalt+Enter", by the catalogue's names of the keys.
std::string key_said(const Language& language, const widgets::KeyPress& key);
std::string hint(const View& view, Action action);

// Would it do something now? Impossible actions are neither shown as buttons nor taken from the keyboard.
bool is_possible(const View& view, Action action);
void perform(const View& view, Action action);

// Takes at most one key that no box and no button understood. Call last in a frame.
void handle_keys(const View& view);

// --- what is done, by hand of keys, buttons or the pointer ---
void set_kind(const View& view, Kind kind);
void begin_correction(const View& view, const StatementId& id);
void recall_last(const View& view);
void leave_correction(const View& view);
bool may_take_stance(const View& view);
void begin_stances(const View& view);  // of the chosen statements, or the one being corrected
bool may_expand(const View& view);
void expand_abbreviation(const View& view);  // the one before the caret of the capture box
// A further mention in other words: of the words in the box, of the chosen statements, or (one chosen) undone.
void tie(const View& view);
bool may_tie(const View& view);
void capture_as_mention(const View& view, const scene::SimilarCard& of);  // the words in the box
void set_aside(const View& view);                                         // held back <-> released
void place(const View& view, std::vector<StatementId> statements, const ClusterId& cluster);
void place_into_number(const View& view, int number);  // 1..9, 0: out of any; or the next statement's cluster
void form_cluster(const View& view, const std::vector<StatementId>& statements);
void begin_naming(const View& view, const ClusterId& id);
void begin_dots(const View& view, const ClusterId& id);
void begin_vote(const View& view);
void begin_seat(const View& view);
void choose_field_for_seat(const View& view, int number);  // 0: any
void choose_next_duty(const View& view);
// Of the sheets in the place of the board one is open at a time; what was typed into the others is kept.
void close_sheets(const View& view);
void begin_round(const View& view);
void toggle_chatham_house(const View& view);  // of the round whose sheet is open
void begin_attendance(const View& view);
void begin_hands(const View& view);                   // about the chosen finding, if there is one
void choose_hand_vote(const View& view, int number);  // to be counted again; 0: a new one
void begin_versions(const View& view);
void begin_settings(const View& view);
// The field at hand is heard so many places later in the plenary, or earlier if negative.
void move_in_deck(const View& view, int steps);
bool may_move_in_deck(const View& view, int steps);
void begin_files(const View& view);
bool may_redact(const View& view);       // the chosen statement, cluster or finding has words
void begin_redaction(const View& view);  // of that
void begin_redaction_of(const View& view, const AnyId& entity);
void begin_note(const View& view);  // on the field while the plenary is led, else on what runs
void leave_note(const View& view);  // keeps what was typed for the next time
void begin_finding(const View& view, const scene::ClusterColumn& column);
void begin_finding_edit(const View& view, const scene::FindingCard& card);
// Alt+1 to 3 level, 4 to 6 horizon, 7 to 9 consensus of the finding being written.
void choose_for_finding(const View& view, int number);
void leave_finding(const View& view);  // what was typed comes back when it is begun again
void remove_chosen(const View& view);
void accept_ghost(const View& view, const scene::ClusterColumn& column, const scene::GhostCard& ghost);
void accept_group(const View& view, const scene::ClusterColumn& column);
void accept_all(const View& view);
void accept_confident(const View& view);  // all but the uncertain ones
// What is refused is not proposed again.
void refuse_ghost(const View& view, const scene::ClusterColumn& column, const scene::GhostCard& ghost);
void refuse_group(const View& view, const scene::ClusterColumn& column);
void request_proposal(const View& view, double factor);
void choose_field(const View& view, const FieldKey& field);
void choose_round(const View& view, const PhaseKey& round);

void show(const View& view, Projection projection);
void show_view(const View& view, ProjectionView which);
void toggle_blank(const View& view);
void show_cluster(const View& view);  // the one at hand
void toggle_freeze(const View& view);
// The projection `steps` further in the show (welcome, agenda, each field's pages, blank); nothing at its ends.
std::optional<Projection> stepped(const scene::DeskScene& scene, int pages, int steps);
void step_show(const View& view, int steps);
void turn_page(const View& view, int steps);  // of what the hall sees

}  // namespace tafelrunde::desk
