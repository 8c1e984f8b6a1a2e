#include "core/inverse.h"

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

class Inverting {
 public:
  Inverting(const Session& session, const Operation& operation) : session_(session), operation_(operation) {}

  // --- what is made is hidden again ---
  Result<Decision> operator()(const StatementCaptured& f) {
    return deciding::on(session_, DeleteStatement{f.statement});
  }
  Result<Decision> operator()(const ClusterFormed& f) { return deciding::on(session_, DissolveCluster{f.cluster}); }

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
    return back(
        statement(f.statement).placement, Placement{},
        [](const Fact& fact) { return written_by<Placement, StatementPlaced>(fact, &StatementPlaced::placement); },
        [&](Placement placement) {
          return StatementPlaced{f.statement, placement};
        });
  }
  Result<Decision> operator()(const DissentNoted& f) {
    return back(
        statement(f.statement).dissent, Words{},
        [](const Fact& fact) { return written_by<Words, DissentNoted>(fact, &DissentNoted::text); },
        [&](Words text) {
          return DissentNoted{f.statement, std::move(text)};
        });
  }
  Result<Decision> operator()(const StanceTaken& f) {
    using MaybeStance = std::optional<Stance>;
    return back(
        statement(f.statement).stances.at(f.item), MaybeStance{},
        [](const Fact& fact) { return written_by<MaybeStance, StanceTaken>(fact, &StanceTaken::stance); },
        [&](MaybeStance stance) {
          return StanceTaken{f.statement, f.item, stance};
        });
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
    return back(
        cluster(f.cluster).merged_into, ClusterId{},
        [](const Fact& fact) { return written_by<ClusterId, ClusterMerged>(fact, &ClusterMerged::into); },
        [&](ClusterId into) {
          return ClusterMerged{f.cluster, into};
        });
  }
  Result<Decision> operator()(const FindingWritten& f) {
    const Finding& finding = session_.findings.at(f.finding);
    if (operation_.supersedes.empty())
      return only_if_standing(finding.text, deciding::on(session_, DeleteFinding{f.finding}));
    return back(
        finding.text, FindingText{},
        [](const Fact& fact) { return written_by<FindingText, FindingWritten>(fact, &FindingWritten::text); },
        [&](FindingText text) {
          return FindingWritten{f.finding, std::move(text)};
        });
  }
  Result<Decision> operator()(const FindingMarked& f) {
    return back(
        session_.findings.at(f.finding).mark, CentralMark{},
        [](const Fact& fact) { return written_by<CentralMark, FindingMarked>(fact, &FindingMarked::mark); },
        [&](CentralMark mark) {
          return FindingMarked{f.finding, mark};
        });
  }
  Result<Decision> operator()(const FindingDeleted& f) { return finding_deleted<FindingRestored>(f.finding); }
  Result<Decision> operator()(const FindingRestored& f) { return finding_deleted<FindingDeleted>(f.finding); }

  // --- what was counted is withdrawn, what was withdrawn counts again ---
  Result<Decision> operator()(const MentionsCounted& f) {
    const auto& tally = statement(f.statement).mentions;
    if (!tally.holds(operation_.stamp.id)) return superseded();
    return deciding::only({MentionsWithdrawn{f.statement}, {operation_.stamp.id}});
  }
  Result<Decision> operator()(const MentionsWithdrawn&) { return counted_again<MentionsCounted>(); }
  Result<Decision> operator()(const DotsCounted& f) {
    if (!cluster(f.cluster).dots.holds(operation_.stamp.id)) return superseded();
    Decision decision = deciding::only({DotsWithdrawn{f.cluster}, {operation_.stamp.id}});
    const Decision before = counted_again<DotsCounted>();
    decision.insert(decision.end(), before.begin(), before.end());
    return decision;
  }
  Result<Decision> operator()(const DotsWithdrawn&) { return counted_again<DotsCounted>(); }

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
  static Message superseded() { return {"refusal.undo_superseded", {}}; }

  template <class T>
  Result<Decision> only_if_standing(const Register<T>& reg, Result<Decision> decision) const {
    if (!reg.holds(operation_.stamp.id)) return superseded();
    return decision;
  }

  // Writes back what the operation superseded: each value it replaced, or `nothing_before` if it was the first.
  template <class T, class Read, class Make>
  Result<Decision> back(const Register<T>& reg, T nothing_before, Read read, Make make) const {
    if (!reg.holds(operation_.stamp.id)) return superseded();
    Decision decision;
    for (const OperationId& id : operation_.supersedes) {
      const auto before = session_.history.find(id);
      if (before == session_.history.end()) continue;
      if (auto value = read(before->second.fact))
        decision.push_back({make(std::move(*value)), {operation_.stamp.id}});
    }
    if (decision.empty()) decision.push_back({make(std::move(nothing_before)), {operation_.stamp.id}});
    return decision;
  }

  Result<Decision> deleted(const StatementId& id, bool value) const {
    const Fact fact = value ? Fact(StatementDeleted{id}) : Fact(StatementRestored{id});
    return only_if_standing(statement(id).deleted, deciding::only({fact, {operation_.stamp.id}}));
  }
  Result<Decision> dissolved(const ClusterId& id, bool value) const {
    const Fact fact = value ? Fact(ClusterDissolved{id}) : Fact(ClusterRestored{id});
    return only_if_standing(cluster(id).dissolved, deciding::only({fact, {operation_.stamp.id}}));
  }
  template <class Inverse>
  Result<Decision> finding_deleted(const FindingId& id) const {
    const auto& reg = session_.findings.at(id).deleted;
    return only_if_standing(reg, deciding::only({Inverse{id}, {operation_.stamp.id}}));
  }

  // The counts that this operation took out of a tally, as new ones.
  template <class Counted>
  Decision counted_again() const {
    Decision decision;
    for (const OperationId& id : operation_.supersedes)
      if (const auto before = session_.history.find(id); before != session_.history.end())
        if (const auto* counted = std::get_if<Counted>(&before->second.fact)) decision.push_back({*counted, {}});
    return decision;
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
};

}  // namespace

bool is_undoable(const Fact& fact) {
  return std::visit(
      [](const auto& f) {
        using F = std::decay_t<decltype(f)>;
        return !(std::is_same_v<F, ConferenceOpened> || std::is_same_v<F, ConferenceLinked> ||
                 std::is_same_v<F, StationStarted> || std::is_same_v<F, PhaseStarted> ||
                 std::is_same_v<F, ProjectionShown> || std::is_same_v<F, EntityRedacted> ||
                 std::is_same_v<F, UnknownFact>);
      },
      fact);
}

Result<Decision> inverse_of(const Session& session, const Operation& operation) {
  return std::visit(Inverting(session, operation), operation.fact);
}

}  // namespace tafelrunde
