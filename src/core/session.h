// The session: what the operations of a conference add up to. It is computed by apply and by nothing else, may be
// thrown away and rebuilt, and depends only on the set of operations, never on the order they came in.
// An entity of which only an edit has arrived so far exists without having been captured ("is_here" says which).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/operation.h"
#include "core/register.h"

namespace tafelrunde {

struct Statement {
  StatementId id;
  std::optional<Stamp> captured;  // empty until its StatementCaptured arrives
  std::string table;
  PhaseKey said_in;  // the round it was captured for, wherever it is filed now
  Source source = Source::moderator;
  std::string origin;
  Register<Words> text;
  Register<Filing> filing;
  Register<Release> release;
  Register<std::optional<Kind>> kind;
  Register<bool> deleted;
  Register<Placement> placement;
  Register<Words> dissent;
  Register<int> mentions;  // a tally: every head counts
  std::map<PaperItemKey, Register<std::optional<Stance>>> stances;
  Register<Refusals> refusals;  // every head counts
  Register<StatementId> tie;    // which statement it is a further mention of (core/ties.h); nil: none

  bool is_here() const { return captured.has_value(); }
  bool is_deleted() const { return deleted.shown_or(false); }
  Words words() const { return text.shown_or(Words{}); }
  Filing filed() const { return filing.shown_or(Filing{}); }
  ReleaseState state() const { return release.shown_or(Release{}).state; }
  int mention_count() const;  // in these words, at least 1: the statement itself; core/ties.h adds those tied to it
  Refusals refused() const;
};

struct DotCount {
  int count = 0;
  CountSource source = CountSource::paper;
  bool operator==(const DotCount&) const = default;
};

struct Cluster {
  ClusterId id;
  std::optional<Stamp> formed;
  FieldKey field;
  ClusterId split_from;
  Register<Words> title;
  Register<bool> dissolved;
  Register<ClusterId> merged_into;  // nil: stands alone
  Register<DotCount> dots;          // a tally

  bool is_here() const { return formed.has_value(); }
  int own_dots() const;  // without the clusters merged into it
};

struct Finding {
  FindingId id;
  std::optional<Stamp> written;  // the earliest write
  Register<FindingText> text;
  Register<CentralMark> mark;
  Register<Answer> answer;
  Register<bool> deleted;

  bool is_here() const { return written.has_value() && text.is_written() && !deleted.shown_or(false); }
  int central_order() const { return mark.shown_or(CentralMark{}).order; }
};

template <class T>
struct Revised {
  T value;
  bool removed = false;
  bool operator==(const Revised&) const = default;
};

// A vote by show of hands, as counted, or withdrawn.
struct CountedHands {
  HandVoteId id;
  std::optional<Stamp> taken;  // the earliest write
  Register<Revised<HandVote>> counted;

  bool is_here() const {
    const Revised<HandVote>* shown = counted.shown();
    return taken && shown && !shown->removed;
  }
};

// Where a head count was made.
struct AttendancePlace {
  FieldKey field;
  PhaseKey round;
  std::string table;
  auto operator<=>(const AttendancePlace&) const = default;
};

// One press of a key, as undo sees it: the operations with one (writer, hlc).
struct Action {
  Hlc hlc;
  std::vector<OperationId> operations;  // ascending seq
};

struct Station {
  StationId id;
  Words name;
  std::int64_t said_in_seq = 0;  // of the StationStarted that says so
};

struct Session {
  ConferenceId conference;  // of the earliest ConferenceOpened
  std::optional<Stamp> opened;
  std::set<ConferenceId> linked;  // other ids that mean the same conference
  Programme programme;            // the template's, with everything revised since
  VenueKey venue;
  PhaseKey current_phase;  // empty before the first PhaseStarted
  std::map<PaperItemKey, Register<Revised<PaperItem>>> paper;

  std::unordered_map<StatementId, Statement> statements;
  std::unordered_map<ClusterId, Cluster> clusters;
  std::unordered_map<FindingId, Finding> findings;
  std::map<StationId, Register<Projection>> projections;
  std::map<FieldKey, Register<Vote>> votes;
  std::map<std::pair<FieldKey, PhaseKey>, Register<Words>> notes;
  std::map<std::pair<FieldKey, PhaseKey>, Register<Words>> questions;  // of a field in a round
  std::map<AttendancePlace, Register<Attendance>> attendance;
  std::unordered_map<HandVoteId, CountedHands> hand_votes;
  Register<std::vector<FieldKey>> plenary_order;

  std::unordered_map<AnyId, std::string> redacted;  // entity -> reason
  std::map<WriterId, Station> stations;             // which station each writer was
  std::map<WriterId, std::vector<Action>> actions;  // each writer's, ascending
  std::unordered_map<OperationId, Operation> history;
  std::unordered_map<StatementId, std::set<StatementId>> tied;  // whose tie shows the key; core/ties.h reads it
  std::unordered_set<std::string> origins;                      // imported rows that are here
  int unknown_operations = 0;                                   // from newer versions, kept and shown as such
  Hlc latest;                                                   // the largest clock seen
  std::optional<Stamp> last;                                    // the last operation, for time stamps of exports
  std::uint64_t version = 0;                                    // grows with every operation applied
  // Which operation made a version, for those who follow along: at [version % size], the latest only; nil: not known.
  std::array<OperationId, 64> made_by{};

  // The registers the programme is computed from.
  std::map<FieldKey, Register<Revised<Field>>> fields;
  std::map<PhaseKey, Register<Revised<Phase>>> phases;
  std::map<VenueKey, Register<Revised<Venue>>> venues;
  std::map<ReasonKey, Register<Revised<Reason>>> reasons;
  Register<VenueKey> chosen_venue;
  Register<PhaseKey> started_phase;
  Programme opened_programme;
};

// --- questions ---

const Statement* find_statement(const Session& session, const StatementId& id);  // null if not captured
const Cluster* find_cluster(const Session& session, const ClusterId& id);        // null if not formed
const Finding* find_finding(const Session& session, const FindingId& id);        // null if never written or deleted

// The cluster that `id` stands for after merging: itself, or what it was merged into. In a ring of merges (two
// stations merged the same pair in opposite directions) the smallest id wins.
ClusterId surviving_cluster(const Session& session, const ClusterId& id);

// True if the cluster is shown on the board: formed, not dissolved, not merged into another.
bool is_on_board(const Session& session, const Cluster& cluster);

// The cluster a statement lies in on the board, or nil: dissolved clusters and clusters of another field hold
// nothing.
ClusterId cluster_of(const Session& session, const Statement& statement);

// The vote of a field: without one, nothing is announced.
Vote vote_of(const Session& session, const FieldKey& field);

// The moderator's note there, or no words.
Words note_of(const Session& session, const FieldKey& field, const PhaseKey& phase);

// What the tables of the field talk about in the round: asked for both, else the round's, else the field's own.
std::string question_of(const Session& session, const FieldKey& field, const PhaseKey& round);

// True of a round under the Chatham House rule: where its statements were said is for nobody. While stations disagree
// about it the rule holds.
bool is_chatham_house(const Session& session, const PhaseKey& round);

// The table a statement was said at, as others may know it.
std::string table_of(const Session& session, const Statement& statement);

// How many people the tables of the field counted in the round; in the last of its rounds where anybody counted.
int people_in(const Session& session, const FieldKey& field, const PhaseKey& round);
int people_of(const Session& session, const FieldKey& field);

// The fields in the order in which the plenary hears them.
std::vector<const Field*> plenary_fields(const Session& session);

// Dots of a cluster with those of the clusters merged into it.
int dots_of(const Session& session, const ClusterId& cluster);

// All that are here, in order of capture, formation, writing (hlc, writer, seq). Deleted statements are included.
std::vector<const Statement*> statements_in_order(const Session& session);
std::vector<const Cluster*> clusters_in_order(const Session& session, const FieldKey& field);  // on the board
std::vector<const Finding*> findings_in_order(const Session& session);
std::vector<const CountedHands*> hand_votes_in_order(const Session& session, const FieldKey& field);  // not withdrawn

}  // namespace tafelrunde
