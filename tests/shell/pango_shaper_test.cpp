// Words whose letters join, change places or run from the right, as pictures.
#include "shell/pango_shaper.h"

#include <doctest/doctest.h>

#include "shell/offscreen.h"
#include "widgets/text.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;
using widgets::Face;
using widgets::Frame;

namespace {

constexpr const char* kArabic = "نحتاج إلى مترجمين في المستشفى";
constexpr const char* kHebrew = "אנחנו צריכים מתרגמים";

std::unique_ptr<Offscreen> opened() {
  auto offscreen = Offscreen::open();
  REQUIRE_MESSAGE(offscreen.ok(), "no graphics on this machine");
  return std::move(*offscreen);
}

OffscreenLook look() { return desk_look(widgets::ThemeName::kLight, 640, 240); }

// Runs `view` with the faces as they are lent out, or letter by letter.
Picture drawn(Offscreen& offscreen, const std::function<void(Frame&, const Face&)>& view, bool is_shaped = true) {
  return offscreen.draw(
      look(), [&](Frame& frame) { view(frame, is_shaped ? frame.type.body : frame.type.body.letter_by_letter()); });
}

// The first and last column that is not paper, from `top` on.
std::pair<int, int> inked(const Picture& picture) {
  const std::uint8_t* paper = picture.pixel(0, 0);
  int first = picture.width_px, last = -1;
  for (int y = 0; y < picture.height_px; ++y)
    for (int x = 0; x < picture.width_px; ++x) {
      const std::uint8_t* pixel = picture.pixel(x, y);
      if (pixel[0] == paper[0] && pixel[1] == paper[1] && pixel[2] == paper[2]) continue;
      first = std::min(first, x);
      last = std::max(last, x);
    }
  return {first, last};
}

}  // namespace

TEST_CASE("only text that needs it is shaped") {
  for (const char* plain : {"", "Straße – „Kita“ 5 €", "Łódź, Việt Nam", "Допомога", "Ελλάδα", "<20% §§ … ·"})
    CHECK_FALSE(widgets::needs_shaping(plain));
  for (const char* shaped : {kArabic, kHebrew, "हिन्दी", "ภาษาไทย", "🚲 Fahrrad", "e\xCC\x81"})
    CHECK(widgets::needs_shaping(shaped));
}

TEST_CASE("Arabic letters join: the shaped word is narrower than its letters one by one") {
  const auto offscreen = opened();
  float shaped = 0, letters = 0;
  drawn(*offscreen, [&](Frame& frame, const Face& face) {
    shaped = widgets::width_of(face, kArabic);
    letters = widgets::width_of(face.letter_by_letter(), kArabic);
    widgets::draw_wrapped(frame, face.letter_by_letter(), frame.theme.text, {10, 10}, 600, kArabic);
  });
  CHECK(shaped > 50);
  CHECK(shaped < letters * 0.9F);
}

TEST_CASE("what is read from the right stands at the right; German beside it at the left") {
  const auto offscreen = opened();
  for (const char* words : {kArabic, kHebrew}) {
    const auto [first, last] = inked(drawn(*offscreen, [&](Frame& frame, const Face& face) {
      widgets::draw_wrapped(frame, face, frame.theme.text, {10, 10}, 600, words);
    }));
    CHECK(last > 590);
    CHECK(last <= 612);
    CHECK(first > 100);
  }
  const auto [first, last] = inked(drawn(*offscreen, [](Frame& frame, const Face& face) {
    widgets::draw_wrapped(frame, face, frame.theme.text, {10, 10}, 600, "🚲 mehr Radwege");
  }));
  CHECK(first < 20);
  CHECK(last < 400);
}

TEST_CASE("shaped lines break within the width, hold every letter once, and are as high as others") {
  const auto offscreen = opened();
  drawn(*offscreen, [&](Frame& frame, const Face& face) {
    const std::string text = std::string(kArabic) + " " + kArabic + "\n" + kHebrew;
    const auto lines = widgets::wrapped(face, text, 150);
    CHECK(lines.size() > 3);
    std::size_t after = 0;
    for (const widgets::Line& line : lines) {
      CHECK(line.width_px <= 151);
      CHECK(line.begin >= after);
      CHECK(line.begin - after <= 1);  // a blank or a line break
      after = line.end;
    }
    CHECK(after == text.size());
    CHECK(widgets::measured(face, text, 150).y == face.line_px() * static_cast<float>(lines.size()));
    CHECK(widgets::draw_wrapped(frame, face, frame.theme.text, {10, 10}, 150, text, 2) == 2 * face.line_px());
  });
}

TEST_CASE("what does not fit a line is cut between letters and still ends in …") {
  const auto offscreen = opened();
  const auto [first, last] = inked(drawn(*offscreen, [](Frame& frame, const Face& face) {
    widgets::draw_line(frame, face, frame.theme.text, widgets::rect_at({10, 10}, {120, 30}), kArabic);
  }));
  CHECK(first >= 8);
  CHECK(last <= 132);
}

TEST_CASE("a sign beyond 16 bits appears, where letter by letter it is only a replacement") {
  const auto offscreen = opened();
  const auto view = [](Frame& frame, const Face& face) {
    widgets::draw_wrapped(frame, face, frame.theme.text, {10, 10}, 600, "𝔄");
  };
  CHECK(drawn(*offscreen, view).rgba != drawn(*offscreen, view, false).rgba);
}
