// What a text field holds, and every change to it that needs no picture: typing, erasing, moving by characters and
// words, selecting, undoing. Positions are bytes of UTF-8 and always lie between characters as people count them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafelrunde::widgets {

struct TextBoxState {
  std::string text;  // UTF-8
  std::size_t caret = 0;
  std::size_t anchor = 0;  // other end of the selection; equal to the caret if nothing is selected

  struct Version {
    std::string text;
    std::size_t caret = 0;
  };
  std::vector<Version> undo;
  std::vector<Version> redo;
  bool typing_run = false;         // the next typed character joins the last version
  std::optional<float> wish_x_px;  // where up and down would like to stay
  float scroll_px = 0;
  bool reveal_caret = false;  // the caret moved: scroll to it

  void clear() { *this = TextBoxState{}; }
  void set(std::string words);  // replaces the text, caret at its end, forgets the versions
  bool has_selection() const { return caret != anchor; }
  std::string_view selected() const;
};

enum class Extend { kNo, kSelection };  // whether the anchor stays where it is
enum class Reach { kCharacter, kWord, kText };
enum class Towards { kStart, kEnd };

// Replaces the selection by `words`, as much of them as keeps the text within `max_bytes` (whole characters only).
// Line ends become "\n", other control characters are left out. A pasted text is one step for undo.
void insert(TextBoxState& state, std::string_view words, std::size_t max_bytes);
// The same for one typed character; a run of them up to the next blank is one step for undo.
void type_character(TextBoxState& state, char32_t code_point, std::size_t max_bytes);
// Erases the selection, else from the caret as far as `reach` says. False if there was nothing.
bool erase(TextBoxState& state, Towards towards, Reach reach);

std::size_t moved(std::string_view text, std::size_t from, Towards towards, Reach reach);
void place_caret(TextBoxState& state, std::size_t at, Extend extend);
void select_word_at(TextBoxState& state, std::size_t at);
void select_all(TextBoxState& state);

bool undo(TextBoxState& state);  // false if there is nothing to take back
bool redo(TextBoxState& state);

}  // namespace tafelrunde::widgets
