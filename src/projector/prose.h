// Running text on the projector: at most fifty characters a line, left aligned, and over several pages when it is
// longer than one.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "projector/flow.h"
#include "widgets/frame.h"

namespace tafelrunde::projector {

// The widest line that a hall reads with ease: fifty letters of average width.
float reading_width_px(const widgets::Face& face);

// The beginning of `text` that fits into a box, ending where a line ends; at least one line, so that whoever loops
// over the rest comes to an end.
struct Part {
  std::string_view text;
  std::string_view rest;
  float height_px = 0;
};
Part part_that_fits(const widgets::Face& face, std::string_view text, float width_px, float height_px);

struct Prose {
  std::string text;
  widgets::Face face;
  ImU32 colour = 0;
  float gap_px = 0;
  float indent_px = 0;
  std::function<void(const widgets::Rect& margin)> mark;  // drawn within the indent, beside each part of the text
  bool follows = false;  // belongs below what was added last: breaks here rather than begin a new column
};

// In a column of this width. Empty text has no height.
float height_of(const Prose& prose, float width_px);
// Whole where any column can hold it (unless it follows), else in parts. Adds nothing for empty text.
void add_prose(Flow& flow, widgets::Frame& frame, const Prose& prose);

}  // namespace tafelrunde::projector
