#include "widgets/shaper.h"

#include <algorithm>
#include <array>

#include "widgets/glyph.h"

namespace tafelrunde::widgets {
namespace {

struct Span {
  char32_t first, last;
};
// Blocks of Unicode 15 whose letters join, change places or carry marks.
constexpr std::array<Span, 11> kSpans{{{0x0300, 0x036F},
                                       {0x0590, 0x08FF},
                                       {0x0900, 0x109F},
                                       {0x1700, 0x18AF},
                                       {0x1900, 0x1CFF},
                                       {0x1DC0, 0x1DFF},
                                       {0x20D0, 0x20FF},
                                       {0xA800, 0xABFF},
                                       {0xFB1D, 0xFDFF},
                                       {0xFE20, 0xFE2F},
                                       {0xFE70, 0xFEFC}}};

bool is_shaped(char32_t c) {
  return c > 0xFFFF || std::any_of(kSpans.begin(), kSpans.end(),
                                   [c](const Span& span) { return span.first <= c && c <= span.last; });
}

}  // namespace

bool needs_shaping(std::string_view text) {
  constexpr unsigned char kLeadOfMarks = 0xCC;  // what comes before U+0300 begins with less
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < kLeadOfMarks) {
      ++at;
      continue;
    }
    const Glyph glyph = glyph_at(text, at);
    if (is_shaped(glyph.code_point)) return true;
    at = glyph.next;
  }
  return false;
}

}  // namespace tafelrunde::widgets
