// How alike statements are, within one field: half by shared words (tf-idf of stems and compound parts), half by
// related words (directions, less what all statements of the field have in common).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/features.h"
#include "analysis/lexicon.h"

namespace tafelrunde::analysis {

// A statement's place: `shared` and `related` are scaled so that the likeness of two points is the plain sum of
// both inner products, -1..1.
struct Point {
  struct Entry {
    std::uint32_t feature = 0;
    float value = 0;
  };
  std::vector<Entry> shared;   // by feature, ascending
  std::vector<float> related;  // empty if unknown
};

class StatementSpace {
 public:
  // Learns from the statements known so far how much each word says here: rare in this field and rare in the
  // language. `vector_share` 0..1 is the part of related words; without a word model it counts as 0.
  // Names of groups count like statements.
  StatementSpace(const WordModel& model, std::span<const Reading> known, double vector_share,
                 std::span<const Reading> names = {});

  Point place(const Reading& reading) const;
  std::size_t feature_count() const { return weights_.size(); }
  const std::string& stem(std::uint32_t feature) const { return stems_[feature]; }
  // The feature of a stem; none for words that no known statement has.
  const std::uint32_t* find(const std::string& stem) const;

 private:
  double vector_share_;
  std::unordered_map<std::string, std::uint32_t> features_;
  std::vector<std::string> stems_;   // by feature
  std::vector<float> weights_;       // by feature
  std::vector<float> mean_related_;  // of the known statements; empty if there are too few
};

float likeness(const Point& a, const Point& b);

}  // namespace tafelrunde::analysis
