// A text field that wraps: our own, because Dear ImGui's multi-line field has no word wrap and reads keys that the
// queue must order. It takes events from Frame::input up to and including the key that submits, and leaves later
// ones in the queue. The text stays after a submit: the view clears it when the answer came, and says `waiting`
// until then.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "widgets/frame.h"
#include "widgets/text_edit.h"

namespace tafelrunde::widgets {

struct TextBoxOptions {
  std::string_view label;  // names the box: identity, recorder; not drawn
  std::string_view placeholder;
  std::vector<KeyPress> submits = {{KeyName::kEnter, {}}};
  std::vector<KeyPress> breaks_line = {{KeyName::kEnter, kShift}};
  std::size_t max_bytes = 100'000;
  bool is_home = false;  // has the keyboard whenever nobody else has
  bool waiting = false;  // an answer is out: takes nothing, holds the queue
  bool bare = false;     // no ground and no frame: it lies on a card that has them
  int min_lines = 1;
  int max_lines = 6;  // scrolls inside beyond that
};

struct TextBoxAnswer {
  std::optional<KeyPress> submitted_with;
  bool changed = false;
  bool focused = false;
  ImGuiID id = 0;
  Rect rect;
};

// How tall the box will be for what it holds.
float text_box_height(const Frame& frame, const Face& face, const TextBoxState& state, const TextBoxOptions& options,
                      float width_px);

// Draws at the top of `area` in its full width, as tall as text_box_height says.
TextBoxAnswer text_box(Frame& frame, const Face& face, const Rect& area, TextBoxState& state,
                       const TextBoxOptions& options);

}  // namespace tafelrunde::widgets
