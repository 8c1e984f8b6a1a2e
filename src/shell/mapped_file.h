// A file whose bytes are read by the machine only where they are looked at. For the program's own files, which nobody
// shortens while it runs.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace tafelrunde::shell {

class MappedFile {
 public:
  // Refuses with file.not_found and file.unreadable (path). An empty file has no bytes.
  static Result<MappedFile> open(const std::filesystem::path& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
  std::string_view bytes_;
};

}  // namespace tafelrunde::shell
