#include "widgets/text.h"

#include <algorithm>
#include <cmath>

#include "widgets/glyph.h"

namespace tafelrunde::widgets {
namespace {

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
  if (c <= 0xFFFF && !is_in(face, c)) frame.wishes.insert(c);
}

}  // namespace

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
