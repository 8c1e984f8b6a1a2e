// Function words of German and English: for telling the two apart, and for dropping where there is no word model.
#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/words.h"

namespace tafelrunde::analysis {
namespace {

// Sorted, for the search. The words that mean something else in the other language ("die", "was", "war", "in",
// "an", "so", "am", "will") are left to the tongue in which they are function words.
constexpr std::array<std::string_view, 102> kGerman{
    "aber",  "alle",     "allem", "allen",  "aller",  "alles",   "als",     "also",  "am",    "an",    "auch",
    "auf",   "aus",      "bei",   "beim",   "bin",    "bis",     "bzw",     "da",    "damit", "dann",  "das",
    "dass",  "dem",      "den",   "denn",   "der",    "des",     "die",     "doch",  "durch", "ein",   "eine",
    "einem", "einen",    "einer", "eines",  "er",     "es",      "etwas",   "für",   "gegen", "haben", "hat",
    "hier",  "ich",      "ihr",   "ihre",   "ihren",  "im",      "immer",   "in",    "ins",   "ist",   "jede",
    "jeder", "kann",     "kein",  "keine",  "keinen", "können",  "man",     "mehr",  "mit",   "muss",  "müssen",
    "nach",  "nicht",    "noch",  "nur",    "ob",     "oder",    "ohne",    "schon", "sehr",  "sein",  "sich",
    "sie",   "sind",     "so",    "sollen", "sollte", "sollten", "sondern", "um",    "und",   "uns",   "unsere",
    "viel",  "vom",      "von",   "vor",    "wenn",   "werden",  "wie",     "wir",   "wird",  "zu",    "zum",
    "zur",   "zwischen", "über"};

constexpr std::array<std::string_view, 83> kEnglish{
    "about", "after", "all",    "and",   "any",   "are",    "as",   "at",   "be",      "because", "been",  "but",
    "by",    "can",   "cannot", "could", "do",    "does",   "don",  "each", "every",   "for",     "from",  "get",
    "had",   "has",   "have",   "he",    "her",   "how",    "if",   "into", "is",      "it",      "its",   "just",
    "me",    "more",  "most",   "must",  "my",    "no",     "not",  "of",   "on",      "one",     "only",  "or",
    "other", "our",   "out",    "over",  "she",   "should", "some", "than", "that",    "the",     "their", "them",
    "then",  "there", "these",  "they",  "this",  "those",  "to",   "too",  "under",   "up",      "us",    "very",
    "we",    "were",  "what",   "when",  "which", "who",    "why",  "with", "without", "would",   "you"};

// Function words there too, but they tell nothing about the tongue because German has them as well.
constexpr std::array<std::string_view, 6> kEnglishToo{"an", "am", "in", "so", "was", "will"};

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& words, std::string_view form) {
  return std::binary_search(words.begin(), words.end(), form);
}

}  // namespace

static_assert(std::is_sorted(kGerman.begin(), kGerman.end()));
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));

bool tells_german(std::string_view form) { return holds(kGerman, form); }
bool tells_english(std::string_view form) { return holds(kEnglish, form); }

Tongue tongue_of(const std::vector<Token>& words) {
  std::size_t german = 0, english = 0;
  for (const auto& word : words) {
    german += tells_german(word.form) ? 1 : 0;
    english += tells_english(word.form) ? 1 : 0;
  }
  return english > german ? Tongue::english : Tongue::german;
}

bool is_function_word(std::string_view form, Tongue tongue, const WordModel& model) {
  if (tongue == Tongue::german) return model.is_stop_word(form) || holds(kGerman, form);
  return holds(kEnglish, form) || std::find(kEnglishToo.begin(), kEnglishToo.end(), form) != kEnglishToo.end();
}

}  // namespace tafelrunde::analysis
