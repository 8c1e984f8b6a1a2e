// How many dimensions a corpus bears. Part of training a word model (train_words.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/train_svd.h"

namespace tafelrunde::analysis {

inline constexpr std::size_t kMostDimensions = 180;  // the shipped model's; more did not help there
inline constexpr std::size_t kFewestDimensions = 2;
inline constexpr std::size_t kStemsForADimension = 16;

// How many of the singular `values`, largest first, a model takes: those above `chance`, or one for every sixteen
// stems if that is more; between the fewest and the most. Few invented topics need no more than there are topics, and
// get blurred by more; in the language of life more are better even where they cannot be told from chance (measured:
// the groups of statements, from 7,000 to 3 million words).
std::size_t dimensions_for(const std::vector<double>& values, std::size_t stem_count, double chance);
inline bool asks_chance(std::size_t stem_count) { return stem_count / kStemsForADimension < kMostDimensions; }

// The singular value that the same stems reach in random order (Horn's parallel analysis, 1965). The first one is
// passed over, which only says that no information is negative. `running` as in train_cooccurrence.h.
double value_of_chance(std::vector<std::uint32_t> running, std::size_t stem_count, std::uint64_t seed);

}  // namespace tafelrunde::analysis
