// The first bytes of a session file, looked at before SQLite works with it, so that nothing is done to files that are
// not ours.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"

namespace tafelrunde::journal {

struct FileHeader {
  std::int64_t format_version = 0;  // PRAGMA user_version
  bool is_newer() const;            // than this program knows
};

// Refuses journal.not_found, journal.not_a_session (empty, not SQLite, another application's, in WAL mode) and
// journal.cut_off (shorter than it says it is). Never changes anything.
Result<FileHeader> read_file_header(const std::filesystem::path& path);

// A rollback journal with content: a writer is at work right now, or one died.
bool has_rollback_journal(const std::filesystem::path& path);

// Refuses journal.not_closed for a rollback journal that is not of our making; before a writer plays it back.
Outcome check_rollback_journal(const std::filesystem::path& path);

// Brings a session back to its last whole action if its writer died. Does nothing while somebody writes, and where
// nothing can be written. Refuses like check_rollback_journal.
Outcome recover_if_abandoned(const std::filesystem::path& path);

}  // namespace tafelrunde::journal
