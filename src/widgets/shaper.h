// Text that is more than one letter after the other: Arabic, Hebrew, the scripts of India, Thai, marks on letters,
// and what lies beyond ImGui's 16 bits. Whoever owns the window lends a Shaper to its faces; without one such text is
// drawn letter by letter, which is only good enough while it is being typed.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace tafelrunde::widgets {

// One line of a wrapped text, as byte positions. The blank or line break it broke at lies between `end` and the
// begin of the next line.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  float width_px = 0;
};

struct ShapedFont {
  float em_px = 0;
  bool is_strong = false;
};

// A line as a picture, in its colour.
struct ShapedRun {
  ImTextureID picture{};
  ImVec2 size_px{};
  ImVec2 offset_px{};  // of the picture's corner from the left end of the base line
};

// Belongs to the thread of the window.
class Shaper {
 public:
  virtual ~Shaper() = default;
  // As widgets::wrapped: at least one line; `width_px` <= 0 means: break only at "\n".
  virtual std::vector<Line> wrapped(std::string_view text, const ShapedFont& font, float width_px) = 0;
  virtual float width_of(std::string_view line, const ShapedFont& font) = 0;
  // Good for this frame. `from_right`: the paragraph it belongs to begins at the right.
  virtual ShapedRun run(std::string_view line, const ShapedFont& font, ImU32 colour, bool from_right) = 0;
  virtual bool begins_from_right(std::string_view text) = 0;
};

// True of text that has to be shaped to be right.
bool needs_shaping(std::string_view text);

}  // namespace tafelrunde::widgets
