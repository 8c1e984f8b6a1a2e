#include "analysis/centroids.h"

#include <algorithm>
#include <cmath>

#include "analysis/vectors.h"

namespace tafelrunde::analysis {
namespace {

double squared(double value) { return value * value; }

double squared_length(const Point& point) {
  double squares = 0;
  for (const float value : point.related) squares += squared(static_cast<double>(value));
  for (const auto& entry : point.shared) squares += squared(static_cast<double>(entry.value));
  return squares;
}

}  // namespace

std::size_t Centroids::begin_group() {
  related_.emplace_back();
  lengths_.push_back(0);
  touched_.clear();
  return lengths_.size() - 1;
}

void Centroids::add(const Point& point, double weight) {
  const auto group = static_cast<std::uint32_t>(lengths_.size() - 1);
  for (const auto& entry : point.shared) {
    auto& groups = by_feature_[entry.feature];
    if (groups.empty() || groups.back().group != group) {
      groups.push_back({group, 0});
      touched_.push_back(entry.feature);
    }
    groups.back().value += static_cast<float>(weight * double(entry.value));
  }
  auto& related = related_.back();
  if (related.empty()) related.resize(point.related.size());
  for (std::size_t d = 0; d < point.related.size(); ++d)
    related[d] += static_cast<float>(weight * double(point.related[d]));
}

void Centroids::end_group() {
  double squares = 0;
  for (const auto feature : touched_) squares += squared(static_cast<double>(by_feature_[feature].back().value));
  for (const float value : related_.back()) squares += squared(static_cast<double>(value));
  lengths_.back() = std::sqrt(squares);
}

std::vector<double> Centroids::likenesses(const Point& point) const {
  std::vector<double> found(size());
  for (std::size_t g = 0; g < size(); ++g) found[g] = static_cast<double>(inner_product(point.related, related_[g]));
  for (const auto& entry : point.shared)
    for (const auto& other : by_feature_[entry.feature])
      found[other.group] += double(entry.value) * double(other.value);
  for (std::size_t g = 0; g < size(); ++g) found[g] = is_empty(g) ? 0 : found[g] / lengths_[g];
  return found;
}

float Centroids::value(std::size_t group, std::uint32_t feature) const {
  const auto& groups = by_feature_[feature];
  const auto found = std::lower_bound(groups.begin(), groups.end(), group,
                                      [](const Entry& entry, std::size_t g) { return entry.group < g; });
  return found != groups.end() && found->group == group ? found->value : 0;
}

double Centroids::product(const Point& point, std::size_t group) const {
  double sum = static_cast<double>(inner_product(point.related, related_[group]));
  for (const auto& entry : point.shared) sum += double(entry.value) * double(value(group, entry.feature));
  return sum;
}

double Centroids::likeness(const Point& point, std::size_t group) const {
  return is_empty(group) ? 0 : product(point, group) / lengths_[group];
}

double Centroids::likeness_without(const Point& member, std::size_t group, double weight) const {
  const double own = squared_length(member);
  const double together = product(member, group);
  const double rest = squared(lengths_[group]) - 2 * weight * together + squared(weight) * own;
  return rest > 1e-9 ? (together - weight * own) / std::sqrt(rest) : 0;
}

float Centroids::share(std::size_t group, std::uint32_t feature, float own) const {
  return is_empty(group) ? 0 : (value(group, feature) - own) / static_cast<float>(lengths_[group]);
}

Centroids group_centroids(const StatementSpace& space, std::span<const Reading> names, std::span<const Point> points,
                          std::span<const std::optional<std::size_t>> group, std::size_t group_count) {
  std::vector<std::vector<std::size_t>> members(group_count);
  for (std::size_t i = 0; i < points.size(); ++i)
    if (group[i] && *group[i] < group_count) members[*group[i]].push_back(i);
  Centroids centroids(space.feature_count());
  for (std::size_t g = 0; g < group_count; ++g) {
    centroids.begin_group();
    if (g < names.size()) centroids.add(space.place(names[g]), kNameWeight);
    for (const auto member : members[g]) centroids.add(points[member], 1);
    centroids.end_group();
  }
  return centroids;
}

}  // namespace tafelrunde::analysis
