// Characters as people count them: a letter with its marks, an emoji with its skin tone, a flag. A caret steps over
// them whole (Unicode Annex 29, extended grapheme clusters). Byte positions in UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace tafelrunde {

// The nearest boundary before / after `at`, clamped to the text. An invalid byte counts as a character.
std::size_t previous_character(std::string_view text, std::size_t at);
std::size_t next_character(std::string_view text, std::size_t at);

}  // namespace tafelrunde
