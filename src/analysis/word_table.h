// Words and their places 0, 1, ..., found by hash. Holds views only: whoever makes it keeps the bytes. Made for word
// lists of some 100,000 entries that are there at once when the program starts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tafelrunde::analysis {

class WordTable {
 public:
  struct Added {
    std::uint32_t place = 0;
    bool is_new = false;
  };

  void reserve(std::size_t words);
  Added add(std::string_view word);  // a word that is there already keeps its place
  std::optional<std::uint32_t> find(std::string_view word) const;
  std::size_t size() const { return words_.size(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place_plus_one = 0;  // 0: free
  };
  // The slot of the word, or the free one where it belongs.
  std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  std::size_t use_of(std::uint32_t hash) const { return (hash / 64) & (is_used_.size() - 1); }
  void put(std::string_view word, std::uint32_t hash, std::size_t place);

  std::vector<std::string_view> words_;
  std::vector<Slot> slots_;             // a power of two, at most half of them taken
  std::vector<std::uint64_t> is_used_;  // four bits for each slot: small enough to stay near, and most words asked
                                        // for are not there
};

}  // namespace tafelrunde::analysis
