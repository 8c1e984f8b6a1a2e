#include "journal/file_header.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "journal/lock_file.h"
#include "journal/raw_file.h"
#include "journal/schema.h"
#include "journal/sqlite_db.h"

namespace tafelrunde::journal {
namespace {

constexpr int kHeaderBytes = 100;
using HeaderBytes = std::array<std::uint8_t, kHeaderBytes>;

// Offsets within the header: https://www.sqlite.org/fileformat2.html section 1.3.
constexpr int kPageSizeAt = 16, kWriteVersionAt = 18, kReadVersionAt = 19, kChangeCounterAt = 24, kPageCountAt = 28,
              kUserVersionAt = 60, kApplicationIdAt = 68, kValidForAt = 92;

std::int64_t big_endian_32(const HeaderBytes& bytes, int at) {
  const auto* b = bytes.data() + at;
  return (std::int64_t{b[0]} << 24) | (b[1] << 16) | (b[2] << 8) | b[3];
}

std::filesystem::path rollback_journal_of(const std::filesystem::path& path) {
  auto journal = path;
  journal += "-journal";
  return journal;
}

bool is_ours(const HeaderBytes& bytes) {
  constexpr int kRollbackMode = 1;  // 2 would be WAL: merely opening such a file makes new files beside it
  return std::memcmp(bytes.data(), "SQLite format 3", 16) == 0 && bytes[kWriteVersionAt] == kRollbackMode &&
         bytes[kReadVersionAt] == kRollbackMode && big_endian_32(bytes, kApplicationIdAt) == kApplicationId &&
         big_endian_32(bytes, kUserVersionAt) >= 1;
}

bool is_cut_off(const HeaderBytes& bytes, std::int64_t size) {
  const std::int64_t page_size_field = (bytes[kPageSizeAt] << 8) | bytes[kPageSizeAt + 1];
  const std::int64_t page_size = page_size_field == 1 ? 65536 : page_size_field;
  const bool is_page_count_valid = big_endian_32(bytes, kChangeCounterAt) == big_endian_32(bytes, kValidForAt);
  return is_page_count_valid && big_endian_32(bytes, kPageCountAt) * page_size > size;
}

// SQLite ends a rollback journal with the name of a super-journal when several databases were written together, and
// deletes the files that name leads to. We never write several, so such a journal is a trap.
bool names_super_journal(const std::filesystem::path& path) {
  constexpr std::array<std::uint8_t, 8> kMagic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
  const int descriptor = ::open(rollback_journal_of(path).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return true;
  std::array<std::uint8_t, 8> end{};
  const off_t size = lseek(descriptor, 0, SEEK_END);
  const bool is_read = size >= 8 && pread(descriptor, end.data(), end.size(), size - 8) == 8;
  ::close(descriptor);
  return is_read && end == kMagic;
}

}  // namespace

bool FileHeader::is_newer() const { return format_version > kFormatVersion; }

Result<FileHeader> read_file_header(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  struct stat status;
  if (stat(path.c_str(), &status) != 0) return Message{"journal.not_found", {name}};
  if (!S_ISREG(status.st_mode)) return Message{"journal.not_a_session", {name}};
  // A writer at work may be seen between its first and last page; what stays short is cut off.
  constexpr int kLooks = 3;
  for (int look = 1;; ++look) {
    HeaderBytes bytes{};
    const RawFile file(path);
    if (!file.is_open()) return Message{"journal.cannot_open", {name}};
    if (!file.read_start(bytes.data(), kHeaderBytes) || !is_ours(bytes)) return Message{"journal.not_a_session", {name}};
    const bool is_whole = has_rollback_journal(path) || !is_cut_off(bytes, file.size());
    if (is_whole) return FileHeader{big_endian_32(bytes, kUserVersionAt)};
    if (look == kLooks) return Message{"journal.cut_off", {name}};
  }
}

bool has_rollback_journal(const std::filesystem::path& path) {
  struct stat status;
  return stat(rollback_journal_of(path).c_str(), &status) == 0 && status.st_size > 0;
}

Outcome check_rollback_journal(const std::filesystem::path& path) {
  if (has_rollback_journal(path) && names_super_journal(path))
    return Message{"journal.not_closed", {path.filename().string()}};
  return {};
}

Outcome recover_if_abandoned(const std::filesystem::path& path) {
  if (!has_rollback_journal(path)) return {};
  const auto lock = LockFile::take(path);
  if (!lock) return {};  // its writer lives, or the place is read-only; SQLite says what can be read
  if (auto playable = check_rollback_journal(path); !playable) return playable;
  const auto db = Database::open(path, Database::Mode::read_write);
  if (!db) return db.problem();
  const auto entries = db->number("SELECT count(*) FROM sqlite_schema");  // reading recovers
  if (!entries) return entries.problem();
  return {};
}

}  // namespace tafelrunde::journal
