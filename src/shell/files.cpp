#include "shell/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;

Message unwritable(const fs::path& path, int error) {
  return {"file.unwritable", {path.string(), std::strerror(error)}};
}

// A file under its temporary name; it goes away unless it was renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(fs::path target) : target_(std::move(target)), path_(target_) {
    path_ += ".neu-" + std::to_string(getpid());
  }
  TemporaryFile(TemporaryFile&& other) noexcept : target_(std::move(other.target_)), path_(std::move(other.path_)) {
    other.path_.clear();
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!path_.empty()) unlink(path_.c_str());
  }

  Outcome write(std::string_view bytes, Readers readers = Readers::everybody) {
    const int file =
        open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readers == Readers::owner ? 0600 : 0644);
    if (file < 0) return unwritable(target_, errno);
    while (!bytes.empty()) {
      const ssize_t written = ::write(file, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return closed_after_fault(file);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (fsync(file) != 0) return closed_after_fault(file);
    if (close(file) != 0) return unwritable(target_, errno);
    return {};
  }

  Outcome put_in_place() {
    if (rename(path_.c_str(), target_.c_str()) != 0) return unwritable(target_, errno);
    path_.clear();
    return {};
  }

 private:
  Message closed_after_fault(int file) const {
    const int error = errno;
    close(file);
    return unwritable(target_, error);
  }

  fs::path target_;
  fs::path path_;
};

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

}  // namespace

Outcome sync_folder(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return unwritable(folder, errno);
  const int synced = fsync(descriptor);
  const int error = errno;
  close(descriptor);
  if (synced != 0 && error != EINVAL) return unwritable(folder, error);
  return {};
}

Result<std::string> read_file(const fs::path& path, std::uintmax_t max_bytes) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) return Message{"file.not_found", {path.string()}};
  if (fs::is_directory(status)) return Message{"file.unreadable", {path.string(), std::strerror(EISDIR)}};
  if (fs::is_regular_file(status) && fs::file_size(path, error) > max_bytes)
    return Message{"file.too_large", {path.string()}};
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (!file) return Message{"file.unreadable", {path.string(), std::strerror(errno)}};
  if (file.peek() != std::ifstream::traits_type::eof()) bytes << file.rdbuf();
  if (file.bad() || bytes.bad()) return Message{"file.unreadable", {path.string(), std::strerror(errno)}};
  return std::move(bytes).str();
}

Outcome write_file(const fs::path& path, std::string_view bytes, Readers readers) {
  TemporaryFile file(path);
  if (auto written = file.write(bytes, readers); !written) return written;
  if (auto placed = file.put_in_place(); !placed) return placed;
  return sync_folder(folder_of(path));
}

Outcome write_files(const fs::path& folder, const std::vector<std::pair<std::string, std::string_view>>& files) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return unwritable(folder, error.value());
  std::vector<TemporaryFile> temporary;
  temporary.reserve(files.size());
  for (const auto& [name, bytes] : files) {
    temporary.emplace_back(folder / name);
    if (auto written = temporary.back().write(bytes); !written) return written;
  }
  for (TemporaryFile& file : temporary)
    if (auto placed = file.put_in_place(); !placed) return placed;
  return sync_folder(folder);
}

}  // namespace tafelrunde::shell
