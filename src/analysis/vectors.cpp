#include "analysis/vectors.h"

#include <array>
#include <cmath>

#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

constexpr double kRarity = 3e-4;           // Arora's a
constexpr double kUnknownCount = 20;       // as if a word known only by its parts stood that often in the corpus
constexpr double kLeastCountOfPiece = 30;  // rarer stems are too unsure to stand for a longer word
constexpr std::size_t kShortestPiece = 5;  // letters
constexpr std::size_t kLongestWord = 60;   // letters; longer "words" are no words

double weight_of(double count, const WordModel& model) { return kRarity / (kRarity + count / model.total()); }

// The longest beginning or end of `form` whose stem is known well enough.
WordDirection from_longest_piece(std::string_view form, const WordModel& model, const Stems& stems) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < form.size(); at = next_boundary(form, at)) starts.push_back(at);
  const auto letters = starts.size();
  if (letters <= kShortestPiece + 1 || letters > kLongestWord) return {};
  for (auto length = letters - 1; length >= kShortestPiece; --length) {
    for (const auto piece : {form.substr(0, starts[length]), form.substr(starts[letters - length])}) {
      const auto known = model.find(stems.of(piece, Tongue::german));
      if (!known || model.count(*known) < kLeastCountOfPiece) continue;
      return {model.direction(*known), weight_of(model.count(*known), model)};
    }
  }
  return {};
}

}  // namespace

WordDirection word_direction(std::string_view form, const std::string& stem, std::span<const std::string> part_stems,
                             const WordModel& model, const Stems& stems) {
  if (model.empty()) return {};
  std::vector<std::size_t> parts;
  for (const auto& part : part_stems) {
    if (const auto known = model.find(part)) parts.push_back(*known);
  }
  const auto known = model.find(stem);
  if (!known && parts.empty()) return from_longest_piece(form, model, stems);
  DirectionSum sum;
  if (known) sum.add(model.direction(*known), 1);
  const double parts_share = known ? 0.5 : 1.0;
  for (const auto part : parts) sum.add(model.direction(part), parts_share / static_cast<double>(parts.size()));
  return {sum.of_length_one(), weight_of(known ? model.count(*known) : kUnknownCount, model)};
}

void DirectionSum::add(std::span<const float> direction, double weight) {
  if (sum_.empty()) sum_.resize(direction.size());
  for (std::size_t d = 0; d < direction.size(); ++d) sum_[d] += weight * static_cast<double>(direction[d]);
}

std::vector<float> DirectionSum::of_length_one() const {
  double squares = 0;
  for (const double value : sum_) squares += value * value;
  if (squares < 1e-12) return {};
  std::vector<float> direction;
  direction.reserve(sum_.size());
  const double scale = 1 / std::sqrt(squares);
  for (const double value : sum_) direction.push_back(static_cast<float>(value * scale));
  return direction;
}

// Eight sums side by side: the compiler may compute them at once, and the result is the same on every machine.
float inner_product(std::span<const float> a, std::span<const float> b) {
  if (a.empty() || b.empty()) return 0;
  std::array<float, 8> sums{};
  std::size_t d = 0;
  for (; d + 8 <= a.size(); d += 8) {
    for (std::size_t lane = 0; lane < 8; ++lane) sums[lane] += a[d + lane] * b[d + lane];
  }
  float rest = 0;
  for (; d < a.size(); ++d) rest += a[d] * b[d];
  return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7])) + rest;
}

}  // namespace tafelrunde::analysis
