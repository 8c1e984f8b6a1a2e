// What one statement says, read word by word: its stems and compound parts with their counts (for shared words)
// and its direction among the word model's meanings (for related words). Needs no other statement.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/lexicon.h"
#include "analysis/words.h"

namespace tafelrunde::analysis {

// What is known of one word form.
struct WordSense {
  bool function_word = false;
  bool known = false;  // to the word model, itself or by its parts, or as a function word
  std::string stem;
  std::vector<std::string> part_stems;  // of a compound, without function words and its own stem
  std::vector<float> direction;         // of length 1; empty if the model knows neither the word nor its parts
  double weight = 0;                    // of the direction: rare words say more
};

struct ReadWord {
  Token token;
  std::vector<std::string> features;  // its stem, then its parts' stems
  bool doubtful = false;              // unknown, perhaps misspelt
};

struct Feature {
  std::string stem;
  double count = 0;  // 1 for each word, .7 for each compound part
};

struct Reading {
  Tongue tongue = Tongue::german;
  std::vector<ReadWord> words;    // in order, without function words; none in another language than German or English
  std::vector<Feature> features;  // by stem, ascending
  std::vector<float> direction;   // sum over the words, of length 1; empty if no word has a direction
};

// Reads statements and remembers what it found out about words. Make one per call or thread: not for sharing.
class Reader {
 public:
  explicit Reader(const Lexicon& lexicon) : lexicon_(lexicon) {}

  Reading read(std::string_view text);

 private:
  const WordSense& sense(const std::string& form, Tongue tongue);
  Tongue tongue_of(const std::vector<Token>& words);

  const Lexicon& lexicon_;
  Stems stems_;
  std::unordered_map<std::string, WordSense> german_, english_;
};

}  // namespace tafelrunde::analysis
