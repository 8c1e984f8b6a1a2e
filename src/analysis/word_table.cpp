#include "analysis/word_table.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace tafelrunde::analysis {
namespace {

std::uint32_t hash_of(std::string_view word) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(word));
}

}  // namespace

void WordTable::reserve(std::size_t words) {
  const auto wanted = std::bit_ceil(2 * words + 2);
  if (wanted <= slots_.size()) return;
  words_.reserve(words);
  slots_.assign(wanted, Slot{});
  is_used_.assign(std::max<std::size_t>(wanted / 16, 1), 0);
  for (std::size_t place = 0; place < words_.size(); ++place) put(words_[place], hash_of(words_[place]), place);
}

void WordTable::put(std::string_view word, std::uint32_t hash, std::size_t place) {
  slots_[slot_of(word, hash)] = {hash, static_cast<std::uint32_t>(place + 1)};
  is_used_[use_of(hash)] |= std::uint64_t{1} << hash % 64;
}

std::size_t WordTable::slot_of(std::string_view word, std::uint32_t hash) const {
  auto at = hash & (slots_.size() - 1);
  while (slots_[at].place_plus_one != 0 && (slots_[at].hash != hash || words_[slots_[at].place_plus_one - 1] != word))
    at = (at + 1) & (slots_.size() - 1);
  return at;
}

WordTable::Added WordTable::add(std::string_view word) {
  if (2 * (words_.size() + 1) > slots_.size()) reserve(2 * words_.size() + 8);
  const auto hash = hash_of(word);
  const auto& slot = slots_[slot_of(word, hash)];
  if (slot.place_plus_one != 0) return {slot.place_plus_one - 1, false};
  words_.push_back(word);
  put(word, hash, words_.size() - 1);
  return {static_cast<std::uint32_t>(words_.size() - 1), true};
}

std::optional<std::uint32_t> WordTable::find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const auto hash = hash_of(word);
  if ((is_used_[use_of(hash)] >> hash % 64 & 1) == 0) return std::nullopt;
  const auto& slot = slots_[slot_of(word, hash)];
  if (slot.place_plus_one == 0) return std::nullopt;
  return slot.place_plus_one - 1;
}

}  // namespace tafelrunde::analysis
