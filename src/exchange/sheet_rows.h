// Rows of one sheet of a workbook (.xlsx, .ods), as text. Own readers on libzip and expat: liborcus reads both too,
// but loads what a file asks for, with no limit on unpacked bytes, entities or cells, and its interface differs
// between Debian 12 (0.17) and 13 (0.19). Internal to exchange.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/raw_rows.h"
#include "exchange/zip_reader.h"

namespace tafelrunde::exchange {

// Which sheet: its name or its place from 1. Empty: the one called like statements (Beiträge, Aussagen, statements),
// or else the first.
struct SheetChoice {
  std::vector<std::string> names;  // of all sheets, in their order
  std::size_t chosen = 0;
};

// Refuses table.no_sheet ({0} what was wished, {1} the sheets there are), workbook.damaged.
Result<SheetChoice> chosen_sheet(std::vector<std::string> names, std::string_view wished);

// Cells are as shown: a whole number without ".0", a truth as "true" or "false", lines of a cell by LF. An XLSX date
// is the number that Excel keeps. Rows without words are left out, trailing empty cells too. Refuses table.too_wide,
// table.too_much and what ZipReader, read_xml and `take` refuse.
Result<SheetChoice> take_xlsx_rows(std::string_view bytes, std::string_view sheet, const RowTaker& take);
Result<SheetChoice> take_ods_rows(std::string_view bytes, std::string_view sheet, const RowTaker& take);

// Builds the rows of a sheet for both: blanks at the end of a row cost nothing, however often they are repeated.
class SheetRows {
 public:
  explicit SheetRows(const RowTaker& take) : take_(take) {}

  // The next row is this one, from 1.
  void begin(int line);
  // Puts a text into a column, from 0; in the same row never before the last one.
  Outcome put(std::size_t column, const std::string& text);
  // Hands the row on, `times` times (an ODS says so of equal rows).
  Outcome end(int times = 1);

 private:
  const RowTaker& take_;
  RawRow row_;
};

}  // namespace tafelrunde::exchange
