// Rows and cells of a table of others (.tsv, .csv, .xlsx, .ods), with the line each row began on. What the cells mean
// is for others.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exchange/encoding.h"
#include "exchange/raw_rows.h"

namespace tafelrunde::exchange {

enum class TableFormat {
  tsv,   // cells between tabs, taken as they are: a quote is a quote
  csv,   // RFC 4180; `;`, `,` or tab, whichever the header line has most of outside quotes
  xlsx,  // one sheet of a workbook (sheet_rows.h)
  ods
};

// How a file is to be read; what is not said is recognised.
struct TableWish {
  TableWish(TableFormat read_as) : format(read_as) {}  // NOLINT(google-explicit-constructor)

  TableFormat format;
  std::optional<Encoding> encoding;  // of .tsv and .csv
  std::optional<char> separator;     // of .csv
  std::string sheet;                 // of a workbook: name, or place from 1
};

// Why a row was not taken, and where it stands.
struct RowFault {
  int line = 0;  // from 1; of a row over several lines the first; in a workbook the number of the row
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
  std::vector<std::string> titles;  // of the columns, as they stand in the file
  std::vector<Row> rows;            // as many cells as columns; rows of blanks only are left out
  std::vector<RowFault> faults;     // table.too_few_columns, table.too_many_columns, table.text_after_quote,
                                    // table.unclosed_quote (reading goes on with the next line)
  std::string fingerprint;          // of all bytes; see row_origin

  // How it was read.
  TableFormat format = TableFormat::csv;
  Encoding encoding = Encoding::utf8;
  char separator = '\t';
  std::vector<std::string> sheets;  // of a workbook
  std::size_t sheet = 0;            // the one that was read

  // The place of the first of these columns that is here; names are given folded ("beitrag").
  std::optional<std::size_t> column(std::initializer_list<std::string_view> names) const;
};

// Takes a byte-order mark, LF, CRLF and CR. In CSV the apostrophe that an export puts before a cell that begins like
// a formula (= + - @ tab CR, see csv_text.h) is taken off again. In a workbook empty cells at the end of a row may be
// missing. Refuses table.empty, table.too_large (MB), table.too_much (MB), table.too_many_rows, table.too_wide,
// table.not_utf8 (line), table.not_encoded, table.unclosed_quote (in the header), table.column_twice (its name),
// table.no_sheet, workbook.* (zip_reader.h, xml_stream.h).
Result<Table> read_table(std::string_view bytes, const TableWish& wish);

// A name for a row of the table: 32 hexadecimal digits made from all bytes of the file and the row's number, the same
// on every computer; the words cannot be read back from it.
std::string row_origin(const Table& table, const Row& row);
// The same for something that another program names by an id of its own.
std::string origin_of(std::string_view program, std::string_view id, std::string_view words);

// The faults in order of line.
void sort_by_line(std::vector<RowFault>& faults);

}  // namespace tafelrunde::exchange
