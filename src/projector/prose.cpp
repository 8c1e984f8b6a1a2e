#include "projector/prose.h"

#include <algorithm>
#include <cmath>

#include "projector/hyphens.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

float line_width_px(const Prose& prose, float width_px) {
  return std::min(width_px - prose.indent_px, reading_width_px(prose.face));
}

}  // namespace

float reading_width_px(const widgets::Face& face) {
  constexpr float kLetters = 50;
  constexpr float kLetterInEm = 0.52F;  // Inter over German text, measured
  return std::round(kLetters * kLetterInEm * face.em_px);
}

Part part_that_fits(const widgets::Face& face, std::string_view text, float width_px, float height_px) {
  const auto lines = widgets::wrapped(face, text, width_px);
  const auto most = static_cast<std::size_t>(std::max(1.0F, std::floor(height_px / face.line_px())));
  const std::size_t count = std::min(most, lines.size());
  const std::size_t next = count < lines.size() ? lines[count].begin : text.size();
  return {text.substr(0, lines[count - 1].end), text.substr(next), face.line_px() * static_cast<float>(count)};
}

float height_of(const Prose& prose, float width_px) {
  if (prose.text.empty()) return 0;
  const float line_px = line_width_px(prose, width_px);
  return widgets::measured(prose.face, with_hyphens(prose.face, prose.text, line_px), line_px).y;
}

void add_prose(Flow& flow, widgets::Frame& frame, const Prose& prose) {
  if (!prose.follows) flow.keep_together(height_of(prose, flow.width_px()), prose.gap_px);
  const float width = line_width_px(prose, flow.width_px());
  const std::string words = with_hyphens(prose.face, prose.text, width);
  for (std::string_view rest = words; !rest.empty();) {
    if (flow.room_px(prose.gap_px) < prose.face.line_px()) flow.begin_column();
    const Part part = part_that_fits(prose.face, rest, width, flow.room_px(prose.gap_px));
    flow.add({part.height_px, prose.gap_px,
              [&frame, face = prose.face, colour = prose.colour, indent = prose.indent_px, width, mark = prose.mark,
               text = std::string(part.text)](const widgets::Rect& box) {
                if (mark) mark(widgets::rect_at(box.min, {indent, box.height()}));
                widgets::draw_wrapped(frame, face, colour, {box.min.x + indent, box.min.y}, width, text);
              }});
    rest = part.rest;
  }
}

}  // namespace tafelrunde::projector
