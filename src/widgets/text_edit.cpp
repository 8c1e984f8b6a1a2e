#include "widgets/text_edit.h"

#include <algorithm>

#include "base/grapheme.h"
#include "base/text.h"

namespace tafelrunde::widgets {
namespace {

constexpr std::size_t kVersionsKept = 200;

enum class Sort { kBlank, kSign, kWord };

Sort sort_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == ' ' || byte == '\n' || byte == '\t') return Sort::kBlank;
  const bool letter = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= 'a' && byte <= 'z') || byte == '_';
  return letter ? Sort::kWord : Sort::kSign;
}

// To the begin of the word on the left, or of the run of signs.
std::size_t word_start(std::string_view text, std::size_t at) {
  const auto before = [&] { return previous_character(text, at); };
  while (at > 0 && sort_at(text, before()) == Sort::kBlank) at = before();
  if (at == 0) return 0;
  const Sort sort = sort_at(text, before());
  while (at > 0 && sort_at(text, before()) == sort) at = before();
  return at;
}

// To the end of the word on the right, or of the run of signs.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && sort_at(text, at) == Sort::kBlank) at = next_character(text, at);
  if (at == text.size()) return at;
  const Sort sort = sort_at(text, at);
  while (at < text.size() && sort_at(text, at) == sort) at = next_character(text, at);
  return at;
}

void remember(TextBoxState& state) {
  state.undo.push_back({state.text, state.caret});
  if (state.undo.size() > kVersionsKept) state.undo.erase(state.undo.begin());
  state.redo.clear();
}

void put_caret(TextBoxState& state, std::size_t at) {
  state.caret = state.anchor = at;
  state.wish_x_px.reset();
  state.reveal_caret = true;
}

void remove_range(TextBoxState& state, std::size_t from, std::size_t to) {
  state.text.erase(from, to - from);
  put_caret(state, from);
}

// What a text field takes of foreign bytes.
std::string presentable(std::string_view words) {
  std::string kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    const bool windows_break = c == '\r' && i + 1 < words.size() && words[i + 1] == '\n';
    if (c == '\r' && !windows_break)
      kept += '\n';
    else if (c == '\t')
      kept += ' ';
    else if (c == '\n' || static_cast<unsigned char>(c) >= 0x20)
      kept += c == 0x7F ? ' ' : c;
  }
  if (is_valid_utf8(kept)) return kept;
  std::string repaired;
  for (const char32_t c : code_points(kept)) append_utf8(repaired, c);
  return repaired;
}

std::string_view within(std::string_view words, std::size_t room) {
  if (words.size() <= room) return words;
  std::size_t end = 0;
  for (std::size_t next = next_character(words, 0); next <= room; next = next_character(words, next)) end = next;
  return words.substr(0, end);
}

void replace_selection(TextBoxState& state, std::string_view words, std::size_t max_bytes) {
  const auto [from, to] = std::minmax(state.caret, state.anchor);
  state.text.erase(from, to - from);
  const std::string_view fits = within(words, max_bytes - std::min(max_bytes, state.text.size()));
  state.text.insert(from, fits);
  put_caret(state, from + fits.size());
}

bool exchange_versions(TextBoxState& state, std::vector<TextBoxState::Version>& from,
                       std::vector<TextBoxState::Version>& to) {
  state.typing_run = false;
  if (from.empty()) return false;
  to.push_back({state.text, state.caret});
  state.text = std::move(from.back().text);
  put_caret(state, std::min(from.back().caret, state.text.size()));
  from.pop_back();
  return true;
}

}  // namespace

void TextBoxState::set(std::string words) {
  clear();
  text = std::move(words);
  put_caret(*this, text.size());
}

std::string_view TextBoxState::selected() const {
  const auto [from, to] = std::minmax(caret, anchor);
  return std::string_view(text).substr(from, to - from);
}

void insert(TextBoxState& state, std::string_view words, std::size_t max_bytes) {
  const std::string taken = presentable(words);
  if (taken.empty()) return;
  remember(state);
  state.typing_run = false;
  replace_selection(state, taken, max_bytes);
}

void type_character(TextBoxState& state, char32_t code_point, std::size_t max_bytes) {
  std::string character;
  append_utf8(character, code_point);
  if (!state.typing_run || state.has_selection()) remember(state);
  state.redo.clear();
  replace_selection(state, presentable(character), max_bytes);
  state.typing_run = code_point != U' ' && code_point != U'\n';
}

bool erase(TextBoxState& state, Towards towards, Reach reach) {
  std::size_t other = state.anchor;
  if (!state.has_selection()) other = moved(state.text, state.caret, towards, reach);
  if (other == state.caret) return false;
  remember(state);
  state.typing_run = false;
  const auto [from, to] = std::minmax(state.caret, other);
  remove_range(state, from, to);
  return true;
}

std::size_t moved(std::string_view text, std::size_t from, Towards towards, Reach reach) {
  const bool back = towards == Towards::kStart;
  switch (reach) {
    case Reach::kCharacter:
      return back ? previous_character(text, from) : next_character(text, from);
    case Reach::kWord:
      return back ? word_start(text, from) : word_end(text, from);
    case Reach::kText:
      break;
  }
  return back ? 0 : text.size();
}

void place_caret(TextBoxState& state, std::size_t at, Extend extend) {
  state.caret = std::min(at, state.text.size());
  if (extend == Extend::kNo) state.anchor = state.caret;
  state.typing_run = false;
  state.wish_x_px.reset();
  state.reveal_caret = true;
}

void select_word_at(TextBoxState& state, std::size_t at) {
  const std::size_t inside = next_character(state.text, at);
  place_caret(state, word_start(state.text, inside), Extend::kNo);
  place_caret(state, word_end(state.text, state.caret), Extend::kSelection);
}

void select_all(TextBoxState& state) {
  place_caret(state, 0, Extend::kNo);
  place_caret(state, state.text.size(), Extend::kSelection);
}

bool undo(TextBoxState& state) { return exchange_versions(state, state.undo, state.redo); }
bool redo(TextBoxState& state) { return exchange_versions(state, state.redo, state.undo); }

}  // namespace tafelrunde::widgets
