// The most similar points of each point. Likenesses are counted in whole numbers, so that they are the same on every
// machine whatever the order of the sums.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/progress.h"
#include "analysis/similarity.h"

namespace tafelrunde::analysis {

struct Neighbour {
  std::uint32_t point = 0;
  std::int32_t likeness = 0;  // in units of kLikenessUnit, > 0
};
inline constexpr double kLikenessUnit = 1.0 / (1 << 28);

using Neighbours = std::vector<std::vector<Neighbour>>;  // by point; nearest first, of equals the earlier point

// Up to `kMostForExact` points every pair is compared. Beyond, a point is compared with those of the nearest cells of
// related words and with those that share its rarer words; measured on 100,000 statements, more than nine in ten of
// the true neighbours are found so. Points that are not alike at all (<= 0) are no neighbours.
inline constexpr std::size_t kMostForExact = 20'000;
Neighbours most_similar(std::span<const Point> points, std::size_t feature_count, std::size_t count,
                        Progress& progress, std::size_t most_for_exact = kMostForExact);

}  // namespace tafelrunde::analysis
