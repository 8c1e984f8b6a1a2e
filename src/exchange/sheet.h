// A table as a value: typed columns and rows of cells. CSV, XLSX and ODS are three writings of it. Internal to
// exchange. (What is read from a table of others is in table_reader.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/time_text.h"

namespace tafelrunde::exchange {

// What the cells of a column are for a spreadsheet. A cell that cannot be read so (a venue whose date is still words)
// stays a text.
enum class CellType {
  text,
  identifier,  // text that nobody reads: kept on one line, so that a list of them does not make a row tall
  number,
  date,
  moment,
  truth
};

enum class ColumnWidth { narrow, medium, wide };

enum class FilledBy { conference, ministry };

struct Column {
  std::string name;  // never renamed: others read by it
  std::string key;   // what explains it: `table.KEY` of the catalogue
  CellType type = CellType::text;
  ColumnWidth width = ColumnWidth::medium;
  FilledBy filled_by = FilledBy::conference;
};

struct Sheet {
  std::string name;  // as people see it, no longer than the 31 letters that Excel allows
  std::vector<Column> columns;
  // As many cells as there are columns, each as text: "12", "2019-09-12", "2019-09-12T15:45:00+02:00", "false".
  std::vector<std::vector<std::string>> rows;
};

// A cell as its column's type has it; nothing if it is empty or is not of that type.
std::optional<std::int64_t> number_in(std::string_view cell);  // at most 15 digits: what a spreadsheet keeps exactly
std::optional<Moment> moment_in(std::string_view cell);  // a date, or a date with a time (its offset is left out)
std::optional<bool> truth_in(std::string_view cell);

}  // namespace tafelrunde::exchange
