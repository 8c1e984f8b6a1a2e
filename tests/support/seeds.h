// How many random cases a property test runs, and which: from the environment, so that a failing seed can be run
// again alone.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <vector>

namespace tafelrunde::test {

inline std::uint64_t number_from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text && *text ? std::strtoull(text, nullptr, 10) : otherwise;
}

// The seeds 1, 2, ..., `count`; with TAFELRUNDE_SEED=n only n.
inline std::vector<std::uint64_t> seeds(std::uint64_t count) {
  if (const std::uint64_t only = number_from_environment("TAFELRUNDE_SEED", 0)) return {only};
  std::vector<std::uint64_t> all;
  for (std::uint64_t seed = 1; seed <= count; ++seed) all.push_back(seed);
  return all;
}

}  // namespace tafelrunde::test
