#include "journal/journal.h"

#include <algorithm>

#include "journal/codec.h"
#include "journal/durable_file.h"
#include "journal/file_header.h"
#include "journal/hostile.h"
#include "journal/redaction.h"
#include "journal/schema.h"
#include "journal/soundness.h"
#include "journal/tables.h"
#include "journal/write_action.h"

namespace tafelrunde::journal {
namespace {

// TRUNCATE with FULL: the commit is the truncation of the rollback journal, and that truncation is synced.
constexpr char kWriterSettings[] =
    "PRAGMA journal_mode = TRUNCATE;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA secure_delete = ON;"        // deleted words are overwritten with zeros
    "PRAGMA recursive_triggers = ON;";  // or INSERT OR REPLACE walks past the append-only triggers
constexpr std::int64_t kSynchronousFull = 2;

constexpr std::size_t kNoLimit = static_cast<std::size_t>(-1);

Outcome set_up_writer(const Database& db) {
  if (auto set = db.run(kWriterSettings); !set) return set;
  const auto synchronous = db.number("PRAGMA synchronous");
  if (!synchronous) return synchronous.problem();
  // A build of SQLite that does not do as it is told must not keep anybody's words.
  if (*synchronous != kSynchronousFull) return Message{"journal.sqlite_error", {"synchronous", ""}};
  return {};
}

Outcome write_empty_session(const std::filesystem::path& path) {
  const auto db = Database::open(path, Database::Mode::create);
  if (!db) return db.problem();
  if (auto guarded = protect(*db, Trust::own); !guarded) return guarded;
  if (auto set = set_up_writer(*db); !set) return set;
  Transaction writing(*db, Transaction::Kind::writing);
  if (!writing.begun()) return writing.begun();
  const std::string marks = "PRAGMA application_id = " + std::to_string(kApplicationId) +
                            "; PRAGMA user_version = " + std::to_string(kFormatVersion);
  if (auto marked = db->run(marks.c_str()); !marked) return marked;
  for (const SchemaEntry& entry : kSchema) {
    if (auto created = db->run(entry.sql); !created) return created;
  }
  return writing.commit();
}

Result<Database> open_checked(const std::filesystem::path& path, Database::Mode mode, bool is_newer) {
  auto db = Database::open(path, mode);
  if (!db) return db;
  if (auto guarded = protect(*db, Trust::own); !guarded) return guarded.problem();
  if (auto schema = check_schema(*db, is_newer); !schema) return schema.problem();
  if (mode == Database::Mode::read_only) return db;
  if (auto set = set_up_writer(*db); !set) return set.problem();
  return db;
}

constexpr char kVacuumInto[] = "VACUUM INTO ?1";

// A copy without free pages and without anything that was ever deleted. SQLite does not sync it.
Outcome vacuum_into(const Database& db, const std::filesystem::path& path) {
  Statement statement(db, kVacuumInto);
  if (!statement.ok()) return statement.problem();
  statement.bind_text(1, path.native());
  return statement.run();
}

std::vector<OperationId> ids_of(const std::vector<Operation>& operations) {
  std::vector<OperationId> ids;
  for (const Operation& operation : operations) ids.push_back(operation.stamp.id);
  return ids;
}

bool redacts(const std::vector<Operation>& action) {
  return std::any_of(action.begin(), action.end(), [](const Operation& operation) {
    return std::holds_alternative<EntityRedacted>(operation.fact);
  });
}

}  // namespace

Journal::Journal(std::filesystem::path path, Database db, std::optional<LockFile> lock, RandomSource random,
                 bool is_newer)
    : path_(std::move(path)),
      lock_(std::move(lock)),
      db_(std::move(db)),
      random_(std::move(random)),
      is_newer_(is_newer) {}

Result<Journal> Journal::create(const std::filesystem::path& path, RandomSource random) {
  if (std::filesystem::exists(std::filesystem::symlink_status(path)))
    return Message{"journal.exists", {path.filename().string()}};
  {
    ScratchFile scratch(std::filesystem::absolute(path), random);
    if (auto written = write_empty_session(scratch.path()); !written) return written.problem();
    if (auto published = scratch.publish(); !published) return published.problem();
  }
  return open(path, Access::read_write, std::move(random));
}

Result<Journal> Journal::open(const std::filesystem::path& path, Access access, RandomSource random) {
  const auto header = read_file_header(path);
  if (!header) return header.problem();
  std::error_code unresolved;
  const auto real_path = std::filesystem::canonical(path, unresolved);
  if (unresolved) return Message{"journal.cannot_open", {path.filename().string()}};
  const bool is_newer = header->is_newer();
  if (is_newer || access == Access::read_only) {
    if (auto recovered = is_newer ? Outcome() : recover_if_abandoned(real_path); !recovered)
      return recovered.problem();
    auto db = open_checked(real_path, Database::Mode::read_only, is_newer);
    if (!db) return db.problem();
    return Journal(real_path, std::move(*db), std::nullopt, std::move(random), is_newer);
  }
  auto lock = LockFile::take(real_path);
  if (!lock) return lock.problem();
  if (auto playable = check_rollback_journal(real_path); !playable) return playable.problem();
  auto db = open_checked(real_path, Database::Mode::read_write, is_newer);
  if (!db) return db.problem();
  Journal journal(real_path, std::move(*db), std::move(*lock), std::move(random), is_newer);
  if (journal.lock_->is_wipe_pending()) journal.wipe_free_pages();
  return journal;
}

Result<std::vector<Operation>> Journal::read_all() const {
  const auto all = rows();
  if (!all) return all.problem();
  return decode(*all);
}

Result<Rows> Journal::rows() const {
  const Transaction reading(db_, Transaction::Kind::reading);
  if (!reading.begun()) return reading.begun().problem();
  return read_rows(db_, kNoLimit);
}

Result<VerifyReport> Journal::verify() const {
  const Transaction reading(db_, Transaction::Kind::reading);
  if (!reading.begun()) return reading.begun().problem();
  VerifyReport report;
  for (const Outcome& outcome : {check_schema(db_, is_newer_), check_integrity(db_)}) {
    if (!outcome) report.fault = outcome.problem();
    if (report.fault) return report;
  }
  const auto all = read_rows(db_, kNoLimit);
  if (all) return check(*all);
  report.fault = all.problem();
  return report;
}

Outcome Journal::append(const std::vector<Operation>& action) {
  if (auto ready = make_ready_to_write(); !ready) return ready;
  const bool is_wipe_needed = redacts(action);
  if (is_wipe_needed) {
    if (auto noted = lock_->note_wipe_pending(); !noted) return noted;
  }
  const auto written = write_action(db_, action, random_);
  if (!written) unsettled_ = ids_of(action);
  if (written && is_wipe_needed) wipe_free_pages();
  return written;
}

Outcome Journal::make_ready_to_write() {
  if (is_newer_) return Message{"journal.newer_version", {path_.filename().string()}};
  if (!lock_) return Message{"journal.opened_read_only", {path_.filename().string()}};
  return take_back_unsettled();
}

// When the last sync of a commit fails, SQLite reports failure although the file may hold the rows. Nobody was told
// that they were saved, and their words are still in somebody's hands, so they must not appear twice.
Outcome Journal::take_back_unsettled() {
  if (unsettled_.empty()) return {};
  Transaction writing(db_, Transaction::Kind::writing);
  if (!writing.begun()) return writing.begun();
  for (const OperationId& id : unsettled_) {
    if (auto taken = take_back(db_, id); !taken) return taken;
  }
  const auto committed = writing.commit();
  if (committed) unsettled_.clear();
  return committed;
}

// Not an error for the caller when it fails: the words are deleted and overwritten; copies of them that a rearranged
// page may have left in its free part are removed at the next start, which the lock file remembers.
void Journal::wipe_free_pages() {
  if (db_.run("VACUUM")) lock_->wipe_done();
}

Outcome Journal::copy_to(const std::filesystem::path& path) {
  if (auto settled = lock_ ? take_back_unsettled() : Outcome(); !settled) return settled;
  if (std::filesystem::exists(std::filesystem::symlink_status(path)))
    return Message{"journal.exists", {path.filename().string()}};
  const auto ours = rows();
  if (!ours) return ours.problem();
  ScratchFile scratch(std::filesystem::absolute(path), random_);
  if (auto copied = vacuum_into(db_, scratch.path()); !copied) return copied;
  if (auto published = scratch.publish(); !published) return published;
  forget_cached(path);
  const auto theirs = read_foreign(path, is_newer_ ? Newer::accepted : Newer::refused);
  const bool is_equal = theirs && theirs->operations == ours->operations && theirs->bodies == ours->bodies &&
                        (is_newer_ || !check(*theirs).fault);
  if (is_equal) return {};
  std::error_code ignored;  // what cannot even be removed is reported as bad all the same
  std::filesystem::remove(path, ignored);
  return Message{"journal.bad_copy", {path.filename().string()}};
}

}  // namespace tafelrunde::journal
