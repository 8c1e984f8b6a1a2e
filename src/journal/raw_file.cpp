#include "journal/raw_file.h"

#include <sqlite3.h>

#include <algorithm>

namespace tafelrunde::journal {

RawFile::RawFile(const std::filesystem::path& path)
    : name_(sqlite3_create_filename(path.c_str(), "", "", 0, nullptr),
            [](const char* name) { sqlite3_free_filename(const_cast<char*>(name)); }) {
  sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
  storage_.resize(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
  file_ = reinterpret_cast<sqlite3_file*>(storage_.data());
  is_open_ = vfs->xOpen(vfs, name_.get(), file_, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_OK;
}

RawFile::~RawFile() {
  if (file_->pMethods) file_->pMethods->xClose(file_);
}

std::int64_t RawFile::size() const {
  sqlite3_int64 bytes = 0;
  return file_->pMethods->xFileSize(file_, &bytes) == SQLITE_OK ? bytes : 0;
}

bool RawFile::read(void* bytes, int count, std::int64_t offset) const {
  return file_->pMethods->xRead(file_, bytes, count, offset) == SQLITE_OK;
}

bool RawFile::read_start(std::uint8_t* bytes, int count) const { return read(bytes, count, 0); }

Result<std::string> session_bytes(const std::filesystem::path& path) {
  const RawFile file(path);
  std::string bytes;
  if (file.is_open()) bytes.resize(static_cast<std::size_t>(file.size()));
  constexpr std::size_t kAtOnce = 1u << 20;
  bool is_read = file.is_open();
  for (std::size_t at = 0; is_read && at < bytes.size(); at += kAtOnce)
    is_read = file.read(bytes.data() + at, static_cast<int>(std::min(kAtOnce, bytes.size() - at)),
                        static_cast<std::int64_t>(at));
  if (!is_read) return Message{"journal.cannot_open", {path.filename().string()}};
  return bytes;
}

}  // namespace tafelrunde::journal
