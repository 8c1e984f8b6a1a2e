// The few file operations whose order makes a new file safe: complete and synced first, then named, then the name
// synced.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "journal/random.h"

namespace tafelrunde::journal {

// A name beside `path` that nobody uses; what is written there is removed when the scope ends, with its rollback
// journal, unless it was published.
class ScratchFile {
 public:
  ScratchFile(const std::filesystem::path& path, const RandomSource& random);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  const std::filesystem::path& path() const { return scratch_; }

  // Syncs the file, gives it its name and syncs that. Refuses journal.exists; never replaces a file.
  Outcome publish();

 private:
  std::filesystem::path target_, scratch_;
};

// Lets the kernel forget what it holds of a file, so that the next reading comes from the medium.
void forget_cached(const std::filesystem::path& path);

}  // namespace tafelrunde::journal
