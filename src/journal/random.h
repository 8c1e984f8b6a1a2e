// Randomness for ids and salts, handed in by whoever starts the program, so that every run can be replayed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "base/id.h"

namespace tafelrunde::journal {

// Fills `count` bytes. Must not fail; called on the thread that uses it.
using RandomSource = std::function<void(std::uint8_t* bytes, std::size_t count)>;

// Unpredictable bytes from the operating system (libsodium). What the program uses.
RandomSource system_random();

// The same bytes for the same seed, for tests and samples. Never for a real conference: ids made from one seed at
// two stations would collide, and salts that can be guessed do not protect redacted words.
RandomSource seeded_random(std::uint64_t seed);

// A fresh id, e.g. random_id<StatementId>(random). Never nil.
template <class IdType>
IdType random_id(const RandomSource& random) {
  IdType id;
  while (id.is_nil()) random(id.bytes.data(), id.bytes.size());
  return id;
}

}  // namespace tafelrunde::journal
