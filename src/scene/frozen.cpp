#include "scene/frozen.h"

#include <algorithm>

#include "core/apply.h"
#include "scene/cards.h"

namespace tafelrunde::scene {

Session as_after(const Session& session, const OperationId& last) {
  const auto found = session.history.find(last);
  if (found == session.history.end()) return session;
  const Stamp& then = found->second.stamp;
  std::vector<Operation> operations;
  for (const auto& [id, operation] : session.history)
    if (!comes_before(then, operation.stamp)) operations.push_back(operation);
  return fold(std::move(operations));
}

const Session& FrozenPast::of(const Session& session, const OperationId& last) {
  if (!past_ || last_ != last) past_ = as_after(session, last);
  last_ = last;
  return *past_;
}

void keep_public(ProjectorScene& scene, const Session& now) {
  const bool of_storage = scene.view == ProjectionView::storage;
  const auto is_gone = [&](const StatementId& id) {
    const Statement* statement = find_statement(now, id);
    return !statement || !(is_public(*statement) || (of_storage && is_parked(*statement)));
  };
  const auto drop_cards = [&](std::vector<HallCard>& cards) {
    std::erase_if(cards, [&](const HallCard& card) { return is_gone(card.statement); });
  };
  drop_cards(scene.loose);
  for (HallCluster& cluster : scene.clusters) {
    drop_cards(cluster.cards);
    const Cluster* there = find_cluster(now, cluster.cluster);
    if (there && !there->title.shown_or({}).is_present()) cluster.title.clear();
  }
  std::erase_if(scene.clusters, [](const HallCluster& cluster) { return cluster.cards.empty(); });
  std::erase_if(scene.findings, [&](const HallFinding& finding) {
    const Finding* there = find_finding(now, finding.finding);
    return !there || !there->text.shown()->wording.is_present();
  });
  if (scene.hands) {
    const auto vote = now.hand_votes.find(scene.hands->vote);
    const bool stands = vote != now.hand_votes.end() && vote->second.is_here() &&
                        vote->second.counted.shown()->value.subject.is_present();
    if (!stands) scene.hands.reset();
  }
  if (is_gone(scene.quoted)) scene.quote.clear();
  std::erase_if(scene.dissents, [&](const HallDissent& dissent) { return is_gone(dissent.statement); });
}

}  // namespace tafelrunde::scene
