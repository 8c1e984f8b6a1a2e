#include "widgets/theme.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "widgets/type.h"

using namespace tafelrunde::widgets;

namespace {

constexpr ThemeName kAllThemes[] = {ThemeName::kLight, ThemeName::kDark, ThemeName::kHighContrast};
constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255);
constexpr ImU32 kWhite = IM_COL32(255, 255, 255, 255);

// The least contrast any text colour of this theme has to any ground it may stand on.
float least_text_contrast(const Theme& theme) {
  float least = 21;
  for (const ImU32 ground : {theme.paper, theme.card, theme.sunken}) {
    for (const ImU32 colour : {theme.text, theme.quiet, theme.accent, theme.saved, theme.attention, theme.fault}) {
      least = std::min(least, contrast(colour, ground));
    }
    for (const ImU32 field : theme.fields) least = std::min(least, contrast(field, ground));
  }
  return least;
}

}  // namespace

TEST_CASE("contrast follows the WCAG formula") {
  CHECK(contrast(kBlack, kWhite) == doctest::Approx(21));
  CHECK(contrast(kWhite, kBlack) == doctest::Approx(21));
  CHECK(contrast(kWhite, kWhite) == doctest::Approx(1));
  CHECK(contrast(IM_COL32(0x77, 0x77, 0x77, 255), kWhite) == doctest::Approx(4.478).epsilon(0.001));
}

TEST_CASE("every colour text is written in has a contrast of at least 7 on every ground of its theme") {
  for (const ThemeName name : kAllThemes) CHECK(least_text_contrast(theme(name)) >= 7);
}

TEST_CASE("the check of contrasts notices a colour that is too pale") {
  Theme pale = theme(ThemeName::kLight);
  pale.quiet = IM_COL32(0x80, 0x80, 0x80, 255);
  CHECK(least_text_contrast(pale) < 7);
}

TEST_CASE("text on coloured grounds and on selected words is readable") {
  for (const ThemeName name : kAllThemes) {
    const Theme& colours = theme(name);
    for (const ImU32 ground : {colours.accent, colours.saved, colours.attention, colours.fault}) {
      CHECK(contrast(colours.on_colour, ground) >= 7);
    }
    for (const ImU32 ground : colours.fields) CHECK(contrast(colours.on_colour, ground) >= 7);
    CHECK(contrast(colours.text, colours.selection) >= 7);
  }
}

TEST_CASE("eight fields have eight colours, and a ninth repeats the first with a pattern") {
  const Theme& light = theme(ThemeName::kLight);
  CHECK(field_colour(light, 9) == field_colour(light, 1));
  CHECK(field_wears_pattern(9));
  CHECK_FALSE(field_wears_pattern(8));
  for (int a = 1; a <= 8; ++a) {
    for (int b = a + 1; b <= 8; ++b) CHECK(field_colour(light, a) != field_colour(light, b));
  }
}

TEST_CASE("the projector's letters grow with the room and are never under 36 px per 1,920 px of width") {
  CHECK(projector_sizes(1920, {4}).body_px == 56);
  CHECK(projector_sizes(1920, {1}).body_px == 36);
  CHECK(projector_sizes(1920, {1}).small_px == 36);
  CHECK(projector_sizes(1280, {1}).small_px == 24);
  CHECK(projector_sizes(3840, {4}).body_px == 112);
  CHECK(projector_sizes(1920, {4}).heading_px == 78);
}

TEST_CASE("the desk's letters follow one scale") {
  CHECK(desk_sizes(1) == TypeSizes{17, 14, 22, 24});
  CHECK(desk_sizes(2) == TypeSizes{34, 28, 44, 48});
}
