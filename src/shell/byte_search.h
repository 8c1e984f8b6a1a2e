// Whether words stand in any file around a session: the proof after something was removed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace tafelrunde::shell {

struct FoundWords {
  std::filesystem::path file;
  std::string words;
  int count = 0;
};
struct ByteSearch {
  int files_searched = 0;
  std::vector<FoundWords> found;  // empty: the words stand nowhere
  int places() const;
};

// Looks through the session file, and everything beside it that bears its name: draft, copies, export folder. Words
// are compared byte by byte; in packed files (XLSX, ODS, ODT, ODP, PDF) they cannot be seen. Refuses as read_file
// and journal::session_bytes do.
Result<ByteSearch> search_around(const std::filesystem::path& session, const std::vector<std::string>& words);

}  // namespace tafelrunde::shell
