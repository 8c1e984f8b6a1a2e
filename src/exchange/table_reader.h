// Rows and cells of a .tsv or .csv file, with the line each row began on. What the cells mean is for others.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tafelrunde::exchange {

enum class TableFormat {
  tsv,  // cells between tabs, taken as they are: a quote is a quote
  csv   // RFC 4180; `;` or `,`, whichever the header line has more of outside quotes
};

// Why a row was not taken, and where it stands.
struct RowFault {
  int line = 0;  // from 1; of a row over several lines the first
  Message reason;
};

struct Row {
  int line = 0;    // from 1
  int number = 0;  // of the row below the header, from 1; faulty rows count too
  std::vector<std::string> cells;
};

// A table whose first row names its columns. Names are kept folded (base/text.h): case and accents do not count.
struct Table {
  std::vector<std::string> columns;
  std::vector<Row> rows;         // as many cells as columns; rows of blanks only are left out
  std::vector<RowFault> faults;  // table.too_few_columns, table.too_many_columns, table.text_after_quote,
                                 // table.unclosed_quote (reading goes on with the next line)
  std::string fingerprint;       // of all bytes; see row_origin

  // The place of the first of these columns that is here; names are given folded ("beitrag").
  std::optional<std::size_t> column(std::initializer_list<std::string_view> names) const;
};

inline constexpr std::size_t kMaxTableBytes = 64u << 20;

// Takes a byte-order mark, LF, CRLF and CR. In CSV the apostrophe that an export puts before a cell that begins like
// a formula (= + - @ tab CR, see csv_text.h) is taken off again. Refuses table.empty, table.too_large,
// table.not_utf8 (line), table.unclosed_quote (in the header), table.column_twice (its name).
Result<Table> read_table(std::string_view bytes, TableFormat format);

// A name for a row of the table: 32 hexadecimal digits made from all bytes of the file and the row's number, the same
// on every computer; the words cannot be read back from it.
std::string row_origin(const Table& table, const Row& row);

// The faults in order of line.
void sort_by_line(std::vector<RowFault>& faults);

}  // namespace tafelrunde::exchange
