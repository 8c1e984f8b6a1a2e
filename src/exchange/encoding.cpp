#include "exchange/encoding.h"

#include <array>
#include <cstdint>

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

// What the bytes 0x80 to 0x9F mean; 0 where they mean nothing (https://encoding.spec.whatwg.org, index-windows-1252,
// which maps those five to controls instead).
constexpr std::array<std::uint16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

// How many bytes the UTF-8 letter at `at` takes; 0 if there is none.
std::size_t letter_length(std::string_view bytes, std::size_t at) {
  const std::uint8_t first = byte_at(bytes, at);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  if (length < 2) return length;
  return at + length <= bytes.size() && is_valid_utf8(bytes.substr(at, length)) ? length : 0;
}

int line_of_first_bad_byte(std::string_view bytes) {
  int line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = letter_length(bytes, at);
    if (length == 0) break;
    line += bytes[at] == '\n';
    at += length;
  }
  return line;
}

Message too_large(std::size_t max_bytes) { return {"table.too_large", {std::to_string(max_bytes >> 20)}}; }
Message not_encoded(Encoding encoding) { return {"table.not_encoded", {name_of(encoding)}}; }

Result<std::string> from_windows_1252(std::string_view bytes, std::size_t max_bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    const char32_t letter = byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80u] : byte;
    if (letter == 0 && byte != 0) return not_encoded(Encoding::windows_1252);
    append_utf8(text, letter);
    if (text.size() > max_bytes) return too_large(max_bytes);
  }
  return text;
}

Result<std::string> from_utf16(std::string_view bytes, Encoding encoding, std::size_t max_bytes) {
  if (bytes.size() % 2 != 0) return not_encoded(encoding);
  const std::size_t low = encoding == Encoding::utf16_le ? 0 : 1;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>(byte_at(bytes, at + low) | byte_at(bytes, at + 1 - low) << 8);
  };
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t letter = unit(at);
    const bool is_first_half = letter >= 0xD800 && letter < 0xDC00;
    if (letter >= 0xDC00 && letter < 0xE000) return not_encoded(encoding);
    if (is_first_half) {
      at += 2;
      const char32_t second = at < bytes.size() ? unit(at) : 0;
      if (second < 0xDC00 || second >= 0xE000) return not_encoded(encoding);
      letter = 0x10000 + ((letter - 0xD800) << 10) + (second - 0xDC00);
    }
    append_utf8(text, letter);
    if (text.size() > max_bytes) return too_large(max_bytes);
  }
  return text;
}

std::string_view without(std::string_view bytes, std::string_view mark) {
  return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

}  // namespace

std::string name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf16_le:
      return "UTF-16LE";
    case Encoding::utf16_be:
      return "UTF-16BE";
    case Encoding::windows_1252:
      return "Windows-1252";
  }
  return {};
}

std::optional<Encoding> encoding_named(std::string_view text) {
  std::string name;
  for (const char c : fold_for_search(text))
    if (c != '-' && c != '_' && c != ' ') name += c;
  if (name == "utf8") return Encoding::utf8;
  if (name == "utf16le" || name == "utf16") return Encoding::utf16_le;
  if (name == "utf16be") return Encoding::utf16_be;
  for (const char* other : {"windows1252", "cp1252", "ansi", "latin1", "iso88591", "iso885915"})
    if (name == other) return Encoding::windows_1252;
  return std::nullopt;
}

Encoding recognised_encoding(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) return Encoding::utf8;
  if (bytes.starts_with(kUtf16LeMark)) return Encoding::utf16_le;
  if (bytes.starts_with(kUtf16BeMark)) return Encoding::utf16_be;
  std::size_t letters = 0, strays = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = letter_length(bytes, at);
    letters += length > 1;
    strays += length == 0;
    at += length ? length : 1;
  }
  return strays > letters ? Encoding::windows_1252 : Encoding::utf8;
}

Result<std::string> decoded(std::string_view bytes, Encoding encoding, std::size_t max_bytes) {
  switch (encoding) {
    case Encoding::utf8:
      break;
    case Encoding::utf16_le:
      return from_utf16(without(bytes, kUtf16LeMark), encoding, max_bytes);
    case Encoding::utf16_be:
      return from_utf16(without(bytes, kUtf16BeMark), encoding, max_bytes);
    case Encoding::windows_1252:
      return from_windows_1252(bytes, max_bytes);
  }
  if (!is_valid_utf8(bytes)) return Message{"table.not_utf8", {std::to_string(line_of_first_bad_byte(bytes))}};
  if (bytes.size() > max_bytes) return too_large(max_bytes);
  return std::string(without(bytes, kUtf8Mark));
}

}  // namespace tafelrunde::exchange
