#include "widgets/text_edit.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"

using namespace tafelrunde;
using namespace tafelrunde::widgets;

namespace {

constexpr std::size_t kRoomy = 1000;

void type(TextBoxState& state, std::string_view text) {
  for (const char32_t c : code_points(text)) type_character(state, c, kRoomy);
}

// The text with "|" where the caret is and "[" "]" around a selection.
std::string picture(const TextBoxState& state) {
  std::string text = state.text;
  if (!state.has_selection()) return text.insert(state.caret, "|");
  const auto [from, to] = std::minmax(state.caret, state.anchor);
  return text.insert(to, "]").insert(from, "[");
}

TextBoxState holding(std::string words) {
  TextBoxState state;
  state.set(std::move(words));
  return state;
}

}  // namespace

TEST_CASE("typed characters appear at the caret") {
  TextBoxState state;
  type(state, "Grüße");
  place_caret(state, 0, Extend::kNo);
  type(state, "Ä");
  CHECK(picture(state) == "Ä|Grüße");
}

TEST_CASE("backspace takes a whole character, also an emoji of four") {
  TextBoxState state = holding("gut👋🏽");
  CHECK(erase(state, Towards::kStart, Reach::kCharacter));
  CHECK(picture(state) == "gut|");
  CHECK(erase(state, Towards::kStart, Reach::kWord));
  CHECK_FALSE(erase(state, Towards::kStart, Reach::kCharacter));
}

TEST_CASE("movement by words stops at the begins and ends of words and signs") {
  const std::string text = "Hilfe, die für alle da ist";
  CHECK(moved(text, 0, Towards::kEnd, Reach::kWord) == 5);
  CHECK(moved(text, 5, Towards::kEnd, Reach::kWord) == 6);
  CHECK(moved(text, text.size(), Towards::kStart, Reach::kWord) == text.size() - 3);
  CHECK(moved(text, 7, Towards::kStart, Reach::kWord) == 5);
  CHECK(moved("für", 0, Towards::kEnd, Reach::kWord) == 4);
}

TEST_CASE("typing replaces the selection") {
  TextBoxState state = holding("eins zwei drei");
  select_word_at(state, 6);
  CHECK(picture(state) == "eins [zwei] drei");
  type(state, "2");
  CHECK(picture(state) == "eins 2| drei");
}

TEST_CASE("undo takes back a run of letters at once, and redo brings it again") {
  TextBoxState state;
  type(state, "eins zwei");
  CHECK(undo(state));
  CHECK(picture(state) == "eins |");
  CHECK(undo(state));
  CHECK(picture(state) == "|");
  CHECK_FALSE(undo(state));
  CHECK(redo(state));
  CHECK(redo(state));
  CHECK(picture(state) == "eins zwei|");
  CHECK_FALSE(redo(state));
}

TEST_CASE("after undoing, new words make the taken back ones unreachable") {
  TextBoxState state;
  type(state, "eins zwei");
  undo(state);
  type(state, "drei");
  CHECK_FALSE(redo(state));
  CHECK(state.text == "eins drei");
}

TEST_CASE("pasting is one step, takes line ends of all kinds, and leaves control characters out") {
  TextBoxState state = holding("a");
  insert(state, "b\r\nc\rd\te\x01", kRoomy);
  CHECK(state.text == "ab\nc\nd e");
  undo(state);
  CHECK(state.text == "a");
}

TEST_CASE("pasted bytes that are no UTF-8 are repaired, so that the box always holds text") {
  TextBoxState state;
  insert(state, "a\xFFz", kRoomy);
  CHECK(is_valid_utf8(state.text));
}

TEST_CASE("a full box takes whole characters only") {
  TextBoxState state;
  insert(state, "aäöü", 4);
  CHECK(state.text == "aä");
  type_character(state, U'ß', 4);
  CHECK(state.text == "aä");
  type_character(state, U'!', 4);
  CHECK(state.text == "aä!");
}

TEST_CASE("a thousand edits in any order keep the caret between characters") {
  TextBoxState state;
  unsigned dice = 12345;
  const auto roll = [&](unsigned sides) { return (dice = dice * 1664525 + 1013904223) / 65536 % sides; };
  const std::string pieces[] = {"a", "ü", "👋🏽", " ", "\n", "🇩🇪", "wort ", "u\u0308"};
  for (int step = 0; step < 1000; ++step) {
    const auto towards = roll(2) ? Towards::kStart : Towards::kEnd;
    const auto reach = roll(3) ? Reach::kCharacter : Reach::kWord;
    switch (roll(5)) {
      case 0:
        insert(state, pieces[roll(8)], 400);
        break;
      case 1:
        erase(state, towards, reach);
        break;
      case 2:
        undo(state);
        break;
      case 3:
        redo(state);
        break;
      default:
        place_caret(state, moved(state.text, state.caret, towards, reach),
                    roll(2) ? Extend::kNo : Extend::kSelection);
    }
    REQUIRE(is_valid_utf8(state.text));
    REQUIRE(is_valid_utf8(state.text.substr(0, state.caret)));
    REQUIRE(is_valid_utf8(state.text.substr(0, state.anchor)));
    REQUIRE(state.text.size() <= 400);
  }
}
