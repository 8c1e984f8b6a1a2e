#include "base/text.h"

#include <doctest/doctest.h>

namespace tafelrunde {
namespace {

std::string accepted(std::string_view raw) {
  const auto text = accept_text(raw);
  REQUIRE(text);
  return *text;
}

std::string refusal(std::string_view raw) {
  const auto text = accept_text(raw);
  return text ? "" : text.problem().key;
}

}  // namespace

TEST_CASE("words are kept in normal form C, as they were typed otherwise") {
  CHECK(accepted("Ma\u0308dchen") == "Mädchen");
  CHECK(accepted("Straße <20% §§ 3; \"so\" + 5 €") == "Straße <20% §§ 3; \"so\" + 5 €");
  CHECK(accepted("ﬁnden ²") == "ﬁnden ²");  // compatibility forms are words too
}

TEST_CASE("line ends become plain, tabs blanks, and blank space at both ends goes") {
  CHECK(accepted("  eins\r\nzwei\rdrei\tvier \n") == "eins\nzwei\ndrei vier");
  CHECK(accepted(" \r\n ").empty());
  CHECK(*accept_line(" eins\r\nzwei ") == "eins zwei");
}

TEST_CASE("control characters are refused by name") {
  CHECK(refusal(std::string_view("a\0b", 3)) == "text.control_character");
  CHECK(accept_text("a\x1B[31m").problem().args == std::vector<std::string>{"U+001B"});
  CHECK(accept_text("a\u0085").problem().args == std::vector<std::string>{"U+0085"});
  CHECK(refusal("a\x7F") == "text.control_character");
}

TEST_CASE("what is not UTF-8 is refused, not guessed") {
  for (const char* bad : {"\xFF", "\xC3", "a\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80"})
    CHECK(refusal(bad) == "text.not_utf8");
}

TEST_CASE("a text has at most 100,000 bytes, before and after its normal form") {
  CHECK(refusal(std::string(kMaxTextBytes, 'x')).empty());
  CHECK(refusal(std::string(kMaxTextBytes + 1, 'x')) == "text.too_long");
  std::string growing;  // U+1D160 has three times as many bytes in normal form C
  for (std::size_t i = 0; i + 4 <= kMaxTextBytes; i += 4) growing += "\U0001D160";
  CHECK(refusal(growing) == "text.too_long");
}

TEST_CASE("marks that mislead a reader stay in the journal and are taken out of what is shown") {
  const std::string tricky = "a\u202Eb\u2066c\u200Fd\uFEFFe\U000E0041f\uFFFEg";
  CHECK(accepted(tricky) == tricky);
  CHECK(neutralised(tricky) == "abcdefg");
  CHECK(neutralised("Grüße 👩‍🏫 שלום") == "Grüße 👩‍🏫 שלום");
  CHECK(neutralised("eins\nzwei") == "eins\nzwei");
}

TEST_CASE("a search finds the spellings a person means as one") {
  CHECK(fold_for_search("Straße") == fold_for_search("STRASSE"));
  CHECK(fold_for_search("Straße") == fold_for_search("strasse"));
  CHECK(fold_for_search("Öffnungszeiten") == fold_for_search("offnungszeiten"));
  CHECK(fold_for_search("Café") == fold_for_search("CAFE\u0301"));
  CHECK(fold_for_search("Schule") != fold_for_search("Schuld"));
}

TEST_CASE("boundaries step over whole code points and stay inside the text") {
  const std::string text = "aß€😀";
  CHECK(next_boundary(text, 0) == 1);
  CHECK(next_boundary(text, 1) == 3);
  CHECK(next_boundary(text, 3) == 6);
  CHECK(next_boundary(text, 6) == 10);
  CHECK(next_boundary(text, 10) == 10);
  CHECK(next_boundary(text, 99) == 10);
  CHECK(previous_boundary(text, 99) == 6);
  CHECK(previous_boundary(text, 6) == 3);
  CHECK(previous_boundary(text, 1) == 0);
  CHECK(previous_boundary(text, 0) == 0);
}

TEST_CASE("a shortened text says that something is missing, and never cuts a letter in two") {
  CHECK(shortened("Straße", 6) == "Straße");
  CHECK(shortened("Straße", 5) == "Straß…");
  CHECK(shortened("", 5).empty());
}

TEST_CASE("code points and bytes go both ways; a broken byte becomes a replacement character") {
  std::string again;
  for (const char32_t c : code_points("aß€😀")) append_utf8(again, c);
  CHECK(again == "aß€😀");
  CHECK(code_points("a\xFF") == std::vector<char32_t>{U'a', U'\uFFFD'});
}

}  // namespace tafelrunde
