#include "base/abbreviations.h"

#include "base/text.h"

namespace tafelrunde {
namespace {

std::string_view trimmed(std::string_view words) {
  while (!words.empty() && (words.back() == ' ' || words.back() == '\r')) words.remove_suffix(1);
  while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
  return words;
}

// Cuts `rest` behind the next `mark` and gives what was before it.
std::string_view cut(std::string_view& rest, char mark) {
  const std::size_t at = rest.find(mark);
  const std::string_view part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
  return part;
}

bool is_of_word(std::string_view letter) {
  const auto first = static_cast<unsigned char>(letter.front());
  if (first >= 0x80) return letter != "„" && letter != "“" && letter != "‚" && letter != "–" && letter != "…";
  return (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
}

}  // namespace

void Abbreviations::add(std::string_view table) {
  if (table.starts_with("\xEF\xBB\xBF")) table.remove_prefix(3);
  while (!table.empty()) {
    std::string_view line = cut(table, '\n');
    if (line.starts_with('#') || !is_valid_utf8(line)) continue;
    const std::string_view short_form = trimmed(cut(line, '\t'));
    const std::string_view long_form = trimmed(cut(line, '\t'));
    if (short_form.empty() || short_form == "kurz") continue;
    if (long_form.empty())
      long_forms_.erase(std::string(short_form));
    else
      long_forms_.insert_or_assign(std::string(short_form), std::string(long_form));
  }
}

std::optional<std::string> Abbreviations::long_form(std::string_view short_form) const {
  if (short_form.empty()) return std::nullopt;
  if (const auto exact = long_forms_.find(short_form); exact != long_forms_.end()) return exact->second;
  std::optional<std::string> found;
  const std::string folded = fold_for_search(short_form);
  for (const auto& [known, meaning] : long_forms_) {
    if (fold_for_search(known) != folded) continue;
    if (found && *found != meaning) return std::nullopt;
    found = meaning;
  }
  return found;
}

std::size_t word_before(std::string_view text, std::size_t caret) {
  std::size_t begin = caret;
  while (begin > 0) {
    const std::size_t before = previous_boundary(text, begin);
    if (!is_of_word(text.substr(before, begin - before))) break;
    begin = before;
  }
  return begin;
}

}  // namespace tafelrunde
