// The middle of each group of points: where its name and its members stand, for comparing statements with many
// groups. Shared words are kept by word, so that thousands of groups cost no more memory than their members have
// words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/similarity.h"

namespace tafelrunde::analysis {

class Centroids {
 public:
  explicit Centroids(std::size_t feature_count) : by_feature_(feature_count) {}

  // Groups are made one after the other: begin, add its points, end. Gives the number of the group, from 0.
  std::size_t begin_group();
  void add(const Point& point, double weight);
  void end_group();

  std::size_t size() const { return lengths_.size(); }
  bool is_empty(std::size_t group) const { return lengths_[group] <= 0; }

  // The likeness of a point to each group, -1..1; 0 for empty groups.
  std::vector<double> likenesses(const Point& point) const;
  double likeness(const Point& point, std::size_t group) const;
  // The likeness of a member to the others of its group, from which it is taken out with its weight.
  double likeness_without(const Point& member, std::size_t group, double weight) const;
  // What one word contributes to the group, on the scale of Point::shared, less `own` of a member that has it.
  float share(std::size_t group, std::uint32_t feature, float own = 0) const;

 private:
  struct Entry {
    std::uint32_t group = 0;
    float value = 0;
  };
  float value(std::size_t group, std::uint32_t feature) const;
  double product(const Point& point, std::size_t group) const;

  std::vector<std::vector<Entry>> by_feature_;  // by group, ascending
  std::vector<std::vector<float>> related_;     // by group
  std::vector<double> lengths_;                 // by group
  std::vector<std::uint32_t> touched_;          // features of the group that is being made
};

// The centroids of groups: kNameWeight times the name and each member once.
inline constexpr double kNameWeight = 2;
Centroids group_centroids(const StatementSpace& space, std::span<const Reading> names, std::span<const Point> points,
                          std::span<const std::optional<std::size_t>> group, std::size_t group_count);

}  // namespace tafelrunde::analysis
