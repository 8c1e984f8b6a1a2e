// One font file: its measures and which characters it has. Opened with FreeType. Belongs to one thread.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "shell/mapped_file.h"
#include "shell/typefaces.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace tafelrunde::shell {

class FontSource {
 public:
  // Nothing if the file cannot be read or is no outline font.
  static std::unique_ptr<FontSource> open(const FontFile& file);
  ~FontSource();
  FontSource(const FontSource&) = delete;
  FontSource& operator=(const FontSource&) = delete;

  const FontFile& file() const { return file_; }
  std::string_view bytes() const { return mapped_->bytes(); }

  bool has(char32_t code_point) const;
  // Ascender to descender, in em; ImGui calls this a font's size.
  float height_in_em() const;
  // The true advance in em, neither hinted nor rounded.
  float advance_in_em(char32_t code_point) const;

 private:
  FontSource() = default;
  FontFile file_;
  std::optional<MappedFile> mapped_;  // only what is drawn is read
  mutable std::unordered_map<char32_t, float> advances_;
  FT_LibraryRec_* library_ = nullptr;
  FT_FaceRec_* face_ = nullptr;
};

}  // namespace tafelrunde::shell
