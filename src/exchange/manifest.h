// A list of what an export consists of: name, size and SHA-256 of every file, so that the ministry can see that
// nothing is missing and nothing was changed on the way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tafelrunde::exchange {

struct ExportedFile {
  std::string name;  // without a folder
  std::string bytes;
};

// {"files": [{"name", "sha256", "size"}]}, sorted by name; two blanks of indent, LF.
std::string manifest_json(const std::vector<ExportedFile>& files);

// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
std::string sha256_hex(std::string_view bytes);

}  // namespace tafelrunde::exchange
