// Wrapped text: where the lines break, how tall it gets, and drawing it. People's words come in as UTF-8 of any
// length; a word wider than the line breaks between letters. Line height is 1.3 em.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widgets/frame.h"
#include "widgets/shaper.h"

namespace tafelrunde::widgets {

inline constexpr int kAnyNumberOfLines = 0;

// At least one line, also for empty text. `width_px` <= 0 means: break only at "\n".
std::vector<Line> wrapped(const Face& face, std::string_view text, float width_px);

float width_of(const Face& face, std::string_view text);
ImVec2 measured(const Face& face, std::string_view text, float width_px, int max_lines = kAnyNumberOfLines);

// Draws on whole pixels from `at` (left end of the first line's box, top) and gives the height it took. More than
// `max_lines` ends in "…". Words that are read from the right stand at the right.
float draw_wrapped(Frame& frame, const Face& face, ImU32 colour, ImVec2 at, float width_px, std::string_view text,
                   int max_lines = kAnyNumberOfLines);

// One line, vertically centred in `box` and cut with "…" to its width.
enum class Align { kLeft, kCentre, kRight };
void draw_line(Frame& frame, const Face& face, ImU32 colour, const Rect& box, std::string_view text,
               Align align = Align::kLeft);

// For widgets that place text themselves (the text box): one run without recording, baseline box at `at`.
void draw_run(Frame& frame, const Face& face, ImU32 colour, ImVec2 at, std::string_view text);

}  // namespace tafelrunde::widgets
