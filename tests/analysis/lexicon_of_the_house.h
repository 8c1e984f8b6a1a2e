// The lexicon that the program ships with, for tests that look at real German. Read once for each test program.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "analysis/lexicon.h"

namespace tafelrunde::analysis {

inline std::string bytes_of_asset(const std::string& path) {
  std::ifstream file(std::string(TAFELRUNDE_SOURCE_DIR) + "/assets/lexicon/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("no asset " + path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

inline const Lexicon& lexicon_of_the_house() {
  static const Lexicon lexicon = [] {
    const auto stems = bytes_of_asset("de/stems.tsv"), vectors = bytes_of_asset("de/vec_i8_45000x180.bin"),
               parts = bytes_of_asset("de/compound_parts.tsv"), stop_words = bytes_of_asset("de/stopwords.txt"),
               total = bytes_of_asset("de/TOTAL.txt");
    auto model = WordModel::parse({stems, vectors, parts, stop_words, total});
    auto abbreviations = Abbreviations::parse(bytes_of_asset("abbreviations.tsv"));
    return Lexicon{std::move(*model), std::move(*abbreviations)};
  }();
  return lexicon;
}

}  // namespace tafelrunde::analysis
