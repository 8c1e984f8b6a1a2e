#include "shell/fonts.h"

#include <doctest/doctest.h>

#include <cmath>

#include "shell/files.h"
#include "widgets/text.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;

namespace {

bool has_glyph(const widgets::Face& face, char32_t c) {
  return face.font->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr;
}

}  // namespace

TEST_CASE("fonts come in the sizes that were asked for, to the nearest pixel") {
  Fonts fonts;
  fonts.bake({widgets::desk_sizes(1), widgets::projector_sizes(1920, {4})});
  CHECK(fonts.type(0).body.em_px == doctest::Approx(17).epsilon(0.04));
  CHECK(fonts.type(0).capture.em_px == doctest::Approx(24).epsilon(0.04));
  CHECK(fonts.type(1).body.em_px == doctest::Approx(56).epsilon(0.02));
}

TEST_CASE("German and our own signs are baked from the start") {
  const Fonts fonts;
  for (const char32_t c : {U'ß', U'Ä', U'„', U'“', U'–', U'…', U'€', U'→'}) {
    CHECK(has_glyph(fonts.type().body, c));
    CHECK(has_glyph(fonts.type().strong, c));
  }
}

TEST_CASE("nothing that the screens say themselves needs a second bake") {
  for (const char* code : {"de", "en"}) {
    const auto bytes = read_file(std::string(TAFELRUNDE_SOURCE_DIR "/assets/language/") + code + ".po");
    REQUIRE(bytes);
    Fonts fonts;
    CHECK_FALSE(fonts.want(*bytes));
  }
}

TEST_CASE("the letters of our neighbours come together, so that a name is baked once") {
  Fonts fonts;
  CHECK_FALSE(has_glyph(fonts.type().body, U'ł'));
  CHECK(fonts.want("ł"));
  CHECK_FALSE(fonts.want("Şükrü Øvergård žluťoučký ő"));
  fonts.rebake();
  for (const char32_t c : {U'ł', U'Ş', U'Ø', U'å', U'ž', U'ť', U'ő'}) CHECK(has_glyph(fonts.type().body, c));
}

TEST_CASE("a further character is worth a bake once") {
  Fonts fonts;
  CHECK_FALSE(has_glyph(fonts.type().body, U'Ж'));
  CHECK_FALSE(fonts.want("Grüße"));
  CHECK(fonts.want("Жук"));
  CHECK_FALSE(fonts.want("Жук"));
  fonts.rebake();
  CHECK(has_glyph(fonts.type().body, U'Ж'));
  CHECK(has_glyph(fonts.type().heading, U'к'));
}

TEST_CASE("a character that no typeface has is not asked for again") {
  Fonts fonts;
  CHECK_FALSE(fonts.want("\u0378"));
  CHECK_FALSE(fonts.want("\U0001F600"));
}

TEST_CASE("without any typeface there are letters all the same, and a notice") {
  const Fonts fonts(Typefaces{});
  REQUIRE(fonts.notice());
  CHECK(fonts.notice()->key == "fonts.none_found");
  CHECK(has_glyph(fonts.type().body, U'a'));
}

TEST_CASE("a typeface that is no font file is passed over") {
  const FontFile no_font{TAFELRUNDE_SOURCE_DIR "/README.md", 0};
  const Fonts fonts(Typefaces{no_font, no_font, false});
  REQUIRE(fonts.notice());
  CHECK(fonts.notice()->key == "fonts.none_found");
}

TEST_CASE("where Inter is missing, the next best is taken, and a notice says so") {
  Typefaces typefaces = find_typefaces();
  typefaces.is_inter = false;
  const Fonts fonts(typefaces);
  REQUIRE(fonts.notice());
  CHECK(fonts.notice()->key == "fonts.inter_missing");
  CHECK(has_glyph(fonts.type().body, U'ß'));
}

TEST_CASE("letters advance by their true widths, not by widths rounded up to whole pixels") {
  const Fonts fonts;
  const widgets::Face& face = fonts.type().small;
  const float advance = face.font->FindGlyph(ImWchar('i'))->AdvanceX;
  CHECK(advance != std::floor(advance));
}
