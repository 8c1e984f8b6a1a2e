// What the moderator's desk may know, as values: computed from the session whenever its version moved. Rules live in
// here as plain booleans ("may this be released?"), so that a view only draws.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/proposal.h"
#include "core/session.h"
#include "scene/divergences.h"
#include "scene/projector_scene.h"
#include "scene/search.h"

namespace tafelrunde::scene {

// Which part of the conference the desk looks at.
struct DeskFocus {
  FieldKey field;
  PhaseKey round;
  StationId station;
};

struct FieldTab {
  FieldKey key;
  int number = 0;
  std::string title;
  int statements = 0;  // not deleted, all rounds
  int pending = 0;
  int central = 0;  // central results marked
  bool is_chosen = false;
};

struct RoundTab {
  PhaseKey key;
  int number = 0;
  std::string title;
  int statements = 0;  // of the chosen field
  bool is_chosen = false;
  bool is_chatham_house = false;
};

struct StatementCard {
  StatementId id;
  std::string text;                   // as stored, for editing; views draw it neutralised
  std::vector<std::string> versions;  // more than one: stations wrote differently ("2 Fassungen")
  OperationId seen;                   // the wording shown, to be named when it is corrected
  ReleaseState state = ReleaseState::released;
  ReasonKey reason;      // why it was withheld
  int field_number = 0;  // of the field it is filed under
  Source source = Source::moderator;
  std::optional<Kind> kind;
  int mentions = 1;               // in whatever words
  std::vector<std::string> tied;  // further mentions in other words, as stored, in order of capture
  std::vector<StatementId> tied_ids;
  StatementId mention_of;  // the statement that counts this one; nil: it stands for itself
  int round_number = 0;
  std::string table;
  std::string dissent;
  std::vector<std::pair<PaperItemKey, Stance>> stances;  // to the discussion paper
  ClusterId cluster;                                     // nil: in none
  bool is_pinned = false;                                // placed by hand
  bool is_deleted = false;
  bool is_redacted = false;
  bool fits_nowhere = false;       // says the proposal that is shown
  bool is_other_language = false;  // says it too: neither German nor English, not judged
  std::string time;                // "14:32"
};

// A statement that a proposal would put into a cluster.
struct GhostCard {
  StatementCard card;
  std::vector<std::string> shared_words;
  bool is_uncertain = false;
  OfferNews news = OfferNews::as_before;  // against the proposal shown before
};

// A cluster that the words being typed might belong to.
struct SuggestedCluster {
  ClusterId id;
  std::string title;  // empty: not named yet
  int number = 0;     // from 1: the key that takes it, while words are in the box
  std::vector<std::string> shared_words;
  bool is_confident = false;
};

// A statement that the words being typed resemble.
struct SimilarCard {
  StatementCard card;
  FieldKey field;
  int field_number = 0;
  bool is_near_verbatim = false;  // worth an alarm
  bool is_of_field = false;       // of the field that is typed for
};

struct TypingScene {
  std::vector<SuggestedCluster> clusters;  // best first, at most three
  std::vector<SimilarCard> similar;        // best first
};

struct ClusterColumn {
  ClusterId id;
  std::string title;                  // empty: not named yet
  std::vector<std::string> versions;  // of the title
  int number = 0;                     // from 1, in board order: the key that places into it
  bool is_ghost = false;              // the whole cluster is only proposed
  bool is_remembered = false;         // under a name of an earlier conference
  std::vector<StatementCard> cards;
  std::vector<GhostCard> ghosts;
  int dots = 0;
  int mentions = 0;
  std::vector<FindingId> findings;  // that rest on it
};

struct FindingCard {
  FindingId id;
  Kind kind = Kind::need;
  std::string wording;
  std::vector<std::string> versions;
  int central_order = 0;  // from 1; 0: not central
  bool may_become_central = true;
  std::vector<StatementId> statements;
  std::vector<ClusterId> clusters;
  std::string cluster_titles;  // joined, for a line under the wording
  Consensus consensus = Consensus::unknown;
  std::string dissent;
  bool amended_in_plenary = false;
  std::string answer;  // the ministry's, in one line; empty: none
  std::string level;   // the optional fields of core/kinds.h, to be handed back when the finding is rewritten
  std::string addressee;
  std::string horizon;
  std::string indicator;
};

// What undo or redo would act on: a key of the catalogue ("action.statement_captured") and a few of its words.
struct ActionName {
  std::string key;
  std::string words;
};

// A reason for withholding, and how many statements of the conference it was given for.
struct ReasonCount {
  ReasonKey key;
  std::string label;  // empty: one of the usual reasons, named by the catalogue
  int position = 0;
  int count = 0;
};

// An item of the discussion paper, with what the statements of the field say about it (deleted ones left out).
struct PaperLine {
  PaperItemKey key;
  std::string kind;  // "Leitsatz", "Leitziel", "Maßnahme"
  std::string text;  // neutralised
  Consensus consensus = Consensus::unknown;
  std::array<int, 4> counts{};  // by Stance
};

// The vote by dots in the field, with its check.
struct VoteLine {
  Vote vote;
  int given = 0;
  int possible = 0;                    // 0: the people were not counted
  bool is_over = false;                // more were counted than the people have
  int people = 0;                      // of the vote, else those the tables counted; 0: not known
  std::vector<std::string> too_heavy;  // titles of clusters with more dots than the rules allow
  int usual_dots = 0;                  // a hint for the number per person; 0: nothing can be said
  int groups = 0;                      // to be voted on
};

// Who sits at a table of the field in the round.
struct AttendanceLine {
  std::string table;
  Attendance attendance;
};

// A vote by hands in the field.
struct HandVoteLine {
  HandVoteId id;
  std::string subject;  // as stored, for editing
  int in_favour = 0, against = 0, abstained = 0;
  std::string time;  // "14:32"
};

struct PlenaryStop {
  FieldKey field;
  int number = 0;
  std::string title;
  int central = 0;
  bool is_shown = false;
};

struct DeskScene {
  std::uint64_t version = 0;
  std::string title;
  std::string venue;  // city
  std::string date;   // ISO
  std::vector<FieldTab> fields;
  std::vector<RoundTab> rounds;
  FieldBadge field;                        // the chosen one
  std::string question;                    // that the tables of the field talk about in the round
  std::string own_question;                // asked for just these two; empty: the round's or the field's stands
  std::vector<std::string> audiences;      // groups that people are counted by
  std::vector<AttendanceLine> attendance;  // of the field in the round, by table
  std::vector<HandVoteLine> hand_votes;    // of the field, the last one first
  DeskFocus focus;
  std::vector<AgendaLine> agenda;
  std::string phase;  // that runs, by the plan or as started
  std::optional<int> minutes_left;
  std::optional<int> field_minutes_left;  // of the field the hall sees, in the plenary (scene/day_plan.h)
  PhaseKey next_phase;                    // what "start next" would start; empty at the end
  std::string next_phase_title;

  std::vector<StatementCard> loose;    // of the field, in no cluster, oldest first
  std::vector<ClusterColumn> board;    // clusters of the field, then proposed ones
  std::vector<StatementCard> newest;   // of the field and round, newest first: the list beside the board
  std::vector<StatementCard> deleted;  // of the field
  // Of the whole conference, oldest first: what waits for release, what was withheld, the Themenspeicher.
  std::vector<StatementCard> pending;
  std::vector<StatementCard> withheld;
  std::vector<StatementCard> parked;
  std::vector<ReasonCount> reasons;
  std::vector<FindingCard> findings;  // of the field: central ones in their order, then the rest
  bool has_proposal = false;
  int proposed_count = 0;   // ghosts on the board
  int uncertain_count = 0;  // of these
  int other_language = 0;   // statements the proposal cannot judge
  std::optional<ProposalChange> proposal_change;
  int fits_nowhere = 0;  // statements the proposal leaves alone
  VoteLine vote;
  std::string note;                     // the moderator's, on the field
  PhaseKey running_phase;               // that `phase` names; empty: none
  std::string phase_note;               // the moderator's, on what runs
  std::vector<PaperLine> paper;         // of the field, by key
  SearchScene found;                    // by the search (scene/search.h)
  TypingScene typing;                   // beside the words in the capture box (scene/typing_scene.h)
  std::vector<Divergence> divergences;  // of the whole conference
  std::vector<PlenaryStop> plenary;
  Projection projection;  // what the hall sees
  ProjectorScene hall;    // the same, for the preview

  std::optional<ActionName> undo;
  std::optional<ActionName> redo;
  int statements_total = 0;  // of the conference, not deleted
  int unknown_operations = 0;
};

// `proposal` may be null; one of another field is ignored. `clock` is the wall clock of the venue.
// `past` is for a frozen hall, as in projector_scene.
DeskScene desk_scene(const Session& session, const DeskFocus& focus, const ClusterProposal* proposal,
                     const HallClock& clock, FrozenPast* past = nullptr);

// A focus that exists: the wished field and round, or the first; the round of the phase that runs, if it is one.
DeskFocus valid_focus(const Session& session, DeskFocus wished);

}  // namespace tafelrunde::scene
