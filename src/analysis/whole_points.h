// Points in whole numbers, laid out for comparing very many of them. Inner part of neighbours.h.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/neighbours.h"

namespace tafelrunde::analysis {

// A point's values lie between -1 and 1; here they are counted in units of 1 / 16384. The product of two points, at
// most 1, then fits 28 bits and a sign.
constexpr double kWholeScale = 1 << 14;
inline std::int16_t whole(float value) {
  return static_cast<std::int16_t>(std::nearbyint(static_cast<double>(value) * kWholeScale));
}

// Rows of whole numbers, padded with zeros to a length that fills the machine's registers.
class WholeRows {
 public:
  WholeRows(std::size_t rows, std::size_t length) : length_((length + 31) / 32 * 32), values_(rows * length_) {}

  std::size_t length() const { return length_; }
  std::int16_t* row(std::size_t i) { return values_.data() + i * length_; }
  const std::int16_t* row(std::size_t i) const { return values_.data() + i * length_; }
  void set(std::size_t i, std::span<const float> values) {
    std::transform(values.begin(), values.end(), row(i), whole);
  }

 private:
  std::size_t length_;
  std::vector<std::int16_t> values_;
};

// The products of one row with four others at once.
std::array<std::int32_t, 4> four_products(const std::int16_t* one, const std::array<const std::int16_t*, 4>& others,
                                          std::size_t length);

// For each feature the points that have it, ascending.
class SharedWordIndex {
 public:
  struct Posting {
    std::uint32_t point = 0;
    std::int16_t value = 0;
  };

  SharedWordIndex(std::span<const Point> points, std::size_t feature_count);
  std::span<const Posting> with(std::uint32_t feature) const {
    return {postings_.data() + starts_[feature], starts_[feature + 1] - starts_[feature]};
  }

 private:
  std::vector<std::size_t> starts_;  // by feature
  std::vector<Posting> postings_;
};

// The best neighbours found so far of each point.
class Nearest {
 public:
  Nearest(std::size_t points, std::size_t count)
      : count_(count), best_(points * count), kept_(points), least_(points, 1) {}

  void offer(std::size_t to, Neighbour neighbour) {
    if (neighbour.likeness >= least_[to]) take(to, neighbour);
  }
  std::span<const Neighbour> of(std::size_t point) const { return {best_.data() + point * count_, kept_[point]}; }
  void forget(std::size_t point) {
    kept_[point] = 0;
    least_[point] = 1;
  }

 private:
  void take(std::size_t to, Neighbour neighbour);

  std::size_t count_;
  std::vector<Neighbour> best_;
  std::vector<std::uint32_t> kept_;
  std::vector<std::int32_t> least_;  // by point: what is less like it does not come in
};

}  // namespace tafelrunde::analysis
