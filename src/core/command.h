// Commands: what someone wishes. decide() answers each with facts or with a refusal in words. Ids of new things come
// with the command (whoever holds randomness made them), so that deciding is a pure function and can be replayed.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/stamp.h"
#include "core/kinds.h"
#include "core/programme.h"

namespace tafelrunde {

// --- the conference ---
struct OpenConference {
  ConferenceId conference;
  Programme programme;
  VenueKey venue;  // empty: the first
};
struct LinkConference {
  ConferenceId other;
};
struct ChooseVenue {
  VenueKey venue;
};
struct ReviseField {
  Field field;
};
struct RevisePhase {
  Phase phase;
};
struct ReviseVenue {
  Venue venue;
};
struct ReviseReason {
  Reason reason;
};
// The rules of a vote, its people, its end.
struct SetVote {
  FieldKey field;
  Vote vote;
};
// An empty text takes the note away. Either key may be empty.
struct WriteNote {
  FieldKey field;
  PhaseKey phase;
  std::string text;
};
// The question that the tables talk about in this round of this field, beside the field's own and the round's own. An
// empty text takes it away.
struct AskQuestion {
  FieldKey field;
  PhaseKey round;
  std::string text;
};
struct SetChathamHouse {
  PhaseKey round;
  bool is_so = true;
};
// How many people sit at a table, by group; all zero takes the count away.
struct CountAttendance {
  FieldKey field;
  PhaseKey round;
  std::string table;  // may be empty: the field's only table
  Attendance attendance;
};
// The fields in the order in which the plenary hears them; those not named follow by their numbers.
struct OrderPlenary {
  std::vector<FieldKey> fields;
};
// A vote by hands, new or counted again.
struct CountHands {
  HandVoteId vote;
  HandVote counted;
};
struct WithdrawHandVote {
  HandVoteId vote;
};
// Statements withheld for it keep it.
struct RemoveReason {
  ReasonKey reason;
};
struct StartPhase {
  PhaseKey phase;
};

// --- statements ---
struct CaptureStatement {
  StatementId statement;
  std::string text;
  Filing filing;
  std::string table;
  Source source = Source::moderator;
  Release release{ReleaseState::released, {}};  // Enter at the desk saves and releases
  std::optional<Kind> kind;
  ClusterId cluster;       // nil: no cluster yet
  StatementId mention_of;  // says again what this one of the same field says; nil: stands for itself
};
// `seen` is the wording the author started from: the text is refused when that was replaced meanwhile.
struct ReviseStatement {
  StatementId statement;
  std::string text;
  std::optional<OperationId> seen;
};
struct FileStatement {
  StatementId statement;
  Filing filing;
};
struct SetRelease {
  std::vector<StatementId> statements;
  Release release;
};
struct SetKind {
  StatementId statement;
  std::optional<Kind> kind;
};
struct DeleteStatement {
  StatementId statement;
};
struct RestoreStatement {
  StatementId statement;
};
// Into a cluster, or out of any (nil). The moderator's hand: pinned, the program never moves it again.
struct PlaceStatements {
  std::vector<StatementId> statements;
  ClusterId cluster;
};
struct CountMention {
  StatementId statement;
  int count = 1;
};
// The statements say again what `to` says: their words stay, `to` counts them. Nil: they stand for themselves again.
struct TieMentions {
  std::vector<StatementId> statements;
  StatementId to;
};
struct NoteDissent {
  StatementId statement;
  std::string text;  // empty takes the note back
};
struct TakeStance {
  StatementId statement;
  PaperItemKey item;
  std::optional<Stance> stance;
};

// --- clusters ---
struct FormCluster {
  ClusterId cluster;
  FieldKey field;
  std::string title;  // may be empty: not yet named
  std::vector<StatementId> statements;
};
struct RenameCluster {
  ClusterId cluster;
  std::string title;
};
struct DissolveCluster {
  ClusterId cluster;
};
struct RestoreCluster {
  ClusterId cluster;
};
struct MergeClusters {
  ClusterId cluster;
  ClusterId into;
};
// The named statements leave `from` for the new `cluster`; dots stay at the original.
struct SplitCluster {
  ClusterId from;
  ClusterId cluster;
  std::string title;
  std::vector<StatementId> statements;
};
enum class CountRule { add, recount };
struct CountDots {
  ClusterId cluster;
  int count = 0;
  CountSource source = CountSource::paper;
  CountRule rule = CountRule::add;
};

// A proposed group that the moderator accepts: statements for an existing cluster, or for a new one.
struct ProposedGroup {
  ClusterId cluster;
  bool is_new = true;
  std::string title;
  std::vector<StatementId> statements;
};
struct AdoptClusters {
  FieldKey field;
  std::vector<ProposedGroup> groups;
};
// Offers that the moderator will not see again: a statement for a cluster of the board, or, where `cluster` is not
// there, for a new one together with `company`.
struct RefusedOffer {
  StatementId statement;
  ClusterId cluster;
  std::vector<StatementId> company;
};
struct RefuseOffers {
  std::vector<RefusedOffer> offers;
};

// --- findings ---
struct WriteFinding {
  FindingId finding;
  FieldKey field;
  Kind kind = Kind::need;
  std::string wording;
  std::vector<StatementId> statements;
  std::vector<ClusterId> clusters;
  Consensus consensus = Consensus::unknown;
  std::string dissent;
  std::string level;
  std::string addressee;
  std::string horizon;
  std::string indicator;
  bool amended_in_plenary = false;
};
// `order` from 1; 0 takes the mark away. A field has at most kMaxCentralResults.
inline constexpr int kMaxCentralResults = 3;
struct MarkFinding {
  FindingId finding;
  int order = 0;
};
struct DeleteFinding {
  FindingId finding;
};

// --- import ---
// One row of the ministry's table.
struct AnsweredFinding {
  FindingId finding;
  std::string responsible, response, status;
};
struct AnswerFindings {
  std::vector<AnsweredFinding> answers;
};

struct ImportedStatement {
  StatementId statement;
  std::string text;
  Filing filing;
  std::string table;
  std::optional<Kind> kind;
  int mentions = 1;
  std::string dissent;
  std::vector<std::pair<PaperItemKey, Stance>> stances;
  std::string cluster_title;  // empty: in no cluster
  ClusterId cluster_if_new;   // id for the cluster when the field has none of this title
  std::string origin;         // names the row: the same row again adds nothing
};
struct ImportStatements {
  std::vector<ImportedStatement> rows;
  Release release;
};
struct ImportPaper {
  std::vector<std::pair<PaperItemKey, PaperItem>> items;
};

// --- projector, redaction, undo ---
// Asked to freeze, the projection is given the operation that was the last then; frozen already, it stays so.
struct ShowProjection {
  StationId station;
  Projection projection;
  bool freezes = false;
};
struct RedactEntity {
  AnyId entity;
  std::string reason;
};
struct UndoLast {
  StationId station;
};
struct RedoLast {
  StationId station;
};

using Command =
    std::variant<OpenConference, LinkConference, ChooseVenue, ReviseField, RevisePhase, ReviseVenue, StartPhase,
                 CaptureStatement, ReviseStatement, FileStatement, SetRelease, SetKind, DeleteStatement,
                 RestoreStatement, PlaceStatements, CountMention, NoteDissent, TakeStance, FormCluster, RenameCluster,
                 DissolveCluster, RestoreCluster, MergeClusters, SplitCluster, CountDots, AdoptClusters, WriteFinding,
                 MarkFinding, DeleteFinding, ImportStatements, ImportPaper, ShowProjection, RedactEntity, UndoLast,
                 RedoLast, RefuseOffers, ReviseReason, RemoveReason, TieMentions, SetVote, WriteNote, AnswerFindings,
                 AskQuestion, SetChathamHouse, CountAttendance, OrderPlenary, CountHands, WithdrawHandVote>;

}  // namespace tafelrunde
