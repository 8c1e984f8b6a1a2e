#include "exchange/table_reader.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/id.h"
#include "base/text.h"
#include "exchange/csv_text.h"

namespace tafelrunde::exchange {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string digest(std::string_view bytes) {
  std::array<std::uint8_t, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return to_hex(hash.data(), hash.size());
}

// One row as it stands in the file.
struct RawRow {
  int line = 0;
  std::vector<std::string> cells;
  std::optional<Message> fault;
};

std::size_t count_line_ends(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n'))) ++count;
  return count;
}

// Takes rows off the front of the text, one after the other.
class RowScanner {
 public:
  RowScanner(std::string_view text, TableFormat format, char separator)
      : text_(text), format_(format), separator_(separator) {}

  bool at_end() const { return at_ >= text_.size(); }

  RawRow next() {
    RawRow row{line_, {}, {}};
    do row.cells.push_back(cell(row));
    while (take_separator());
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
    if (format_ == TableFormat::tsv) return std::string(up_to(std::string("\r\n") + separator_));
    if (!sees('"')) return std::string(without_guard(up_to(std::string("\r\n") + separator_)));
    const auto quoted = quoted_cell();
    if (!quoted) {
      row.fault = Message{"table.unclosed_quote", {}};
      up_to("\r\n");
      return {};
    }
    if (!up_to(std::string("\r\n") + separator_).empty() && !row.fault)
      row.fault = Message{"table.text_after_quote", {}};
    return std::string(without_guard(*quoted));
  }

  std::string_view up_to(std::string_view ends) {
    const std::size_t start = at_;
    at_ = std::min(text_.find_first_of(ends, at_), text_.size());
    return text_.substr(start, at_ - start);
  }

  // What stands between the quote here and the one that closes it; nothing, and no step ahead, if none does.
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
  TableFormat format_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
};

// `;` or `,`, whichever the header has more of outside quotes; a German file where it is a tie.
char separator_of(std::string_view text) {
  std::size_t semicolons = 0, commas = 0;
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if ((c == '\n' || c == '\r') && semicolons + commas > 0) break;
    semicolons += c == ';';
    commas += c == ',';
  }
  return commas > semicolons ? ',' : ';';
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }
bool is_blank(const RawRow& row) {
  return !row.fault &&
         std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return is_blank(cell); });
}

int line_of_first_bad_byte(std::string_view bytes) {
  std::size_t line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    if (!is_valid_utf8(bytes.substr(at, end - at))) break;
    at = end + 1;
    ++line;
  }
  return static_cast<int>(line);
}

// The names of the columns, folded; nothing may be called the same twice.
Result<std::vector<std::string>> column_names(const RawRow& header) {
  if (header.fault) return Message{header.fault->key, {std::to_string(header.line)}};
  std::vector<std::string> names;
  for (const std::string& cell : header.cells) {
    const auto line = accept_line(cell);
    std::string name = fold_for_search(line ? *line : cell);
    if (!name.empty() && std::find(names.begin(), names.end(), name) != names.end())
      return Message{"table.column_twice", {shortened(cell, 60)}};
    names.push_back(std::move(name));
  }
  return names;
}

// A row has as many cells as there are columns; empty ones too many do no harm.
std::optional<Message> fault_of(RawRow& row, std::size_t columns) {
  if (row.fault) return row.fault;
  while (row.cells.size() > columns && is_blank(row.cells.back())) row.cells.pop_back();
  const std::vector<std::string> counts{std::to_string(row.cells.size()), std::to_string(columns)};
  if (row.cells.size() < columns) return Message{"table.too_few_columns", counts};
  if (row.cells.size() > columns) return Message{"table.too_many_columns", counts};
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> Table::column(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
  }
  return std::nullopt;
}

Result<Table> read_table(std::string_view bytes, TableFormat format) {
  if (bytes.size() > kMaxTableBytes) return Message{"table.too_large", {std::to_string(kMaxTableBytes >> 20)}};
  if (!is_valid_utf8(bytes)) return Message{"table.not_utf8", {std::to_string(line_of_first_bad_byte(bytes))}};
  Table table;
  table.fingerprint = digest(bytes);
  std::string_view text = bytes;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  RowScanner scanner(text, format, format == TableFormat::tsv ? '\t' : separator_of(text));
  bool has_header = false;
  int number = 0;
  while (!scanner.at_end()) {
    RawRow row = scanner.next();
    if (is_blank(row)) continue;
    if (!has_header) {
      auto names = column_names(row);
      if (!names) return names.problem();
      table.columns = std::move(*names);
      has_header = true;
      continue;
    }
    ++number;
    if (const auto fault = fault_of(row, table.columns.size()))
      table.faults.push_back({row.line, *fault});
    else
      table.rows.push_back({row.line, number, std::move(row.cells)});
  }
  if (!has_header) return Message{"table.empty", {}};
  return table;
}

std::string row_origin(const Table& table, const Row& row) {
  return digest(table.fingerprint + "/" + std::to_string(row.number));
}

void sort_by_line(std::vector<RowFault>& faults) {
  std::stable_sort(faults.begin(), faults.end(),
                   [](const RowFault& a, const RowFault& b) { return a.line < b.line; });
}

}  // namespace tafelrunde::exchange
