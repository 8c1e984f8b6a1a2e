// Where the words of a text box lie: lines, and carets upon them. Laid out anew after every change; a draft is short.
#pragma once

#include <string_view>
#include <vector>

#include "widgets/text.h"

namespace tafelrunde::widgets {

// Looks at a text it does not own, which must stay as it is meanwhile.
class TextPage {
 public:
  TextPage(const Face& face, std::string_view text, float width_px)
      : face_(face), text_(text), width_px_(width_px), lines_(wrapped(face, text, width_px)) {}

  const Face& face() const { return face_; }
  const std::vector<Line>& lines() const { return lines_; }
  std::string_view words_of(std::size_t line) const {
    return text_.substr(lines_[line].begin, lines_[line].end - lines_[line].begin);
  }

  // The line on which a caret at this byte shows: at a break within a word, the later one.
  std::size_t line_of(std::size_t at) const;
  float x_of(std::size_t at) const;
  // The last place for a caret that still shows on this line.
  std::size_t end_of(std::size_t line) const;
  // The gap between characters that is nearest to `x_px` on this line.
  std::size_t at_x(std::size_t line, float x_px) const;

 private:
  const Face& face_;
  std::string_view text_;
  float width_px_;
  std::vector<Line> lines_;
};

}  // namespace tafelrunde::widgets
