#include "widgets/text.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace tafelrunde::widgets {
namespace {

struct Glyph {
  char32_t code_point = 0;
  std::size_t next = 0;  // byte position after it
};

// People's words are valid UTF-8 once they are in the journal; what is not shows as U+FFFD. Decoded here rather than
// by base, because every frame asks for every letter on the screen.
Glyph glyph_at(std::string_view text, std::size_t at) {
  const std::size_t next = next_boundary(text, at);
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t lead = byte(at);
  if (lead < 0x80) return {lead, next};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || next - at != length) return {0xFFFD, next};
  char32_t point = lead & (0x7Fu >> length);
  for (std::size_t i = at + 1; i < next; ++i) point = (point << 6) | (byte(i) & 0x3F);
  return {point, next};
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c < 0x20;
}

// ImGui's characters have 16 bits: what lies above shows as the replacement character.
const ImFontGlyph* shape_of(const Face& face, char32_t c) {
  const ImFontGlyph* glyph = c <= 0xFFFF ? face.font->FindGlyphNoFallback(static_cast<ImWchar>(c)) : nullptr;
  return glyph ? glyph : face.font->FallbackGlyph;
}

float advance_of(const Face& face, char32_t c) {
  if (is_invisible(c)) return 0;
  const ImFontGlyph* glyph = shape_of(face, c);
  return glyph ? glyph->AdvanceX : 0;
}

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
    std::size_t end = 0;       // where the line would end
    std::size_t next = 0;      // where the next would begin
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

constexpr std::string_view kEllipsis = "…";

// As much of `text` as fits beside "…", and that.
std::string cut_to(const Face& face, std::string_view text, float width_px) {
  const float room = width_px - width_of(face, kEllipsis);
  std::size_t at = 0;
  float x = 0;
  while (at < text.size()) {
    const Glyph glyph = glyph_at(text, at);
    x += advance_of(face, glyph.code_point);
    if (x > room) break;
    at = glyph.next;
  }
  while (at > 0 && text[at - 1] == ' ') --at;
  return std::string(text.substr(0, at)) + std::string(kEllipsis);
}

Rect clip_of_now() {
  const ImDrawList* list = ImGui::GetWindowDrawList();
  return {list->GetClipRectMin(), list->GetClipRectMax()};
}

void note(Frame& frame, std::string_view text, const Rect& rect, bool shortened) {
  if (frame.recorder && !text.empty()) {
    frame.recorder->note_text({std::string(text), rect, clip_of_now(), shortened, false});
  }
}

void wish_if_missing(Frame& frame, const Face& face, char32_t c) {
  const bool drawable = c <= 0xFFFF && !is_invisible(c);
  if (drawable && !face.font->FindGlyphNoFallback(static_cast<ImWchar>(c))) frame.wishes.insert(c);
}

}  // namespace

std::vector<Line> wrapped(const Face& face, std::string_view text, float width_px) {
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

void draw_run(Frame& frame, const Face& face, ImU32 colour, ImVec2 at, std::string_view text) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float top = std::round(at.y + (face.line_px() - face.font->FontSize) / 2);
  float x = at.x;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    i = glyph.next;
    if (is_invisible(glyph.code_point)) continue;
    wish_if_missing(frame, face, glyph.code_point);
    const ImFontGlyph* shape = shape_of(face, glyph.code_point);
    if (!shape) continue;
    if (shape->Visible) {
      const float left = std::round(x);  // every letter on whole pixels: sharp; the width stays exact on average
      list->PrimReserve(6, 4);
      list->PrimRectUV({left + shape->X0, top + shape->Y0}, {left + shape->X1, top + shape->Y1},
                       {shape->U0, shape->V0}, {shape->U1, shape->V1}, colour);
    }
    x += shape->AdvanceX;
  }
}

float draw_wrapped(Frame& frame, const Face& face, ImU32 colour, ImVec2 at, float width_px, std::string_view text,
                   int max_lines) {
  const std::vector<Line> lines = wrapped(face, text, width_px);
  const bool too_many = max_lines > 0 && lines.size() > static_cast<std::size_t>(max_lines);
  const std::size_t shown = too_many ? static_cast<std::size_t>(max_lines) : lines.size();
  float y = at.y;
  float widest = 0;
  for (std::size_t i = 0; i < shown; ++i, y += face.line_px()) {
    const Line& line = lines[i];
    if (too_many && i + 1 == shown) {
      draw_run(frame, face, colour, {at.x, y}, cut_to(face, text.substr(line.begin), width_px));
      widest = width_px;
    } else {
      draw_run(frame, face, colour, {at.x, y}, text.substr(line.begin, line.end - line.begin));
      widest = std::max(widest, line.width_px);
    }
  }
  note(frame, text, {at, {at.x + widest, y}}, too_many);
  return y - at.y;
}

void draw_line(Frame& frame, const Face& face, ImU32 colour, const Rect& box, std::string_view text, Align align) {
  const bool fits = width_of(face, text) <= box.width() + 0.5F;
  const std::string cut = fits ? std::string() : cut_to(face, text, box.width());
  const std::string_view shown = fits ? text : std::string_view(cut);
  const float spare = box.width() - width_of(face, shown);
  const float x = box.min.x + (align == Align::kLeft ? 0 : align == Align::kCentre ? spare / 2 : spare);
  const float y = std::round(box.centre().y - face.line_px() / 2);
  draw_run(frame, face, colour, {x, y}, shown);
  note(frame, text, rect_at({x, y}, {width_of(face, shown), face.line_px()}), !fits);
}

}  // namespace tafelrunde::widgets
