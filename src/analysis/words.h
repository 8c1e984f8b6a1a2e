// From text to words: tokens with gender forms folded, stems, and the parts of German compounds.
// Everything here looks at single words only; what statements have in common is for features.h and vectors.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/lexicon.h"

struct sb_stemmer;

namespace tafelrunde::analysis {

struct Token {
  std::string surface;  // as written: "Bürger:innen"
  std::string form;     // as compared: "bürgerinnen"; lower case, ß as ss
};

// The words of `text`: runs of letters with at most one digit after them, of two letters or more. "Bürger:innen",
// "*innen", "_innen", "/-innen", "(innen)" are one word. Abbreviations are replaced by the words they stand for
// (their surface stays the short form). Invalid bytes separate words.
std::vector<Token> tokens(std::string_view text, const Abbreviations& abbreviations);

std::string with_ss(std::string_view form);  // ß as ss

// The language in which one statement is written. `tongue_of` tells German from English by their function words
// alone; for other languages see foreign.h.
enum class Tongue { german, english, other };
Tongue tongue_of(const std::vector<Token>& words);
bool tells_german(std::string_view form);   // a function word that English does not have
bool tells_english(std::string_view form);  // the other way round

// Words without meaning of their own. The model's list, if there is one, adds to a short list built in.
bool is_function_word(std::string_view form, Tongue tongue, const WordModel& model);

// Snowball stemmers (libstemmer, because its German is what the word model was built with). Not for two threads
// at once; cheap to make.
class Stems {
 public:
  Stems();
  std::string of(std::string_view form, Tongue tongue) const;

 private:
  struct Release {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Release> german_, english_;
};

// The parts of a German compound ("sprachkursangebot": sprach, kurs, angebot), or nothing if it is no compound
// that the model knows. Of all splits with the linkers "", s, es, n, en, er, e the one whose parts have the
// largest geometric mean of counts is taken; each part beyond the second and each linker costs.
std::vector<std::string> compound_parts(std::string_view form, const WordModel& model);

// The known stem that was probably meant by an unknown one: the most frequent one that differs by one letter. "" if
// there is none, and for short ones, whose letters count.
std::string_view meant_stem(std::string_view stem, const WordModel& model);

// `form` as the word model spells it: ae, oe, ue as umlauts where only that is a known word, and a few plurals and
// endings that Snowball tears apart (Kurs, Kurse).
std::string canonical_spelling(std::string form, const WordModel& model, const Stems& stems);

}  // namespace tafelrunde::analysis
