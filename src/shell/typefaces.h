// Which font files to write with, as fontconfig knows them.
#pragma once

#include <optional>
#include <string>

namespace tafelrunde::shell {

// A face within a font file.
struct FontFile {
  std::string path;
  int index = 0;
  bool operator==(const FontFile&) const = default;
};

// An empty path means that nothing was found.
struct Typefaces {
  FontFile regular;
  FontFile semi_bold;
  bool is_inter = false;
};

// Inter, else Noto Sans, else DejaVu Sans, else whatever is installed.
Typefaces find_typefaces();

// A typeface that has `code_point`, scalable and without colour; nothing if none is installed.
std::optional<FontFile> find_typeface_with(char32_t code_point);

}  // namespace tafelrunde::shell
