#include "analysis/graph.h"

#include <algorithm>
#include <cmath>
#include <map>

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

Graph from_maps(const std::vector<std::map<std::uint32_t, double>>& weights) {
  Graph graph;
  graph.ties.resize(weights.size());
  graph.own.resize(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    for (const auto& [to, weight] : weights[i]) graph.ties[i].push_back({to, weight});
  }
  return graph;
}

}  // namespace

Graph nearest_neighbours(std::span<const Point> points, std::size_t feature_count, std::size_t neighbours) {
  const SharedWordIndex index(points, feature_count);
  std::vector<std::map<std::uint32_t, double>> weights(points.size());
  std::vector<float> row(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = 0; j < points.size(); ++j) row[j] = inner_product(points[i].related, points[j].related);
    index.add_row(points[i], row);
    for (const auto& tie : most_similar(row, i, neighbours)) {
      const double half = std::min(tie.weight, kStrongestTie) / 2;
      weights[i][tie.to] += half;
      weights[tie.to][static_cast<std::uint32_t>(i)] += half;
    }
  }
  return from_maps(weights);
}

Graph contracted(const Graph& graph, std::span<const std::size_t> group_of, std::size_t group_count) {
  std::vector<std::map<std::uint32_t, double>> weights(group_count);
  std::vector<double> own(group_count);
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const auto from = group_of[i];
    own[from] += graph.own[i];
    for (const auto& tie : graph.ties[i]) {
      const auto to = group_of[tie.to];
      if (to == from) own[from] += tie.weight / 2;  // it stands at both ends
      else weights[from][static_cast<std::uint32_t>(to)] += tie.weight;
    }
  }
  auto result = from_maps(weights);
  result.own = std::move(own);
  return result;
}

}  // namespace tafelrunde::analysis
