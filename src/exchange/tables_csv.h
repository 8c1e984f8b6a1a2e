// Tables as CSV, in two variants with the same columns: for German Excel and for programs.
#pragma once

#include <string>

#include "core/session.h"
#include "exchange/sheet.h"

namespace tafelrunde::exchange {

enum class CsvReader {
  german_excel,  // `;`, byte-order mark, CRLF, an apostrophe before cells that begin like a formula (= + - @ tab CR)
  machine,       // `,`, no mark, CRLF as RFC 4180 has it, cells as they are
  // For programs that know nothing of our guard: as `machine`, and no apostrophe before anything.
  verbatim,
  verbatim_semicolon
};

std::string table_csv(const Sheet& table, CsvReader reader);

// The tables of result_tables.h.
std::string statements_csv(const Session& session, CsvReader reader);
std::string clusters_csv(const Session& session, CsvReader reader);
std::string findings_csv(const Session& session, CsvReader reader);

}  // namespace tafelrunde::exchange
