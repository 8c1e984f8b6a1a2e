#include "analysis/continuity.h"

#include <doctest/doctest.h>

#include "support/seeds.h"

namespace tafelrunde::analysis {
namespace {

template <class IdType>
IdType numbered(int number) {
  IdType id;
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

ProposedCluster cluster(int number, std::vector<int> statements, bool is_new = true) {
  ProposedCluster made{numbered<ClusterId>(number), is_new, false, "Gruppe " + std::to_string(number), {}};
  for (const int each : statements) made.placements.push_back({numbered<StatementId>(each), {}, false});
  return made;
}

ClusterProposal proposal(std::vector<ProposedCluster> clusters) {
  ClusterProposal made;
  made.field = {"hf1"};
  made.is_partition = true;
  made.clusters = std::move(clusters);
  return made;
}

std::vector<StatementId> statements(std::vector<int> numbers) {
  std::vector<StatementId> ids;
  for (const int number : numbers) ids.push_back(numbered<StatementId>(number));
  return ids;
}

}  // namespace

TEST_CASE("a new cluster that is much the same keeps its id, its title and its place") {
  const auto before = proposal({cluster(1, {1, 2, 3}), cluster(2, {4, 5, 6})});
  const auto now = continued(before, proposal({cluster(8, {4, 5, 6, 7}), cluster(9, {1, 2, 3})}),
                             statements({1, 2, 3, 4, 5, 6, 7}));
  REQUIRE(now.clusters.size() == 2);
  CHECK(now.clusters[0].cluster == numbered<ClusterId>(1));
  CHECK(now.clusters[0].title == "Gruppe 1");
  CHECK(now.clusters[1].cluster == numbered<ClusterId>(2));
  CHECK(now.change == ProposalChange{0, 1, 0, 0, 0});
  CHECK(now.clusters[1].placements.back().news == OfferNews::added);
}

TEST_CASE("what moved, came, went and was formed is counted and marked") {
  const auto before = proposal({cluster(1, {1, 2, 3}), cluster(2, {4, 5}), cluster(3, {6, 7})});
  const auto now = continued(before, proposal({cluster(8, {1, 2}), cluster(9, {3, 4, 5}), cluster(10, {8, 9})}),
                             statements({1, 2, 3, 4, 5, 6, 8, 9}));
  CHECK(now.change == ProposalChange{1, 2, 1, 1, 1});  // 3 moved; 8, 9 came; 6 went (7 was placed meanwhile)
  CHECK(now.clusters[1].placements.front().news == OfferNews::moved);
  CHECK(now.clusters[2].cluster == numbered<ClusterId>(10));
}

TEST_CASE("a cluster of the board comes first and gives its id to no other") {
  const auto before = proposal({cluster(1, {1, 2}, false), cluster(2, {3, 4})});
  const auto now = continued(before, proposal({cluster(8, {1, 2}), cluster(1, {3}, false)}), {});
  CHECK(now.clusters[0].cluster == numbered<ClusterId>(1));
  CHECK(now.clusters[1].cluster == numbered<ClusterId>(8));
}

TEST_CASE("a cluster that shares less than half keeps the id but takes its own new title") {
  const auto before = proposal({cluster(1, {1, 2, 3, 4})});
  const auto now = continued(before, proposal({cluster(8, {4, 5, 6})}), {});
  CHECK(now.clusters[0].cluster == numbered<ClusterId>(1));
  CHECK(now.clusters[0].title == "Gruppe 8");
}

TEST_CASE("the same proposal again changes nothing") {
  const auto before = proposal({cluster(1, {1, 2, 3}), cluster(2, {4, 5})});
  const auto now = continued(before, before, statements({1, 2, 3, 4, 5}));
  CHECK(now.change == ProposalChange{});
}

}  // namespace tafelrunde::analysis
