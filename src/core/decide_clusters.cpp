// Decisions about clusters: forming, naming, merging, splitting, dots, and adopting proposals.
#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "core/decide_parts.h"

namespace tafelrunde::deciding {
namespace {

// Moves by hand of `statements` into `cluster` of `field`; refuses one that belongs to another field.
Result<Decision> placing_by_hand(const Session& session, const std::vector<StatementId>& statements,
                                 const FieldKey& field, const ClusterId& cluster) {
  Decision decision;
  for (const StatementId& id : statements) {
    const auto statement = known(session, id);
    if (!statement) return statement.problem();
    if (!cluster.is_nil() && (*statement)->filed().field != field) return Message{"refusal.other_field", {}};
    const Placement placement{cluster, !cluster.is_nil()};
    if (already_says((*statement)->placement, placement)) continue;
    decision.push_back(placing(**statement, placement));
  }
  return decision;
}

Decision joined(Decided first, Decision rest) {
  rest.insert(rest.begin(), std::move(first));
  return rest;
}

// What the program may move: what lies in no cluster, or was put into one by an earlier proposal.
bool may_be_moved_by_proposal(const Session& session, const Statement& statement) {
  return cluster_of(session, statement).is_nil() || !statement.placement.shown_or(Placement{}).pinned;
}

// Where a proposed group goes: a new cluster, or the one it was proposed for as it stands now. A new one may be here
// already, when its statements are accepted one by one.
Result<ClusterId> adopting_cluster(const Session& session, const ProposedGroup& group, const FieldKey& field) {
  if (group.is_new && !session.clusters.contains(group.cluster)) return group.cluster;
  const auto cluster = on_board(session, group.cluster);
  if (!cluster) return cluster.problem();
  if ((*cluster)->field != field) return Message{"refusal.other_field", {}};
  return (*cluster)->id;
}

template <class T>
void insert_once(std::vector<T>& ascending, const T& value) {
  const auto place = std::lower_bound(ascending.begin(), ascending.end(), value);
  if (place == ascending.end() || *place != value) ascending.insert(place, value);
}

}  // namespace

Result<Decision> on(const Session& session, const PlaceStatements& wish) {
  if (wish.cluster.is_nil()) return placing_by_hand(session, wish.statements, {}, {});
  const auto cluster = on_board(session, wish.cluster);
  if (!cluster) return cluster.problem();
  return placing_by_hand(session, wish.statements, (*cluster)->field, (*cluster)->id);
}

Result<Decision> on(const Session& session, const FormCluster& wish) {
  if (!find_field(session.programme, wish.field)) return Message{"refusal.unknown_field", {wish.field.value}};
  if (session.clusters.contains(wish.cluster)) return Message{"refusal.cluster_twice", {}};
  auto title = accept_line(wish.title);
  if (!title) return title.problem();
  auto placed = placing_by_hand(session, wish.statements, wish.field, wish.cluster);
  if (!placed) return placed.problem();
  return joined({ClusterFormed{wish.cluster, wish.field, *title, {}}, {}}, *placed);
}

Result<Decision> on(const Session& session, const RenameCluster& wish) {
  const auto cluster = known(session, wish.cluster);
  if (!cluster) return cluster.problem();
  if (auto allowed = may_hold_words(session, id_cast<AnyId>(wish.cluster)); !allowed) return allowed.problem();
  auto title = accept_line(wish.title);
  if (!title) return title.problem();
  if (already_says((*cluster)->title, Words(*title))) return nothing();
  return only(writing((*cluster)->title, ClusterRenamed{wish.cluster, *title}));
}

Result<Decision> on(const Session& session, const DissolveCluster& wish) {
  const auto cluster = known(session, wish.cluster);
  if (!cluster) return cluster.problem();
  if (already_says((*cluster)->dissolved, true)) return nothing();
  return only(writing((*cluster)->dissolved, ClusterDissolved{wish.cluster}));
}

Result<Decision> on(const Session& session, const RestoreCluster& wish) {
  const auto cluster = known(session, wish.cluster);
  if (!cluster) return cluster.problem();
  if (already_says((*cluster)->dissolved, false)) return nothing();
  return only(writing((*cluster)->dissolved, ClusterRestored{wish.cluster}));
}

Result<Decision> on(const Session& session, const MergeClusters& wish) {
  const auto cluster = on_board(session, wish.cluster);
  const auto into = on_board(session, wish.into);
  if (!cluster) return cluster.problem();
  if (!into) return into.problem();
  if ((*cluster)->field != (*into)->field) return Message{"refusal.other_field", {}};
  if (*cluster == *into) return nothing();
  return only(writing((*cluster)->merged_into, ClusterMerged{(*cluster)->id, (*into)->id}));
}

Result<Decision> on(const Session& session, const SplitCluster& wish) {
  const auto from = known(session, wish.from);
  if (!from) return from.problem();
  if (wish.statements.empty()) return Message{"refusal.nothing_chosen", {}};
  if (session.clusters.contains(wish.cluster)) return Message{"refusal.cluster_twice", {}};
  auto title = accept_line(wish.title);
  if (!title) return title.problem();
  auto placed = placing_by_hand(session, wish.statements, (*from)->field, wish.cluster);
  if (!placed) return placed.problem();
  return joined({ClusterFormed{wish.cluster, (*from)->field, *title, wish.from}, {}}, *placed);
}

Result<Decision> on(const Session& session, const CountDots& wish) {
  const auto cluster = known(session, wish.cluster);
  if (!cluster) return cluster.problem();
  if (wish.count < 0) return Message{"refusal.count_negative", {}};
  const DotsCounted fact{wish.cluster, wish.count, wish.source};
  if (wish.rule == CountRule::add) return wish.count == 0 ? nothing() : only({fact, {}});
  return only(writing((*cluster)->dots, fact));
}

Result<Decision> on(const Session& session, const SetVote& wish) {
  if (!find_field(session.programme, wish.field)) return Message{"refusal.unknown_field", {wish.field.value}};
  const Vote& vote = wish.vote;
  if (vote.dots_per_person < 0 || vote.most_on_one < 0 || vote.people < 0)
    return Message{"refusal.count_negative", {}};
  if (vote.most_on_one > vote.dots_per_person) return Message{"refusal.vote_rules", {}};
  const VoteSet fact{session.conference, wish.field, vote};
  const auto found = session.votes.find(wish.field);
  if (found == session.votes.end()) return vote == Vote{} ? nothing() : only({fact, {}});
  if (already_says(found->second, vote)) return nothing();
  return only(writing(found->second, fact));
}

Result<Decision> on(const Session& session, const AdoptClusters& wish) {
  if (!find_field(session.programme, wish.field)) return Message{"refusal.unknown_field", {wish.field.value}};
  Decision decision;
  std::set<StatementId> taken;
  for (const ProposedGroup& group : wish.groups) {
    const auto target = adopting_cluster(session, group, wish.field);
    if (!target) return target.problem();
    Decision placed;
    for (const StatementId& id : group.statements) {
      const Statement* statement = find_statement(session, id);
      const bool fits = statement && !statement->is_deleted() && statement->filed().field == wish.field;
      if (!fits || !may_be_moved_by_proposal(session, *statement)) continue;
      if (cluster_of(session, *statement) == *target || !taken.insert(id).second) continue;
      placed.push_back(placing(*statement, {*target, false}));
    }
    if (placed.empty()) continue;
    if (!session.clusters.contains(*target)) {
      auto title = accept_line(group.title);
      if (!title) return title.problem();
      decision.push_back({ClusterFormed{*target, wish.field, *title, {}}, {}});
    }
    decision.insert(decision.end(), placed.begin(), placed.end());
  }
  return decision;
}

Result<Decision> on(const Session& session, const RefuseOffers& wish) {
  std::map<StatementId, Refusals> refused;
  for (const RefusedOffer& offer : wish.offers) {
    const auto statement = known(session, offer.statement);
    if (!statement) return statement.problem();
    Refusals& all = refused.try_emplace(offer.statement, (*statement)->refused()).first->second;
    if (const Cluster* cluster = find_cluster(session, offer.cluster))
      insert_once(all.clusters, cluster->id);
    else
      for (const StatementId& other : offer.company)
        if (other != offer.statement) insert_once(all.company, other);
  }
  Decision decision;
  for (auto& [id, refusals] : refused) {
    const Statement& statement = *find_statement(session, id);
    if (refusals != statement.refused()) decision.push_back(writing(statement.refusals, OffersRefused{id, refusals}));
  }
  return decision;
}

}  // namespace tafelrunde::deciding
