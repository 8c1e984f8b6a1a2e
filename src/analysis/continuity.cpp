#include "analysis/continuity.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace tafelrunde::analysis {
namespace {

// A title stays while at least half of both clusters' statements are common.
constexpr double kSameThing = 0.5;

double overlap_of(const ProposedCluster& a, const ProposedCluster& b) {
  std::size_t common = 0;
  for (const ProposedPlacement& placement : a.placements)
    common += static_cast<std::size_t>(
        std::count_if(b.placements.begin(), b.placements.end(),
                      [&](const ProposedPlacement& other) { return other.statement == placement.statement; }));
  const std::size_t all = a.placements.size() + b.placements.size() - common;
  return all > 0 ? static_cast<double>(common) / static_cast<double>(all) : 0;
}

struct Pair {
  double overlap = 0;
  std::size_t before = 0;
  std::size_t now = 0;
};

// New clusters of both proposals that share statements, most alike first.
std::vector<Pair> alike(const ClusterProposal& before, const ClusterProposal& now) {
  std::vector<Pair> pairs;
  for (std::size_t b = 0; b < before.clusters.size(); ++b)
    for (std::size_t n = 0; n < now.clusters.size(); ++n) {
      if (!before.clusters[b].is_new || !now.clusters[n].is_new) continue;
      const double overlap = overlap_of(before.clusters[b], now.clusters[n]);
      if (overlap > 0) pairs.push_back({overlap, b, n});
    }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return std::tuple(-x.overlap, x.before, x.now) < std::tuple(-y.overlap, y.before, y.now);
  });
  return pairs;
}

// For each cluster of `now`, its forerunner in `before`.
std::vector<std::optional<std::size_t>> forerunners(const ClusterProposal& before, ClusterProposal& now) {
  std::vector<std::optional<std::size_t>> found(now.clusters.size());
  std::vector<bool> taken(before.clusters.size());
  for (const Pair& pair : alike(before, now)) {
    if (found[pair.now] || taken[pair.before]) continue;
    found[pair.now] = pair.before;
    taken[pair.before] = true;
    now.clusters[pair.now].cluster = before.clusters[pair.before].cluster;
    if (pair.overlap >= kSameThing) now.clusters[pair.now].title = before.clusters[pair.before].title;
  }
  return found;
}

// Existing clusters first, as they come; then the new ones in the order of their forerunners; then the rest.
std::vector<ProposedCluster> in_old_order(std::vector<ProposedCluster> clusters,
                                          const std::vector<std::optional<std::size_t>>& forerunner) {
  std::vector<std::size_t> order(clusters.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t i) {
      return std::tuple(clusters[i].is_new, !forerunner[i].has_value(), forerunner[i].value_or(0));
    };
    return rank(a) < rank(b);
  });
  std::vector<ProposedCluster> ordered;
  for (const std::size_t i : order) ordered.push_back(std::move(clusters[i]));
  return ordered;
}

int count_new(const ClusterProposal& proposal) {
  return static_cast<int>(std::count_if(proposal.clusters.begin(), proposal.clusters.end(),
                                        [](const ProposedCluster& cluster) { return cluster.is_new; }));
}

}  // namespace

ClusterProposal continued(const ClusterProposal& before, ClusterProposal now, const std::vector<StatementId>& loose) {
  const auto forerunner = forerunners(before, now);
  const auto kept =
      std::count_if(forerunner.begin(), forerunner.end(), [](const auto& one) { return one.has_value(); });
  ProposalChange change;
  change.formed = count_new(now) - static_cast<int>(kept);
  change.given_up = count_new(before) - static_cast<int>(kept);
  now.clusters = in_old_order(std::move(now.clusters), forerunner);
  const auto offered_before = offers_of(before);
  for (ProposedCluster& cluster : now.clusters)
    for (ProposedPlacement& placement : cluster.placements) {
      const auto old = offered_before.find(placement.statement);
      if (old == offered_before.end())
        placement.news = OfferNews::added, ++change.added;
      else if (old->second != cluster.cluster)
        placement.news = OfferNews::moved, ++change.moved;
    }
  const auto offered_now = offers_of(now);
  for (const StatementId& statement : loose)
    if (offered_before.contains(statement) && !offered_now.contains(statement)) ++change.withdrawn;
  now.change = change;
  return now;
}

}  // namespace tafelrunde::analysis
