// A word model from plain text: what stands near what, as directions of few numbers (positive mutual information and
// a truncated singular value decomposition; assets/lexicon/README.md has the recipe and the formats).
//
//   bytes > train_text > passages > train_corpus > forms > train_stems > stems > train_cooccurrence > train_ppmi
//         > train_svd > train_dimensions > train_quantise > files; and forms > train_parts > compound parts
//
// The same corpus, wish and seed give the same bytes; hash tables are looked up and never gone through, and nothing
// runs on threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "analysis/lexicon.h"
#include "analysis/train_corpus.h"
#include "base/result.h"

namespace tafelrunde::analysis {

struct TrainWish {
  std::size_t dimensions = 0;     // 0: as many as the corpus bears (train_dimensions.h), at most 180
  std::uint64_t least_count = 0;  // of a stem; 0: least_count_for(words)
  std::uint64_t seed = 0;
  std::string_view stop_words;  // stopwords.txt, taken along as it is
};

enum class TrainStage { neighbours, directions, chance };
using TellTraining = std::function<void(TrainStage stage, double share_of_stage_done)>;

// The files of a word model.
struct TrainedWords {
  std::string stems;           // stems.tsv
  std::string vectors;         // vectors_name()
  std::string compound_parts;  // compound_parts.tsv
  std::string stop_words;      // stopwords.txt
  std::string total;           // TOTAL.txt

  std::size_t stem_count = 0;
  std::size_t dimensions = 0;
  std::size_t part_count = 0;

  std::string vectors_name() const;  // vec_i8_45000x180.bin
  WordModelBytes bytes() const { return {stems, vectors, compound_parts, stop_words, total, nullptr}; }
};

// How often a stem must stand to be taken: 12 times in 60 million words, with the cube root of the words below that,
// and at least twice. Chosen, not measured.
std::uint64_t least_count_for(std::uint64_t words);

// Refuses with train.too_little (words, stems that have neighbours, how often a stem must stand, stems needed).
Result<TrainedWords> train_words(Corpus corpus, const TrainWish& wish, const TellTraining& tell);

}  // namespace tafelrunde::analysis
