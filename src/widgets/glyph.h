// Letters one by one: read from UTF-8, found in a face, measured. For the files that break and draw text.
#pragma once

#include <cstddef>
#include <string_view>

#include "widgets/type.h"

namespace tafelrunde::widgets {

struct Glyph {
  char32_t code_point = 0;
  std::size_t next = 0;  // byte position after it
};

// People's words are valid UTF-8 once they are in the journal; what is not shows as U+FFFD. Decoded here rather than
// by base, because every frame asks for every letter on the screen.
Glyph glyph_at(std::string_view text, std::size_t at);

// Soft hyphens, joiners, direction marks: they take no room and are not drawn.
bool is_invisible(char32_t c);

// False for what ImGui's 16 bits cannot name, and for what is not baked.
bool is_in(const Face& face, char32_t c);

// The shape to draw, of the replacement character where the face lacks `c`; null if it lacks that too.
const ImFontGlyph* shape_of(const Face& face, char32_t c);
float advance_of(const Face& face, char32_t c);

}  // namespace tafelrunde::widgets
