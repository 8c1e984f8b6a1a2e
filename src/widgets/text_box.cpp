#include "widgets/text_box.h"

#include <algorithm>
#include <cmath>

#include "widgets/controls.h"
#include "widgets/text_box_keys.h"

namespace tafelrunde::widgets {
namespace {

struct Place {
  Rect box;     // with its frame
  Rect inside;  // where words may lie
};

float padding_x(const Frame& frame, const TextBoxOptions& options) { return options.bare ? 0 : frame.unit * 1.5F; }
float padding_y(const Frame& frame, const TextBoxOptions& options) { return options.bare ? 0 : frame.unit; }

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
    if (!handle_key(state, frame.clipboard, TextPage(face, state.text, width_px), options, press)) return;
    answer.changed = answer.changed || state.text != before;
    frame.input.pop();
  }
}

void follow_pointer(TextBoxState& state, Frame& frame, const TextPage& page, const Rect& inside, ImGuiID id) {
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (!ImGui::IsItemActive()) return;
  const ImVec2 mouse = ImGui::GetMousePos();
  const auto row = static_cast<int>(std::floor((mouse.y - inside.min.y + state.scroll_px) / page.face().line_px()));
  const auto line = static_cast<std::size_t>(std::clamp(row, 0, static_cast<int>(page.lines().size()) - 1));
  const std::size_t at = page.at_x(line, mouse.x - inside.min.x);
  if (ImGui::IsItemActivated()) {
    frame.focus.give(id);
    place_caret(state, at, frame.input.pointer_with_shift() ? Extend::kSelection : Extend::kNo);
    if (ImGui::IsMouseDoubleClicked(0)) select_word_at(state, at);
  } else if (ImGui::IsMouseDragging(0)) {
    place_caret(state, at, Extend::kSelection);
  }
}

void settle_scroll(TextBoxState& state, const TextPage& page, const Rect& inside) {
  const float line = page.face().line_px();
  const float most = std::max(0.0F, line * static_cast<float>(page.lines().size()) - inside.height());
  if (state.reveal_caret) {
    const float top = line * static_cast<float>(page.line_of(state.caret));
    state.scroll_px = std::clamp(state.scroll_px, top + line - inside.height(), top);
    state.reveal_caret = false;
  } else if (ImGui::IsItemHovered() && most > 0) {
    state.scroll_px -= std::round(ImGui::GetIO().MouseWheel * line * 2);
  }
  state.scroll_px = std::clamp(state.scroll_px, 0.0F, most);
}

void draw_selection(Frame& frame, const TextBoxState& state, const TextPage& page, std::size_t line, ImVec2 at) {
  const auto [from, to] = std::minmax(state.caret, state.anchor);
  const Line& words = page.lines()[line];
  const std::size_t next = line + 1 < page.lines().size() ? page.lines()[line + 1].begin : words.end;
  if (to <= words.begin || from >= std::max(next, words.end)) return;
  const auto x_of = [&](std::size_t byte) {
    const std::size_t end = std::clamp(byte, words.begin, words.end);
    return at.x + width_of(page.face(), std::string_view(state.text).substr(words.begin, end - words.begin));
  };
  const float tail = to > words.end ? frame.unit / 2 : 0;  // shows that the line break is selected too
  fill(frame, {{x_of(from), at.y}, {x_of(to) + tail, at.y + page.face().line_px()}}, frame.theme.selection);
}

void draw_caret(Frame& frame, const TextBoxState& state, const TextPage& page, const Rect& inside) {
  const float x = inside.min.x + std::round(page.x_of(state.caret));
  const float y =
      inside.min.y - state.scroll_px + page.face().line_px() * static_cast<float>(page.line_of(state.caret));
  const float width = std::max(2.0F, std::round(page.face().em_px / 11));
  fill(frame, {{x - width / 2, y + 2}, {x + width / 2, y + page.face().line_px() - 2}}, frame.theme.accent);
}

void draw_words(Frame& frame, const TextBoxState& state, const TextPage& page, const Rect& inside) {
  const float line_px = page.face().line_px();
  for (std::size_t i = 0; i < page.lines().size(); ++i) {
    const ImVec2 at{inside.min.x, inside.min.y - state.scroll_px + line_px * static_cast<float>(i)};
    if (at.y + line_px < inside.min.y || at.y > inside.max.y) continue;
    draw_selection(frame, state, page, i, at);
    draw_run(frame, page.face(), frame.theme.text, at, page.words_of(i));
  }
}

void draw_ground(Frame& frame, const Rect& box, const TextBoxOptions& options, bool focused) {
  if (options.bare) return;
  fill(frame, box, options.waiting ? frame.theme.sunken : frame.theme.card, frame.unit);
  if (focused)
    outline(frame, box, frame.theme.accent, frame.unit, frame.emphasis_px());
  else
    outline(frame, box, frame.theme.hairline, frame.unit, frame.line_px());
}

void note_words(Frame& frame, const TextBoxState& state, const Place& place) {
  if (!frame.recorder || state.text.empty()) return;
  frame.recorder->note_text({state.text, place.inside, place.box, false, false});
}

void draw_box(Frame& frame, const Face& face, const TextBoxState& state, const TextBoxOptions& options,
              const TextPage& page, const Place& place, bool focused) {
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

// What is typed is drawn letter by letter, because the caret stands between letters.
float text_box_height(const Frame& frame, const Face& shaping_face, const TextBoxState& state,
                      const TextBoxOptions& options, float width_px) {
  const Face face = shaping_face.letter_by_letter();
  const auto lines = static_cast<int>(wrapped(face, state.text, width_px - 2 * padding_x(frame, options)).size());
  const int shown = std::clamp(lines, options.min_lines, std::max(options.min_lines, options.max_lines));
  return face.line_px() * static_cast<float>(shown) + 2 * padding_y(frame, options);
}

TextBoxAnswer text_box(Frame& frame, const Face& shaping_face, const Rect& area, TextBoxState& state,
                       const TextBoxOptions& options) {
  const Face face = shaping_face.letter_by_letter();
  const std::string label(options.label);
  TextBoxAnswer answer;
  answer.id = ImGui::GetID(label.c_str());
  answer.focused = options.is_home ? frame.focus.take_part_as_home(answer.id) : frame.focus.take_part(answer.id);
  const float inner_width = area.width() - 2 * padding_x(frame, options);
  if (options.waiting)
    frame.input.hold();
  else if (answer.focused)
    take_events(state, frame, face, inner_width, options, answer);

  const Place place = place_of(frame, face, area, state, options);
  answer.rect = place.box;
  ImGui::SetCursorScreenPos(place.box.min);
  ImGui::InvisibleButton(label.c_str(), place.box.size());
  const TextPage page(face, state.text, inner_width);
  follow_pointer(state, frame, page, place.inside, answer.id);
  settle_scroll(state, page, place.inside);
  if (frame.recorder) {
    const ImDrawList* list = ImGui::GetWindowDrawList();
    frame.recorder->note_item(
        {ItemKind::kTextBox, label, place.box, {list->GetClipRectMin(), list->GetClipRectMax()}, true});
  }
  draw_box(frame, face, state, options, page, place, answer.focused);
  return answer;
}

}  // namespace tafelrunde::widgets
