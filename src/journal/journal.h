// A session file: the durable set of operations of one conference, in SQLite. The journal stores, it does not judge:
// what an operation means is core's business. A Journal may be moved to another thread, but is used by one thread at
// a time. No function throws for what happens in life (full disk, damaged file); the problem comes back as a message,
// nothing is half-written, and the same object may be used again.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.h"
#include "core/operation.h"
#include "journal/lock_file.h"
#include "journal/random.h"
#include "journal/rows.h"
#include "journal/sqlite_db.h"
#include "journal/verify.h"

namespace tafelrunde::journal {

// May operations of another conference be taken in?
enum class MergeRule {
  same_id_only,    // refuse a file that shares no conference id with ours
  same_conference  // a person said that both are one conference; the station then writes ConferenceLinked
};

struct Merged {
  std::vector<Operation> added;  // in the order of comes_before
  int already_there = 0;         // operations both files had
  int words_refused = 0;         // texts not taken because what they belong to is redacted
  int words_filled = 0;          // texts that had been missing for operations we already had; read_all() shows them
};

class Journal {
 public:
  enum class Access { read_write, read_only };

  // Makes an empty session file and opens it for writing. Refuses with journal.exists; until it returns, nothing
  // stands under `path`.
  static Result<Journal> create(const std::filesystem::path& path, RandomSource random = system_random());

  // Opens a session file. Refuses in words, leaving every byte as it was: journal.not_found, journal.not_a_session
  // (empty, cut off, another program's), journal.schema_altered, journal.in_use (read_write only: another program
  // writes here). A file of a newer format opens for reading only, whatever was asked. After a crash the file is
  // brought back to its last whole action.
  static Result<Journal> open(const std::filesystem::path& path, Access access,
                              RandomSource random = system_random());

  // Every operation, in the order of comes_before; one consistent picture even while another process writes.
  Result<std::vector<Operation>> read_all() const;

  // Writes one action (operations with the same writer and hlc, their seq following on the writer's last) in one
  // transaction; it is on the disk when this returns without a problem, and not in the file otherwise: what a failed
  // disk left behind is taken back before the next write. Words about a redacted entity are not stored. An
  // EntityRedacted removes the words of its entity from the file.
  // Refuses like every write: journal.newer_version, journal.opened_read_only; and journal.out_of_sequence for a seq
  // that does not follow.
  Outcome append(const std::vector<Operation>& action);

  // Adds what `other` has and we lack, in one transaction, durable on return. `other` is treated as hostile: checked
  // completely before anything is taken, never changed. Refuses with journal.cloned_writer when both hold different
  // operations under one (writer, seq), journal.other_conference, journal.newer_source, journal.source_not_closed,
  // and the refusals of open() and faults of verify().
  Result<Merged> merge_from(const std::filesystem::path& other, MergeRule rule = MergeRule::same_id_only);

  // The same for rows that came another way (a text journal, later the hub); they are checked just as strictly.
  Result<Merged> merge(const Rows& other, MergeRule rule = MergeRule::same_id_only);

  // Checks file structure, schema, every hash, every chain and every body. A problem means that it could not be done.
  Result<VerifyReport> verify() const;

  // Writes a hand-over copy. `path` exists only once the copy is complete, on the disk, read again and verified;
  // refuses with journal.exists.
  Outcome copy_to(const std::filesystem::path& path);

  // The stored form of everything, in the order of comes_before (bodies by commitment).
  Result<Rows> rows() const;

  const std::filesystem::path& path() const { return path_; }
  bool is_writable() const { return lock_.has_value(); }
  // The file's format is newer than this program: it can be shown, exported and projected; every write is refused.
  bool read_only_because_newer() const { return is_newer_; }

 private:
  Journal(std::filesystem::path path, Database db, std::optional<LockFile> lock, RandomSource random, bool is_newer);
  Outcome make_ready_to_write();
  Outcome take_back_unsettled();
  void wipe_free_pages();

  std::filesystem::path path_;
  std::optional<LockFile> lock_;  // only a writer has it; outlives the connection
  Database db_;
  RandomSource random_;
  bool is_newer_ = false;
  std::vector<OperationId> unsettled_;  // of an action that failed; the disk may hold it all the same
};

}  // namespace tafelrunde::journal
