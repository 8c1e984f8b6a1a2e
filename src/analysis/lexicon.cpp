#include "analysis/lexicon.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "analysis/words.h"
#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

// Calls `take(line, number)` for each line, from 1, until it gives false; gives the number of that line, or 0.
template <class Take>
std::size_t first_bad_line(std::string_view bytes, Take take) {
  std::size_t number = 0;
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    auto line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!take(line, ++number)) return number;
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + 1);
  }
  return 0;
}

Outcome refused_line(const char* file, std::size_t number) {
  if (number == 0) return {};
  return Message{"lexicon.bad_line", {file, std::to_string(number)}};
}

std::optional<std::uint64_t> whole_number(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

struct Counted {
  std::string_view word;
  double count = 0;
};

// A line `word<TAB>count`.
std::optional<Counted> counted(std::string_view line) {
  const auto tab = line.find('\t');
  if (tab == std::string_view::npos || tab == 0) return std::nullopt;
  const auto count = whole_number(line.substr(tab + 1));
  if (!count) return std::nullopt;
  return Counted{line.substr(0, tab), static_cast<double>(*count)};
}

// The same bytes in a place of their own.
WordModelBytes copied(const WordModelBytes& bytes) {
  auto all = std::make_shared<std::string>();
  for (const auto part : {bytes.stems, bytes.vectors, bytes.compound_parts, bytes.stop_words, bytes.total})
    *all += part;
  std::string_view rest = *all;
  const auto next = [&](std::string_view part) {
    const auto copy = rest.substr(0, part.size());
    rest.remove_prefix(part.size());
    return copy;
  };
  return {next(bytes.stems),      next(bytes.vectors), next(bytes.compound_parts),
          next(bytes.stop_words), next(bytes.total),   all};
}

std::size_t lines_in(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
}

}  // namespace

Result<WordModel> WordModel::parse(const WordModelBytes& given) {
  const auto bytes = given.owner ? given : copied(given);
  WordModel model;
  model.owner_ = bytes.owner;
  model.folded_ = std::make_shared<std::deque<std::string>>();
  if (auto read = model.read_stems(bytes.stems); !read) return read.problem();
  if (auto read = model.read_vectors(bytes.vectors); !read) return read.problem();
  if (auto read = model.read_parts(bytes.compound_parts); !read) return read.problem();
  if (auto read = model.read_total(bytes.total); !read) return read.problem();
  model.read_stop_words(bytes.stop_words);
  return model;
}

Outcome WordModel::read_stems(std::string_view bytes) {
  stems_.reserve(lines_in(bytes));
  counts_.reserve(lines_in(bytes));
  return refused_line("stems.tsv", first_bad_line(bytes, [&](std::string_view line, std::size_t) {
                        const auto entry = counted(line);
                        if (!entry) return false;
                        counts_.push_back(entry->count);
                        if (entry->count >= kFrequent)
                          frequent_[static_cast<unsigned char>(entry->word.front())].push_back(entry->word);
                        return stems_.add(entry->word).is_new;
                      }));
}

Outcome WordModel::read_vectors(std::string_view bytes) {
  if (counts_.empty() || bytes.empty() || bytes.size() % counts_.size() != 0) {
    return Message{"lexicon.bad_vectors", {std::to_string(bytes.size()), std::to_string(counts_.size())}};
  }
  dimensions_ = bytes.size() / counts_.size();
  vectors_ = bytes;
  return {};
}

Outcome WordModel::read_parts(std::string_view bytes) {
  parts_.reserve(lines_in(bytes));
  part_counts_.reserve(lines_in(bytes));
  return refused_line("compound_parts.tsv", first_bad_line(bytes, [&](std::string_view line, std::size_t) {
                        const auto entry = counted(line);
                        if (!entry) return false;
                        const auto [place, is_new] = parts_.add(folded(entry->word));
                        if (is_new) part_counts_.push_back(0);
                        part_counts_[place] = std::max(part_counts_[place], entry->count);
                        return true;
                      }));
}

std::string_view WordModel::folded(std::string_view word) {
  if (word.find("ß") == std::string_view::npos) return word;
  return folded_->emplace_back(with_ss(word));
}

Outcome WordModel::read_total(std::string_view bytes) {
  while (bytes.ends_with('\n') || bytes.ends_with('\r')) bytes.remove_suffix(1);
  const auto total = whole_number(bytes);
  if (!total || *total == 0) return Message{"lexicon.bad_total", {}};
  total_ = static_cast<double>(*total);
  return {};
}

void WordModel::read_stop_words(std::string_view bytes) {
  first_bad_line(bytes, [&](std::string_view line, std::size_t) {
    if (!line.empty()) stop_words_.add(folded(line));
    return true;
  });
}

std::optional<std::size_t> WordModel::find(std::string_view stem) const { return stems_.find(stem); }

std::vector<float> WordModel::direction(std::size_t stem) const {
  const auto row = vectors_.substr(stem * dimensions_, dimensions_);
  const auto value = [](char byte) { return int{static_cast<std::int8_t>(byte)}; };
  int squares = 0;
  for (const char byte : row) squares += value(byte) * value(byte);
  if (squares == 0) return {};
  const double scale = 1 / std::sqrt(static_cast<double>(squares));
  std::vector<float> direction;
  direction.reserve(row.size());
  for (const char byte : row) direction.push_back(static_cast<float>(value(byte) * scale));
  return direction;
}

double WordModel::part_count(std::string_view form) const {
  const auto found = parts_.find(form);
  return found ? part_counts_[*found] : 0;
}

Result<Abbreviations> Abbreviations::parse(std::string_view bytes) {
  Abbreviations read;
  const auto bad = first_bad_line(bytes, [&](std::string_view line, std::size_t number) {
    if (number == 1 || line.empty() || line.starts_with('#')) return true;
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0 || !is_valid_utf8(line)) return false;
    std::string meaning(line.substr(tab + 1));
    std::replace(meaning.begin(), meaning.end(), '\t', ' ');
    if (meaning.find_first_not_of(' ') == std::string::npos) return false;
    const auto short_form = code_points(line.substr(0, tab));
    const auto means = code_points(meaning);
    read.by_first_letter_[short_form.front()].push_back(
        {{short_form.begin(), short_form.end()}, {means.begin(), means.end()}});
    return true;
  });
  if (bad != 0) return Message{"lexicon.bad_line", {"abbreviations.tsv", std::to_string(bad)}};
  for (auto& [letter, entries] : read.by_first_letter_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.short_form.size() > b.short_form.size(); });
  }
  return read;
}

std::optional<Abbreviations::Match> Abbreviations::match(CodePoints text) const {
  if (text.empty()) return std::nullopt;
  const auto candidates = by_first_letter_.find(text.front());
  if (candidates == by_first_letter_.end()) return std::nullopt;
  for (const auto& entry : candidates->second) {
    if (!text.starts_with(entry.short_form)) continue;
    auto length = entry.short_form.size();
    const bool dotted = entry.short_form.back() == U'.';
    const bool plural = is_upper(entry.short_form.back()) && length < text.size() && text[length] == U's';
    if (plural) ++length;
    const bool word_ends = length == text.size() || !(is_letter(text[length]) || is_digit(text[length]));
    if (dotted || word_ends) return Match{length, entry.meaning};
  }
  return std::nullopt;
}

}  // namespace tafelrunde::analysis
