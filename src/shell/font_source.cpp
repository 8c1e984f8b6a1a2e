#include "shell/font_source.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <fstream>
#include <iterator>

namespace tafelrunde::shell {

std::unique_ptr<FontSource> FontSource::open(const FontFile& file) {
  std::unique_ptr<FontSource> source(new FontSource);
  source->file_ = file;
  std::ifstream stream(file.path, std::ios::binary);
  source->bytes_.assign(std::istreambuf_iterator<char>(stream), {});
  if (source->bytes_.empty() || FT_Init_FreeType(&source->library_) != 0) return nullptr;
  const auto* bytes = reinterpret_cast<const FT_Byte*>(source->bytes_.data());
  const auto size = static_cast<FT_Long>(source->bytes_.size());
  if (FT_New_Memory_Face(source->library_, bytes, size, file.index, &source->face_) != 0) return nullptr;
  if (FT_Select_Charmap(source->face_, FT_ENCODING_UNICODE) != 0 || !FT_IS_SCALABLE(source->face_)) return nullptr;
  return source;
}

FontSource::~FontSource() {
  if (face_) FT_Done_Face(face_);
  if (library_) FT_Done_FreeType(library_);
}

bool FontSource::has(char32_t code_point) const { return FT_Get_Char_Index(face_, code_point) != 0; }

float FontSource::height_in_em() const {
  return static_cast<float>(face_->ascender - face_->descender) / static_cast<float>(face_->units_per_EM);
}

float FontSource::advance_in_em(char32_t code_point) const {
  if (FT_Load_Char(face_, code_point, FT_LOAD_NO_SCALE) != 0) return 0;
  return static_cast<float>(face_->glyph->metrics.horiAdvance) / static_cast<float>(face_->units_per_EM);
}

}  // namespace tafelrunde::shell
