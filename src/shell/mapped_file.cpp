#include "shell/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace tafelrunde::shell {

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0 && errno == ENOENT) return Message{"file.not_found", {path.string()}};
  if (file < 0) return Message{"file.unreadable", {path.string(), std::strerror(errno)}};
  struct stat about {};
  void* start = nullptr;
  int error = fstat(file, &about) == 0 ? 0 : errno;
  const auto size = static_cast<std::size_t>(about.st_size);
  if (error == 0 && size > 0) {
    start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (start == MAP_FAILED) error = errno;
  }
  close(file);
  if (error != 0) return Message{"file.unreadable", {path.string(), std::strerror(error)}};
  return MappedFile({static_cast<const char*>(start), size});
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace tafelrunde::shell
