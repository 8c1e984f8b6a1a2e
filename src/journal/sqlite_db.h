// A thin layer over SQLite: a connection, a prepared statement, a transaction as a scope. Problems come back as
// messages that tell full disk, I/O error, damaged file and the like apart.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace tafelrunde::journal {

class Database {
 public:
  enum class Mode { read_only, read_write, create };

  // Opens `path` as it is; no setting is made and the file is not read yet.
  static Result<Database> open(const std::filesystem::path& path, Mode mode);

  // Runs statements that give no rows.
  Outcome run(const char* sql) const;
  // The first column of the first row, as a number; 0 if there is no row.
  Result<std::int64_t> number(const char* sql) const;

  // What SQLite's last failure means for a person; `code` is its (extended) result code.
  Message problem(int code) const;

  sqlite3* handle() const { return handle_.get(); }

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  // Compiled statements at rest, by the address of their text: compiling one costs more than running it.
  using AtRest = std::unordered_map<const char*, std::unique_ptr<sqlite3_stmt, Finalize>>;

  explicit Database(sqlite3* handle) : handle_(handle), at_rest_(std::make_unique<AtRest>()) {}
  std::unique_ptr<sqlite3, Close> handle_;
  std::unique_ptr<AtRest> at_rest_;  // goes before the connection
};

// A prepared statement. Parameters are numbered from 1, columns from 0. What is bound must live until reset(), and
// the database longer than the statement.
class Statement {
 public:
  // `sql` must be a constant: it is known again by its address. Check ok() before use.
  Statement(const Database& db, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  bool ok() const { return statement_ != nullptr; }
  Message problem() const { return db_->problem(code_); }

  Statement& bind(int parameter, std::int64_t value);
  Statement& bind_text(int parameter, std::string_view value);
  Statement& bind_blob(int parameter, const void* bytes, std::size_t count);

  // True: a row is ready. False: finished.
  Result<bool> step();
  // Runs to the end and makes ready for the next binding.
  Outcome run();
  void reset();

  bool is_integer(int column) const;
  bool is_text(int column) const;
  bool is_blob(int column, std::size_t count) const;  // of exactly this length
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;  // valid until the next step
  const std::uint8_t* blob(int column) const;

 private:
  const Database* db_;
  const char* sql_;
  std::unique_ptr<sqlite3_stmt, Database::Finalize> statement_;
  int code_ = 0;
};

// Everything until commit() happens, or nothing. Leaving the scope without commit() rolls back.
class Transaction {
 public:
  enum class Kind { reading, writing };
  Transaction(const Database& db, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  const Outcome& begun() const { return begun_; }  // check before use
  Outcome commit();

 private:
  const Database& db_;
  Outcome begun_;
  bool is_open_ = false;
};

}  // namespace tafelrunde::journal
