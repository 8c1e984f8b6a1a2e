#include "analysis/train_dimensions.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "analysis/dice.h"

namespace tafelrunde::analysis {
namespace {

// Every stem at another's place; gaps stay where they are.
std::vector<std::uint32_t> in_random_order(std::vector<std::uint32_t> running, std::uint32_t gap,
                                           std::uint64_t seed) {
  std::vector<std::uint32_t> stems;
  std::copy_if(running.begin(), running.end(), std::back_inserter(stems), [&](auto stem) { return stem != gap; });
  Dice(seed).shuffle(stems);
  auto next = stems.begin();
  for (auto& place : running)
    if (place != gap) place = *next++;
  return running;
}

}  // namespace

double value_of_chance(std::vector<std::uint32_t> running, std::size_t stem_count, std::uint64_t seed) {
  const auto gap = static_cast<std::uint32_t>(stem_count);
  Cooccurrence chance(in_random_order(std::move(running), gap, seed), stem_count);
  const auto information = positive_mutual_information(chance, {});
  const auto found = left_singular(information, {.rank = 2, .surplus = 8, .iterations = 3, .seed = seed}, {});
  return found.values.size() < 2 ? 0 : found.values[1];
}

std::size_t dimensions_for(const std::vector<double>& values, std::size_t stem_count, double chance) {
  const auto first_below = std::find_if(values.begin(), values.end(), [&](double value) { return value <= chance; });
  const auto above = static_cast<std::size_t>(first_below - values.begin());
  const auto wished =
      std::clamp(std::max(above, stem_count / kStemsForADimension), kFewestDimensions, kMostDimensions);
  return std::min(wished, values.size());
}

}  // namespace tafelrunde::analysis
