// Letters as the analysis sees them: which code points make words, and their lower case. Enough for statements
// in the scripts that people write here; no full Unicode tables, because a wrong guess only costs a likeness.
#pragma once

#include <string_view>

namespace tafelrunde::analysis {

using CodePoints = std::basic_string_view<char32_t>;

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Latin, Greek, Cyrillic, Arabic and all other letters; no punctuation, symbols or emoji.
inline bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c < 0x2C00) return false;  // punctuation, arrows, signs
  if (c >= 0x3000 && c < 0x3040) return false;  // East Asian punctuation
  if (c >= 0xD800 && c < 0xF900) return false;  // surrogates, private use
  return c < 0xFE00 || (c >= 0xFE70 && c < 0xFEFF);
}

inline bool is_upper(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F);
}

inline char32_t lower(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 0x20;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;  // Greek
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;  // Cyrillic
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;  // Cyrillic with marks
  if (c >= 0x100 && c <= 0x137) return c | 1;     // Latin with marks: pairs, even is upper
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1 ? c + 1 : c;
  if (c >= 0x14A && c <= 0x177) return c | 1;
  if (c == 0x1E9E) return 0xDF;  // ẞ
  return c;
}

}  // namespace tafelrunde::analysis
