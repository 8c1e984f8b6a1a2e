#include "journal/random.h"

#include <sodium.h>

#include <array>
#include <atomic>
#include <cstring>
#include <memory>

namespace tafelrunde::journal {

RandomSource system_random() {
  return [](std::uint8_t* bytes, std::size_t count) {
    // Safe to call again and again; it seeds the generator the first time.
    if (sodium_init() < 0) std::abort();  // no randomness, no ids: nothing sensible is left to do
    randombytes_buf(bytes, count);
  };
}

RandomSource seeded_random(std::uint64_t seed) {
  // Shared by all copies, which may be on different threads.
  auto next_block = std::make_shared<std::atomic<std::uint64_t>>(0);
  return [seed, next_block](std::uint8_t* bytes, std::size_t count) {
    std::array<std::uint8_t, randombytes_SEEDBYTES> block_seed{};
    std::memcpy(block_seed.data(), &seed, sizeof seed);
    const std::uint64_t block = (*next_block)++;
    std::memcpy(block_seed.data() + sizeof seed, &block, sizeof block);
    randombytes_buf_deterministic(bytes, count, block_seed.data());
  };
}

}  // namespace tafelrunde::journal
