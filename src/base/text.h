// The one rule for people's words at entry, and the few text helpers every room needs. All text is UTF-8.
// The journal keeps what was entered (only NFC is applied); marks that could mislead a reader, such as
// bidirectional controls, are neutralised by each output with `neutralised`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tafelrunde {

inline constexpr std::size_t kMaxTextBytes = 100'000;

// `raw` as it is stored: valid UTF-8 in normal form C, line ends as "\n", tabs as blanks, blank space at both
// ends cut. Refuses text.not_utf8, text.control_character, text.too_long. Empty text is allowed here; whether a
// statement may be empty is decide's business.
Result<std::string> accept_text(std::string_view raw);

// Like accept_text, and everything on one line (line breaks become blanks): titles, names.
Result<std::string> accept_line(std::string_view raw);

// What a reader or a screen gets instead of `text`: bidirectional controls, byte-order marks, tag characters and
// other invisible or unassigned marks taken out. Never changes the journal.
std::string neutralised(std::string_view text);

// A key under which spellings meet that a searcher means as one: case folded, accents and umlauts taken off,
// "ß" as "ss". ("Straße", "STRASSE" and "strasse" are equal.)
std::string fold_for_search(std::string_view text);

// The code points of valid UTF-8; an invalid byte becomes U+FFFD.
std::vector<char32_t> code_points(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);
bool is_valid_utf8(std::string_view text);

// The byte position of the code point before / after `at` (clamped to the text).
std::size_t previous_boundary(std::string_view text, std::size_t at);
std::size_t next_boundary(std::string_view text, std::size_t at);

// `text` cut to at most `max_code_points`, with "…" where something was cut.
std::string shortened(std::string_view text, std::size_t max_code_points);

}  // namespace tafelrunde
