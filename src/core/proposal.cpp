#include "core/proposal.h"

#include <algorithm>

namespace tafelrunde {

std::vector<EarlierCluster> named_clusters(const Session& session) {
  std::vector<EarlierCluster> named;
  for (const Field& field : session.programme.fields)
    for (const Cluster* cluster : clusters_in_order(session, field.key)) {
      EarlierCluster earlier{field.key, cluster->title.shown_or({}).text};
      const bool is_there = std::find(named.begin(), named.end(), earlier) != named.end();
      if (!earlier.title.empty() && !is_there) named.push_back(std::move(earlier));
    }
  return named;
}

bool was_refused(const Refusals& refused, const ClusterId& cluster, const std::vector<StatementId>& others) {
  if (std::binary_search(refused.clusters.begin(), refused.clusters.end(), cluster)) return true;
  const auto unwanted = std::count_if(others.begin(), others.end(), [&](const StatementId& other) {
    return std::binary_search(refused.company.begin(), refused.company.end(), other);
  });
  return !others.empty() && 2 * unwanted >= std::ssize(others);
}

std::map<StatementId, ClusterId> offers_of(const ClusterProposal& proposal) {
  std::map<StatementId, ClusterId> offers;
  for (const ProposedCluster& cluster : proposal.clusters)
    for (const ProposedPlacement& placement : cluster.placements) offers[placement.statement] = cluster.cluster;
  return offers;
}

std::vector<StatementId> others_in(const ProposedCluster& cluster, const StatementId& statement) {
  std::vector<StatementId> others;
  if (!cluster.is_new) return others;
  for (const ProposedPlacement& placement : cluster.placements)
    if (placement.statement != statement) others.push_back(placement.statement);
  return others;
}

}  // namespace tafelrunde
