#include "station/proposing.h"

#include <algorithm>
#include <map>

#include "analysis/features.h"
#include "analysis/reasons.h"
#include "base/text.h"
#include "core/ties.h"

namespace tafelrunde::station {
namespace {

void add_existing(ProposalTask& task, const Session& session) {
  for (const Cluster* cluster : clusters_in_order(session, task.field)) {
    task.clusters.push_back(cluster->id);
    task.existing.push_back({cluster->title.shown_or({}).text});
  }
}

void add_earlier(ProposalTask& task, const std::vector<EarlierCluster>& earlier) {
  for (const EarlierCluster& cluster : earlier) {
    const std::string title = fold_for_search(cluster.title);
    const bool is_there =
        std::any_of(task.existing.begin(), task.existing.end(),
                    [&](const analysis::ExistingGroup& group) { return fold_for_search(group.name) == title; });
    if (cluster.field == task.field && !is_there) task.existing.push_back({cluster.title});
  }
}

ProposedPlacement placement_of(const ProposalTask& task, const analysis::Proposal& found, std::size_t item) {
  const analysis::ItemProposal& offer = found.items[item];
  return {task.statements[item], offer.shared_words, offer.placement == analysis::Placement::uncertain};
}

// The existing groups that the moderator refused for this statement.
std::vector<std::size_t> refused_groups(const ProposalTask& task, const Session& session,
                                        const std::vector<ClusterId>& refused) {
  std::vector<std::size_t> groups;
  for (const ClusterId& id : refused) {
    const auto place = std::find(task.clusters.begin(), task.clusters.end(), surviving_cluster(session, id));
    if (place != task.clusters.end()) groups.push_back(static_cast<std::size_t>(place - task.clusters.begin()));
  }
  return groups;
}

// Takes out what the moderator refused before. (Refused clusters of the board were never offered.)
void without_refused(const ProposalTask& task, ProposedCluster& cluster) {
  const ProposedCluster whole = cluster;
  std::erase_if(cluster.placements, [&](const ProposedPlacement& placement) {
    const auto place = std::find(task.statements.begin(), task.statements.end(), placement.statement);
    const Refusals& refused = task.refused[static_cast<std::size_t>(place - task.statements.begin())];
    return was_refused(refused, whole.cluster, others_in(whole, placement.statement));
  });
}

// True if adopting the offer would change something.
bool is_news(const ProposalTask& task, const analysis::ItemProposal& offer, std::size_t item,
             const ProposedCluster& cluster) {
  const bool is_offered =
      offer.placement == analysis::Placement::proposed || offer.placement == analysis::Placement::uncertain;
  return is_offered && (cluster.is_new || task.placed_in[item] != cluster.cluster);
}

}  // namespace

ProposalTask proposal_task(const Session& session, const FieldKey& field, double resolution,
                           const std::vector<EarlierCluster>& earlier) {
  ProposalTask task;
  task.field = field;
  task.parameters.resolution = resolution;
  add_existing(task, session);
  add_earlier(task, earlier);
  for (const Statement* statement : statements_in_order(session)) {
    const bool counts = statement->filed().field == field && !statement->is_deleted() &&
                        !is_further_mention(session, *statement) && statement->words().is_present() &&
                        statement->state() != ReleaseState::withheld;
    if (!counts) continue;
    const ClusterId cluster = cluster_of(session, *statement);
    const auto place = std::find(task.clusters.begin(), task.clusters.end(), cluster);
    Refusals refused = statement->refused();
    analysis::Item item{
        statement->words().text, statement->id.hex(), {}, refused_groups(task, session, refused.clusters)};
    const bool is_pinned = statement->placement.shown_or(Placement{}).pinned;
    if (place != task.clusters.end() && is_pinned)
      item.group = static_cast<std::size_t>(place - task.clusters.begin());
    task.items.push_back(std::move(item));
    task.statements.push_back(statement->id);
    task.placed_in.push_back(cluster);
    task.refused.push_back(std::move(refused));
  }
  return task;
}

NamingTask naming_task(const Session& session, const ClusterId& cluster) {
  NamingTask task{cluster, {}, {{}}};
  const Cluster* named = find_cluster(session, cluster);
  if (!named) return task;
  std::map<ClusterId, std::size_t> group_of{{cluster, 0}};
  for (const Cluster* each : clusters_in_order(session, named->field)) group_of.emplace(each->id, group_of.size());
  task.groups.resize(group_of.size());
  for (const Statement* statement : statements_in_order(session)) {
    const auto group = group_of.find(cluster_of(session, *statement));
    if (group == group_of.end() || statement->is_deleted() || !statement->words().is_present()) continue;
    task.groups[group->second].push_back(task.texts.size());
    task.texts.push_back(statement->words().text);
  }
  return task;
}

std::string proposed_name(const NamingTask& task, const analysis::Lexicon& lexicon) {
  analysis::Reader reader(lexicon);
  std::vector<analysis::Reading> readings;
  for (const std::string& text : task.texts) readings.push_back(reader.read(text));
  return analysis::proposed_names(readings, task.groups).front();
}

ClusterProposal compute(const ProposalTask& task, const analysis::Lexicon& lexicon) {
  const analysis::Proposal found = analysis::propose(lexicon, task.items, task.existing, task.parameters);
  ClusterProposal proposal;
  proposal.field = task.field;
  proposal.is_partition = found.partitioned;
  for (const analysis::ProposedGroup& group : found.groups) {
    ProposedCluster cluster;
    cluster.is_remembered = group.existing && *group.existing >= task.clusters.size();
    cluster.is_new = !group.existing || cluster.is_remembered;
    if (!cluster.is_new) cluster.cluster = task.clusters[*group.existing];
    cluster.title = group.name;
    for (const std::size_t item : group.items)
      if (is_news(task, found.items[item], item, cluster))
        cluster.placements.push_back(placement_of(task, found, item));
    without_refused(task, cluster);
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
