// Reading and writing whole files. A written file is complete and on the disk, or it is as it was before.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace tafelrunde::shell {

// Refuses with file.not_found, file.unreadable and file.too_large (path).
inline constexpr std::uintmax_t kMaxReadBytes = 256u << 20;
Result<std::string> read_file(const std::filesystem::path& path, std::uintmax_t max_bytes = kMaxReadBytes);

// Writes under a temporary name beside `path`, syncs and renames. Refuses with file.unwritable (path, reason); the
// file that was there before is then untouched.
enum class Readers { everybody, owner };
Outcome write_file(const std::filesystem::path& path, std::string_view bytes, Readers readers = Readers::everybody);

// The same for several files of one folder (made if missing): either all of them are replaced, or, as far as the
// disk allows, none. First every file is written and synced under its temporary name, then all are renamed.
Outcome write_files(const std::filesystem::path& folder,
                    const std::vector<std::pair<std::string, std::string_view>>& files);

// Makes what was renamed in a folder durable. Refuses with file.unwritable.
Outcome sync_folder(const std::filesystem::path& folder);

}  // namespace tafelrunde::shell
