// CSV as we write it, and the guard against cells that a spreadsheet would take for a formula. Internal to exchange.
//
// The guard is one apostrophe more before a cell that consists of any number of apostrophes followed by one of
// = + - @ tab CR. Taking one off again gives back exactly what was there, whether or not it began with apostrophes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/tables_csv.h"

namespace tafelrunde::exchange {

// The cell without its guard, if it has one.
std::string_view without_guard(std::string_view cell);

class CsvText {
 public:
  CsvText(CsvReader reader, const std::vector<std::string>& columns);

  // One row, as many cells as there are columns. Misleading invisible marks are taken out.
  void row(const std::vector<std::string>& cells);
  std::string text() && { return std::move(text_); }

 private:
  void append_cell(std::string_view cell);

  CsvReader reader_;
  std::string text_;
};

}  // namespace tafelrunde::exchange
