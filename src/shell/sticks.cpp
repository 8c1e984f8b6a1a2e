#include "shell/sticks.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <string>

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;

void add_folders_in(const fs::path& parent, std::vector<fs::path>& folders) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(parent, ignored))
    if (entry.is_directory(ignored)) folders.push_back(entry.path());
}

}  // namespace

std::vector<fs::path> stick_folders() {
  std::vector<fs::path> folders;
  if (const char* named = std::getenv("TAFELRUNDE_STICKS")) {
    std::istringstream list(named);
    for (std::string each; std::getline(list, each, ':');)
      if (!each.empty()) folders.emplace_back(each);
    return folders;
  }
  const char* user = std::getenv("USER");
  for (const char* parent : {"/media", "/run/media"})
    if (user && *user) add_folders_in(fs::path(parent) / user, folders);
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace tafelrunde::shell
