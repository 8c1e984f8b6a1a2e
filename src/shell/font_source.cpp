#include "shell/font_source.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <utility>

namespace tafelrunde::shell {

std::unique_ptr<FontSource> FontSource::open(const FontFile& file) {
  std::unique_ptr<FontSource> source(new FontSource);
  source->file_ = file;
  auto mapped = MappedFile::open(file.path);
  if (!mapped) return nullptr;
  source->mapped_.emplace(std::move(*mapped));
  if (source->bytes().empty() || FT_Init_FreeType(&source->library_) != 0) return nullptr;
  const auto* bytes = reinterpret_cast<const FT_Byte*>(source->bytes().data());
  const auto size = static_cast<FT_Long>(source->bytes().size());
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
  const auto known = advances_.find(code_point);
  if (known != advances_.end()) return known->second;
  const bool is_loaded = FT_Load_Char(face_, code_point, FT_LOAD_NO_SCALE) == 0;
  const float advance = is_loaded ? static_cast<float>(face_->glyph->metrics.horiAdvance) : 0;
  return advances_[code_point] = advance / static_cast<float>(face_->units_per_EM);
}

}  // namespace tafelrunde::shell
