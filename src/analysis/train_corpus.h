// The running words of a corpus: every form with how often it stands there, and the order in which they stand. Second
// step of training a word model (train_words.h). Words are read as those of statements are (words.h), so that the
// model knows them as they will be asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "analysis/train_text.h"
#include "analysis/word_table.h"
#include "analysis/words.h"

namespace tafelrunde::analysis {

class Corpus {
 public:
  struct Form {
    std::string letters;  // lower case, ß as ss
    std::uint64_t count = 0;
    std::uint64_t capitals = 0;  // how often with a capital letter first
  };
  static constexpr std::uint32_t kGap = 0xFFFFFFFF;  // in running(): the distance of one word, and no word

  Corpus() = default;
  Corpus(Corpus&&) = default;  // no copies: the table looks at the forms
  Corpus(const Corpus&) = delete;

  void read(const Passage& passage);

  std::uint64_t words() const { return words_; }
  const std::deque<Form>& forms() const { return forms_; }  // in the order in which they first stood
  // Places in forms(), and gaps, as they stand in the text. Four bytes a word: 240 MB for 60 million.
  std::vector<std::uint32_t> take_running() { return std::move(running_); }

 private:
  void read_word(const Token& word);
  void add_gap(std::size_t words);

  WordTable places_;  // of the forms; looks at their letters
  std::deque<Form> forms_;
  std::vector<std::uint32_t> running_;
  std::size_t gap_ = kDocumentGap;  // that running_ ends with
  std::uint64_t words_ = 0;
};

}  // namespace tafelrunde::analysis
