#include "widgets/text.h"

#include <doctest/doctest.h>

#include "base/grapheme.h"
#include "support/headless_screen.h"

using namespace tafelrunde;
using namespace tafelrunde::widgets;
using tafelrunde::tests::HeadlessScreen;

namespace {

// Faces need a built atlas; every letter is 7 px wide.
struct PlainFace {
  ImFontAtlas atlas;
  Face face = HeadlessScreen::plain_look(atlas).type.body;
};

std::vector<std::string> lines_of(std::string_view text, float width_px) {
  const PlainFace plain;
  std::vector<std::string> lines;
  for (const Line& line : wrapped(plain.face, text, width_px)) {
    lines.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text wraps at blanks, and the blank belongs to neither line") {
  CHECK(lines_of("eins zwei drei", 70) == Lines{"eins zwei", "drei"});
  CHECK(lines_of("eins zwei drei", 1000) == Lines{"eins zwei drei"});
  CHECK(lines_of("eins   zwei", 40) == Lines{"eins", "zwei"});
}

TEST_CASE("a line break always starts a new line, and empty lines count") {
  CHECK(lines_of("a\n\nb", 100) == Lines{"a", "", "b"});
  CHECK(lines_of("a\n", 100) == Lines{"a", ""});
  CHECK(lines_of("", 100) == Lines{""});
}

TEST_CASE("a word wider than the line breaks between letters, never within one") {
  CHECK(lines_of("ÄÖÜÄÖÜ", 22) == Lines{"ÄÖÜ", "ÄÖÜ"});
  CHECK(lines_of("x", 1) == Lines{"x"});
}

TEST_CASE("text may break after a hyphen, a dash or a slash") {
  CHECK(lines_of("Kinder-Tagespflege", 100) == Lines{"Kinder-", "Tagespflege"});
  CHECK(lines_of("Pflege/Betreuung", 90) == Lines{"Pflege/", "Betreuung"});
}

TEST_CASE("a text that is not UTF-8 is measured and not trusted") {
  const PlainFace plain;
  CHECK(width_of(plain.face, "a\xFFz") > width_of(plain.face, "az"));
  CHECK(wrapped(plain.face, "\xF0\x9F", 100).size() == 1);
}

TEST_CASE("a measured text is as tall as its lines") {
  const PlainFace plain;
  const ImVec2 size = measured(plain.face, "eins zwei drei", 70);
  CHECK(size.x == 63);
  CHECK(size.y == 2 * plain.face.line_px());
  CHECK(measured(plain.face, "eins zwei drei", 70, 1).y == plain.face.line_px());
}

TEST_CASE("a line too long for its box is cut, and the recorder tells") {
  HeadlessScreen screen([](Frame& frame) {
    draw_line(frame, frame.type.body, frame.theme.text, rect_at({10, 10}, {50, 20}), "Verbesserungspotenzial");
  });
  CHECK(screen.recorded().cut_texts() == Lines{"Verbesserungspotenzial"});
}

TEST_CASE("texts that lie upon each other are told") {
  const auto draw_two = [](float second_y) {
    return HeadlessScreen([=](Frame& frame) {
             draw_line(frame, frame.type.body, frame.theme.text, rect_at({10, 10}, {200, 20}), "oben");
             draw_line(frame, frame.type.body, frame.theme.text, rect_at({10, second_y}, {200, 20}), "unten");
           })
        .recorded()
        .overlapping_texts();
  };
  CHECK(draw_two(15) == Lines{"oben | unten"});
  CHECK(draw_two(30).empty());
}

TEST_CASE("a character the atlas lacks is wished for, so that the shell can bake it") {
  HeadlessScreen screen([](Frame& frame) {
    draw_line(frame, frame.type.body, frame.theme.text, rect_at({10, 10}, {200, 20}), "aДb");
  });
  CHECK(screen.screen().wishes() == GlyphWishes{U'Д'});
}

TEST_CASE("a caret steps over a flag, a skin tone and a letter with loose marks in one step") {
  const std::string flag = "🇩🇪", wave = "👋🏽", umlaut = "u\u0308", family = "👨‍👩‍👧";
  for (const std::string& whole : {flag, wave, umlaut, family}) {
    const std::string text = "a" + whole + "b";
    CHECK(next_character(text, 1) == 1 + whole.size());
    CHECK(previous_character(text, 1 + whole.size()) == 1);
  }
  CHECK(next_character("ab", 2) == 2);
  CHECK(previous_character("ab", 0) == 0);
}
