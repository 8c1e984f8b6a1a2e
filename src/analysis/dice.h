// Randomness that is the same on every machine: splitmix64 (Vigna). The standard's shuffles differ from library to
// library.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace tafelrunde::analysis {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t roll(std::uint64_t sides) { return bits() % sides; }
  // Between -1 and 1.
  float balanced() { return static_cast<float>(static_cast<std::int64_t>(bits() >> 40) - (1 << 23)) / (1 << 23); }

  template <class T>
  void shuffle(std::vector<T>& things) {
    for (std::size_t i = things.size(); i > 1; --i) std::swap(things[i - 1], things[roll(i)]);
  }
  std::vector<std::uint32_t> order(std::size_t count) {
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), 0u);
    shuffle(places);
    return places;
  }

 private:
  std::uint64_t bits() {
    state_ += 0x9E3779B97F4A7C15u;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace tafelrunde::analysis
