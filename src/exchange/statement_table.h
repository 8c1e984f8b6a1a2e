// Statements from a table of others: .tsv, .csv, .xlsx or .ods (table_reader.h). Columns are found by name, in any
// order and any case, or as somebody says (statement_columns.h); columns of other names are ignored:
//
//   handlungsfeld   "4", "HF 4", "HF 4: Bildung und Sprachförderung" or the title       needed, or said for all rows
//   runde           number of the round                                                 needed, or said for all rows
//   beitrag         the words (also statement, text, statement_text)                    needed
//   tisch           table
//   cluster         title of its cluster (also cluster_titel, themengruppe)
//   art             Bedarf, Verbesserungspotenzial, Leitziel, Maßnahme (also typ)
//   nennungen       how often it was said, from 1
//   dissens         the dissenting words
//   bezug           stance to the paper: "P1-Z1:ändert, P1-M2:neu" (also bezug_papier)
//   moderation_status   of our own export; see `held_back`
//
// Tables of Polis, Decidim, Talk to the City, OpenSlides and Sensemaker are known by their columns.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/command.h"
#include "core/session.h"
#include "exchange/statement_columns.h"
#include "exchange/table_reader.h"

namespace tafelrunde::exchange {

// How the table is to be read.
struct StatementWish {
  StatementWish(TableWish how) : table(std::move(how)) {}          // NOLINT(google-explicit-constructor)
  StatementWish(TableFormat format) : table(TableWish(format)) {}  // NOLINT(google-explicit-constructor)

  TableWish table;
  ColumnWishes columns;
  std::string field;  // of rows that name none; as it would stand in a cell
  std::string round;
};

// How the table was read, for somebody to look at and correct.
struct StatementReading {
  Table table;  // without its rows
  StatementColumns columns;
  std::size_t row_count = 0;  // of all rows with words, faulty ones too
};

struct StatementTable {
  StatementReading reading;
  // Ready but for the ids: `statement` and `cluster_if_new` are nil, the caller fills them in (equal cluster ids for
  // equal titles are not needed). `origin` is a name of the row by which it is not taken in twice. It is made from
  // the whole file and the number of the row: the same file again adds nothing, another file with the same words adds
  // them. Where a known program gives its statements ids, it is made from program, id and words instead, so that of a
  // newer export only what is new is added.
  std::vector<ImportedStatement> rows;
  // Rows whose moderation_status is anything but released (pending, withheld, parked, deleted, or a word of
  // another program). Import them as pending whatever was asked, so that no word is lost and none reaches the
  // projector unseen. Rows that our export marks as redacted have no words and are left out.
  std::vector<ImportedStatement> held_back;
  std::size_t own_again = 0;     // rows of our own export whose statements are in this session; not among the rows
  std::vector<RowFault> faults;  // in order of line
};

// Reads `bytes` for this session (its fields and rounds). A row with a fault is in `faults` and not among the rows:
//   row.no_statement, row.no_field, row.unknown_field, row.no_round, row.unknown_round, row.unknown_kind,
//   row.bad_count, row.bad_stance, table.too_few_columns, table.too_many_columns, table.text_after_quote,
//   table.unclosed_quote, text.* (base/text.h)
// Refuses the whole file with table.no_column (its name), import.unknown_part, import.unknown_field,
// import.unknown_round (those said for all rows) and what read_table refuses. Pure; never throws for what is in the
// bytes.
Result<StatementTable> parse_statements(std::string_view bytes, const StatementWish& wish, const Session& session);

// How many of its rows are in the session already.
std::size_t count_already_there(const StatementTable& table, const Session& session);

}  // namespace tafelrunde::exchange
