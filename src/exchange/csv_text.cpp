#include "exchange/csv_text.h"

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The number of leading apostrophes if a formula sign follows them, else nothing.
std::size_t apostrophes_before_formula(std::string_view cell, bool& is_formula) {
  const auto first = cell.find_first_not_of('\'');
  is_formula =
      first != std::string_view::npos && std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
  return is_formula ? first : 0;
}

bool needs_guard(std::string_view cell, CsvReader reader) {
  bool is_formula = false;
  const auto apostrophes = apostrophes_before_formula(cell, is_formula);
  const bool knows_guard = reader == CsvReader::german_excel || reader == CsvReader::machine;
  return is_formula && knows_guard && (reader == CsvReader::german_excel || apostrophes > 0);
}

bool has_semicolons(CsvReader reader) {
  return reader == CsvReader::german_excel || reader == CsvReader::verbatim_semicolon;
}

}  // namespace

std::string_view without_guard(std::string_view cell) {
  bool is_formula = false;
  return apostrophes_before_formula(cell, is_formula) > 0 ? cell.substr(1) : cell;
}

CsvText::CsvText(CsvReader reader, const std::vector<std::string>& columns) : reader_(reader) {
  if (reader_ == CsvReader::german_excel) text_ = kByteOrderMark;
  row(columns);
}

void CsvText::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += has_semicolons(reader_) ? ';' : ',';
    append_cell(neutralised(cells[i]));
  }
  text_ += "\r\n";
}

void CsvText::append_cell(std::string_view cell) {
  const std::string guarded = (needs_guard(cell, reader_) ? "'" : "") + std::string(cell);
  if (guarded.find_first_of(",;\"\r\n\t'") == std::string::npos) {
    text_ += guarded;
    return;
  }
  text_ += '"';
  for (const char c : guarded) text_ += c == '"' ? std::string("\"\"") : std::string(1, c);
  text_ += '"';
}

}  // namespace tafelrunde::exchange
