#include "widgets/controls.h"

#include <doctest/doctest.h>

#include "support/headless_screen.h"
#include "widgets/scroll.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

using namespace tafelrunde;
using namespace tafelrunde::widgets;
using tafelrunde::tests::HeadlessScreen;

namespace {

struct TwoButtons {
  int first = 0;
  int second = 0;
  bool enabled = true;
  TextBoxState box;
  bool with_box = false;

  void draw(Frame& frame) {
    if (button(frame, rect_at({10, 10}, {100, 30}), "Eins")) ++first;
    if (button(frame, rect_at({10, 50}, {100, 30}), "Zwei", {ButtonStyle::kPrimary, {}, enabled, false})) ++second;
    if (!with_box) return;
    TextBoxOptions options;
    options.label = "Beitrag";
    options.is_home = true;
    text_box(frame, frame.type.body, rect_at({10, 90}, {300, 0}), box, options);
  }
};

}  // namespace

TEST_CASE("a button is pressed once by a click, even when press and release arrive within one frame") {
  TwoButtons ui;
  HeadlessScreen screen([&](Frame& frame) { ui.draw(frame); });
  screen.click("Zwei");
  CHECK(ui.first == 0);
  CHECK(ui.second == 1);
  screen.push_click({50, 20});
  screen.push_click({50, 20});
  screen.settle();
  CHECK(ui.first == 2);
}

TEST_CASE("letting go beside the button presses nothing") {
  TwoButtons ui;
  HeadlessScreen screen([&](Frame& frame) { ui.draw(frame); });
  screen.drag({50, 20}, {500, 500});
  CHECK(ui.first == 0);
}

TEST_CASE("a disabled button cannot be pressed, and Tab walks past it") {
  TwoButtons ui;
  ui.enabled = false;
  HeadlessScreen screen([&](Frame& frame) { ui.draw(frame); });
  screen.click_at({50, 60});
  screen.press({KeyName::kTab, {}});
  screen.press({KeyName::kTab, {}});
  screen.press({KeyName::kEnter, {}});
  CHECK(ui.second == 0);
  CHECK(ui.first == 1);
}

TEST_CASE("Tab walks through the buttons, Enter and the space bar press, Shift+Tab walks back") {
  TwoButtons ui;
  HeadlessScreen screen([&](Frame& frame) { ui.draw(frame); });
  screen.press({KeyName::kTab, {}});
  screen.press({KeyName::kEnter, {}});
  screen.press({KeyName::kTab, {}});
  screen.type(" ");
  CHECK(ui.first == 1);
  CHECK(ui.second == 1);
  screen.press({KeyName::kTab, kShift});
  screen.press({KeyName::kEnter, {}});
  CHECK(ui.first == 2);
}

TEST_CASE("words typed while a button has the focus go to the capture box, none is lost") {
  TwoButtons ui;
  ui.with_box = true;
  HeadlessScreen screen([&](Frame& frame) { ui.draw(frame); });
  screen.press({KeyName::kTab, {}});
  screen.type("Worte");
  CHECK(ui.box.text == "Worte");
  CHECK(ui.first == 0);
}

TEST_CASE("a click on a button leaves the keyboard where it was") {
  TwoButtons ui;
  ui.with_box = true;
  HeadlessScreen screen([&](Frame& frame) { ui.draw(frame); });
  screen.type("vor");
  screen.click("Eins");
  screen.type("nach");
  CHECK(ui.box.text == "vornach");
}

TEST_CASE("a label fits a button of the width it asks for") {
  HeadlessScreen screen([](Frame& frame) {
    const ButtonOptions options{ButtonStyle::kPrimary, "Alt+L", true, false};
    button(frame, rect_at({10, 10}, {button_width(frame, "Leinwand", options), control_height(frame)}), "Leinwand",
           options);
    chip(frame, {10, 60}, "Verbesserungspotenzial");
  });
  CHECK(screen.recorded().cut_texts().empty());
  CHECK(screen.recorded().overlapping_texts().empty());
}

TEST_CASE("a row of a list is chosen by a click") {
  int chosen = 0;
  HeadlessScreen screen([&](Frame& frame) {
    for (int field = 1; field <= 3; ++field) {
      const std::string label = "Feld " + std::to_string(field);
      const Rect box = rect_at({0, 40.0F * static_cast<float>(field)}, {200, 36});
      if (list_row(frame, box, label, {field, "7", field == chosen, true})) chosen = field;
    }
  });
  screen.click("Feld 2");
  CHECK(chosen == 2);
}

TEST_CASE("a scroll region moves its content with the wheel and lets nothing be pressed outside") {
  int pressed = 0;
  float top = 0;
  HeadlessScreen screen([&](Frame& frame) {
    ScrollRegion region(frame, {{0, 0}, {300, 100}}, "list");
    Rect rest = region.content();
    top = rest.min.y;
    for (int i = 0; i < 20; ++i) {
      if (button(frame, cut_top(rest, 30), "Knopf " + std::to_string(i))) pressed = i;
    }
    region.content_ends_at(rest.min.y);
  });
  CHECK(screen.recorded().find("Knopf 10") == nullptr);
  screen.click_at({50, 310});
  CHECK(pressed == 0);
  screen.screen().move_pointer({50, 50});
  for (int i = 0; i < 4; ++i) {
    screen.screen().turn_wheel({0, -1});
    screen.settle();
  }
  CHECK(top < 0);
  CHECK(screen.recorded().find("Knopf 0") == nullptr);
}

TEST_CASE("a scroll region can bring something into view") {
  bool wanted = false;
  HeadlessScreen screen([&](Frame& frame) {
    ScrollRegion region(frame, {{0, 0}, {300, 100}}, "list");
    Rect rest = region.content();
    for (int i = 0; i < 20; ++i) {
      const Rect row = cut_top(rest, 30);
      button(frame, row, "Knopf " + std::to_string(i));
      if (wanted && i == 15) region.scroll_to(row);
    }
    region.content_ends_at(rest.min.y);
  });
  wanted = true;
  for (int i = 0; i < 4; ++i) screen.draw_one_frame();
  CHECK(screen.recorded().find("Knopf 15") != nullptr);
}
