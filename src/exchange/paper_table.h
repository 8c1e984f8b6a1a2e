// The discussion paper from a table with the columns id, handlungsfeld, art, text and optionally konsens (ja, nein,
// dissens, offen) and anmerkung.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/command.h"
#include "core/session.h"
#include "exchange/table_reader.h"

namespace tafelrunde::exchange {

struct PaperTable {
  std::vector<std::pair<PaperItemKey, PaperItem>> items;  // for ImportPaper
  std::vector<RowFault> faults;                           // in order of line
};

// Row faults: row.no_id, row.id_twice, row.no_text, row.no_field, row.unknown_field, row.unknown_consensus and those
// of read_table. Refuses the whole file as parse_statements does.
Result<PaperTable> parse_paper(std::string_view bytes, const TableWish& wish, const Session& session);

}  // namespace tafelrunde::exchange
