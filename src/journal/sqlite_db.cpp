#include "journal/sqlite_db.h"

#include <sqlite3.h>

namespace tafelrunde::journal {
namespace {

int flags_of(Database::Mode mode) {
  constexpr int kCommon = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (mode) {
    case Database::Mode::read_only:
      return kCommon | SQLITE_OPEN_READONLY;
    case Database::Mode::read_write:
      return kCommon | SQLITE_OPEN_READWRITE;
    case Database::Mode::create:
      return kCommon | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  }
  return kCommon | SQLITE_OPEN_READONLY;
}

Message message_for(int code, const char* detail) {
  // A file whose writer died, and whose rollback journal we may not play back.
  if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) return {"journal.not_closed", {}};
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return {"journal.disk_full", {}};
    case SQLITE_IOERR:
      return {"journal.io_error", {std::to_string(code)}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"journal.busy", {}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {"journal.not_writable", {}};
    case SQLITE_CANTOPEN:
      return {"journal.cannot_open", {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {"journal.damaged", {detail}};
    case SQLITE_NOMEM:
      return {"journal.no_memory", {}};
    case SQLITE_INTERRUPT:
    case SQLITE_TOOBIG:
      return {"journal.too_much_work", {}};
    default:
      return {"journal.sqlite_error", {std::to_string(code), detail}};
  }
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Result<Database> Database::open(const std::filesystem::path& path, Mode mode) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags_of(mode), nullptr);
  if (handle == nullptr) return Message{"journal.no_memory", {}};
  Database db(handle);
  if (code != SQLITE_OK) return db.problem(code);
  return db;
}

Outcome Database::run(const char* sql) const {
  const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return problem(code);
  return {};
}

Result<std::int64_t> Database::number(const char* sql) const {
  Statement query(*this, sql);
  if (!query.ok()) return query.problem();
  const auto row = query.step();
  if (!row) return row.problem();
  return *row ? query.integer(0) : std::int64_t{0};
}

Message Database::problem(int code) const { return message_for(code, sqlite3_errmsg(handle())); }

void Database::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(const Database& db, const char* sql) : db_(&db), sql_(sql) {
  if (auto rested = db.at_rest_->extract(sql)) {
    statement_ = std::move(rested.mapped());
    return;
  }
  sqlite3_stmt* statement = nullptr;
  code_ = sqlite3_prepare_v3(db.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  statement_.reset(statement);
}

Statement::~Statement() {
  if (!statement_) return;
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  db_->at_rest_->try_emplace(sql_, std::move(statement_));  // if it is there already, this one is finalized
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter, value);
  return *this;
}

Statement& Statement::bind_text(int parameter, std::string_view value) {
  sqlite3_bind_text64(statement_.get(), parameter, value.data() ? value.data() : "", value.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_blob(int parameter, const void* bytes, std::size_t count) {
  sqlite3_bind_blob64(statement_.get(), parameter, bytes, count, SQLITE_STATIC);
  return *this;
}

Result<bool> Statement::step() {
  code_ = sqlite3_step(statement_.get());
  if (code_ == SQLITE_ROW) return true;
  if (code_ == SQLITE_DONE) return false;
  return problem();
}

Outcome Statement::run() {
  auto row = step();
  while (row && *row) row = step();
  Outcome outcome = row ? Outcome() : Outcome(row.problem());
  reset();
  return outcome;
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

bool Statement::is_integer(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER;
}

bool Statement::is_text(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_TEXT; }

bool Statement::is_blob(int column, std::size_t count) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB &&
         static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)) == count;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

const std::uint8_t* Statement::blob(int column) const {
  return static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
}

Transaction::Transaction(const Database& db, Kind kind) : db_(db) {
  begun_ = db_.run(kind == Kind::writing ? "BEGIN IMMEDIATE" : "BEGIN");
  is_open_ = begun_.ok();
}

Transaction::~Transaction() {
  // A failed statement may have rolled back already; after that there is nothing left to roll back.
  if (is_open_ && sqlite3_get_autocommit(db_.handle()) == 0) (void)db_.run("ROLLBACK");
}

Outcome Transaction::commit() {
  const Outcome committed = db_.run("COMMIT");
  if (committed) is_open_ = false;
  return committed;
}

}  // namespace tafelrunde::journal
