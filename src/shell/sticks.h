// Where sticks and other removable disks are.
#pragma once

#include <filesystem>
#include <vector>

namespace tafelrunde::shell {

// The folders under which the system puts them in for this user. TAFELRUNDE_STICKS ("/a:/b") names others instead.
std::vector<std::filesystem::path> stick_folders();

}  // namespace tafelrunde::shell
