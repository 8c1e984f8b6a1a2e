#include <algorithm>
#include <cmath>

#include "widgets/glyph.h"
#include "widgets/text.h"

namespace tafelrunde::widgets {
namespace {

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || (c >= 0x2000 && c <= 0x200A && c != 0x2007); }

bool may_break_after(char32_t c) {
  const bool ideograph = c >= 0x2E80 && c <= 0x9FFF;
  return c == '-' || c == '/' || c == 0x2013 || c == 0x2014 || c == 0xAD || c == 0x200B || ideograph;
}

// Breaks one paragraph greedily: at the last blank or hyphen that fits, else between letters.
class LineBreaker {
 public:
  LineBreaker(const Face& face, std::string_view text, float width_px, std::vector<Line>& lines)
      : face_(face), text_(text), width_px_(width_px), lines_(lines) {}

  void break_paragraph(std::size_t begin, std::size_t end) {
    begin_line(begin, 0);
    std::size_t at = begin;
    while (at < end) {
      const Glyph glyph = glyph_at(text_, at);
      const float advance = advance_of(face_, glyph.code_point);
      if (is_blank(glyph.code_point)) {
        x_px_ += advance;  // blanks may hang over the edge
        note_blank(at, glyph.next, advance);
      } else if (width_px_ > 0 && x_px_ + advance > width_px_ && at > begin_) {
        end_line(at);
        continue;
      } else {
        x_px_ += advance;
        if (may_break_after(glyph.code_point)) chance_ = Chance{glyph.next, glyph.next, x_px_, x_px_};
      }
      at = glyph.next;
    }
    lines_.push_back({begin_, end, x_px_});
  }

 private:
  struct Chance {
    std::size_t end = 0;   // where the line would end
    std::size_t next = 0;  // where the next would begin
    float width_px = 0;
    float next_px = 0;
  };

  void begin_line(std::size_t at, float already_px) {
    begin_ = at;
    x_px_ = already_px;
    chance_ = Chance{};
  }

  void note_blank(std::size_t at, std::size_t next, float advance) {
    const bool continues = chance_.next == at && chance_.next > chance_.end;
    if (!continues) chance_ = Chance{at, next, x_px_ - advance, x_px_};
    chance_.next = next;
    chance_.next_px = x_px_;
  }

  void end_line(std::size_t at) {
    if (chance_.next > begin_) {
      lines_.push_back({begin_, chance_.end, chance_.width_px});
      begin_line(chance_.next, x_px_ - chance_.next_px);
    } else {
      lines_.push_back({begin_, at, x_px_});
      begin_line(at, 0);
    }
  }

  const Face& face_;
  std::string_view text_;
  float width_px_;
  std::vector<Line>& lines_;
  std::size_t begin_ = 0;
  float x_px_ = 0;
  Chance chance_;
};

}  // namespace

std::vector<Line> wrapped(const Face& face, std::string_view text, float width_px) {
  if (face.shaper && needs_shaping(text)) return face.shaper->wrapped(text, {face.em_px, face.is_strong}, width_px);
  std::vector<Line> lines;
  LineBreaker breaker(face, text, width_px, lines);
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    breaker.break_paragraph(begin, end);
    if (end == text.size()) return lines;
    begin = end + 1;
  }
}

float width_of(const Face& face, std::string_view text) {
  if (face.shaper && needs_shaping(text)) return face.shaper->width_of(text, {face.em_px, face.is_strong});
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    width += advance_of(face, glyph.code_point);
    at = glyph.next;
  }
  return width;
}

ImVec2 measured(const Face& face, std::string_view text, float width_px, int max_lines) {
  const std::vector<Line> lines = wrapped(face, text, width_px);
  const auto shown = max_lines > 0 ? std::min(lines.size(), static_cast<std::size_t>(max_lines)) : lines.size();
  float widest = 0;
  for (std::size_t i = 0; i < shown; ++i) widest = std::max(widest, lines[i].width_px);
  return {std::ceil(widest), face.line_px() * static_cast<float>(shown)};
}

}  // namespace tafelrunde::widgets
