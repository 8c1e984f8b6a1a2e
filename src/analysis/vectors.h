// Directions among the word model's meanings: of single words and of sums of them. A direction is a row of floats
// of length 1, or empty where nothing is known.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/lexicon.h"
#include "analysis/words.h"

namespace tafelrunde::analysis {

struct WordDirection {
  std::vector<float> direction;
  double weight = 0;  // smooth inverse frequency a / (a + p) with a = 3e-4 (Arora, Liang, Ma 2017)
};

// A word's direction: its stem's, drawn half towards the mean of its compound parts; if the stem is unknown, the
// parts' alone, or that of its longest known beginning or end of five letters or more.
WordDirection word_direction(std::string_view form, const std::string& stem, std::span<const std::string> part_stems,
                             const WordModel& model, const Stems& stems);

class DirectionSum {
 public:
  void add(std::span<const float> direction, double weight);
  // The sum, of length 1; empty if nothing was added or all of it cancels out.
  std::vector<float> of_length_one() const;

 private:
  std::vector<double> sum_;
};

// The inner product of two rows of equal length; 0 if one is empty.
float inner_product(std::span<const float> a, std::span<const float> b);

}  // namespace tafelrunde::analysis
