#include "widgets/text_box_keys.h"

#include <algorithm>

namespace tafelrunde::widgets {
namespace {

void move_upright(TextBoxState& state, const TextPage& page, int steps, Extend extend) {
  const float x = state.wish_x_px.value_or(page.x_of(state.caret));
  const auto line = static_cast<int>(page.line_of(state.caret)) + steps;
  std::size_t at = line < 0 ? 0 : state.text.size();
  if (line >= 0 && line < static_cast<int>(page.lines().size())) at = page.at_x(static_cast<std::size_t>(line), x);
  place_caret(state, at, extend);
  state.wish_x_px = x;
}

// Movement keys, with or without Shift. False if the key is none.
bool handle_movement(TextBoxState& state, const TextPage& page, const KeyPress& press) {
  const Extend extend = press.modifiers.shift ? Extend::kSelection : Extend::kNo;
  const Reach reach = press.modifiers.ctrl ? Reach::kWord : Reach::kCharacter;
  const std::size_t line = page.line_of(state.caret);
  const auto sideways = [&](Towards towards) {
    const auto [from, to] = std::minmax(state.caret, state.anchor);
    const bool collapses = state.has_selection() && extend == Extend::kNo && reach == Reach::kCharacter;
    const std::size_t edge = towards == Towards::kStart ? from : to;
    place_caret(state, collapses ? edge : moved(state.text, state.caret, towards, reach), extend);
  };
  switch (press.key) {
    case KeyName::kLeft:
      sideways(Towards::kStart);
      return true;
    case KeyName::kRight:
      sideways(Towards::kEnd);
      return true;
    case KeyName::kHome:
      place_caret(state, press.modifiers.ctrl ? 0 : page.lines()[line].begin, extend);
      return true;
    case KeyName::kEnd:
      place_caret(state, press.modifiers.ctrl ? state.text.size() : page.end_of(line), extend);
      return true;
    case KeyName::kUp:
    case KeyName::kDown:
      if (state.text.empty() || press.modifiers.ctrl) return false;  // the view may recall with it
      move_upright(state, page, press.key == KeyName::kUp ? -1 : 1, extend);
      return true;
    default:
      return false;
  }
}

bool handle_erasing(TextBoxState& state, const KeyPress& press) {
  const Reach reach = press.modifiers.ctrl ? Reach::kWord : Reach::kCharacter;
  if (press.key == KeyName::kBackspace) return erase(state, Towards::kStart, reach), true;
  if (press.key == KeyName::kDelete && !press.modifiers.shift) return erase(state, Towards::kEnd, reach), true;
  return false;
}

void copy(const TextBoxState& state, Clipboard& clipboard) {
  if (state.has_selection()) clipboard.put(std::string(state.selected()));
}

void cut(TextBoxState& state, Clipboard& clipboard) {
  copy(state, clipboard);
  if (state.has_selection()) erase(state, Towards::kEnd, Reach::kCharacter);
}

// Clipboard and undo, with the keys of old and new.
bool handle_commands(TextBoxState& state, Clipboard& clipboard, const TextBoxOptions& options,
                     const KeyPress& press) {
  const auto is = [&](KeyName key, Modifiers modifiers) { return press == KeyPress{key, modifiers}; };
  if (is(KeyName::kA, kCtrl)) return select_all(state), true;
  if (is(KeyName::kC, kCtrl) || is(KeyName::kInsert, kCtrl)) return copy(state, clipboard), true;
  if (is(KeyName::kX, kCtrl) || is(KeyName::kDelete, kShift)) return cut(state, clipboard), true;
  if (is(KeyName::kV, kCtrl) || is(KeyName::kInsert, kShift))
    return insert(state, clipboard.text(), options.max_bytes), true;
  if (is(KeyName::kZ, kCtrl)) {
    if (state.text.empty() && state.undo.empty()) return false;  // nothing of ours: the view undoes
    return undo(state), true;
  }
  if (is(KeyName::kY, kCtrl) || is(KeyName::kZ, {true, false, true})) return redo(state);
  return false;
}

}  // namespace

bool is_one_of(const std::vector<KeyPress>& keys, const KeyPress& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool handle_key(TextBoxState& state, Clipboard& clipboard, const TextPage& page, const TextBoxOptions& options,
                const KeyPress& press) {
  if (press.modifiers.alt) return false;
  if (is_one_of(options.breaks_line, press)) return type_character(state, U'\n', options.max_bytes), true;
  return handle_movement(state, page, press) || handle_erasing(state, press) ||
         handle_commands(state, clipboard, options, press);
}

}  // namespace tafelrunde::widgets
