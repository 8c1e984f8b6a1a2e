#include "base/grapheme.h"

#include <utf8proc.h>

#include <algorithm>

namespace tafelrunde {
namespace {

// The code point at `at`, and in `used` how many bytes it has.
utf8proc_int32_t code_point_at(std::string_view text, std::size_t at, std::size_t& used) {
  utf8proc_int32_t point = 0xFFFD;
  const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                      static_cast<utf8proc_ssize_t>(text.size() - at), &point);
  used = bytes > 0 ? static_cast<std::size_t>(bytes) : 1;
  return bytes > 0 ? point : 0xFFFD;
}

// A line never holds half a character, so looking back starts at its begin.
std::size_t start_of_line(std::string_view text, std::size_t before) {
  const auto line_break = before == 0 ? std::string_view::npos : text.rfind('\n', before - 1);
  return line_break == std::string_view::npos ? 0 : line_break;
}

}  // namespace

std::size_t next_character(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  std::size_t used = 0;
  utf8proc_int32_t state = 0;
  utf8proc_int32_t last = code_point_at(text, at, used);
  for (at += used; at < text.size(); at += used) {
    const utf8proc_int32_t point = code_point_at(text, at, used);
    if (utf8proc_grapheme_break_stateful(last, point, &state)) break;
    last = point;
  }
  return at;
}

std::size_t previous_character(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  std::size_t boundary = start_of_line(text, at);
  for (std::size_t next = boundary; next < at; next = next_character(text, next)) boundary = next;
  return boundary;
}

}  // namespace tafelrunde
