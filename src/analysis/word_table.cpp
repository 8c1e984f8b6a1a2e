#include "analysis/word_table.h"

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
  for (std::size_t place = 0; place < words_.size(); ++place) {
    const auto hash = hash_of(words_[place]);
    slots_[slot_of(words_[place], hash)] = {hash, static_cast<std::uint32_t>(place + 1)};
  }
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
  auto& slot = slots_[slot_of(word, hash)];
  if (slot.place_plus_one != 0) return {slot.place_plus_one - 1, false};
  words_.push_back(word);
  slot = {hash, static_cast<std::uint32_t>(words_.size())};
  return {slot.place_plus_one - 1, true};
}

std::optional<std::uint32_t> WordTable::find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const auto& slot = slots_[slot_of(word, hash_of(word))];
  if (slot.place_plus_one == 0) return std::nullopt;
  return slot.place_plus_one - 1;
}

}  // namespace tafelrunde::analysis
