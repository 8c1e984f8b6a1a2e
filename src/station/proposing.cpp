#include "station/proposing.h"

#include <algorithm>

namespace tafelrunde::station {
namespace {

std::size_t add_existing(ProposalTask& task, const Session& session) {
  for (const Cluster* cluster : clusters_in_order(session, task.field)) {
    task.clusters.push_back(cluster->id);
    task.existing.push_back({cluster->title.shown_or({}).text});
  }
  return task.clusters.size();
}

ProposedPlacement placement_of(const ProposalTask& task, const analysis::Proposal& found, std::size_t item) {
  const analysis::ItemProposal& offer = found.items[item];
  return {task.statements[item], offer.shared_words, offer.placement == analysis::Placement::uncertain};
}

// True if adopting the offer would change something.
bool is_news(const ProposalTask& task, const analysis::ItemProposal& offer, std::size_t item,
             const ProposedCluster& cluster) {
  const bool is_offered =
      offer.placement == analysis::Placement::proposed || offer.placement == analysis::Placement::uncertain;
  return is_offered && (cluster.is_new || task.placed_in[item] != cluster.cluster);
}

}  // namespace

ProposalTask proposal_task(const Session& session, const FieldKey& field, double resolution) {
  ProposalTask task;
  task.field = field;
  task.parameters.resolution = resolution;
  add_existing(task, session);
  for (const Statement* statement : statements_in_order(session)) {
    const bool counts = statement->filed().field == field && !statement->is_deleted() &&
                        statement->words().is_present() && statement->state() != ReleaseState::withheld;
    if (!counts) continue;
    const ClusterId cluster = cluster_of(session, *statement);
    const auto place = std::find(task.clusters.begin(), task.clusters.end(), cluster);
    analysis::Item item{statement->words().text, statement->id.hex(), {}, {}};
    const bool is_pinned = statement->placement.shown_or(Placement{}).pinned;
    if (place != task.clusters.end() && is_pinned)
      item.group = static_cast<std::size_t>(place - task.clusters.begin());
    task.items.push_back(std::move(item));
    task.statements.push_back(statement->id);
    task.placed_in.push_back(cluster);
  }
  return task;
}

ClusterProposal compute(const ProposalTask& task, const analysis::Lexicon& lexicon) {
  const analysis::Proposal found = analysis::propose(lexicon, task.items, task.existing, task.parameters);
  ClusterProposal proposal;
  proposal.field = task.field;
  proposal.is_partition = found.partitioned;
  for (const analysis::ProposedGroup& group : found.groups) {
    ProposedCluster cluster;
    cluster.is_new = !group.existing;
    if (group.existing) cluster.cluster = task.clusters[*group.existing];
    cluster.title = group.name;
    for (const std::size_t item : group.items)
      if (is_news(task, found.items[item], item, cluster))
        cluster.placements.push_back(placement_of(task, found, item));
    if (!cluster.placements.empty()) proposal.clusters.push_back(std::move(cluster));
  }
  for (std::size_t item = 0; item < found.items.size(); ++item) {
    if (found.items[item].placement == analysis::Placement::fits_nowhere)
      proposal.fits_nowhere.push_back(task.statements[item]);
    if (found.items[item].placement == analysis::Placement::other_language)
      proposal.other_language.push_back(task.statements[item]);
  }
  return proposal;
}

}  // namespace tafelrunde::station
