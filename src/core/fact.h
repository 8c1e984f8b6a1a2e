// Facts: what happened, in the past tense, already true. A fact always applies and never refers to a screen, a clock
// or a row number. docs/session-format.md gives each one's stored form; a name there is never changed again.
//
// Each fact is about one entity (statement, cluster, finding, ...); which register of it a fact writes is said by its
// comment. A fact that writes a register supersedes the heads its author saw (Operation::supersedes).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/stamp.h"
#include "core/kinds.h"
#include "core/programme.h"

namespace tafelrunde {

// --- the conference and its stations ---
struct ConferenceOpened {
  ConferenceId conference;
  Programme programme;
  VenueKey venue;
  bool operator==(const ConferenceOpened&) const = default;
};
struct ConferenceLinked {
  ConferenceId conference;
  ConferenceId other;
  bool operator==(const ConferenceLinked&) const = default;
};
struct StationStarted {
  StationId station;
  Words name;
  std::string program_version;
  bool operator==(const StationStarted&) const = default;
};
// Register: venue.
struct VenueChosen {
  ConferenceId conference;
  VenueKey venue;
  bool operator==(const VenueChosen&) const = default;
};
// Register per field.
struct FieldRevised {
  ConferenceId conference;
  Field field;
  bool removed = false;
  bool operator==(const FieldRevised&) const = default;
};
// Register per phase.
struct PhaseRevised {
  ConferenceId conference;
  Phase phase;
  bool removed = false;
  bool operator==(const PhaseRevised&) const = default;
};
// Register per venue.
struct VenueRevised {
  ConferenceId conference;
  Venue venue;
  bool removed = false;
  bool operator==(const VenueRevised&) const = default;
};
// Register: current phase.
struct PhaseStarted {
  ConferenceId conference;
  PhaseKey phase;
  bool operator==(const PhaseStarted&) const = default;
};
// Register per item.
struct PaperItemRevised {
  ConferenceId conference;
  PaperItemKey key;
  PaperItem item;
  bool removed = false;
  bool operator==(const PaperItemRevised&) const = default;
};

// --- statements ---
struct StatementCaptured {
  StatementId statement;
  Words text;
  Filing filing;
  std::string table;  // "1", "4a"; empty: not known
  Source source = Source::moderator;
  Release release;
  std::optional<Kind> kind;
  std::string origin;  // names an imported row, so that the same file again adds nothing
  bool operator==(const StatementCaptured&) const = default;
};
// Register: text.
struct StatementRevised {
  StatementId statement;
  Words text;
  bool operator==(const StatementRevised&) const = default;
};
// Register: filing.
struct StatementFiled {
  StatementId statement;
  Filing filing;
  bool operator==(const StatementFiled&) const = default;
};
// Register: release.
struct StatementReleaseSet {
  StatementId statement;
  Release release;
  bool operator==(const StatementReleaseSet&) const = default;
};
// Register: kind.
struct StatementKindSet {
  StatementId statement;
  std::optional<Kind> kind;
  bool operator==(const StatementKindSet&) const = default;
};
// Register: deleted.
struct StatementDeleted {
  StatementId statement;
  bool operator==(const StatementDeleted&) const = default;
};
// Register: deleted.
struct StatementRestored {
  StatementId statement;
  bool operator==(const StatementRestored&) const = default;
};
// Register: placement.
struct StatementPlaced {
  StatementId statement;
  Placement placement;
  bool operator==(const StatementPlaced&) const = default;
};
// Tally.
struct MentionsCounted {
  StatementId statement;
  int count = 1;
  bool operator==(const MentionsCounted&) const = default;
};
// Takes back the tally it supersedes.
struct MentionsWithdrawn {
  StatementId statement;
  bool operator==(const MentionsWithdrawn&) const = default;
};
// Register: dissent.
struct DissentNoted {
  StatementId statement;
  Words text;
  bool operator==(const DissentNoted&) const = default;
};
// Register per item.
struct StanceTaken {
  StatementId statement;
  PaperItemKey item;
  std::optional<Stance> stance;
  bool operator==(const StanceTaken&) const = default;
};

// Register: refusals. All that was refused for the statement so far; several heads add up.
struct OffersRefused {
  StatementId statement;
  Refusals refusals;
  bool operator==(const OffersRefused&) const = default;
};

// Register: tie. The statement says again what `to` says: its words stay, and `to` counts them (core/ties.h). Nil: it
// stands for itself.
struct MentionTied {
  StatementId statement;
  StatementId to;
  bool operator==(const MentionTied&) const = default;
};

// --- clusters ---
struct ClusterFormed {
  ClusterId cluster;
  FieldKey field;
  Words title;
  ClusterId split_from;
  bool operator==(const ClusterFormed&) const = default;
};
// Register: title.
struct ClusterRenamed {
  ClusterId cluster;
  Words title;
  bool operator==(const ClusterRenamed&) const = default;
};
// Register: dissolved.
struct ClusterDissolved {
  ClusterId cluster;
  bool operator==(const ClusterDissolved&) const = default;
};
// Register: dissolved.
struct ClusterRestored {
  ClusterId cluster;
  bool operator==(const ClusterRestored&) const = default;
};
// Register: merged into (nil: stands alone).
struct ClusterMerged {
  ClusterId cluster;
  ClusterId into;
  bool operator==(const ClusterMerged&) const = default;
};
// Tally; a recount supersedes the count it names.
struct DotsCounted {
  ClusterId cluster;
  int count = 0;
  CountSource source = CountSource::paper;
  bool operator==(const DotsCounted&) const = default;
};
struct DotsWithdrawn {
  ClusterId cluster;
  bool operator==(const DotsWithdrawn&) const = default;
};

// Register per field of action.
struct VoteSet {
  ConferenceId conference;
  FieldKey field;
  Vote vote;
  bool operator==(const VoteSet&) const = default;
};

// --- findings ---
// Register: text; the first one makes the finding.
struct FindingWritten {
  FindingId finding;
  FindingText text;
  bool operator==(const FindingWritten&) const = default;
};
// Register: central mark.
struct FindingMarked {
  FindingId finding;
  CentralMark mark;
  bool operator==(const FindingMarked&) const = default;
};
// Register: deleted.
struct FindingDeleted {
  FindingId finding;
  bool operator==(const FindingDeleted&) const = default;
};
// Register: deleted.
struct FindingRestored {
  FindingId finding;
  bool operator==(const FindingRestored&) const = default;
};

// Register: the ministry's answer.
struct FindingAnswered {
  FindingId finding;
  Answer answer;
  bool operator==(const FindingAnswered&) const = default;
};

// Register per field and phase, either of which may be empty: the moderator's own note there, for nobody else's eyes.
struct NoteWritten {
  ConferenceId conference;
  FieldKey field;
  PhaseKey phase;
  Words text;
  bool operator==(const NoteWritten&) const = default;
};

// Register per field and round.
struct QuestionAsked {
  ConferenceId conference;
  FieldKey field;
  PhaseKey round;
  Words text;
  bool operator==(const QuestionAsked&) const = default;
};

// Register per field, round and table.
struct AttendanceCounted {
  ConferenceId conference;
  FieldKey field;
  PhaseKey round;
  std::string table;
  Attendance attendance;
  bool operator==(const AttendanceCounted&) const = default;
};

// Register: order of the plenary.
struct PlenaryOrdered {
  ConferenceId conference;
  std::vector<FieldKey> fields;
  bool operator==(const PlenaryOrdered&) const = default;
};

// Register per vote by hands; the first one makes it.
struct HandsCounted {
  HandVoteId hand_vote;
  HandVote counted;
  bool removed = false;
  bool operator==(const HandsCounted&) const = default;
};

// Register per reason for withholding.
struct ReasonRevised {
  ConferenceId conference;
  Reason reason;
  bool removed = false;
  bool operator==(const ReasonRevised&) const = default;
};

// --- projector ---
// Register per station.
struct ProjectionShown {
  StationId station;
  Projection projection;
  bool operator==(const ProjectionShown&) const = default;
};

// --- about other operations ---
// Redaction removes the words of an entity everywhere; `reason` is a key of an editable list. It cannot be undone.
struct EntityRedacted {
  AnyId entity;
  std::string reason;
  bool operator==(const EntityRedacted&) const = default;
};
// The first operation of an action that takes back, or brings again, the action that began with `of`.
struct ActionUndone {
  StationId station;
  OperationId of;
  bool operator==(const ActionUndone&) const = default;
};
struct ActionRedone {
  StationId station;
  OperationId of;
  bool operator==(const ActionRedone&) const = default;
};
// A kind this version does not know: kept, passed on, shown as "aus neuerer Version".
struct UnknownFact {
  std::string kind;
  int version = 0;
  AnyId entity;
  std::string payload;
  bool operator==(const UnknownFact&) const = default;
};

using Fact =
    std::variant<ConferenceOpened, ConferenceLinked, StationStarted, VenueChosen, FieldRevised, PhaseRevised,
                 VenueRevised, PhaseStarted, PaperItemRevised, StatementCaptured, StatementRevised, StatementFiled,
                 StatementReleaseSet, StatementKindSet, StatementDeleted, StatementRestored, StatementPlaced,
                 MentionsCounted, MentionsWithdrawn, DissentNoted, StanceTaken, ClusterFormed, ClusterRenamed,
                 ClusterDissolved, ClusterRestored, ClusterMerged, DotsCounted, DotsWithdrawn, FindingWritten,
                 FindingMarked, FindingDeleted, FindingRestored, ProjectionShown, EntityRedacted, ActionUndone,
                 ActionRedone, UnknownFact, OffersRefused, ReasonRevised, MentionTied, VoteSet, FindingAnswered,
                 NoteWritten, QuestionAsked, AttendanceCounted, PlenaryOrdered, HandsCounted>;

}  // namespace tafelrunde
