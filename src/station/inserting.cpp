#include "station/inserting.h"

#include <algorithm>
#include <map>

#include "analysis/assign.h"
#include "core/ties.h"

namespace tafelrunde::station {
namespace {

using GroupOf = std::map<ClusterId, std::size_t>;

GroupOf add_groups(InsertTask& task, const Session& session) {
  GroupOf numbers;
  const auto add = [&](const ClusterId& id, bool is_new, std::string title) {
    if (numbers.emplace(id, task.groups.size()).second) task.groups.push_back({id, is_new, std::move(title)});
  };
  for (const Cluster* cluster : clusters_in_order(session, task.so_far.field))
    add(cluster->id, false, cluster->title.shown_or({}).text);
  for (const ProposedCluster& cluster : task.so_far.clusters)
    if (cluster.is_new && !session.clusters.contains(cluster.cluster)) add(cluster.cluster, true, cluster.title);
  return numbers;
}

void add_offer(ClusterProposal& proposal, const InsertTask::Group& group, ProposedPlacement placement) {
  const auto same = [&](const ProposedCluster& cluster) { return cluster.cluster == group.cluster; };
  auto place = std::find_if(proposal.clusters.begin(), proposal.clusters.end(), same);
  if (place == proposal.clusters.end()) {
    ProposedCluster cluster;
    cluster.cluster = group.cluster;
    cluster.is_new = group.is_new;
    cluster.title = group.title;
    place = proposal.clusters.insert(place, std::move(cluster));
  }
  place->placements.push_back(std::move(placement));
}

}  // namespace

InsertTask insert_task(const Session& session, ClusterProposal so_far, const std::vector<StatementId>& fresh) {
  InsertTask task;
  task.so_far = std::move(so_far);
  const GroupOf numbers = add_groups(task, session);
  const auto offers = offers_of(task.so_far);
  for (const Statement* statement : statements_in_order(session)) {
    if (statement->filed().field != task.so_far.field || statement->is_deleted() ||
        is_further_mention(session, *statement) || !statement->words().is_present())
      continue;
    const auto offer = offers.find(statement->id);
    const ClusterId lies_in = cluster_of(session, *statement);
    const ClusterId belongs_to = lies_in.is_nil() && offer != offers.end() ? offer->second : lies_in;
    const auto number = numbers.find(belongs_to);
    const bool is_fresh = belongs_to.is_nil() && std::find(fresh.begin(), fresh.end(), statement->id) != fresh.end();
    if (is_fresh) task.fresh.push_back({statement->id, statement->words().text, statement->refused()});
    task.known.push_back(
        {statement->words().text, number == numbers.end() ? std::nullopt : std::optional(number->second)});
  }
  return task;
}

ClusterProposal with_inserted(const InsertTask& task, const analysis::Lexicon& lexicon) {
  std::vector<std::string> names;
  for (const InsertTask::Group& group : task.groups) names.push_back(group.title);
  std::vector<analysis::KnownStatement> known;
  for (const InsertTask::Known& each : task.known) known.push_back({each.text, each.group});
  const analysis::Suggester suggester(lexicon, names, known);
  ClusterProposal proposal = task.so_far;
  for (const InsertTask::Fresh& fresh : task.fresh) {
    const auto found = suggester.suggest(fresh.text);
    if (!found.confident) continue;
    const InsertTask::Group& group = task.groups[found.best.front().group];
    if (!was_refused(fresh.refused, group.cluster, {}))
      add_offer(proposal, group, {fresh.statement, found.shared_words});
  }
  return proposal;
}

}  // namespace tafelrunde::station
