#include "shell/byte_search.h"

#include "journal/raw_file.h"
#include "shell/files.h"

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_around(const fs::path& session) {
  std::vector<fs::path> files;
  std::error_code ignored;
  const fs::path folder = session.has_parent_path() ? session.parent_path() : fs::path(".");
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (!entry.path().filename().string().starts_with(session.stem().string())) continue;
    if (entry.is_regular_file(ignored)) files.push_back(entry.path());
    if (!entry.is_directory(ignored)) continue;
    for (const auto& inside : fs::recursive_directory_iterator(entry.path(), ignored))
      if (inside.is_regular_file(ignored)) files.push_back(inside.path());
  }
  return files;
}

int count_of(const std::string& words, const std::string& bytes) {
  int count = 0;
  for (auto at = bytes.find(words); at != std::string::npos; at = bytes.find(words, at + words.size())) ++count;
  return count;
}

}  // namespace

int ByteSearch::places() const {
  int sum = 0;
  for (const FoundWords& each : found) sum += each.count;
  return sum;
}

Result<ByteSearch> search_around(const fs::path& session, const std::vector<std::string>& words) {
  ByteSearch search;
  for (const fs::path& file : files_around(session)) {
    std::error_code ignored;
    // The session is open in this program: a plain look into it would drop the locks under which it is written.
    const auto bytes = fs::equivalent(file, session, ignored) ? journal::session_bytes(file) : read_file(file);
    if (!bytes) return bytes.problem();
    ++search.files_searched;
    for (const std::string& each : words)
      if (const int count = count_of(each, *bytes); count > 0) search.found.push_back({file, each, count});
  }
  return search;
}

}  // namespace tafelrunde::shell
