#include "station/fresh_ids.h"

namespace tafelrunde::station {
namespace {

template <class IdType>
void fill(IdType& id, const journal::RandomSource& random) {
  if (id.is_nil()) id = journal::random_id<IdType>(random);
}

}  // namespace

Command with_fresh_ids(Command command, const journal::RandomSource& random) {
  if (auto* wish = std::get_if<OpenConference>(&command)) fill(wish->conference, random);
  if (auto* wish = std::get_if<CaptureStatement>(&command)) fill(wish->statement, random);
  if (auto* wish = std::get_if<FormCluster>(&command)) fill(wish->cluster, random);
  if (auto* wish = std::get_if<SplitCluster>(&command)) fill(wish->cluster, random);
  if (auto* wish = std::get_if<WriteFinding>(&command)) fill(wish->finding, random);
  if (auto* wish = std::get_if<CountHands>(&command)) fill(wish->vote, random);
  if (auto* wish = std::get_if<AdoptClusters>(&command))
    for (ProposedGroup& group : wish->groups) fill(group.cluster, random);
  if (auto* wish = std::get_if<ImportStatements>(&command)) {
    for (ImportedStatement& row : wish->rows) {
      fill(row.statement, random);
      fill(row.cluster_if_new, random);
    }
  }
  return command;
}

ClusterProposal with_fresh_ids(ClusterProposal proposal, const journal::RandomSource& random) {
  for (ProposedCluster& cluster : proposal.clusters) fill(cluster.cluster, random);
  return proposal;
}

}  // namespace tafelrunde::station
