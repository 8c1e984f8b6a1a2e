// The single decisions behind decide(), one overload per command, and what they share. Internal to core.
#pragma once

#include "core/decide.h"

namespace tafelrunde::deciding {

Result<Decision> on(const Session& session, const OpenConference& wish);
Result<Decision> on(const Session& session, const LinkConference& wish);
Result<Decision> on(const Session& session, const ChooseVenue& wish);
Result<Decision> on(const Session& session, const ReviseField& wish);
Result<Decision> on(const Session& session, const RevisePhase& wish);
Result<Decision> on(const Session& session, const ReviseVenue& wish);
Result<Decision> on(const Session& session, const StartPhase& wish);
Result<Decision> on(const Session& session, const CaptureStatement& wish);
Result<Decision> on(const Session& session, const ReviseStatement& wish);
Result<Decision> on(const Session& session, const FileStatement& wish);
Result<Decision> on(const Session& session, const SetRelease& wish);
Result<Decision> on(const Session& session, const SetKind& wish);
Result<Decision> on(const Session& session, const DeleteStatement& wish);
Result<Decision> on(const Session& session, const RestoreStatement& wish);
Result<Decision> on(const Session& session, const PlaceStatements& wish);
Result<Decision> on(const Session& session, const CountMention& wish);
Result<Decision> on(const Session& session, const TieMentions& wish);
Result<Decision> on(const Session& session, const NoteDissent& wish);
Result<Decision> on(const Session& session, const TakeStance& wish);
Result<Decision> on(const Session& session, const FormCluster& wish);
Result<Decision> on(const Session& session, const RenameCluster& wish);
Result<Decision> on(const Session& session, const DissolveCluster& wish);
Result<Decision> on(const Session& session, const RestoreCluster& wish);
Result<Decision> on(const Session& session, const MergeClusters& wish);
Result<Decision> on(const Session& session, const SplitCluster& wish);
Result<Decision> on(const Session& session, const CountDots& wish);
Result<Decision> on(const Session& session, const SetVote& wish);
Result<Decision> on(const Session& session, const WriteNote& wish);
Result<Decision> on(const Session& session, const AnswerFindings& wish);
Result<Decision> on(const Session& session, const AskQuestion& wish);
Result<Decision> on(const Session& session, const SetChathamHouse& wish);
Result<Decision> on(const Session& session, const CountAttendance& wish);
Result<Decision> on(const Session& session, const OrderPlenary& wish);
Result<Decision> on(const Session& session, const CountHands& wish);
Result<Decision> on(const Session& session, const WithdrawHandVote& wish);
Result<Decision> on(const Session& session, const AdoptClusters& wish);
Result<Decision> on(const Session& session, const RefuseOffers& wish);
Result<Decision> on(const Session& session, const WriteFinding& wish);
Result<Decision> on(const Session& session, const MarkFinding& wish);
Result<Decision> on(const Session& session, const DeleteFinding& wish);
Result<Decision> on(const Session& session, const ImportStatements& wish);
Result<Decision> on(const Session& session, const ImportPaper& wish);
Result<Decision> on(const Session& session, const ReviseReason& wish);
Result<Decision> on(const Session& session, const RemoveReason& wish);
Result<Decision> on(const Session& session, const ShowProjection& wish);
Result<Decision> on(const Session& session, const RedactEntity& wish);
Result<Decision> on(const Session& session, const UndoLast& wish);
Result<Decision> on(const Session& session, const RedoLast& wish);

// Nothing to do: the wish is true already.
inline Decision nothing() { return {}; }

// A fact that writes `reg`, superseding what its author sees there.
template <class T>
Decided writing(const Register<T>& reg, Fact fact) {
  return {std::move(fact), reg.head_ids()};
}

// Does `reg` say `value` already, with nobody having written otherwise at the same time? Then writing it again would
// change nothing; while it diverges, writing even the shown value is a choice.
template <class T>
bool already_says(const Register<T>& reg, const T& value) {
  return !reg.diverges() && reg.shown_or(T{}) == value;
}

inline Decision only(Decided decided) {
  Decision decision;
  decision.push_back(std::move(decided));
  return decision;
}

// The statement or cluster, or the refusal that it is not here (or was redacted, where words are to be written).
Result<const Statement*> known(const Session& session, const StatementId& id);
Result<const Cluster*> known(const Session& session, const ClusterId& id);
Result<const Finding*> known(const Session& session, const FindingId& id);
Outcome may_hold_words(const Session& session, const AnyId& entity);

// The cluster on the board that `id` stands for now; refused when it was dissolved.
Result<const Cluster*> on_board(const Session& session, const ClusterId& id);

// Both parts of a filing exist in the programme.
Outcome exists(const Session& session, const Filing& filing);

// `raw` by the one rule for text, refused when nothing is left of it.
Result<std::string> accepted_words(const std::string& raw);

// A statement's move into a cluster (or out of any).
Decided placing(const Statement& statement, Placement placement);

}  // namespace tafelrunde::deciding
