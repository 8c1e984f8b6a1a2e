#include "scene/action_name.h"

#include "base/overloaded.h"
#include "base/text.h"
#include "core/undo.h"

namespace tafelrunde::scene {
namespace {

constexpr std::size_t kNameCodePoints = 40;

std::string words_of(const Session& session, const StatementId& id) {
  const Statement* statement = find_statement(session, id);
  return statement ? statement->words().text : std::string();
}
std::string title_of(const Session& session, const ClusterId& id) {
  const Cluster* cluster = find_cluster(session, id);
  return cluster ? cluster->title.shown_or({}).text : std::string();
}
std::string wording_of(const Session& session, const FindingId& id) {
  const auto found = session.findings.find(id);
  return found == session.findings.end() ? std::string() : found->second.text.shown_or({}).wording.text;
}

ActionName name_of(const Session& session, const Fact& fact) {
  const auto statement = [&](const char* key, const StatementId& id) {
    return ActionName{key, words_of(session, id)};
  };
  const auto cluster = [&](const char* key, const ClusterId& id) { return ActionName{key, title_of(session, id)}; };
  const auto finding = [&](const char* key, const FindingId& id) { return ActionName{key, wording_of(session, id)}; };
  return std::visit(
      overloaded{
          [&](const StatementCaptured& f) {
            return ActionName{"action.statement_captured", f.text.text};
          },
          [&](const StatementRevised& f) { return statement("action.statement_revised", f.statement); },
          [&](const StatementFiled& f) { return statement("action.statement_filed", f.statement); },
          [&](const StatementReleaseSet& f) { return statement("action.release_set", f.statement); },
          [&](const StatementKindSet& f) { return statement("action.kind_set", f.statement); },
          [&](const StatementDeleted& f) { return statement("action.statement_deleted", f.statement); },
          [&](const StatementRestored& f) { return statement("action.statement_restored", f.statement); },
          [&](const StatementPlaced& f) { return statement("action.statement_placed", f.statement); },
          [&](const MentionsCounted& f) { return statement("action.mention_counted", f.statement); },
          [&](const MentionsWithdrawn& f) { return statement("action.mention_withdrawn", f.statement); },
          [&](const DissentNoted& f) { return statement("action.dissent_noted", f.statement); },
          [&](const StanceTaken& f) { return statement("action.stance_taken", f.statement); },
          [&](const OffersRefused& f) { return statement("action.offers_refused", f.statement); },
          [&](const MentionTied& f) {
            return statement(f.to.is_nil() ? "action.mention_untied" : "action.mention_tied", f.statement);
          },
          [&](const ClusterFormed& f) {
            return ActionName{"action.cluster_formed", f.title.text};
          },
          [&](const ClusterRenamed& f) { return cluster("action.cluster_renamed", f.cluster); },
          [&](const ClusterDissolved& f) { return cluster("action.cluster_dissolved", f.cluster); },
          [&](const ClusterRestored& f) { return cluster("action.cluster_restored", f.cluster); },
          [&](const ClusterMerged& f) { return cluster("action.clusters_merged", f.cluster); },
          [&](const DotsCounted& f) { return cluster("action.dots_counted", f.cluster); },
          [&](const DotsWithdrawn& f) { return cluster("action.dots_withdrawn", f.cluster); },
          [&](const FindingWritten& f) { return finding("action.finding_written", f.finding); },
          [&](const FindingMarked& f) { return finding("action.finding_marked", f.finding); },
          [&](const FindingAnswered& f) { return finding("action.finding_answered", f.finding); },
          [&](const VoteSet&) {
            return ActionName{"action.vote_set", {}};
          },
          [&](const NoteWritten& f) {
            return ActionName{"action.note_written", f.text.text};
          },
          [&](const QuestionAsked& f) {
            return ActionName{"action.question_asked", f.text.text};
          },
          [&](const AttendanceCounted&) {
            return ActionName{"action.attendance_counted", {}};
          },
          [&](const PlenaryOrdered&) {
            return ActionName{"action.plenary_ordered", {}};
          },
          [&](const HandsCounted& f) {
            return ActionName{"action.hands_counted", f.counted.subject.text};
          },
          [&](const FindingDeleted& f) { return finding("action.finding_deleted", f.finding); },
          [&](const FindingRestored& f) { return finding("action.finding_restored", f.finding); },
          [&](const VenueChosen&) {
            return ActionName{"action.programme_revised", {}};
          },
          [&](const FieldRevised&) {
            return ActionName{"action.programme_revised", {}};
          },
          [&](const PhaseRevised&) {
            return ActionName{"action.programme_revised", {}};
          },
          [&](const VenueRevised&) {
            return ActionName{"action.programme_revised", {}};
          },
          [&](const ReasonRevised&) {
            return ActionName{"action.programme_revised", {}};
          },
          [&](const PaperItemRevised&) {
            return ActionName{"action.paper_imported", {}};
          },
          [](const auto&) {
            return ActionName{"action.other", {}};
          },  // never undoable: core/undo.cpp says so
      },
      fact);
}

std::optional<ActionName> name_of_last(const Session& session, const std::vector<const Action*>& actions) {
  if (actions.empty()) return std::nullopt;
  const Fact* headline = headline_of(session, *actions.back());
  if (!headline) return std::nullopt;
  ActionName name = name_of(session, *headline);
  name.words = shortened(neutralised(name.words), kNameCodePoints);
  return name;
}

}  // namespace

std::optional<ActionName> next_undo(const Session& session, const StationId& station) {
  return name_of_last(session, undo_history(session, station).undoable);
}
std::optional<ActionName> next_redo(const Session& session, const StationId& station) {
  return name_of_last(session, undo_history(session, station).redoable);
}

}  // namespace tafelrunde::scene
