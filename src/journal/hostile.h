// Opening files that may be damaged or made to harm (design: https://www.sqlite.org/security.html). The same
// protections hold for our own file, because a session that somebody hands over is opened as "our own".
#pragma once

#include <filesystem>

#include "base/result.h"
#include "journal/rows.h"
#include "journal/sqlite_db.h"

namespace tafelrunde::journal {

enum class Trust {
  own,     // read and written; vacuumed
  foreign  // only read, within a budget of steps
};

// Turns off what we do not use of SQLite (views, extensions, trust in the schema, memory mapping, ...) and sets its
// limits low. Before anything else is done with a connection.
Outcome protect(const Database& db, Trust trust);

// The schema is ours to the letter: journal.schema_altered otherwise. Of a newer format only this is asked: that
// `operation` and `body` are tables.
Outcome check_schema(const Database& db, bool is_newer);

// Structure of the file, with every index and constraint; journal.damaged otherwise.
Outcome check_integrity(const Database& db);

// Whether rows of a newer format may be read as far as we know them: only to compare a copy with its original.
enum class Newer { refused, accepted };

// The rows of a file from elsewhere, read under all protections; hashes are not checked here (soundness.h).
// Refuses journal.newer_source, journal.not_closed, journal.too_much_work, and like read_file_header. Never changes
// the file.
Result<Rows> read_foreign(const std::filesystem::path& path, Newer newer = Newer::refused);

}  // namespace tafelrunde::journal
