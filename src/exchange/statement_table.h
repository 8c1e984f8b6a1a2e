// Statements from a table: .tsv (unquoted, one line is one row) or .csv (RFC 4180, `;` or `,` by its header).
// Columns are found by name, in any order and any case; columns of other names are ignored:
//
//   handlungsfeld   "4", "HF 4", "HF 4: Bildung und Sprachförderung" or the title       required
//   runde           number of the round                                                 required
//   beitrag         the words (also statement, text, statement_text)                    required
//   tisch           table
//   cluster         title of its cluster (also cluster_titel, themengruppe)
//   art             Bedarf, Verbesserungspotenzial, Leitziel, Maßnahme (also typ)
//   nennungen       how often it was said, from 1
//   dissens         the dissenting words
//   bezug           stance to the paper: "P1-Z1:ändert, P1-M2:neu" (also bezug_papier)
//   moderation_status   of our own export; see `held_back`
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/command.h"
#include "core/session.h"
#include "exchange/table_reader.h"

namespace tafelrunde::exchange {

struct StatementTable {
  // Ready but for the ids: `statement` and `cluster_if_new` are nil, the caller fills them in (equal cluster ids for
  // equal titles are not needed). `origin` is a name made from the whole file and the number of the row: the
  // same file again adds nothing, another file with the same words adds them.
  std::vector<ImportedStatement> rows;
  // Rows whose moderation_status is anything but released (pending, withheld, parked, deleted, or a word of
  // another program). Import them as pending whatever was asked, so that no word is lost and none reaches the
  // projector unseen. Rows that our export marks as redacted have no words and are left out.
  std::vector<ImportedStatement> held_back;
  std::vector<RowFault> faults;  // in order of line
};

// Reads `bytes` for this session (its fields and rounds). A row with a fault is in `faults` and not among the rows:
//   row.no_statement, row.no_field, row.unknown_field, row.no_round, row.unknown_round, row.unknown_kind,
//   row.bad_count, row.bad_stance, table.too_few_columns, table.too_many_columns, table.text_after_quote,
//   table.unclosed_quote, text.* (base/text.h)
// Refuses the whole file with table.no_column (its name) and what read_table refuses. Pure; never throws for what is
// in the bytes.
Result<StatementTable> parse_statements(std::string_view bytes, TableFormat format, const Session& session);

}  // namespace tafelrunde::exchange
