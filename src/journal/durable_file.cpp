#include "journal/durable_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>

namespace tafelrunde::journal {
namespace {

Message problem_of(int error, const std::filesystem::path& path) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return {"journal.disk_full", {}};
    case EEXIST:
      return {"journal.exists", {path.filename().string()}};
    case EACCES:
    case EPERM:
    case EROFS:
      return {"journal.not_writable", {}};
    default:
      return {"journal.io_error", {std::to_string(error)}};
  }
}

Outcome sync_path(const std::filesystem::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return problem_of(errno, path);
  // Some file systems cannot sync a directory and say EINVAL; they have nothing to offer.
  const int error = fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
  ::close(descriptor);
  if (error != 0) return problem_of(error, path);
  return {};
}

// Gives the file its new name only if nobody has it.
Outcome rename_to_free_name(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
  if (errno != EINVAL && errno != ENOSYS) return problem_of(errno, to);
  // A file system without that promise: look first; only we write here.
  if (std::filesystem::exists(std::filesystem::symlink_status(to))) return problem_of(EEXIST, to);
  if (::rename(from.c_str(), to.c_str()) != 0) return problem_of(errno, to);
  return {};
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

ScratchFile::ScratchFile(const std::filesystem::path& path, const RandomSource& random)
    : target_(path), scratch_(path) {
  scratch_ += ".new-" + random_id<AnyId>(random).hex().substr(0, 12);
}

ScratchFile::~ScratchFile() {
  std::error_code ignored;  // what cannot be removed was never there, or the medium is gone
  std::filesystem::remove(scratch_, ignored);
  std::filesystem::remove(scratch_.string() + "-journal", ignored);
}

Outcome ScratchFile::publish() {
  if (auto synced = sync_path(scratch_, O_RDONLY); !synced) return synced;
  if (auto renamed = rename_to_free_name(scratch_, target_); !renamed) return renamed;
  return sync_path(folder_of(target_), O_RDONLY | O_DIRECTORY);
}

void forget_cached(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
  ::close(descriptor);
}

}  // namespace tafelrunde::journal
