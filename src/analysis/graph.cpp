#include "analysis/graph.h"

#include <algorithm>
#include <cmath>

#include "analysis/vectors.h"

namespace tafelrunde::analysis {
namespace {

// A tie is worth no more than this: otherwise two statements in nearly the same words hold on to each other and
// leave their topic as a group of two (seen on a sample venue; ARI is the same from .3 to .5).
constexpr double kStrongestTie = 0.4;

// Rounded to a fixed grid, so that the last bits of a machine's arithmetic do not decide about a tie.
double on_grid(double likeness) { return std::nearbyint(likeness * (1 << 20)) / (1 << 20); }

// For each feature the points that have it: so that a row of likenesses costs only the features in use.
class SharedWordIndex {
 public:
  SharedWordIndex(std::span<const Point> points, std::size_t feature_count) : by_feature_(feature_count) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      for (const auto& entry : points[i].shared) {
        by_feature_[entry.feature].push_back({static_cast<std::uint32_t>(i), entry.value});
      }
    }
  }

  // Adds to `row` the inner product of `point` with each point.
  void add_row(const Point& point, std::vector<float>& row) const {
    for (const auto& entry : point.shared) {
      for (const auto& other : by_feature_[entry.feature]) row[other.point] += entry.value * other.value;
    }
  }

 private:
  struct Posting {
    std::uint32_t point;
    float value;
  };
  std::vector<std::vector<Posting>> by_feature_;
};

std::vector<Tie> most_similar(const std::vector<float>& row, std::size_t self, std::size_t neighbours) {
  std::vector<Tie> ties;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const double likeness = on_grid(static_cast<double>(row[i]));
    if (i != self && likeness > 0) ties.push_back({static_cast<std::uint32_t>(i), likeness});
  }
  const auto closer = [](const Tie& a, const Tie& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.to < b.to;
  };
  const auto kept = std::min(neighbours, ties.size());
  std::partial_sort(ties.begin(), ties.begin() + static_cast<std::ptrdiff_t>(kept), ties.end(), closer);
  ties.resize(kept);
  return ties;
}

// Adds up what stands there for the same node, in the order in which it was put there.
void gather(std::vector<Tie>& ties) {
  std::stable_sort(ties.begin(), ties.end(), [](const Tie& a, const Tie& b) { return a.to < b.to; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (kept > 0 && ties[kept - 1].to == ties[i].to)
      ties[kept - 1].weight += ties[i].weight;
    else
      ties[kept++] = ties[i];
  }
  ties.resize(kept);
}

Graph of_size(std::size_t nodes) { return {std::vector<std::vector<Tie>>(nodes), std::vector<double>(nodes)}; }

}  // namespace

Graph nearest_neighbours(std::span<const Point> points, std::size_t feature_count, std::size_t neighbours) {
  const SharedWordIndex index(points, feature_count);
  auto graph = of_size(points.size());
  std::vector<float> row(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = 0; j < points.size(); ++j) row[j] = inner_product(points[i].related, points[j].related);
    index.add_row(points[i], row);
    for (const auto& tie : most_similar(row, i, neighbours)) {
      const double half = std::min(tie.weight, kStrongestTie) / 2;
      graph.ties[i].push_back({tie.to, half});
      graph.ties[tie.to].push_back({static_cast<std::uint32_t>(i), half});
    }
  }
  for (auto& ties : graph.ties) gather(ties);
  return graph;
}

Graph contracted(const Graph& graph, std::span<const std::size_t> group_of, std::size_t group_count) {
  auto result = of_size(group_count);
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const auto from = group_of[i];
    result.own[from] += graph.own[i];
    for (const auto& tie : graph.ties[i]) {
      const auto to = group_of[tie.to];
      if (to == from)
        result.own[from] += tie.weight / 2;  // it stands at both ends
      else
        result.ties[from].push_back({static_cast<std::uint32_t>(to), tie.weight});
    }
  }
  for (auto& ties : result.ties) gather(ties);
  return result;
}

}  // namespace tafelrunde::analysis
