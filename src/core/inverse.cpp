#include "core/inverse.h"

#include <algorithm>

#include "base/overloaded.h"
#include "core/decide_parts.h"

namespace tafelrunde {
namespace {

using deciding::writing;

// What a fact wrote into one register: a member of the fact, whichever of the kinds wrote it.
template <class T, class... Kinds>
std::optional<T> written_by(const Fact& fact, auto... members) {
  std::optional<T> value;
  (
      [&] {
        if (const auto* kind = std::get_if<Kinds>(&fact)) value = kind->*members;
      }(),
      ...);
  return value;
}

// The same as a function, for the facts that only one kind writes.
template <class T, class Kind>
auto reading(T Kind::*member) {
  return [member](const Fact& fact) { return written_by<T, Kind>(fact, member); };
}

class Inverting {
 public:
  Inverting(const Session& session, const Operation& operation, const Change& change)
      : session_(session), operation_(operation), change_(change) {}

  // --- what is made is hidden again ---
  Result<Decision> operator()(const StatementCaptured& f) {
    const Statement& made = statement(f.statement);
    if (made.is_deleted()) return deciding::nothing();
    const auto is_ours = [&](const auto& stance) { return only_ours(stance.second); };
    if (!only_ours(made.text, made.filing, made.release, made.kind, made.deleted, made.placement, made.dissent,
                   made.mentions, made.tie) ||
        !std::all_of(made.stances.begin(), made.stances.end(), is_ours) || others_tie_to(f.statement))
      return superseded();
    return deciding::on(session_, DeleteStatement{f.statement});
  }
  Result<Decision> operator()(const ClusterFormed& f) {
    const Cluster& made = cluster(f.cluster);
    if (made.dissolved.shown_or(false)) return deciding::nothing();
    if (!only_ours(made.title, made.dissolved, made.merged_into, made.dots) || others_use(f.cluster))
      return superseded();
    return deciding::on(session_, DissolveCluster{f.cluster});
  }

  // --- what is rewritten gets its value from before ---
  Result<Decision> operator()(const StatementRevised& f) {
    return back(
        statement(f.statement).text, Words{},
        [](const Fact& fact) {
          return written_by<Words, StatementCaptured, StatementRevised>(fact, &StatementCaptured::text,
                                                                        &StatementRevised::text);
        },
        [&](Words text) {
          return StatementRevised{f.statement, std::move(text)};
        });
  }
  Result<Decision> operator()(const StatementFiled& f) {
    return back(
        statement(f.statement).filing, Filing{},
        [](const Fact& fact) {
          return written_by<Filing, StatementCaptured, StatementFiled>(fact, &StatementCaptured::filing,
                                                                       &StatementFiled::filing);
        },
        [&](Filing filing) {
          return StatementFiled{f.statement, filing};
        });
  }
  Result<Decision> operator()(const StatementReleaseSet& f) {
    return back(
        statement(f.statement).release, Release{},
        [](const Fact& fact) {
          return written_by<Release, StatementCaptured, StatementReleaseSet>(fact, &StatementCaptured::release,
                                                                             &StatementReleaseSet::release);
        },
        [&](Release release) {
          return StatementReleaseSet{f.statement, release};
        });
  }
  Result<Decision> operator()(const StatementKindSet& f) {
    using MaybeKind = std::optional<Kind>;
    return back(
        statement(f.statement).kind, MaybeKind{},
        [](const Fact& fact) {
          return written_by<MaybeKind, StatementCaptured, StatementKindSet>(fact, &StatementCaptured::kind,
                                                                            &StatementKindSet::kind);
        },
        [&](MaybeKind kind) {
          return StatementKindSet{f.statement, kind};
        });
  }
  Result<Decision> operator()(const StatementDeleted& f) { return deleted(f.statement, false); }
  Result<Decision> operator()(const StatementRestored& f) { return deleted(f.statement, true); }
  Result<Decision> operator()(const StatementPlaced& f) {
    return rewritten(f, &StatementPlaced::placement, statement(f.statement).placement);
  }
  Result<Decision> operator()(const DissentNoted& f) {
    return rewritten(f, &DissentNoted::text, statement(f.statement).dissent);
  }
  Result<Decision> operator()(const StanceTaken& f) {
    return rewritten(f, &StanceTaken::stance, statement(f.statement).stances.at(f.item));
  }
  Result<Decision> operator()(const OffersRefused& f) {
    return rewritten(f, &OffersRefused::refusals, statement(f.statement).refusals);
  }
  Result<Decision> operator()(const MentionTied& f) {
    return rewritten(f, &MentionTied::to, statement(f.statement).tie);
  }
  Result<Decision> operator()(const ClusterRenamed& f) {
    return back(
        cluster(f.cluster).title, Words{},
        [](const Fact& fact) {
          return written_by<Words, ClusterFormed, ClusterRenamed>(fact, &ClusterFormed::title,
                                                                  &ClusterRenamed::title);
        },
        [&](Words title) {
          return ClusterRenamed{f.cluster, std::move(title)};
        });
  }
  Result<Decision> operator()(const ClusterDissolved& f) { return dissolved(f.cluster, false); }
  Result<Decision> operator()(const ClusterRestored& f) { return dissolved(f.cluster, true); }
  Result<Decision> operator()(const ClusterMerged& f) {
    return rewritten(f, &ClusterMerged::into, cluster(f.cluster).merged_into);
  }
  Result<Decision> operator()(const FindingWritten& f) {
    const Finding& finding = session_.findings.at(f.finding);
    if (operation_.supersedes.empty()) {
      if (finding.deleted.shown_or(false)) return deciding::nothing();
      if (!only_ours(finding.text, finding.mark, finding.deleted, finding.answer)) return superseded();
      return deciding::only(writing(finding.deleted, FindingDeleted{f.finding}));
    }
    return rewritten(f, &FindingWritten::text, finding.text);
  }
  Result<Decision> operator()(const FindingMarked& f) {
    return rewritten(f, &FindingMarked::mark, session_.findings.at(f.finding).mark);
  }
  Result<Decision> operator()(const FindingAnswered& f) {
    return rewritten(f, &FindingAnswered::answer, session_.findings.at(f.finding).answer);
  }
  Result<Decision> operator()(const FindingDeleted& f) { return finding_deleted<FindingRestored>(f.finding); }
  Result<Decision> operator()(const FindingRestored& f) { return finding_deleted<FindingDeleted>(f.finding); }

  // --- what was counted is withdrawn, what was withdrawn counts again ---
  Result<Decision> operator()(const MentionsCounted& f) {
    return recounted<MentionsCounted>(statement(f.statement).mentions, MentionsWithdrawn{f.statement});
  }
  Result<Decision> operator()(const MentionsWithdrawn& f) {
    return recounted<MentionsCounted>(statement(f.statement).mentions, MentionsWithdrawn{f.statement});
  }
  Result<Decision> operator()(const DotsCounted& f) {
    return recounted<DotsCounted>(cluster(f.cluster).dots, DotsWithdrawn{f.cluster});
  }
  Result<Decision> operator()(const DotsWithdrawn& f) {
    return recounted<DotsCounted>(cluster(f.cluster).dots, DotsWithdrawn{f.cluster});
  }

  Result<Decision> operator()(const VoteSet& f) { return rewritten(f, &VoteSet::vote, session_.votes.at(f.field)); }
  Result<Decision> operator()(const NoteWritten& f) {
    return rewritten(f, &NoteWritten::text, session_.notes.at({f.field, f.phase}));
  }

  Result<Decision> operator()(const QuestionAsked& f) {
    return rewritten(f, &QuestionAsked::text, session_.questions.at({f.field, f.round}));
  }
  Result<Decision> operator()(const AttendanceCounted& f) {
    return rewritten(f, &AttendanceCounted::attendance, session_.attendance.at({f.field, f.round, f.table}));
  }
  Result<Decision> operator()(const PlenaryOrdered& f) {
    return rewritten(f, &PlenaryOrdered::fields, session_.plenary_order);
  }
  Result<Decision> operator()(const HandsCounted& f) {
    return back(
        session_.hand_votes.at(f.hand_vote).counted, Revised<HandVote>{f.counted, true},
        [](const Fact& fact) {
          const auto* counted = std::get_if<HandsCounted>(&fact);
          return counted ? std::optional(Revised<HandVote>{counted->counted, counted->removed}) : std::nullopt;
        },
        [&](Revised<HandVote> before) {
          return HandsCounted{f.hand_vote, std::move(before.value), before.removed};
        });
  }

  // --- the programme ---
  Result<Decision> operator()(const VenueChosen& f) {
    return back(
        session_.chosen_venue, VenueKey{},
        [](const Fact& fact) {
          return written_by<VenueKey, ConferenceOpened, VenueChosen>(fact, &ConferenceOpened::venue,
                                                                     &VenueChosen::venue);
        },
        [&](VenueKey venue) {
          return VenueChosen{f.conference, std::move(venue)};
        });
  }
  Result<Decision> operator()(const FieldRevised& f) {
    return revised(f, session_.fields.at(f.field.key), &FieldRevised::field, &Programme::fields);
  }
  Result<Decision> operator()(const PhaseRevised& f) {
    return revised(f, session_.phases.at(f.phase.key), &PhaseRevised::phase, &Programme::phases);
  }
  Result<Decision> operator()(const VenueRevised& f) {
    return revised(f, session_.venues.at(f.venue.key), &VenueRevised::venue, &Programme::venues);
  }
  Result<Decision> operator()(const ReasonRevised& f) {
    return revised(f, session_.reasons.at(f.reason.key), &ReasonRevised::reason, &Programme::reasons);
  }
  Result<Decision> operator()(const PaperItemRevised& f) {
    return back(
        session_.paper.at(f.key), Revised<PaperItem>{f.item, true},
        [](const Fact& fact) {
          const auto* revision = std::get_if<PaperItemRevised>(&fact);
          return revision ? std::optional(Revised<PaperItem>{revision->item, revision->removed}) : std::nullopt;
        },
        [&](Revised<PaperItem> before) {
          return PaperItemRevised{f.conference, f.key, std::move(before.value), before.removed};
        });
  }

  // --- nothing to take back ---
  Result<Decision> operator()(const ConferenceOpened&) { return deciding::nothing(); }
  Result<Decision> operator()(const ConferenceLinked&) { return deciding::nothing(); }
  Result<Decision> operator()(const StationStarted&) { return deciding::nothing(); }
  Result<Decision> operator()(const PhaseStarted&) { return deciding::nothing(); }
  Result<Decision> operator()(const ProjectionShown&) { return deciding::nothing(); }
  Result<Decision> operator()(const EntityRedacted&) { return deciding::nothing(); }
  Result<Decision> operator()(const ActionUndone&) { return deciding::nothing(); }
  Result<Decision> operator()(const ActionRedone&) { return deciding::nothing(); }
  Result<Decision> operator()(const UnknownFact&) { return deciding::nothing(); }

 private:
  const Statement& statement(const StatementId& id) const { return session_.statements.at(id); }
  const Cluster& cluster(const ClusterId& id) const { return session_.clusters.at(id); }
  bool others_tie_to(const StatementId& id) const {
    const auto tied = session_.tied.find(id);
    return tied != session_.tied.end() &&
           std::any_of(tied->second.begin(), tied->second.end(),
                       [&](const StatementId& other) { return !only_ours(statement(other).tie); });
  }
  static Message superseded() { return {"refusal.undo_superseded", {}}; }

  // The heads of `reg` that stand for what the action wrote there; nothing if one of its writes was superseded.
  template <class T>
  std::optional<std::vector<OperationId>> standing(const Register<T>& reg) const {
    std::vector<OperationId> heads;
    for (const OperationId& write : change_.writes) {
      const auto head = reg.holds(write) ? write : stand_in(reg, write);
      if (head == OperationId{}) return std::nullopt;
      heads.push_back(head);
    }
    return heads;
  }

  template <class T>
  OperationId stand_in(const Register<T>& reg, const OperationId& write) const {
    const OperationId original = original_of(session_, write);
    for (const auto& head : reg.heads())
      if (original_of(session_, head.operation) == original) return head.operation;
    return {};
  }

  // Writes back what the action superseded: each value it replaced, or `nothing_before` if it was the first.
  template <class T, class Read, class Make>
  Result<Decision> back(const Register<T>& reg, T nothing_before, Read read, Make make) const {
    const auto heads = standing(reg);
    if (!heads) return superseded();
    Decision decision;
    for (const OperationId& id : change_.replaced) {
      const auto before = session_.history.find(id);
      if (before == session_.history.end()) continue;
      if (auto value = read(before->second.fact)) decision.push_back({make(std::move(*value)), *heads});
    }
    if (decision.empty()) decision.push_back({make(std::move(nothing_before)), *heads});
    return decision;
  }

  // The fact once more, with what stood in its register before.
  template <class F, class T>
  Result<Decision> rewritten(const F& fact, T F::*part, const Register<T>& reg) const {
    return back(reg, T{}, reading(part), [&](T before) {
      F again = fact;
      again.*part = std::move(before);
      return again;
    });
  }

  Result<Decision> if_standing(const Register<bool>& reg, Fact fact) const {
    const auto heads = standing(reg);
    return heads ? Result<Decision>(deciding::only({std::move(fact), *heads})) : superseded();
  }
  Result<Decision> deleted(const StatementId& id, bool value) const {
    return if_standing(statement(id).deleted, value ? Fact(StatementDeleted{id}) : Fact(StatementRestored{id}));
  }
  Result<Decision> dissolved(const ClusterId& id, bool value) const {
    return if_standing(cluster(id).dissolved, value ? Fact(ClusterDissolved{id}) : Fact(ClusterRestored{id}));
  }
  template <class Inverse>
  Result<Decision> finding_deleted(const FindingId& id) const {
    return if_standing(session_.findings.at(id).deleted, Inverse{id});
  }

  // A tally without what the action counted, and with what it took out.
  template <class Counted, class T>
  Result<Decision> recounted(const Register<T>& tally, Fact withdrawal) const {
    const auto heads = standing(tally);
    if (!heads) return superseded();
    Decision decision;
    if (!heads->empty()) decision.push_back({std::move(withdrawal), *heads});
    for (const OperationId& id : change_.replaced)
      if (const auto before = session_.history.find(id); before != session_.history.end())
        if (const auto* counted = std::get_if<Counted>(&before->second.fact)) decision.push_back({*counted, {}});
    return decision;
  }

  // --- has another station built on what this operation made? ---
  bool is_ours(const OperationId& head) const {
    const auto station_of = [&](const WriterId& writer) {
      const auto found = session_.stations.find(writer);
      return found == session_.stations.end() ? std::nullopt : std::optional(found->second.id);
    };
    const WriterId author = original_of(session_, head).writer;
    return author == operation_.stamp.id.writer || station_of(author) == station_of(operation_.stamp.id.writer);
  }
  template <class... T>
  bool only_ours(const Register<T>&... registers) const {
    const auto all_ours = [&](const auto& reg) {
      return std::all_of(reg.heads().begin(), reg.heads().end(),
                         [&](const auto& head) { return is_ours(head.operation); });
    };
    return (all_ours(registers) && ...);
  }
  // Did others put statements into this cluster, or merge another into it?
  bool others_use(const ClusterId& id) const {
    const auto names_it = [&](const auto& reg, auto read) {
      return std::any_of(reg.heads().begin(), reg.heads().end(),
                         [&](const auto& head) { return read(head.value) == id && !is_ours(head.operation); });
    };
    const auto into_it = [](const ClusterId& into) { return into; };
    const auto placed = [](const Placement& placement) { return placement.cluster; };
    return std::any_of(session_.statements.begin(), session_.statements.end(),
                       [&](const auto& each) { return names_it(each.second.placement, placed); }) ||
           std::any_of(session_.clusters.begin(), session_.clusters.end(),
                       [&](const auto& each) { return names_it(each.second.merged_into, into_it); });
  }

  // A part of the programme as an earlier revision, or the opening, had it.
  template <class FactType, class T>
  Result<Decision> revised(const FactType& fact, const Register<Revised<T>>& reg, T FactType::*part,
                           std::vector<T> Programme::*parts) const {
    const auto read = [&](const Fact& before) -> std::optional<Revised<T>> {
      if (const auto* revision = std::get_if<FactType>(&before))
        return Revised<T>{revision->*part, revision->removed};
      if (const auto* opened = std::get_if<ConferenceOpened>(&before))
        for (const T& each : opened->programme.*parts)
          if (each.key == (fact.*part).key) return Revised<T>{each, false};
      return std::nullopt;
    };
    return back(reg, Revised<T>{fact.*part, true}, read, [&](Revised<T> value) {
      return FactType{fact.conference, std::move(value.value), value.removed};
    });
  }

  const Session& session_;
  const Operation& operation_;
  const Change& change_;
};

}  // namespace

Result<Decision> inverse_of(const Session& session, const Operation& operation, const Change& change) {
  return std::visit(Inverting(session, operation, change), operation.fact);
}

}  // namespace tafelrunde
