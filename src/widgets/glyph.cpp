#include "widgets/glyph.h"

#include "base/text.h"

namespace tafelrunde::widgets {

Glyph glyph_at(std::string_view text, std::size_t at) {
  const std::size_t next = next_boundary(text, at);
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t lead = byte(at);
  if (lead < 0x80) return {lead, next};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || next - at != length) return {0xFFFD, next};
  char32_t point = lead & (0x7Fu >> length);
  for (std::size_t i = at + 1; i < next; ++i) point = (point << 6) | (byte(i) & 0x3F);
  return {point, next};
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c < 0x20;
}

bool is_in(const Face& face, char32_t c) {
  return c <= 0xFFFF && face.font->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr;
}

const ImFontGlyph* shape_of(const Face& face, char32_t c) {
  return is_in(face, c) ? face.font->FindGlyphNoFallback(static_cast<ImWchar>(c)) : face.font->FallbackGlyph;
}

float advance_of(const Face& face, char32_t c) {
  if (is_invisible(c)) return 0;
  const ImFontGlyph* glyph = shape_of(face, c);
  return glyph ? glyph->AdvanceX : 0;
}

}  // namespace tafelrunde::widgets
