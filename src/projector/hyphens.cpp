#include "projector/hyphens.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

constexpr std::size_t kLeastLetters = 3;  // before and after a hyphen

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_vowel(char32_t c) { return is_one_of(c, U"aeiouyäöüAEIOUYÄÖÜ"); }
bool is_consonant(char32_t c) { return is_one_of(c, U"bcdfghjklmnpqrstvwxzßBCDFGHJKLMNPQRSTVWXZ"); }

bool belong_together(char32_t a, char32_t b) {
  return (b == 'h' && is_one_of(a, U"cp")) || (b == 'k' && a == 'c') || (b == 'u' && a == 'q') ||
         (b == 't' && a == 's') || (b == 'r' && is_one_of(a, U"bgkpt"));
}

bool ends_with(const std::vector<char32_t>& word, std::size_t end, std::u32string_view ending) {
  return end >= ending.size() &&
         std::equal(ending.begin(), ending.end(), word.begin() + static_cast<std::ptrdiff_t>(end - ending.size()));
}

// The "s" that joins "Beratung" and "Termin" stays with the first of them.
bool is_joining_s(const std::vector<char32_t>& word, std::size_t at) {
  if (word[at] != 's') return false;
  for (const std::u32string_view ending : {U"ung", U"ion", U"heit", U"keit", U"schaft", U"tät", U"gang"})
    if (ends_with(word, at, ending)) return true;
  return false;
}

// Where the consonants begin that go to the next line with the vowel at `vowel`.
std::size_t onset_before(const std::vector<char32_t>& word, std::size_t vowel) {
  std::size_t at = vowel - 1;
  while (at > 0 && belong_together(word[at - 1], word[at]) && !is_joining_s(word, at - 1)) --at;
  if (at > 0 && word[at] == 'c' && word[at + 1] == 'h' && word[at - 1] == 's') --at;
  return at;
}

// May a line end before letter `at`?
bool syllable_ends_before(const std::vector<char32_t>& word, std::size_t at) {
  if (at < kLeastLetters || at + kLeastLetters > word.size()) return false;
  for (std::size_t vowel = at + 1; vowel < word.size() && vowel <= at + 4; ++vowel)
    if (is_vowel(word[vowel]) && is_consonant(word[vowel - 1])) return onset_before(word, vowel) == at;
  return false;
}

std::string utf8(const std::vector<char32_t>& word, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) append_utf8(text, word[i]);
  return text;
}

std::string hyphenated(const widgets::Face& face, std::string_view said, float width_px) {
  const std::vector<char32_t> word = code_points(said);
  std::string pieces;
  std::size_t begin = 0;
  while (widgets::width_of(face, utf8(word, begin, word.size())) > width_px) {
    std::size_t end = 0;
    for (std::size_t at = begin + kLeastLetters; at < word.size(); ++at) {
      if (widgets::width_of(face, utf8(word, begin, at) + "-") > width_px) break;
      if (syllable_ends_before(word, at)) end = at;
    }
    if (end == 0) break;
    pieces += utf8(word, begin, end) + "-";
    begin = end;
  }
  return pieces + utf8(word, begin, word.size());
}

}  // namespace

std::string with_hyphens(const widgets::Face& face, std::string_view text, float width_px) {
  std::string fitting;
  while (!text.empty()) {
    const std::size_t word = std::min(text.find_first_of(" \n-/"), text.size());
    const std::string_view said = text.substr(0, word);
    fitting += widgets::width_of(face, said) > width_px ? hyphenated(face, said, width_px) : std::string(said);
    if (word < text.size()) fitting += text[word];
    text.remove_prefix(std::min(word + 1, text.size()));
  }
  return fitting;
}

}  // namespace tafelrunde::projector
