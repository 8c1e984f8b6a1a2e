#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace tafelrunde {
namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto length = utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &out,
                                   static_cast<utf8proc_option_t>(options));
  std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(out, &std::free);
  if (length < 0) return std::string(text);
  return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(length));
}

// Line ends of Windows and old Macs become "\n", a tab a blank.
std::string with_plain_breaks(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\r') {
      text += '\n';
      if (i + 1 < raw.size() && raw[i + 1] == '\n') ++i;
    } else {
      text += raw[i] == '\t' ? ' ' : raw[i];
    }
  }
  return text;
}

std::string_view without_outer_space(std::string_view text) {
  const auto first = text.find_first_not_of(" \n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

bool is_control(char32_t c) { return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0); }

bool misleads_a_reader(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C ||
         c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F) || (c >= 0xFFF0 && c <= 0xFFFB) || (c & 0xFFFE) == 0xFFFE ||
         (c >= 0xFDD0 && c <= 0xFDEF);
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t c;
    const auto used = utf8proc_iterate(bytes_of(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (used <= 0) return false;
    at += static_cast<std::size_t>(used);
  }
  return true;
}

Result<std::string> accept_text(std::string_view raw) {
  if (raw.size() > kMaxTextBytes) return Message{"text.too_long", {std::to_string(kMaxTextBytes)}};
  if (!is_valid_utf8(raw)) return Message{"text.not_utf8", {}};
  const std::string text = with_plain_breaks(raw);
  for (const char32_t c : code_points(text)) {
    if (is_control(c)) {
      static constexpr char kDigits[] = "0123456789ABCDEF";
      return Message{"text.control_character", {std::string("U+00") + kDigits[(c >> 4) & 15] + kDigits[c & 15]}};
    }
  }
  std::string composed = mapped(without_outer_space(text), UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  if (composed.size() > kMaxTextBytes) return Message{"text.too_long", {std::to_string(kMaxTextBytes)}};
  return composed;
}

Result<std::string> accept_line(std::string_view raw) {
  auto text = accept_text(raw);
  if (text) std::replace(text->begin(), text->end(), '\n', ' ');
  return text;
}

std::string neutralised(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (const char32_t c : code_points(text)) {
    if (!misleads_a_reader(c) && !is_control(c)) append_utf8(shown, c);
  }
  return shown;
}

std::string fold_for_search(std::string_view text) {
  return mapped(text, UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_STABLE);
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  points.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t c;
    const auto used = utf8proc_iterate(bytes_of(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    points.push_back(used > 0 ? static_cast<char32_t>(c) : U'\uFFFD');
    at += used > 0 ? static_cast<std::size_t>(used) : 1;
  }
  return points;
}

void append_utf8(std::string& text, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

std::size_t previous_boundary(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) {
  }
  return at;
}

std::size_t next_boundary(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (++at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
  }
  return at;
}

std::string shortened(std::string_view text, std::size_t max_code_points) {
  std::size_t at = 0;
  for (std::size_t count = 0; count < max_code_points && at < text.size(); ++count) at = next_boundary(text, at);
  return at >= text.size() ? std::string(text) : std::string(text.substr(0, at)) + "…";
}

}  // namespace tafelrunde
