// The ministry's answers: the table of findings that was delivered, filled in and read back by its ids.
#pragma once

#include <string_view>
#include <vector>

#include "core/command.h"
#include "core/session.h"
#include "exchange/table_reader.h"

namespace tafelrunde::exchange {

struct AnswersTable {
  std::vector<AnsweredFinding> answers;  // only what is new; for AnswerFindings
  int unchanged = 0;                     // rows that say what is known already, or nothing
  std::vector<RowFault> faults;          // in order of line
};

// Reads the columns ID, Zuständigkeit (Ressort), Rückmeldung der Verwaltung and Status; a column that is missing, and
// a cell that is empty, change nothing. What the conference itself said about who is responsible is delivered in that
// column, and is no answer when it comes back as it was. Of a workbook the sheet "Ergebnisse" is read, or the first.
// Row faults: row.no_id, row.id_twice, row.unknown_finding, those of read_table and of text (base/text.h). Refuses
// the whole file as read_table does, and table.no_column.
Result<AnswersTable> parse_answers(std::string_view bytes, TableWish wish, const Session& session);

// Who is responsible, as the table says it: the ministry's answer, else what the conference said.
std::string responsible_for(const Finding& finding);

}  // namespace tafelrunde::exchange
