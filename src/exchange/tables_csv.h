// The state as three CSV tables, each in two variants with the same columns. Every statement is in its table, also
// deleted, unreleased and unclustered ones, with its state in words. docs/export-formats.md describes the columns;
// names there are never changed, new columns come at the end.
#pragma once

#include <string>

#include "core/session.h"

namespace tafelrunde::exchange {

enum class CsvReader {
  german_excel,  // `;`, byte-order mark, CRLF, an apostrophe before cells that begin like a formula (= + - @ tab CR)
  machine        // `,`, no mark, CRLF as RFC 4180 has it, cells as they are
};

// One row per statement, in order of capture. Can be imported again with every word (statement_table.h).
std::string statements_csv(const Session& session, CsvReader reader);

// One row per cluster, field by field, in order of forming; those on the board first, then dissolved and merged ones.
std::string clusters_csv(const Session& session, CsvReader reader);

// One row per finding, field by field, central results first. The columns after `konsens` that a conference does not
// fill are there for the ministry.
std::string findings_csv(const Session& session, CsvReader reader);

}  // namespace tafelrunde::exchange
