#include "analysis/partition.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace tafelrunde::analysis;

namespace {

void tie(Graph& graph, std::uint32_t a, std::uint32_t b, double weight) {
  graph.ties[a].push_back({b, weight});
  graph.ties[b].push_back({a, weight});
}

Graph of_size(std::size_t nodes) { return {std::vector<std::vector<Tie>>(nodes), std::vector<double>(nodes)}; }

// Rings of four, each wholly tied, and one weak tie from each to the next.
Graph rings(std::uint32_t count) {
  auto graph = of_size(4 * count);
  for (std::uint32_t ring = 0; ring < count; ++ring) {
    const auto first = 4 * ring;
    for (std::uint32_t a = 0; a < 4; ++a) {
      for (std::uint32_t b = a + 1; b < 4; ++b) tie(graph, first + a, first + b, 1);
    }
    if (ring + 1 < count) tie(graph, first + 3, first + 4, 0.2);
  }
  return graph;
}

Graph random_graph(std::mt19937_64& dice, std::uint32_t nodes) {
  auto graph = of_size(nodes);
  for (std::uint32_t a = 0; a < nodes; ++a) {
    for (std::uint32_t b = a + 1; b < nodes; ++b) {
      if (dice() % 4 == 0) tie(graph, a, b, static_cast<double>(1 + dice() % 100) / 100);
    }
  }
  return graph;
}

bool anchors_apart(const std::vector<std::size_t>& communities, const std::vector<bool>& anchor) {
  std::set<std::size_t> taken;
  for (std::size_t i = 0; i < communities.size(); ++i) {
    if (anchor[i] && !taken.insert(communities[i]).second) return false;
  }
  return true;
}

bool refusals_kept(const std::vector<std::size_t>& communities,
                   const std::vector<std::vector<std::uint32_t>>& refused) {
  for (std::size_t i = 0; i < communities.size(); ++i) {
    for (const auto anchor : refused[i]) {
      if (communities[i] == communities[anchor]) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("what is closely tied becomes one community") {
  PartitionWish wish;
  wish.resolution = 1;
  CHECK(partition(rings(3), wish) == std::vector<std::size_t>{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2});
}

TEST_CASE("a higher resolution never gives fewer communities of rings, and a very high one takes all apart") {
  PartitionWish coarse, fine;
  coarse.resolution = 0.01;
  fine.resolution = 40;
  const auto together = partition(rings(3), coarse);
  CHECK(std::set<std::size_t>(together.begin(), together.end()).size() == 1);
  const auto apart = partition(rings(3), fine);
  CHECK(std::set<std::size_t>(apart.begin(), apart.end()).size() == 12);
}

TEST_CASE("nodes without ties stay alone, and no nodes are no trouble") {
  CHECK(partition(of_size(3), {}) == std::vector<std::size_t>{0, 1, 2});
  CHECK(partition(of_size(0), {}).empty());
}

TEST_CASE("two anchors are never in one community, however closely they are tied") {
  PartitionWish wish;
  wish.resolution = 1;
  wish.anchor = {true, true, false, false};
  const auto communities = partition(rings(1), wish);
  CHECK(communities[0] != communities[1]);
}

TEST_CASE("on random graphs anchors stay apart and refusals are kept; without the wish they would not be") {
  std::mt19937_64 dice(7);
  int breaches_without_wish = 0;
  for (int run = 0; run < 300; ++run) {
    const auto graph = random_graph(dice, 30);
    PartitionWish wish;
    wish.resolution = 0.2 + static_cast<double>(dice() % 30) / 10;
    wish.seed = dice();
    wish.starts = 2;
    wish.anchor.assign(30, false);
    wish.refused.resize(30);
    for (std::uint32_t a = 0; a < 5; ++a) wish.anchor[a] = true;
    for (std::size_t i = 5; i < 30; ++i) wish.refused[i].push_back(static_cast<std::uint32_t>(dice() % 5));
    const auto kept = partition(graph, wish);
    REQUIRE(anchors_apart(kept, wish.anchor));
    REQUIRE(refusals_kept(kept, wish.refused));

    PartitionWish broken = wish;  // the control: the same wish without its promises
    broken.anchor.clear();
    broken.refused.clear();
    const auto loose = partition(graph, broken);
    breaches_without_wish += !anchors_apart(loose, wish.anchor) || !refusals_kept(loose, wish.refused);
  }
  CHECK(breaches_without_wish > 250);
}

TEST_CASE("the same seed gives the same communities") {
  std::mt19937_64 dice(11);
  const auto graph = random_graph(dice, 60);
  PartitionWish wish;
  wish.seed = 5;
  CHECK(partition(graph, wish) == partition(graph, wish));
}
