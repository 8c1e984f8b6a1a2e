#include "exchange/raw_rows.h"

#include <algorithm>

#include "exchange/csv_text.h"

namespace tafelrunde::exchange {
namespace {

std::size_t count_line_ends(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n'))) ++count;
  return count;
}

// Takes rows off the front of the text, one after the other.
class RowScanner {
 public:
  RowScanner(std::string_view text, char separator, Quotes quotes)
      : text_(text), separator_(separator), quotes_(quotes), ends_(std::string("\r\n") + separator) {}

  bool at_end() const { return at_ >= text_.size(); }

  // With more than kMaxColumns cells if the row is wider than that; it has then not been read to its end.
  RawRow next() {
    RawRow row{line_, {}, {}};
    do row.cells.push_back(cell(row));
    while (take_separator() && row.cells.size() <= kMaxColumns);
    take_line_end();
    return row;
  }

 private:
  bool sees(char c) const { return at_ < text_.size() && text_[at_] == c; }

  bool take_separator() {
    if (!sees(separator_)) return false;
    ++at_;
    return true;
  }

  void take_line_end() {
    if (at_end()) return;
    if (sees('\r') && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  std::string cell(RawRow& row) {
    if (quotes_ == Quotes::none) return std::string(up_to(ends_));
    if (!sees('"')) return std::string(without_guard(up_to(ends_)));
    const auto quoted = quoted_cell();
    if (!quoted) {
      row.fault = Message{"table.unclosed_quote", {}};
      up_to("\r\n");
      return {};
    }
    if (!up_to(ends_).empty() && !row.fault) row.fault = Message{"table.text_after_quote", {}};
    return std::string(without_guard(*quoted));
  }

  std::string_view up_to(std::string_view ends) {
    const std::size_t start = at_;
    at_ = std::min(text_.find_first_of(ends, at_), text_.size());
    return text_.substr(start, at_ - start);
  }

  // What stands between the quote here and the one that closes it; nothing, and no step ahead, if none does. (That
  // happens once in a text at most: behind a quote that nothing closes all others stand in pairs.)
  std::optional<std::string> quoted_cell() {
    std::string cell;
    for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
      const bool is_quote = text_[at] == '"';
      if (is_quote && !(at + 1 < text_.size() && text_[at + 1] == '"')) {
        line_ += static_cast<int>(count_line_ends(cell));
        at_ = at + 1;
        return cell;
      }
      if (is_quote) ++at;
      cell += text_[at];
    }
    return std::nullopt;
  }

  std::string_view text_;
  char separator_;
  Quotes quotes_;
  std::string ends_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

char recognised_separator(std::string_view text) {
  std::size_t semicolons = 0, commas = 0, tabs = 0;
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if ((c == '\n' || c == '\r') && semicolons + commas + tabs > 0) break;
    semicolons += c == ';';
    commas += c == ',';
    tabs += c == '\t';
  }
  if (tabs > semicolons && tabs > commas) return '\t';
  return commas > semicolons ? ',' : ';';
}

Outcome take_text_rows(std::string_view text, char separator, Quotes quotes, const RowTaker& take) {
  RowScanner scanner(text, separator, quotes);
  while (!scanner.at_end()) {
    RawRow row = scanner.next();
    if (row.cells.size() > kMaxColumns) return Message{"table.too_wide", {std::to_string(kMaxColumns)}};
    if (auto taken = take(std::move(row)); !taken) return taken;
  }
  return {};
}

}  // namespace tafelrunde::exchange
