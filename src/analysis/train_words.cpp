#include "analysis/train_words.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <unordered_set>

#include "analysis/train_dimensions.h"
#include "analysis/train_parts.h"
#include "analysis/train_quantise.h"
#include "analysis/train_svd.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kMostCounted = 60'000;  // stems that lend their neighbours
constexpr std::size_t kMostWritten = 45'000;  // the rarest ones help more than they are helped
constexpr std::size_t kFewestStems = 10;

// The list given, and the one built in.
IsStopWord stop_words_of(std::string_view lines) {
  auto listed = std::make_shared<std::unordered_set<std::string>>();
  while (!lines.empty()) {
    const auto line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    listed->insert(with_ss(line));
  }
  return [listed](std::string_view form) { return tells_german(form) || listed->contains(std::string(form)); };
}

std::size_t filled_rows(const SparseRows& rows) {
  std::size_t filled = 0;
  for (Eigen::Index row = 0; row < rows.rows(); ++row)
    filled += rows.outerIndexPtr()[row] < rows.outerIndexPtr()[row + 1] ? 1 : 0;
  return filled;
}

// Rows without a cell have no direction; the iteration leaves roundings in them.
void clear_empty_rows(DenseRows& vectors, const SparseRows& information) {
  for (Eigen::Index row = 0; row < vectors.rows(); ++row)
    if (information.outerIndexPtr()[row] == information.outerIndexPtr()[row + 1]) vectors.row(row).setZero();
}

std::string stem_lines(const StemList& list, std::size_t count) {
  std::string lines;
  for (std::size_t n = 0; n < count; ++n)
    lines += list.stems[n].letters + "\t" + std::to_string(list.stems[n].count) + "\n";
  return lines;
}

std::string part_lines(const std::vector<CompoundPart>& parts) {
  std::string lines;
  for (const auto& part : parts) lines += part.form + "\t" + std::to_string(part.count) + "\n";
  return lines;
}

struct Directions {
  std::string bytes;
  std::size_t dimensions = 0;
};

TellShare stage_teller(const TellTraining& tell, TrainStage stage) {
  return [&tell, stage](double share) {
    if (tell) tell(stage, share);
  };
}

std::size_t bearable_dimensions(const std::vector<double>& values, const Cooccurrence& cooccurrence,
                                const TrainWish& wish, const TellShare& tell) {
  const auto stems = cooccurrence.stem_count();
  if (!asks_chance(stems)) return dimensions_for(values, stems, 0);
  tell(0);
  const double chance = value_of_chance(cooccurrence.running(), stems, wish.seed);
  tell(1);
  return dimensions_for(values, stems, chance);
}

Directions directions_of(const SparseRows& information, const Cooccurrence& cooccurrence, std::size_t written,
                         const TrainWish& wish, const TellTraining& tell) {
  const bool is_chosen = wish.dimensions > 0;
  auto found = left_singular(information, {.rank = is_chosen ? wish.dimensions : kMostDimensions, .seed = wish.seed},
                             stage_teller(tell, TrainStage::directions));
  const auto dimensions =
      is_chosen ? found.values.size()
                : bearable_dimensions(found.values, cooccurrence, wish, stage_teller(tell, TrainStage::chance));
  clear_empty_rows(found.vectors, information);
  return {as_signed_bytes(found.vectors, written, dimensions), dimensions};
}

}  // namespace

std::string TrainedWords::vectors_name() const {
  return "vec_i8_" + std::to_string(stem_count) + "x" + std::to_string(dimensions) + ".bin";
}

std::uint64_t least_count_for(std::uint64_t words) {
  const double third = std::cbrt(static_cast<double>(words) / 60e6);
  return static_cast<std::uint64_t>(std::clamp(std::round(12 * third), 2.0, 12.0));
}

Result<TrainedWords> train_words(Corpus corpus, const TrainWish& wish, const TellTraining& tell) {
  const auto is_stop_word = stop_words_of(wish.stop_words);
  const auto least_count = wish.least_count > 0 ? wish.least_count : least_count_for(corpus.words());
  const auto list = list_stems(corpus.forms(), is_stop_word, least_count, kMostCounted);
  Cooccurrence cooccurrence(running_stems(corpus.take_running(), list, left_out(list)), list.stems.size());
  const auto information = positive_mutual_information(cooccurrence, stage_teller(tell, TrainStage::neighbours));
  if (const auto filled = filled_rows(information); filled < kFewestStems) {
    return Message{"train.too_little",
                   {std::to_string(corpus.words()), std::to_string(filled), std::to_string(least_count),
                    std::to_string(kFewestStems)}};
  }
  TrainedWords trained;
  trained.stem_count = std::min(list.stems.size(), kMostWritten);
  auto [bytes, dimensions] = directions_of(information, cooccurrence, trained.stem_count, wish, tell);
  trained.vectors = std::move(bytes);
  trained.dimensions = dimensions;
  const auto parts = choose_parts(corpus.forms(), is_stop_word, least_count);
  trained.part_count = parts.size();
  trained.stems = stem_lines(list, trained.stem_count);
  trained.compound_parts = part_lines(parts);
  trained.stop_words = wish.stop_words;
  trained.total = std::to_string(corpus.words()) + "\n";
  return trained;
}

}  // namespace tafelrunde::analysis
