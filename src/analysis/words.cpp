#include "analysis/words.h"

#include <libstemmer.h>

#include <algorithm>

#include "analysis/letters.h"
#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

std::string utf8(CodePoints text) {
  std::string bytes;
  for (const char32_t c : text) append_utf8(bytes, c);
  return bytes;
}

std::string form_of(CodePoints word) {
  std::string form;
  for (const char32_t c : word) {
    const char32_t small = lower(c);
    if (small == U'ß')
      form += "ss";
    else if (small != 0xAD)
      append_utf8(form, small);
  }
  return form;
}

bool starts_a_word(CodePoints text, std::size_t at) {
  return is_letter(text[at]) && (at == 0 || !is_letter(text[at - 1]));
}

// The end of the run of letters (and soft hyphens) that starts at `at`.
std::size_t end_of_letters(CodePoints text, std::size_t at) {
  while (at < text.size() && (is_letter(text[at]) || text[at] == 0xAD)) ++at;
  return at;
}

// The code points that a gender ending takes after a word that ends at `at`, or 0: the mark and "innen" or "in".
struct GenderEnding {
  std::size_t length = 0;
  CodePoints letters;
};
GenderEnding gender_ending(CodePoints text, std::size_t at) {
  auto start = at;
  const auto is_mark = [](char32_t c) {
    return c == U':' || c == U'*' || c == U'_' || c == U'/' || c == U'(' || c == U'·' || c == U'-';
  };
  while (start < text.size() && start < at + 2 && is_mark(text[start])) ++start;
  if (start == at || text[at] == U'-') return {};
  const auto end = end_of_letters(text, start);
  const auto letters = text.substr(start, end - start);
  if (letters != U"innen" && letters != U"in" && letters != U"Innen" && letters != U"In") return {};
  const bool bracket = text[at] == U'(';
  if (bracket && (end >= text.size() || text[end] != U')')) return {};
  return {end - at + (bracket ? 1 : 0), letters};
}

void add_token(std::vector<Token>& words, CodePoints surface, std::string form) {
  const bool two_letters = form.size() > 1 && next_boundary(form, 0) < form.size();
  if (two_letters) words.push_back({utf8(surface), std::move(form)});
}

// Reads one word at `at` and gives where it ends.
std::size_t read_word(CodePoints text, std::size_t at, std::vector<Token>& words) {
  auto end = end_of_letters(text, at);
  auto form = form_of(text.substr(at, end - at));
  if (const auto ending = gender_ending(text, end); ending.length > 0) {
    form += form_of(ending.letters);
    end += ending.length;
  } else if (end < text.size() && is_digit(text[end])) {
    form += static_cast<char>(text[end]);
    ++end;
  }
  add_token(words, text.substr(at, end - at), std::move(form));
  return end;
}

void read_abbreviation(CodePoints surface, CodePoints meaning, std::vector<Token>& words) {
  for (std::size_t at = 0; at < meaning.size();) {
    const auto end = end_of_letters(meaning, at);
    if (end > at) add_token(words, surface, form_of(meaning.substr(at, end - at)));
    at = std::max(end, at + 1);
  }
}

}  // namespace

std::vector<Token> tokens(std::string_view text, const Abbreviations& abbreviations) {
  const auto points = code_points(text);
  const CodePoints all(points.data(), points.size());
  std::vector<Token> words;
  for (std::size_t at = 0; at < all.size();) {
    if (!starts_a_word(all, at)) {
      ++at;
    } else if (const auto found = abbreviations.match(all.substr(at))) {
      read_abbreviation(all.substr(at, found->length), found->meaning, words);
      at += found->length;
    } else {
      at = read_word(all, at, words);
    }
  }
  return words;
}

std::string with_ss(std::string_view form) {
  std::string folded;
  folded.reserve(form.size());
  for (std::size_t at = 0; at < form.size();) {
    if (form.substr(at).starts_with("ß")) {
      folded += "ss";
      at += 2;
    } else {
      folded += form[at++];
    }
  }
  return folded;
}

void Stems::Release::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stems::Stems() : german_(sb_stemmer_new("german", "UTF_8")), english_(sb_stemmer_new("english", "UTF_8")) {}

std::string Stems::of(std::string_view form, Tongue tongue) const {
  auto* stemmer = (tongue == Tongue::german ? german_ : english_).get();
  const auto* letters = reinterpret_cast<const sb_symbol*>(form.data());
  const auto* stem = stemmer ? sb_stemmer_stem(stemmer, letters, static_cast<int>(form.size())) : nullptr;
  if (!stem) return std::string(form);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace tafelrunde::analysis
