// A text field that wraps: our own, because Dear ImGui's multi-line field has no word wrap and reads keys that the
// queue must order. It takes events from Frame::input up to and including the key that submits, and leaves later
// ones in the queue. The text stays after a submit: the view clears it when the answer came, and says `waiting`
// until then.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/frame.h"

namespace tafelrunde::widgets {

struct TextBoxState {
  std::string text;        // UTF-8
  std::size_t caret = 0;   // byte position between characters
  std::size_t anchor = 0;  // other end of the selection; equal to the caret if nothing is selected

  struct Version {
    std::string text;
    std::size_t caret = 0;
  };
  std::vector<Version> undo;
  std::vector<Version> redo;
  bool undo_run_open = false;      // the next typed character joins the last version
  std::optional<float> wish_x_px;  // where up and down would like to stay
  float scroll_px = 0;
  bool dragging = false;

  void clear() { *this = TextBoxState{}; }
  void set(std::string words);     // replaces the text, caret at its end, forgets the versions
  bool has_selection() const { return caret != anchor; }
  std::string_view selected() const;
};

struct TextBoxOptions {
  std::string_view label;               // names the box: identity, recorder; not drawn
  std::string_view placeholder;
  std::vector<KeyPress> submits = {{KeyName::kEnter, {}}};
  std::vector<KeyPress> breaks_line = {{KeyName::kEnter, kShift}};
  std::size_t max_bytes = 100'000;
  bool is_home = false;                 // has the keyboard whenever nobody else has
  bool waiting = false;                 // an answer is out: takes nothing, holds the queue
  bool bare = false;                    // no ground and no frame: it lies on a card that has them
  int min_lines = 1;
  int max_lines = 6;                    // scrolls inside beyond that
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
