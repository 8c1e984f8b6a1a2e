// The bytes of a database file, read through SQLite's own file layer: closing a plain descriptor of a database would
// drop the locks that other connections of this process hold on it (POSIX), and SQLite's layer knows to wait with
// that (https://www.sqlite.org/howtocorrupt.html section 2.2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

struct sqlite3_file;

namespace tafelrunde::journal {

class RawFile {
 public:
  explicit RawFile(const std::filesystem::path& path);
  ~RawFile();
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;

  bool is_open() const { return is_open_; }
  std::int64_t size() const;                              // bytes; 0 if it cannot be said
  bool read_start(std::uint8_t* bytes, int count) const;  // false if there are fewer, or none can be read

 private:
  friend Result<std::string> session_bytes(const std::filesystem::path& path);
  bool read(void* bytes, int count, std::int64_t offset) const;

  std::unique_ptr<const char, void (*)(const char*)> name_;
  std::vector<std::max_align_t> storage_;
  sqlite3_file* file_ = nullptr;
  bool is_open_ = false;
};

// All bytes of a session file, for a search through them. A writer at work may be seen between two pages. Refuses
// with journal.cannot_open (file name).
Result<std::string> session_bytes(const std::filesystem::path& path);

}  // namespace tafelrunde::journal
