#include "shell/offscreen.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "support/headless_screen.h"
#include "support/widget_sheet.h"
#include "widgets/controls.h"
#include "widgets/text.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;
using widgets::Frame;
using widgets::ThemeName;

namespace {

std::unique_ptr<Offscreen> opened() {
  auto offscreen = Offscreen::open();
  REQUIRE_MESSAGE(offscreen.ok(), "no graphics on this machine");
  return std::move(*offscreen);
}

ImU32 colour_at(const Picture& picture, int x, int y) {
  const std::uint8_t* pixel = picture.pixel(x, y);
  return IM_COL32(pixel[0], pixel[1], pixel[2], pixel[3]);
}

// How many pixels within the rectangle differ from `ground`.
int marks_on(const Picture& picture, const widgets::Rect& rect, ImU32 ground) {
  int marks = 0;
  for (int y = static_cast<int>(rect.min.y); y < static_cast<int>(rect.max.y); ++y) {
    for (int x = static_cast<int>(rect.min.x); x < static_cast<int>(rect.max.x); ++x)
      marks += colour_at(picture, x, y) != ground;
  }
  return marks;
}

void draw_word(Frame& frame, std::string_view word) {
  widgets::draw_line(frame, frame.type.body, frame.theme.text, widgets::rect_at({20, 20}, {200, 30}), word);
}

const widgets::Rect kWordPlace{{20, 20}, {220, 50}};

}  // namespace

TEST_CASE("an empty screen is paper, in the size that was asked for") {
  const auto offscreen = opened();
  for (const ThemeName name : {ThemeName::kLight, ThemeName::kDark}) {
    const Picture picture = offscreen->draw(desk_look(name, 301, 203), [](Frame&) {});
    CHECK(picture.width_px == 301);
    CHECK(picture.height_px == 203);
    CHECK(picture.rgba.size() == 301 * 203 * 4);
    CHECK(marks_on(picture, {{0, 0}, {301, 203}}, widgets::theme(name).paper) == 0);
  }
}

TEST_CASE("a word appears where it was drawn, upright and nowhere else") {
  const auto offscreen = opened();
  const Picture picture =
      offscreen->draw(desk_look(ThemeName::kLight, 300, 200), [](Frame& frame) { draw_word(frame, "Tafelrunde"); });
  const ImU32 paper = widgets::theme(ThemeName::kLight).paper;
  const int marks = marks_on(picture, kWordPlace, paper);
  CHECK(marks > 100);
  CHECK(marks == marks_on(picture, {{0, 0}, {300, 200}}, paper));
}

TEST_CASE("the middle of a letter's stem has the colour of the text: letters are sharp") {
  const auto offscreen = opened();
  const Picture picture =
      offscreen->draw(desk_look(ThemeName::kLight, 300, 200, 2), [](Frame& frame) { draw_word(frame, "HIl"); });
  int full = 0;
  for (int x = 20; x < 220; ++x) full += colour_at(picture, x, 36) == widgets::theme(ThemeName::kLight).text;
  CHECK(full >= 6);
}

TEST_CASE("the same view gives the same bytes, again and in another surface") {
  const auto view = [](Frame& frame) { draw_word(frame, "gleich"); };
  const auto look = desk_look(ThemeName::kLight, 300, 200);
  const auto offscreen = opened();
  const std::string first = png_bytes(offscreen->draw(look, view));
  CHECK(first.substr(1, 3) == "PNG");
  CHECK(png_bytes(offscreen->draw(look, view)) == first);
  CHECK(png_bytes(opened()->draw(look, view)) == first);
}

TEST_CASE("a character that was not baked is baked within the same picture") {
  const auto offscreen = opened();
  const auto look = desk_look(ThemeName::kLight, 300, 200);
  const auto drawn = [&](std::string_view word) {
    return png_bytes(offscreen->draw(look, [&](Frame& frame) { draw_word(frame, word); }));
  };
  std::set<std::string> pictures;
  for (const char* word : {"Д", "Ж", "Ω", "ế"}) pictures.insert(drawn(word));
  CHECK(pictures.size() == 4);
}

TEST_CASE("what no typeface has shows as a replacement, and drawing comes to an end") {
  const auto offscreen = opened();
  const Picture picture =
      offscreen->draw(desk_look(ThemeName::kLight, 300, 200), [](Frame& frame) { draw_word(frame, "\u0378 😀"); });
  CHECK(marks_on(picture, kWordPlace, widgets::theme(ThemeName::kLight).paper) > 10);
}

TEST_CASE("pictures need no display at all") {
  ::unsetenv("DISPLAY");
  ::unsetenv("WAYLAND_DISPLAY");
  CHECK(opened()->draw(desk_look(ThemeName::kLight, 100, 100), [](Frame&) {}).width_px == 100);
}

TEST_CASE("the sheet of all widgets cuts no text, in every theme and size") {
  const auto offscreen = opened();
  for (const ThemeName name : {ThemeName::kLight, ThemeName::kDark, ThemeName::kHighContrast}) {
    for (const auto& look :
         {desk_look(name, 1440, 900), desk_look(name, 1280, 720), desk_look(name, 2560, 1440, 1.5F)}) {
      widgets::Recorder recorder;
      offscreen->screen().record_into(&recorder);
      tests::SheetUi ui;
      const Picture picture = offscreen->draw(look, [&](Frame& frame) { tests::draw_desk_sheet(frame, ui); });
      offscreen->screen().record_into(nullptr);
      for (const auto& cut : recorder.cut_texts()) MESSAGE(cut, " is cut at ", look.width_px);
      CHECK(picture.width_px == look.width_px);
      CHECK(recorder.cut_texts() == std::vector<std::string>{});
      CHECK(recorder.overlapping_texts() == std::vector<std::string>{});
    }
  }
}
