#include "analysis/train_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

// Longer lines and passages are worked off in pieces, so that neither asks for memory without end.
constexpr std::size_t kLongestPiece = 64 << 10;  // bytes
constexpr std::string_view kBlanks = " \t\r\f\v";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Words after which a hyphen stays: "Sprach-\nund Integrationskurse" is no torn word.
constexpr std::array<std::string_view, 4> kAfterHyphen{"und", "oder", "bzw", "sowie"};

std::string_view without_blanks(std::string_view line) {
  const auto first = line.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(kBlanks) - first + 1);
}

bool is_small_letter_at(std::string_view text, std::size_t at) {
  if (text[at] >= 'a' && text[at] <= 'z') return true;
  const auto letter = text.substr(at, 2);
  return letter == "ä" || letter == "ö" || letter == "ü" || letter == "ß";
}

// The bytes of the hyphen with which a torn word ends, or 0.
std::size_t torn_hyphen(std::string_view text) {
  for (const std::string_view hyphen : {"-", "\xC2\xAD", "\xE2\x80\x90"}) {
    if (!text.ends_with(hyphen) || text.size() == hyphen.size()) continue;
    return is_small_letter_at(text, previous_boundary(text, text.size() - hyphen.size())) ? hyphen.size() : 0;
  }
  return 0;
}

bool continues_a_word(std::string_view line) {
  if (!is_small_letter_at(line, 0)) return false;
  const auto word = line.substr(0, line.find_first_of(" \t.,;"));
  return std::find(kAfterHyphen.begin(), kAfterHyphen.end(), word) == kAfterHyphen.end();
}

bool ends_a_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
}

}  // namespace

bool PassageReader::take(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    const auto part = std::min({end, bytes.size(), kLongestPiece});
    rest_ += bytes.substr(0, part);
    bytes.remove_prefix(part);
    if (part == end) {
      bytes.remove_prefix(1);
      if (!read_line(std::exchange(rest_, {}))) return false;
    } else if (rest_.size() > kLongestPiece && !read_piece_of_long_line()) {
      return false;
    }
  }
  return true;
}

bool PassageReader::end_document() {
  if (!rest_.empty() && !read_line(std::exchange(rest_, {}))) return false;
  finish_passage(kDocumentGap);
  line_ = 0;
  return true;
}

std::optional<Passage> PassageReader::next() {
  if (ready_.empty()) return std::nullopt;
  auto passage = std::move(ready_.front());
  ready_.pop_front();
  return passage;
}

bool PassageReader::read_line(std::string_view line) {
  ++line_;
  if (line_ == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (!is_valid_utf8(line) || line.find('\0') != std::string_view::npos) return false;
  add_line(without_blanks(line));
  return true;
}

// A piece ends at a blank, or where a letter ends.
bool PassageReader::read_piece_of_long_line() {
  auto end = rest_.rfind(' ');
  if (end == std::string::npos || end == 0) end = previous_boundary(rest_, rest_.size());
  std::string rest = rest_.substr(end);
  rest_.erase(end);
  const bool is_text = read_line(std::exchange(rest_, std::move(rest)));
  if (is_text) --line_;  // it goes on
  return is_text;
}

void PassageReader::add_line(std::string_view line) {
  if (line.empty()) return finish_passage(kParagraphGap);
  const auto hyphen = torn_hyphen(text_);
  if (hyphen > 0 && continues_a_word(line))
    text_.erase(text_.size() - hyphen);
  else if (!text_.empty())
    text_ += '\n';
  text_ += line;
  if (ends_a_sentence(line)) return finish_passage(kParagraphGap);
  if (text_.size() > kLongestPiece) finish_passage(0);
}

void PassageReader::finish_passage(std::size_t gap_after) {
  if (text_.empty() && gap_after != kDocumentGap) return;
  ready_.push_back({std::exchange(text_, {}), gap_after});
}

}  // namespace tafelrunde::analysis
