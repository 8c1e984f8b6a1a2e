#include "journal/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tafelrunde::journal {
namespace {

std::filesystem::path with_suffix(const std::filesystem::path& session, const char* suffix) {
  auto path = session;
  path += suffix;
  return path;
}

// Whether `path` still names the file we hold: another program may have removed it between our open and our flock.
bool is_still_named(const std::filesystem::path& path, int descriptor) {
  struct stat held, named;
  return fstat(descriptor, &held) == 0 && stat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
         held.st_dev == named.st_dev;
}

constexpr char kWipePending[] = "wipe pending\n";

}  // namespace

Result<LockFile> LockFile::take(const std::filesystem::path& session) {
  const auto path = with_suffix(session, ".lock");
  while (true) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) return Message{"journal.cannot_lock", {path.filename().string()}};
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      const bool is_taken = errno == EWOULDBLOCK;
      ::close(descriptor);
      if (is_taken) return Message{"journal.in_use", {session.filename().string()}};
      return Message{"journal.cannot_lock", {path.filename().string()}};
    }
    if (is_still_named(path, descriptor)) return LockFile(session, descriptor);
    ::close(descriptor);
  }
}

LockFile::LockFile(LockFile&& other) noexcept
    : session_(std::move(other.session_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

LockFile& LockFile::operator=(LockFile&& other) noexcept {
  if (this == &other) return *this;
  release();
  session_ = std::move(other.session_);
  descriptor_ = std::exchange(other.descriptor_, -1);
  return *this;
}

LockFile::~LockFile() { release(); }

void LockFile::release() {
  if (descriptor_ < 0) return;
  // In TRUNCATE mode SQLite leaves an empty rollback journal behind; people should not have to wonder about it.
  struct stat left;
  const auto rollback_journal = with_suffix(session_, "-journal");
  if (stat(rollback_journal.c_str(), &left) == 0 && left.st_size == 0) ::unlink(rollback_journal.c_str());
  if (!is_wipe_pending()) ::unlink(with_suffix(session_, ".lock").c_str());
  ::close(descriptor_);
  descriptor_ = -1;
}

Outcome LockFile::note_wipe_pending() {
  const bool is_noted = pwrite(descriptor_, kWipePending, sizeof kWipePending - 1, 0) ==
                            static_cast<ssize_t>(sizeof kWipePending - 1) &&
                        fsync(descriptor_) == 0;
  if (!is_noted) return Message{"journal.io_error", {std::to_string(errno)}};
  return {};
}

void LockFile::wipe_done() {
  // Should this fail, the file is vacuumed once more at the next start: harmless.
  [[maybe_unused]] const int truncated = ftruncate(descriptor_, 0);
}

bool LockFile::is_wipe_pending() const {
  struct stat held;
  return fstat(descriptor_, &held) == 0 && held.st_size > 0;
}

}  // namespace tafelrunde::journal
