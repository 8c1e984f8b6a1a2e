#include "journal/hostile.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <string>

#include "journal/file_header.h"
#include "journal/schema.h"
#include "journal/tables.h"

namespace tafelrunde::journal {
namespace {

struct Limit {
  int what, value;
};

constexpr Limit kLimits[] = {{SQLITE_LIMIT_LENGTH, 1'000'000},   {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                             {SQLITE_LIMIT_COLUMN, 100},         {SQLITE_LIMIT_EXPR_DEPTH, 10},
                             {SQLITE_LIMIT_COMPOUND_SELECT, 3},  {SQLITE_LIMIT_VDBE_OP, 25'000},
                             {SQLITE_LIMIT_FUNCTION_ARG, 8},     {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
                             {SQLITE_LIMIT_VARIABLE_NUMBER, 13},  // as many as `operation` has columns
                             {SQLITE_LIMIT_TRIGGER_DEPTH, 10}};

constexpr char kCommonSettings[] =
    "PRAGMA mmap_size = 0;"         // a bad page must not become a crash
    "PRAGMA cell_size_check = ON;"  // look at every cell of a page before using it
    "PRAGMA temp_store = MEMORY;";  // no words in temporary files
constexpr char kForeignSettings[] = "PRAGMA query_only = ON;";
constexpr int kBusyTimeoutMs = 3'000;  // chosen, not measured: longer than any transaction of ours

// Counts down what a foreign file may make SQLite do, in thousands of its virtual machine's steps. Not a clock, so
// that the same file is always judged alike. An honest row takes some 60 steps and at least 300 bytes.
class StepBudget {
 public:
  StepBudget(const Database& db, std::int64_t file_bytes) : db_(db), thousands_left_(20'000 + file_bytes / 250) {
    sqlite3_progress_handler(db_.handle(), 1'000, &StepBudget::is_used_up, this);
  }
  ~StepBudget() { sqlite3_progress_handler(db_.handle(), 0, nullptr, nullptr); }
  StepBudget(const StepBudget&) = delete;
  StepBudget& operator=(const StepBudget&) = delete;

 private:
  static int is_used_up(void* self) { return --static_cast<StepBudget*>(self)->thousands_left_ < 0; }
  const Database& db_;
  std::int64_t thousands_left_;
};

// Bounds SQLite's memory while a foreign file is read: 64 MB more than what is in use.
class HeapLimit {
 public:
  HeapLimit() : before_(sqlite3_hard_heap_limit64(sqlite3_memory_used() + 64 * 1024 * 1024)) {}
  ~HeapLimit() { sqlite3_hard_heap_limit64(before_); }
  HeapLimit(const HeapLimit&) = delete;
  HeapLimit& operator=(const HeapLimit&) = delete;

 private:
  sqlite3_int64 before_;
};

// After the checks: nothing but reading our two tables.
int allow_reading_only(void*, int action, const char* table, const char*, const char*, const char*) {
  if (action == SQLITE_SELECT) return SQLITE_OK;
  const std::string_view name = table ? table : "";
  return action == SQLITE_READ && (name == "operation" || name == "body") ? SQLITE_OK : SQLITE_DENY;
}

Outcome switch_off_features(const Database& db, Trust trust) {
  sqlite3* handle = db.handle();
  int code = sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  code |= sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  code |= sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  code |= sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  if (trust == Trust::foreign) code |= sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  if (code != SQLITE_OK) return db.problem(code);
  return {};
}

// Whether the file says, word for word, what we would have written.
bool is_our_entry(const Statement& row) {
  return std::any_of(kSchema.begin(), kSchema.end(), [&](const SchemaEntry& entry) {
    return row.text(0) == entry.type && row.text(1) == entry.name && row.text(2) == entry.table &&
           row.text(3) == entry.sql;
  });
}

Message altered_schema() { return {"journal.schema_altered", {}}; }

Outcome check_known_schema(const Database& db) {
  Statement query(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
  if (!query.ok()) return query.problem();
  std::size_t entries = 0;
  while (true) {
    const auto is_row = query.step();
    if (!is_row) return is_row.problem();
    if (!*is_row) break;
    if (!is_our_entry(query)) return altered_schema();
    ++entries;
  }
  if (entries != kSchema.size()) return altered_schema();
  return {};
}

}  // namespace

Outcome protect(const Database& db, Trust trust) {
  if (auto off = switch_off_features(db, trust); !off) return off;
  for (const Limit& limit : kLimits) sqlite3_limit(db.handle(), limit.what, limit.value);
  // VACUUM works through an attached database of its own.
  sqlite3_limit(db.handle(), SQLITE_LIMIT_ATTACHED, trust == Trust::own ? 1 : 0);
  sqlite3_busy_timeout(db.handle(), kBusyTimeoutMs);
  if (auto set = db.run(kCommonSettings); !set) return set;
  return trust == Trust::foreign ? db.run(kForeignSettings) : Outcome();
}

Outcome check_schema(const Database& db, bool is_newer) {
  if (!is_newer) return check_known_schema(db);
  const auto tables =
      db.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('operation', 'body')");
  if (!tables) return tables.problem();
  if (*tables != 2) return altered_schema();
  return {};
}

Outcome check_integrity(const Database& db) {
  Statement query(db, "PRAGMA integrity_check(1)");
  if (!query.ok()) return query.problem();
  const auto is_row = query.step();
  if (!is_row) return is_row.problem();
  if (!*is_row || query.text(0) != "ok") return Message{"journal.damaged", {std::string(query.text(0))}};
  return {};
}

Result<Rows> read_foreign(const std::filesystem::path& path, Newer newer) {
  constexpr std::size_t kMaxBytes = 1'000'000'000;
  const auto header = read_file_header(path);
  if (!header) return header.problem();
  if (header->is_newer() && newer == Newer::refused)
    return Message{"journal.newer_source", {path.filename().string(), std::to_string(header->format_version)}};
  const HeapLimit heap_limit;
  const auto db = Database::open(std::filesystem::absolute(path), Database::Mode::read_only);
  if (!db) return db.problem();
  if (auto guarded = protect(*db, Trust::foreign); !guarded) return guarded.problem();
  std::error_code unknown;
  const auto file_bytes = std::filesystem::file_size(path, unknown);
  const StepBudget budget(*db, unknown ? 0 : static_cast<std::int64_t>(file_bytes));
  const Transaction reading(*db, Transaction::Kind::reading);
  if (!reading.begun()) return reading.begun().problem();
  // The schema first: with our own text in it, no expression of a stranger is ever evaluated by the checks.
  if (auto schema = check_schema(*db, header->is_newer()); !schema) return schema.problem();
  if (auto whole = check_integrity(*db); !whole) return whole.problem();
  sqlite3_set_authorizer(db->handle(), allow_reading_only, nullptr);
  auto rows = read_rows(*db, kMaxBytes);
  sqlite3_set_authorizer(db->handle(), nullptr, nullptr);
  return rows;
}

}  // namespace tafelrunde::journal
