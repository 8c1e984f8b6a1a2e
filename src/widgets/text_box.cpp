#include "widgets/text_box.h"

#include <algorithm>
#include <cmath>

#include "base/grapheme.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::widgets {
namespace {

// Where the words of a box lie. Lines are laid out anew after every change; a draft is short.
struct Page {
  const Face& face;
  float width_px;
  std::vector<Line> lines;

  Page(const Face& with, std::string_view text, float width) : face(with), width_px(width), lines(wrapped(with, text, width)) {}

  std::size_t line_of(std::size_t at) const {
    std::size_t line = 0;
    while (line + 1 < lines.size() && lines[line + 1].begin <= at) ++line;
    return line;
  }
  float x_of(std::string_view text, std::size_t at) const {
    const Line& line = lines[line_of(at)];
    return std::min(width_of(face, text.substr(line.begin, at - line.begin)), width_px);
  }
  // The last place for a caret that still shows on this line.
  std::size_t end_of(std::string_view text, std::size_t line) const {
    const bool runs_on = line + 1 < lines.size() && lines[line + 1].begin == lines[line].end;
    return runs_on ? previous_character(text, lines[line].end) : lines[line].end;
  }
  std::size_t at_x(std::string_view text, std::size_t line, float x_px) const {
    std::size_t at = lines[line].begin;
    const std::size_t end = end_of(text, line);
    float left = 0;
    while (at < end) {
      const std::size_t next = next_character(text, at);
      const float width = width_of(face, text.substr(at, next - at));
      if (x_px < left + width / 2) break;
      left += width;
      at = next;
    }
    return at;
  }
};

struct Place {
  Rect box;     // with its frame
  Rect inside;  // where words may lie
};

float padding_x(const Frame& frame, const TextBoxOptions& options) { return options.bare ? 0 : frame.unit * 1.5F; }
float padding_y(const Frame& frame, const TextBoxOptions& options) { return options.bare ? 0 : frame.unit; }

bool is_one_of(const std::vector<KeyPress>& keys, const KeyPress& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void move_upright(TextBoxState& state, const Page& page, int steps, Extend extend) {
  const float x = state.wish_x_px.value_or(page.x_of(state.text, state.caret));
  const auto line = static_cast<int>(page.line_of(state.caret)) + steps;
  std::size_t at = line < 0 ? 0 : state.text.size();
  if (line >= 0 && line < static_cast<int>(page.lines.size())) at = page.at_x(state.text, static_cast<std::size_t>(line), x);
  place_caret(state, at, extend);
  state.wish_x_px = x;
}

// Movement keys, with or without Shift. False if the key is none.
bool handle_movement(TextBoxState& state, const Page& page, const KeyPress& press) {
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
    case KeyName::kLeft: sideways(Towards::kStart); return true;
    case KeyName::kRight: sideways(Towards::kEnd); return true;
    case KeyName::kHome: place_caret(state, press.modifiers.ctrl ? 0 : page.lines[line].begin, extend); return true;
    case KeyName::kEnd:
      place_caret(state, press.modifiers.ctrl ? state.text.size() : page.end_of(state.text, line), extend);
      return true;
    case KeyName::kUp:
    case KeyName::kDown:
      if (state.text.empty() || press.modifiers.ctrl) return false;  // the view may recall with it
      move_upright(state, page, press.key == KeyName::kUp ? -1 : 1, extend);
      return true;
    default: return false;
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
bool handle_commands(TextBoxState& state, Clipboard& clipboard, const TextBoxOptions& options, const KeyPress& press) {
  const auto is = [&](KeyName key, Modifiers modifiers) { return press == KeyPress{key, modifiers}; };
  if (is(KeyName::kA, kCtrl)) return select_all(state), true;
  if (is(KeyName::kC, kCtrl) || is(KeyName::kInsert, kCtrl)) return copy(state, clipboard), true;
  if (is(KeyName::kX, kCtrl) || is(KeyName::kDelete, kShift)) return cut(state, clipboard), true;
  if (is(KeyName::kV, kCtrl) || is(KeyName::kInsert, kShift)) return insert(state, clipboard.text(), options.max_bytes), true;
  if (is(KeyName::kZ, kCtrl)) {
    if (state.text.empty() && state.undo.empty()) return false;  // nothing of ours: the view undoes
    return undo(state), true;
  }
  if (is(KeyName::kY, kCtrl) || is(KeyName::kZ, {true, false, true})) return redo(state);
  return false;
}

bool handle_key(TextBoxState& state, Frame& frame, const Page& page, const TextBoxOptions& options, const KeyPress& press) {
  if (press.modifiers.alt) return false;
  if (is_one_of(options.breaks_line, press)) return type_character(state, U'\n', options.max_bytes), true;
  return handle_movement(state, page, press) || handle_erasing(state, press) ||
         handle_commands(state, frame.clipboard, options, press);
}

// Takes events until one submits or is none of ours; that one stays in the queue.
void take_events(TextBoxState& state, Frame& frame, const Face& face, float width_px, const TextBoxOptions& options,
                 TextBoxAnswer& answer) {
  while (const InputEvent* event = frame.input.front()) {
    if (const auto typed = frame.input.take_character()) {
      type_character(state, *typed, options.max_bytes);
      answer.changed = true;
      continue;
    }
    const KeyPress press = std::get<KeyPress>(*event);
    if (is_one_of(options.submits, press)) {
      frame.input.pop();
      answer.submitted_with = press;
      return;
    }
    const std::string before = state.text;
    if (!handle_key(state, frame, Page(face, state.text, width_px), options, press)) return;
    answer.changed = answer.changed || state.text != before;
    frame.input.pop();
  }
}

void follow_pointer(TextBoxState& state, Frame& frame, const Page& page, const Rect& inside, ImGuiID id) {
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (!ImGui::IsItemActive()) return;
  const ImVec2 mouse = ImGui::GetMousePos();
  const auto row = static_cast<int>(std::floor((mouse.y - inside.min.y + state.scroll_px) / page.face.line_px()));
  const auto line = static_cast<std::size_t>(std::clamp(row, 0, static_cast<int>(page.lines.size()) - 1));
  const std::size_t at = page.at_x(state.text, line, mouse.x - inside.min.x);
  if (ImGui::IsItemActivated()) {
    frame.focus.give(id);
    place_caret(state, at, frame.input.pointer_with_shift() ? Extend::kSelection : Extend::kNo);
    if (ImGui::IsMouseDoubleClicked(0)) select_word_at(state, at);
  } else if (ImGui::IsMouseDragging(0)) {
    place_caret(state, at, Extend::kSelection);
  }
}

void settle_scroll(TextBoxState& state, const Page& page, const Rect& inside) {
  const float line = page.face.line_px();
  const float most = std::max(0.0F, line * static_cast<float>(page.lines.size()) - inside.height());
  if (state.reveal_caret) {
    const float top = line * static_cast<float>(page.line_of(state.caret));
    state.scroll_px = std::clamp(state.scroll_px, top + line - inside.height(), top);
    state.reveal_caret = false;
  } else if (ImGui::IsItemHovered() && most > 0) {
    state.scroll_px -= std::round(ImGui::GetIO().MouseWheel * line * 2);
  }
  state.scroll_px = std::clamp(state.scroll_px, 0.0F, most);
}

void draw_selection(Frame& frame, const TextBoxState& state, const Page& page, std::size_t line, ImVec2 at) {
  const auto [from, to] = std::minmax(state.caret, state.anchor);
  const Line& words = page.lines[line];
  const std::size_t next = line + 1 < page.lines.size() ? page.lines[line + 1].begin : words.end;
  if (to <= words.begin || from >= std::max(next, words.end)) return;
  const auto x_of = [&](std::size_t byte) {
    const std::size_t end = std::clamp(byte, words.begin, words.end);
    return at.x + width_of(page.face, std::string_view(state.text).substr(words.begin, end - words.begin));
  };
  const float tail = to > words.end ? frame.unit / 2 : 0;  // shows that the line break is selected too
  fill(frame, {{x_of(from), at.y}, {x_of(to) + tail, at.y + page.face.line_px()}}, frame.theme.selection);
}

void draw_caret(Frame& frame, const TextBoxState& state, const Page& page, const Rect& inside) {
  const float x = inside.min.x + std::round(page.x_of(state.text, state.caret));
  const float y = inside.min.y - state.scroll_px + page.face.line_px() * static_cast<float>(page.line_of(state.caret));
  const float width = std::max(2.0F, std::round(page.face.em_px / 11));
  fill(frame, {{x - width / 2, y + 2}, {x + width / 2, y + page.face.line_px() - 2}}, frame.theme.accent);
}

void draw_words(Frame& frame, const TextBoxState& state, const Page& page, const Rect& inside) {
  const float line_px = page.face.line_px();
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const ImVec2 at{inside.min.x, inside.min.y - state.scroll_px + line_px * static_cast<float>(i)};
    if (at.y + line_px < inside.min.y || at.y > inside.max.y) continue;
    draw_selection(frame, state, page, i, at);
    const Line& line = page.lines[i];
    draw_run(frame, page.face, frame.theme.text, at, std::string_view(state.text).substr(line.begin, line.end - line.begin));
  }
}

void draw_ground(Frame& frame, const Rect& box, const TextBoxOptions& options, bool focused) {
  if (options.bare) return;
  fill(frame, box, options.waiting ? frame.theme.sunken : frame.theme.card, frame.unit);
  if (focused) outline(frame, box, frame.theme.accent, frame.unit, frame.emphasis_px());
  else outline(frame, box, frame.theme.hairline, frame.unit, frame.line_px());
}

void note_words(Frame& frame, const TextBoxState& state, const Place& place) {
  if (!frame.recorder || state.text.empty()) return;
  frame.recorder->note_text({state.text, place.inside, place.box, false, false});
}

void draw_box(Frame& frame, const Face& face, const TextBoxState& state, const TextBoxOptions& options, const Page& page,
              const Place& place, bool focused) {
  draw_ground(frame, place.box, options, focused);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Rect clip = inset(place.inside, -frame.unit / 2, 0);
  list->PushClipRect(clip.min, clip.max, true);
  if (state.text.empty()) {
    const Rect first = rect_at(place.inside.min, {place.inside.width(), face.line_px()});
    draw_line(frame, face, frame.theme.quiet, first, options.placeholder);
  }
  draw_words(frame, state, page, place.inside);
  if (focused) draw_caret(frame, state, page, place.inside);
  list->PopClipRect();
  note_words(frame, state, place);
}

Place place_of(const Frame& frame, const Face& face, const Rect& area, const TextBoxState& state,
               const TextBoxOptions& options) {
  const float height = text_box_height(frame, face, state, options, area.width());
  const Rect box = rect_at(area.min, {area.width(), height});
  return {box, inset(box, padding_x(frame, options), padding_y(frame, options))};
}

}  // namespace

float text_box_height(const Frame& frame, const Face& face, const TextBoxState& state, const TextBoxOptions& options,
                      float width_px) {
  const auto lines = static_cast<int>(wrapped(face, state.text, width_px - 2 * padding_x(frame, options)).size());
  const int shown = std::clamp(lines, options.min_lines, std::max(options.min_lines, options.max_lines));
  return face.line_px() * static_cast<float>(shown) + 2 * padding_y(frame, options);
}

TextBoxAnswer text_box(Frame& frame, const Face& face, const Rect& area, TextBoxState& state,
                       const TextBoxOptions& options) {
  const std::string label(options.label);
  TextBoxAnswer answer;
  answer.id = ImGui::GetID(label.c_str());
  answer.focused = options.is_home ? frame.focus.take_part_as_home(answer.id) : frame.focus.take_part(answer.id);
  const float inner_width = area.width() - 2 * padding_x(frame, options);
  if (options.waiting) frame.input.hold();
  else if (answer.focused) take_events(state, frame, face, inner_width, options, answer);

  const Place place = place_of(frame, face, area, state, options);
  answer.rect = place.box;
  ImGui::SetCursorScreenPos(place.box.min);
  ImGui::InvisibleButton(label.c_str(), place.box.size());
  const Page page(face, state.text, inner_width);
  follow_pointer(state, frame, page, place.inside, answer.id);
  settle_scroll(state, page, place.inside);
  if (frame.recorder) {
    const ImDrawList* list = ImGui::GetWindowDrawList();
    frame.recorder->note_item({ItemKind::kTextBox, label, place.box, {list->GetClipRectMin(), list->GetClipRectMax()}, true});
  }
  draw_box(frame, face, state, options, page, place, answer.focused);
  return answer;
}

}  // namespace tafelrunde::widgets
