// Alt+K: the short form before the caret is written out. One step for the box's undo.
#include "base/abbreviations.h"
#include "desk/actions.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

std::optional<std::string> long_form_at_caret(const View& view, std::size_t begin) {
  const auto& words = view.ui.capture.words;
  if (!view.status.abbreviations) return std::nullopt;
  return view.status.abbreviations->long_form(std::string_view(words.text).substr(begin, words.caret - begin));
}

}  // namespace

bool may_expand(const View& view) { return view.ui.is_capturing && !view.ui.capture.words.text.empty(); }

void expand_abbreviation(const View& view) {
  widgets::TextBoxState& words = view.ui.capture.words;
  const std::size_t begin = word_before(words.text, words.caret);
  const auto long_form = long_form_at_caret(view, begin);
  if (!long_form) {
    const std::string short_form = words.text.substr(begin, words.caret - begin);
    view.ui.refusal =
        short_form.empty() ? view.text("desk.expand.nothing") : view.say("desk.expand.unknown", short_form);
    return;
  }
  widgets::place_caret(words, begin, widgets::Extend::kSelection);
  std::swap(words.caret, words.anchor);
  widgets::insert(words, *long_form, widgets::TextBoxOptions{}.max_bytes);
}

}  // namespace tafelrunde::desk
