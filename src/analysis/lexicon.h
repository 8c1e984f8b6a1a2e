// What the analysis knows about the language: a word model (counts, vectors and compound parts of German stems,
// assets/lexicon/de) and the field's abbreviations. Both are made from bytes that the caller has read or mapped,
// never change afterwards, and may be shared between threads. An empty Lexicon is allowed: then only shared words
// count.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/letters.h"
#include "analysis/word_table.h"
#include "base/result.h"

namespace tafelrunde::analysis {

// The bytes of the five files; assets/lexicon/README.md describes the formats.
struct WordModelBytes {
  std::string_view stems;           // stems.tsv
  std::string_view vectors;         // vec_i8_NxD.bin
  std::string_view compound_parts;  // compound_parts.tsv
  std::string_view stop_words;      // stopwords.txt
  std::string_view total;           // TOTAL.txt
  // Keeps all these bytes where they are; the model is then made on top of them in some milliseconds. Without an
  // owner they are copied.
  std::shared_ptr<const void> owner;
};

class WordModel {
 public:
  WordModel() = default;  // knows no word

  // Refuses with lexicon.bad_line (file, line number), lexicon.bad_total and
  // lexicon.bad_vectors (bytes, stems).
  static Result<WordModel> parse(const WordModelBytes& bytes);

  bool empty() const { return counts_.empty(); }
  std::size_t dimensions() const { return dimensions_; }
  double total() const { return total_; }  // running words of the corpus

  std::optional<std::size_t> find(std::string_view stem) const;
  double count(std::size_t stem) const { return counts_[stem]; }
  // Stems that stand at least `kFrequent` times in the corpus and begin with that byte, the most frequent first.
  static constexpr double kFrequent = 1000;
  std::span<const std::string_view> frequent_stems(char first) const {
    return frequent_[static_cast<unsigned char>(first)];
  }
  // The stem's direction, of length 1; empty for the most frequent stems, which have none.
  std::vector<float> direction(std::size_t stem) const;
  // How often `form` (lower case, ß as ss) stands in the corpus as a possible part of compounds; 0 if it is none.
  double part_count(std::string_view form) const;
  bool is_stop_word(std::string_view form) const { return stop_words_.find(form).has_value(); }

 private:
  Outcome read_stems(std::string_view bytes);
  Outcome read_vectors(std::string_view bytes);
  Outcome read_parts(std::string_view bytes);
  Outcome read_total(std::string_view bytes);
  void read_stop_words(std::string_view bytes);
  std::string_view folded(std::string_view word);  // ß as ss

  std::shared_ptr<const void> owner_;                // of the bytes that all views below look at
  std::shared_ptr<std::deque<std::string>> folded_;  // words that had a ß
  std::size_t dimensions_ = 0;
  double total_ = 0;
  WordTable stems_;
  std::vector<double> counts_;                               // by stem
  std::array<std::vector<std::string_view>, 256> frequent_;  // by first byte
  std::string_view vectors_;  // by stem, row after row, signed, of any length; zeros where a stem has no vector
  WordTable parts_;
  std::vector<double> part_counts_;
  WordTable stop_words_;
};

// Short forms of the field and what the analysis reads instead ("ABH": "Ausländerbehörde").
class Abbreviations {
 public:
  Abbreviations() = default;

  // Lines of `short<TAB>expansion[<TAB>further words]`; the first line is a heading, `#` starts a note. Refuses
  // with lexicon.bad_line (file, line number). Of a short form given twice the first line counts.
  static Result<Abbreviations> parse(std::string_view bytes);

  struct Match {
    std::size_t length = 0;  // code points of the short form in the text, a plural s included
    CodePoints meaning;      // the expansion and the further words
  };
  // The longest short form with which `text` starts and after which a word may end. Case matters.
  std::optional<Match> match(CodePoints text) const;

 private:
  struct Entry {
    std::u32string short_form;
    std::u32string meaning;
  };
  std::unordered_map<char32_t, std::vector<Entry>> by_first_letter_;  // the longest short form first
};

struct Lexicon {
  WordModel model;
  Abbreviations abbreviations;
};

}  // namespace tafelrunde::analysis
