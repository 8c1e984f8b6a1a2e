#include "analysis/features.h"

#include <algorithm>

#include "analysis/foreign.h"
#include "analysis/vectors.h"

namespace tafelrunde::analysis {
namespace {

constexpr double kPartCount = 0.7;  // a compound's part counts less than a word of its own (measured: plateau)

WordSense german_sense(const std::string& written, const Lexicon& lexicon, const Stems& stems) {
  const auto form = canonical_spelling(written, lexicon.model, stems);
  WordSense sense;
  sense.function_word = is_function_word(form, Tongue::german, lexicon.model);
  sense.known = sense.function_word;
  if (sense.function_word) return sense;
  sense.stem = stems.of(form, Tongue::german);
  std::vector<std::string> all_parts;
  for (auto& part : compound_parts(form, lexicon.model)) {
    const bool says_nothing = is_function_word(part, Tongue::german, lexicon.model);
    all_parts.push_back(stems.of(canonical_spelling(part, lexicon.model, stems), Tongue::german));
    if (!says_nothing && all_parts.back() != sense.stem) sense.part_stems.push_back(all_parts.back());
  }
  sense.known = !all_parts.empty() || lexicon.model.find(sense.stem);
  if (!sense.known) {
    if (const auto meant = meant_stem(sense.stem, lexicon.model); !meant.empty()) sense.stem = meant;
  }
  auto [direction, weight] = word_direction(form, sense.stem, all_parts, lexicon.model, stems);
  sense.direction = std::move(direction);
  sense.weight = weight;
  return sense;
}

WordSense english_sense(const std::string& form, const Lexicon& lexicon, const Stems& stems) {
  WordSense sense;
  sense.function_word = is_function_word(form, Tongue::english, lexicon.model);
  if (!sense.function_word) sense.stem = stems.of(form, Tongue::english);
  return sense;
}

// Each stem once, ascending, with the sum of its counts.
void add_up(std::vector<Feature>& features) {
  std::stable_sort(features.begin(), features.end(),
                   [](const Feature& a, const Feature& b) { return a.stem < b.stem; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (kept > 0 && features[kept - 1].stem == features[i].stem)
      features[kept - 1].count += features[i].count;
    else if (kept++ != i)
      features[kept - 1] = std::move(features[i]);
  }
  features.resize(kept);
}

}  // namespace

const WordSense& Reader::sense(const std::string& form, Tongue tongue) {
  auto& known = tongue == Tongue::german ? german_ : english_;
  if (const auto found = known.find(form); found != known.end()) return found->second;
  return known[form] =
             tongue == Tongue::german ? german_sense(form, lexicon_, stems_) : english_sense(form, lexicon_, stems_);
}

Tongue Reader::tongue_of(const std::vector<Token>& words) {
  const auto is_known = [this](const std::string& form) { return sense(form, Tongue::german).known; };
  return is_foreign(words, is_known) ? Tongue::other : analysis::tongue_of(words);
}

Reading Reader::read(std::string_view text) {
  auto words = tokens(text, lexicon_.abbreviations);
  const auto tongue = tongue_of(words);
  Reading reading;
  reading.tongue = tongue;
  if (tongue == Tongue::other) return reading;
  DirectionSum direction;
  for (auto& word : words) {
    const auto& sense = this->sense(word.form, tongue);
    if (sense.function_word) continue;
    ReadWord read{std::move(word), {sense.stem}, tongue == Tongue::german && !sense.known};
    reading.features.push_back({sense.stem, 1});
    for (const auto& part : sense.part_stems) {
      reading.features.push_back({part, kPartCount});
      read.features.push_back(part);
    }
    direction.add(sense.direction, sense.weight);
    reading.words.push_back(std::move(read));
  }
  add_up(reading.features);
  reading.direction = direction.of_length_one();
  return reading;
}

}  // namespace tafelrunde::analysis
