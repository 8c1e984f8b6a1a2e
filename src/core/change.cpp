#include "core/change.h"

#include <algorithm>

#include "base/overloaded.h"

namespace tafelrunde {
namespace {

template <class IdType>
RegisterName about(RegisterKind kind, const IdType& id, std::string part = {}) {
  return {kind, id_cast<AnyId>(id), std::move(part)};
}
template <class Tag>
RegisterName part_of_programme(RegisterKind kind, const Key<Tag>& key) {
  return {kind, {}, key.value};
}

bool withdraws(const Fact& fact) {
  return std::holds_alternative<MentionsWithdrawn>(fact) || std::holds_alternative<DotsWithdrawn>(fact);
}

void add(Change& change, const Operation& operation) {
  if (!withdraws(operation.fact)) change.writes.push_back(operation.stamp.id);
  for (const OperationId& head : operation.supersedes)
    if (std::find(change.replaced.begin(), change.replaced.end(), head) == change.replaced.end())
      change.replaced.push_back(head);
}

// One step back: the write that `operation` brought back, if it belongs to an undo or redo.
std::optional<OperationId> brought_back_by(const Session& session, const Operation& operation) {
  const auto name = register_of(operation.fact);
  const Action* action = action_of(session, operation.stamp.id);
  if (!name || !action) return std::nullopt;
  const auto inverted = inverted_by(session.history.at(action->operations.front()).fact);
  const Action* before = inverted ? action_of(session, *inverted) : nullptr;
  if (!before) return std::nullopt;
  const auto writes = change_by(session, *action, *name).writes;
  const auto replaced = change_by(session, *before, *name).replaced;
  const auto place = std::find(writes.begin(), writes.end(), operation.stamp.id) - writes.begin();
  if (place >= static_cast<std::ptrdiff_t>(replaced.size())) return std::nullopt;
  return replaced[static_cast<std::size_t>(place)];
}

}  // namespace

std::optional<RegisterName> register_of(const Fact& fact) {
  using R = RegisterKind;
  using Name = std::optional<RegisterName>;
  return std::visit(
      overloaded{
          [](const StatementRevised& f) -> Name { return about(R::text, f.statement); },
          [](const StatementFiled& f) -> Name { return about(R::filing, f.statement); },
          [](const StatementReleaseSet& f) -> Name { return about(R::release, f.statement); },
          [](const StatementKindSet& f) -> Name { return about(R::kind, f.statement); },
          [](const StatementDeleted& f) -> Name { return about(R::deleted, f.statement); },
          [](const StatementRestored& f) -> Name { return about(R::deleted, f.statement); },
          [](const StatementPlaced& f) -> Name { return about(R::placement, f.statement); },
          [](const MentionsCounted& f) -> Name { return about(R::mentions, f.statement); },
          [](const MentionsWithdrawn& f) -> Name { return about(R::mentions, f.statement); },
          [](const DissentNoted& f) -> Name { return about(R::dissent, f.statement); },
          [](const StanceTaken& f) -> Name { return about(R::stance, f.statement, f.item.value); },
          [](const OffersRefused& f) -> Name { return about(R::refusals, f.statement); },
          [](const MentionTied& f) -> Name { return about(R::tie, f.statement); },
          [](const ClusterRenamed& f) -> Name { return about(R::title, f.cluster); },
          [](const ClusterDissolved& f) -> Name { return about(R::dissolved, f.cluster); },
          [](const ClusterRestored& f) -> Name { return about(R::dissolved, f.cluster); },
          [](const ClusterMerged& f) -> Name { return about(R::merged_into, f.cluster); },
          [](const DotsCounted& f) -> Name { return about(R::dots, f.cluster); },
          [](const DotsWithdrawn& f) -> Name { return about(R::dots, f.cluster); },
          [](const FindingWritten& f) -> Name { return about(R::finding_text, f.finding); },
          [](const FindingMarked& f) -> Name { return about(R::mark, f.finding); },
          [](const FindingDeleted& f) -> Name { return about(R::finding_deleted, f.finding); },
          [](const FindingRestored& f) -> Name { return about(R::finding_deleted, f.finding); },
          [](const VenueChosen&) -> Name { return part_of_programme(R::venue_chosen, VenueKey{}); },
          [](const FieldRevised& f) -> Name { return part_of_programme(R::field, f.field.key); },
          [](const PhaseRevised& f) -> Name { return part_of_programme(R::phase, f.phase.key); },
          [](const VenueRevised& f) -> Name { return part_of_programme(R::venue, f.venue.key); },
          [](const PaperItemRevised& f) -> Name { return part_of_programme(R::paper_item, f.key); },
          [](const ReasonRevised& f) -> Name { return part_of_programme(R::reason, f.reason.key); },
          [](const VoteSet& f) -> Name { return part_of_programme(R::vote, f.field); },
          [](const FindingAnswered& f) -> Name { return about(R::answer, f.finding); },
          // Keys hold no line break: the two cannot be read in another way.
          [](const NoteWritten& f) -> Name {
            return RegisterName{R::note, {}, f.field.value + "\n" + f.phase.value};
          },
          [](const QuestionAsked& f) -> Name {
            return RegisterName{R::question, {}, f.field.value + "\n" + f.round.value};
          },
          [](const AttendanceCounted& f) -> Name {
            return RegisterName{R::attendance, {}, f.field.value + "\n" + f.round.value + "\n" + f.table};
          },
          [](const PlenaryOrdered&) -> Name {
            return RegisterName{R::plenary_order, {}, {}};
          },
          [](const HandsCounted& f) -> Name { return about(R::hand_vote, f.hand_vote); },
          [](const ConferenceOpened&) -> Name { return std::nullopt; },
          [](const ConferenceLinked&) -> Name { return std::nullopt; },
          [](const StationStarted&) -> Name { return std::nullopt; },
          [](const PhaseStarted&) -> Name { return std::nullopt; },
          [](const StatementCaptured&) -> Name { return std::nullopt; },
          [](const ClusterFormed&) -> Name { return std::nullopt; },
          [](const ProjectionShown&) -> Name { return std::nullopt; },
          [](const EntityRedacted&) -> Name { return std::nullopt; },
          [](const ActionUndone&) -> Name { return std::nullopt; },
          [](const ActionRedone&) -> Name { return std::nullopt; },
          [](const UnknownFact&) -> Name { return std::nullopt; },
      },
      fact);
}

Change change_by(const Session& session, const Action& action, const RegisterName& name) {
  Change change;
  for (const OperationId& id : action.operations) {
    const Operation& operation = session.history.at(id);
    if (register_of(operation.fact) == name) add(change, operation);
  }
  return change;
}

std::map<RegisterName, Change> changes_by(const Session& session, const Action& action) {
  std::map<RegisterName, Change> changes;
  for (const OperationId& id : action.operations) {
    const Operation& operation = session.history.at(id);
    if (auto name = register_of(operation.fact)) add(changes[*std::move(name)], operation);
  }
  return changes;
}

std::optional<OperationId> inverted_by(const Fact& first) {
  if (const auto* undone = std::get_if<ActionUndone>(&first)) return undone->of;
  if (const auto* redone = std::get_if<ActionRedone>(&first)) return redone->of;
  return std::nullopt;
}

const Action* action_of(const Session& session, const OperationId& id) {
  const auto operation = session.history.find(id);
  const auto actions = session.actions.find(id.writer);
  if (operation == session.history.end() || actions == session.actions.end()) return nullptr;
  const Hlc hlc = operation->second.stamp.hlc;
  const auto found = std::lower_bound(actions->second.begin(), actions->second.end(), hlc,
                                      [](const Action& action, const Hlc& each) { return action.hlc < each; });
  return found == actions->second.end() ? nullptr : &*found;
}

OperationId original_of(const Session& session, OperationId id) {
  // A chain is as long as undo and redo were pressed in turn; in a file made to harm it could be a ring.
  for (std::size_t step = 0; step < session.history.size(); ++step) {
    const auto operation = session.history.find(id);
    if (operation == session.history.end()) return id;
    const auto earlier = brought_back_by(session, operation->second);
    if (!earlier) return id;
    id = *earlier;
  }
  return id;
}

}  // namespace tafelrunde
