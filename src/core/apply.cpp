#include "core/apply.h"

#include <algorithm>

#include "base/overloaded.h"
#include "core/redact.h"

namespace tafelrunde {
namespace {

// Applies one fact; holds what all facts need: the session, the stamp, and what the operation supersedes.
class Applying {
 public:
  Applying(Session& session, const Operation& operation)
      : session_(session), stamp_(operation.stamp), supersedes_(operation.supersedes) {}

  // --- the conference ---
  void operator()(const ConferenceOpened& fact) {
    for (const Field& field : fact.programme.fields) write(session_.fields[field.key], {field});
    for (const Phase& phase : fact.programme.phases) write(session_.phases[phase.key], {phase});
    for (const Venue& venue : fact.programme.venues) write(session_.venues[venue.key], {venue});
    for (const Reason& reason : fact.programme.reasons) write(session_.reasons[reason.key], {reason});
    write(session_.chosen_venue, fact.venue);
    if (!session_.opened || comes_before(stamp_, *session_.opened)) {
      if (session_.opened) session_.linked.insert(session_.conference);
      session_.opened = stamp_;
      session_.conference = fact.conference;
      session_.opened_programme = fact.programme;
    } else {
      session_.linked.insert(fact.conference);
    }
    rebuild_programme();
  }
  void operator()(const ConferenceLinked& fact) {
    session_.linked.insert(fact.conference);
    session_.linked.insert(fact.other);
  }
  void operator()(const StationStarted& fact) {
    const Station started{fact.station, fact.name, stamp_.id.seq};
    const auto [place, is_new] = session_.stations.try_emplace(stamp_.id.writer, started);
    if (!is_new && stamp_.id.seq < place->second.said_in_seq) place->second = started;
  }
  void operator()(const VenueChosen& fact) {
    write(session_.chosen_venue, fact.venue);
    rebuild_programme();
  }
  void operator()(const FieldRevised& fact) {
    write(session_.fields[fact.field.key], {fact.field, fact.removed});
    rebuild_programme();
  }
  void operator()(const PhaseRevised& fact) {
    write(session_.phases[fact.phase.key], {fact.phase, fact.removed});
    rebuild_programme();
  }
  void operator()(const VenueRevised& fact) {
    write(session_.venues[fact.venue.key], {fact.venue, fact.removed});
    rebuild_programme();
  }
  void operator()(const ReasonRevised& fact) {
    write(session_.reasons[fact.reason.key], {fact.reason, fact.removed});
    rebuild_programme();
  }
  void operator()(const PhaseStarted& fact) {
    write(session_.started_phase, fact.phase);
    session_.current_phase = session_.started_phase.shown_or({});
  }
  void operator()(const PaperItemRevised& fact) { write(session_.paper[fact.key], {fact.item, fact.removed}); }

  // --- statements ---
  void operator()(const StatementCaptured& fact) {
    Statement& statement = the(fact.statement);
    if (is_earliest(statement.captured)) {
      statement.captured = stamp_;
      statement.table = fact.table;
      statement.said_in = fact.filing.round;
      statement.source = fact.source;
      statement.origin = fact.origin;
    }
    if (!fact.origin.empty()) session_.origins.insert(fact.origin);
    write(statement.text, fact.text);
    write(statement.filing, fact.filing);
    write(statement.release, fact.release);
    write(statement.kind, fact.kind);
  }
  void operator()(const StatementRevised& fact) { write(the(fact.statement).text, fact.text); }
  void operator()(const StatementFiled& fact) { write(the(fact.statement).filing, fact.filing); }
  void operator()(const StatementReleaseSet& fact) { write(the(fact.statement).release, fact.release); }
  void operator()(const StatementKindSet& fact) { write(the(fact.statement).kind, fact.kind); }
  void operator()(const StatementDeleted& fact) { write(the(fact.statement).deleted, true); }
  void operator()(const StatementRestored& fact) { write(the(fact.statement).deleted, false); }
  void operator()(const StatementPlaced& fact) { write(the(fact.statement).placement, fact.placement); }
  void operator()(const MentionsCounted& fact) { write(the(fact.statement).mentions, fact.count); }
  void operator()(const MentionsWithdrawn& fact) { the(fact.statement).mentions.retire(supersedes_); }
  void operator()(const DissentNoted& fact) { write(the(fact.statement).dissent, fact.text); }
  void operator()(const StanceTaken& fact) { write(the(fact.statement).stances[fact.item], fact.stance); }
  void operator()(const OffersRefused& fact) { write(the(fact.statement).refusals, fact.refusals); }
  void operator()(const MentionTied& fact) {
    Register<StatementId>& tie = the(fact.statement).tie;
    const StatementId before = tie.shown_or({});
    write(tie, fact.to);
    const StatementId now = tie.shown_or({});
    if (now == before) return;
    if (!before.is_nil()) untie(before, fact.statement);
    if (!now.is_nil()) session_.tied[now].insert(fact.statement);
  }

  // --- clusters ---
  void operator()(const ClusterFormed& fact) {
    Cluster& cluster = the(fact.cluster);
    if (is_earliest(cluster.formed)) {
      cluster.formed = stamp_;
      cluster.field = fact.field;
      cluster.split_from = fact.split_from;
    }
    write(cluster.title, fact.title);
  }
  void operator()(const ClusterRenamed& fact) { write(the(fact.cluster).title, fact.title); }
  void operator()(const ClusterDissolved& fact) { write(the(fact.cluster).dissolved, true); }
  void operator()(const ClusterRestored& fact) { write(the(fact.cluster).dissolved, false); }
  void operator()(const ClusterMerged& fact) { write(the(fact.cluster).merged_into, fact.into); }
  void operator()(const DotsCounted& fact) { write(the(fact.cluster).dots, {fact.count, fact.source}); }
  void operator()(const VoteSet& fact) { write(session_.votes[fact.field], fact.vote); }
  void operator()(const DotsWithdrawn& fact) { the(fact.cluster).dots.retire(supersedes_); }

  // --- findings ---
  void operator()(const FindingWritten& fact) {
    Finding& finding = the(fact.finding);
    if (is_earliest(finding.written)) finding.written = stamp_;
    write(finding.text, fact.text);
  }
  void operator()(const FindingMarked& fact) { write(the(fact.finding).mark, fact.mark); }
  void operator()(const FindingDeleted& fact) { write(the(fact.finding).deleted, true); }
  void operator()(const FindingRestored& fact) { write(the(fact.finding).deleted, false); }

  void operator()(const FindingAnswered& fact) { write(the(fact.finding).answer, fact.answer); }

  // --- the rest ---
  void operator()(const NoteWritten& fact) { write(session_.notes[{fact.field, fact.phase}], fact.text); }
  void operator()(const QuestionAsked& fact) { write(session_.questions[{fact.field, fact.round}], fact.text); }
  void operator()(const AttendanceCounted& fact) {
    write(session_.attendance[{fact.field, fact.round, fact.table}], fact.attendance);
  }
  void operator()(const PlenaryOrdered& fact) { write(session_.plenary_order, fact.fields); }
  void operator()(const HandsCounted& fact) {
    CountedHands& vote = named(session_.hand_votes[fact.hand_vote], fact.hand_vote);
    if (is_earliest(vote.taken)) vote.taken = stamp_;
    write(vote.counted, {fact.counted, fact.removed});
  }
  void operator()(const ProjectionShown& fact) { write(session_.projections[fact.station], fact.projection); }
  void operator()(const EntityRedacted& fact) {
    // Of two stations' reasons the same one stands everywhere: the first by alphabet.
    const auto [place, is_new] = session_.redacted.try_emplace(fact.entity, fact.reason);
    if (!is_new) place->second = std::min(place->second, fact.reason);
    remove_words(session_, fact.entity);
  }
  void operator()(const ActionUndone&) {}  // its effects are the facts beside it; undo_history reads it
  void operator()(const ActionRedone&) {}
  void operator()(const UnknownFact&) { ++session_.unknown_operations; }

 private:
  // Is this what made the thing? A file made to harm may hold two beginnings of one id; the earlier one tells.
  bool is_earliest(const std::optional<Stamp>& known) const { return !known || comes_before(stamp_, *known); }

  template <class T>
  void write(Register<T>& reg, T value) {
    reg.write(stamp_, supersedes_, std::move(value));
  }

  Statement& the(const StatementId& id) { return named(session_.statements[id], id); }
  Cluster& the(const ClusterId& id) { return named(session_.clusters[id], id); }
  Finding& the(const FindingId& id) { return named(session_.findings[id], id); }
  template <class Entity, class IdType>
  static Entity& named(Entity& entity, const IdType& id) {
    entity.id = id;
    return entity;
  }

  void untie(const StatementId& from, const StatementId& statement) {
    const auto place = session_.tied.find(from);
    place->second.erase(statement);
    if (place->second.empty()) session_.tied.erase(place);
  }

  template <class KeyType, class T>
  static std::vector<T> standing(const std::map<KeyType, Register<Revised<T>>>& registers) {
    std::vector<T> values;
    for (const auto& [key, reg] : registers)
      if (const Revised<T>* revised = reg.shown(); revised && !revised->removed) values.push_back(revised->value);
    return values;
  }

  void rebuild_programme() {
    Programme& programme = session_.programme;
    programme = session_.opened_programme;
    programme.fields = standing(session_.fields);
    programme.phases = standing(session_.phases);
    programme.venues = standing(session_.venues);
    programme.reasons = standing(session_.reasons);
    std::stable_sort(programme.fields.begin(), programme.fields.end(),
                     [](const Field& a, const Field& b) { return a.number < b.number; });
    std::stable_sort(programme.phases.begin(), programme.phases.end(),
                     [](const Phase& a, const Phase& b) { return a.position < b.position; });
    std::stable_sort(programme.venues.begin(), programme.venues.end(),
                     [](const Venue& a, const Venue& b) { return a.date < b.date; });
    std::stable_sort(programme.reasons.begin(), programme.reasons.end(),
                     [](const Reason& a, const Reason& b) { return a.position < b.position; });
    session_.venue = session_.chosen_venue.shown_or({});
  }

  Session& session_;
  const Stamp& stamp_;
  const std::vector<OperationId>& supersedes_;
};

// Notes the operation under its writer's action, in order of seq whatever the order of arrival.
void note_action(Session& session, const Stamp& stamp) {
  auto& actions = session.actions[stamp.id.writer];
  const auto after = std::lower_bound(actions.begin(), actions.end(), stamp.hlc,
                                      [](const Action& action, const Hlc& hlc) { return action.hlc < hlc; });
  const bool is_new = after == actions.end() || after->hlc != stamp.hlc;
  auto& operations = is_new ? actions.insert(after, Action{stamp.hlc, {}})->operations : after->operations;
  operations.insert(std::upper_bound(operations.begin(), operations.end(), stamp.id), stamp.id);
}

}  // namespace

void apply(Session& session, Operation operation) {
  const auto [place, is_new] = session.history.try_emplace(operation.stamp.id, std::move(operation));
  if (!is_new) return;
  Operation& kept = place->second;
  const Stamp& stamp = kept.stamp;
  std::visit(Applying(session, kept), kept.fact);
  remove_words_if_redacted(session, kept);
  note_action(session, stamp);
  session.latest = std::max(session.latest, stamp.hlc);
  if (!session.last || comes_before(*session.last, stamp)) session.last = stamp;
  ++session.version;
  session.made_by[session.version % session.made_by.size()] = stamp.id;
}

Session fold(std::vector<Operation> operations) {
  Session session;
  session.history.reserve(operations.size());
  for (Operation& operation : operations) apply(session, std::move(operation));
  return session;
}

}  // namespace tafelrunde
