#include "analysis/words.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "analysis/letters.h"
#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kLongestCompound = 60;  // code points; longer "words" are no words and are not split

std::string utf8(CodePoints text) {
  std::string bytes;
  for (const char32_t c : text) append_utf8(bytes, c);
  return bytes;
}

std::string form_of(CodePoints word) {
  std::string form;
  for (const char32_t c : word) {
    const char32_t small = lower(c);
    if (small == U'ß') form += "ss";
    else if (small != 0xAD) append_utf8(form, small);
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

namespace {

struct Linker {
  std::string_view letters;
  double trust;
};
constexpr std::array<Linker, 7> kLinkers{{{"", 1}, {"s", .9}, {"es", .9}, {"n", .9}, {"en", .9}, {"er", .9}, {"e", .9}}};

// Looks for the best split of one word. Splits of tails are found once and remembered.
class CompoundSplitter {
 public:
  CompoundSplitter(std::string_view word, const WordModel& model) : word_(word), model_(model) {
    for (std::size_t at = 0; at < word.size(); at = next_boundary(word, at)) starts_.push_back(at);
    starts_.push_back(word.size());
  }

  std::vector<std::string> parts() {
    std::vector<std::string> parts;
    if (letters() > kLongestCompound) return parts;
    for (const auto part : split_from(0, 0).parts) parts.emplace_back(part);
    return parts;
  }

 private:
  struct Split {
    double worth = 0;
    std::vector<std::string_view> parts;
    double log_sum = 0;  // of the parts' counts
  };

  std::size_t letters() const { return starts_.size() - 1; }

  const Split& split_from(std::size_t from, int depth) {
    const auto key = std::pair(from, depth);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    return known_[key] = best_split(from, depth);
  }

  Split best_split(std::size_t from, int depth) {
    Split best;
    if (letters() - from < 7) return best;
    for (std::size_t middle = from + 3; middle + 2 < letters(); ++middle) {
      for (const auto& linker : kLinkers) try_head(from, middle, linker, depth, best);
    }
    const double whole = model_.part_count(word_.substr(starts_[from]));
    if (best.worth <= 0.02 * whole) best = Split{};  // better known as one word
    return best;
  }

  void try_head(std::size_t from, std::size_t middle, const Linker& linker, int depth, Split& best) {
    auto head = word_.substr(starts_[from], starts_[middle] - starts_[from]);
    if (!head.ends_with(linker.letters)) return;
    head.remove_suffix(linker.letters.size());
    const double head_count = model_.part_count(head);
    if (head_count == 0) return;
    const auto tail = word_.substr(starts_[middle]);
    if (const double count = model_.part_count(tail); count > 0) {
      take_better({0, {head, tail}, std::log(head_count) + std::log(count)}, linker.trust, best);
    }
    if (depth >= 2 || letters() - middle < 8) return;
    const auto& rest = split_from(middle, depth + 1);
    if (rest.parts.empty()) return;
    Split joined{0, {head}, std::log(head_count) + rest.log_sum};
    joined.parts.insert(joined.parts.end(), rest.parts.begin(), rest.parts.end());
    take_better(std::move(joined), linker.trust, best);
  }

  static void take_better(Split split, double trust, Split& best) {
    const auto count = static_cast<double>(split.parts.size());
    split.worth = std::exp(split.log_sum / count) * trust / std::pow(1.5, count - 2);
    if (split.worth > best.worth) best = std::move(split);
  }

  std::string_view word_;
  const WordModel& model_;
  std::vector<std::size_t> starts_;  // byte positions of the letters, and the end
  std::map<std::pair<std::size_t, int>, Split> known_;
};

std::string with_umlauts(std::string_view form) {
  std::string spelled;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const auto two = form.substr(at, 2);
    const std::string_view umlaut = two == "ae" ? "ä" : two == "oe" ? "ö" : two == "ue" ? "ü" : "";
    if (umlaut.empty()) {
      spelled += form[at];
    } else {
      spelled += umlaut;
      ++at;
    }
  }
  return spelled;
}

// Endings that Snowball stems apart although they are one word, by hand.
struct Ending {
  std::string_view found, canonical;
};
constexpr std::array<Ending, 4> kEndings{{{"kurs", "kurse"}, {"kurses", "kurse"}, {"kitas", "kita"}, {"azubis", "azubi"}}};

}  // namespace

std::vector<std::string> compound_parts(std::string_view form, const WordModel& model) {
  return CompoundSplitter(form, model).parts();
}

std::string canonical_spelling(std::string form, const WordModel& model, const Stems& stems) {
  for (const auto& ending : kEndings) {
    if (!form.ends_with(ending.found)) continue;
    return form.substr(0, form.size() - ending.found.size()) + std::string(ending.canonical);
  }
  auto spelled = with_umlauts(form);
  if (spelled == form || model.find(stems.of(form, Tongue::german))) return form;
  const bool better = model.find(stems.of(spelled, Tongue::german)) || !compound_parts(spelled, model).empty();
  return better ? spelled : form;
}

}  // namespace tafelrunde::analysis
