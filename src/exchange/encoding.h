// In which encoding a table was written, and its text as UTF-8. Internal to exchange.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tafelrunde::exchange {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };

// "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"; read in any case, with or without hyphens. Also "UTF-16" (little
// end first, as Windows writes it), "ANSI" and "Latin1" (Windows-1252, which holds all of ISO 8859-1's letters).
std::string name_of(Encoding encoding);
std::optional<Encoding> encoding_named(std::string_view text);

// By the byte-order mark; without one UTF-8 if the bytes are, or if more of the letters beyond ASCII are than are not
// (a damaged file, not one in Windows-1252); otherwise Windows-1252.
Encoding recognised_encoding(std::string_view bytes);

// The text in UTF-8, without a byte-order mark. Refuses table.not_utf8 (the line, from 1), and for the others
// table.not_encoded (the encoding's name) when a byte or a pair of bytes means nothing in them. Longer than
// `max_bytes`: table.too_large (in MB).
Result<std::string> decoded(std::string_view bytes, Encoding encoding, std::size_t max_bytes);

}  // namespace tafelrunde::exchange
