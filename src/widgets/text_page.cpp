#include "widgets/text_page.h"

#include <algorithm>

#include "base/grapheme.h"

namespace tafelrunde::widgets {

std::size_t TextPage::line_of(std::size_t at) const {
  std::size_t line = 0;
  while (line + 1 < lines_.size() && lines_[line + 1].begin <= at) ++line;
  return line;
}

float TextPage::x_of(std::size_t at) const {
  const std::size_t begin = lines_[line_of(at)].begin;
  return std::min(width_of(face_, text_.substr(begin, at - begin)), width_px_);
}

std::size_t TextPage::end_of(std::size_t line) const {
  const bool runs_on = line + 1 < lines_.size() && lines_[line + 1].begin == lines_[line].end;
  return runs_on ? previous_character(text_, lines_[line].end) : lines_[line].end;
}

std::size_t TextPage::at_x(std::size_t line, float x_px) const {
  std::size_t at = lines_[line].begin;
  const std::size_t end = end_of(line);
  float left = 0;
  while (at < end) {
    const std::size_t next = next_character(text_, at);
    const float width = width_of(face_, text_.substr(at, next - at));
    if (x_px < left + width / 2) break;
    left += width;
    at = next;
  }
  return at;
}

}  // namespace tafelrunde::widgets
