#include "widgets/text.h"

#include <algorithm>
#include <cmath>

#include "widgets/glyph.h"

namespace tafelrunde::widgets {
namespace {

constexpr std::string_view kEllipsis = "…";

bool is_shaped(const Face& face, std::string_view text) { return face.shaper && needs_shaping(text); }

ShapedFont font_of(const Face& face) { return {face.em_px, face.is_strong}; }

// The first line that fits beside "…": shaped words change their width with every letter that goes.
std::string cut_shaped(const Face& face, std::string_view text, float width_px) {
  const std::string_view paragraph = text.substr(0, text.find('\n'));
  const float room = std::max(1.0F, width_px - width_of(face, kEllipsis));
  const auto lines = face.shaper->wrapped(paragraph, font_of(face), room);
  return std::string(paragraph.substr(0, lines.front().end)) + std::string(kEllipsis);
}

// As much of `text` as fits beside "…", and that.
std::string cut_to(const Face& face, std::string_view text, float width_px) {
  if (!text.empty() && is_shaped(face, text)) return cut_shaped(face, text, width_px);
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

void draw_shaped(const Face& face, ImU32 colour, ImVec2 at, std::string_view text, bool from_right) {
  const ShapedRun run = face.shaper->run(text, font_of(face), colour, from_right);
  if (run.size_px.x <= 0) return;
  const float top = std::round(at.y + (face.line_px() - face.font->FontSize) / 2);
  const ImVec2 corner{std::round(at.x + run.offset_px.x), top + std::round(face.font->Ascent) + run.offset_px.y};
  ImGui::GetWindowDrawList()->AddImage(run.picture, corner, {corner.x + run.size_px.x, corner.y + run.size_px.y});
}

}  // namespace

void draw_run(Frame& frame, const Face& face, ImU32 colour, ImVec2 at, std::string_view text) {
  if (is_shaped(face, text)) return draw_shaped(face, colour, at, text, face.shaper->begins_from_right(text));
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
  const bool shaped = is_shaped(face, text);
  const bool from_right = shaped && width_px > 0 && face.shaper->begins_from_right(text);
  float y = at.y;
  float widest = 0;
  for (std::size_t i = 0; i < shown; ++i, y += face.line_px()) {
    const Line& line = lines[i];
    const bool is_cut = too_many && i + 1 == shown;
    const std::string cut = is_cut ? cut_to(face, text.substr(line.begin), width_px) : std::string();
    const std::string_view words = is_cut ? std::string_view(cut) : text.substr(line.begin, line.end - line.begin);
    const float words_px = from_right && is_cut ? width_of(face, words) : line.width_px;
    const ImVec2 begin{from_right ? at.x + width_px - words_px : at.x, y};
    if (shaped && !words.empty())
      draw_shaped(face, colour, begin, words, from_right);
    else
      draw_run(frame, face, colour, begin, words);
    widest = std::max(widest, is_cut ? width_px : line.width_px);
  }
  const float left = from_right ? at.x + width_px - widest : at.x;
  note(frame, text, {{left, at.y}, {left + widest, y}}, too_many);
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
