// SQLite without any of our protections: what somebody else might do to a file.
#pragma once

#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <map>

#include "journal/hash.h"
#include "journal/rows.h"

namespace tafelrunde::journal {

class PlainSqlite {
 public:
  explicit PlainSqlite(const std::filesystem::path& path) { sqlite3_open(path.c_str(), &handle_); }
  ~PlainSqlite() { sqlite3_close(handle_); }
  PlainSqlite(const PlainSqlite&) = delete;
  PlainSqlite& operator=(const PlainSqlite&) = delete;

  int run(const char* sql) { return sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr); }
  // The first column of the first row; -1 if there is none, or on an error.
  long number(const char* sql) {
    long value = -1;
    const auto take = [](void* to, int, char** columns, char**) {
      *static_cast<long*>(to) = columns[0] ? std::atol(columns[0]) : -1;
      return 0;
    };
    return sqlite3_exec(handle_, sql, take, &value, nullptr) == SQLITE_OK ? value : -1;
  }

 private:
  sqlite3* handle_ = nullptr;
};

// Makes every hash and chain right again after the test changed operations (rows in the order of one writer's seq).
inline void rehash(Rows& rows) {
  std::map<WriterId, Hash> last;
  for (auto& operation : rows.operations) {
    operation.prev_hash = last[operation.stamp.id.writer];
    operation.hash = hash_of(operation);
    last[operation.stamp.id.writer] = operation.hash;
  }
}

}  // namespace tafelrunde::journal
