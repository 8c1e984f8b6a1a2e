#include "widgets/text_box.h"

#include <doctest/doctest.h>

#include "support/headless_screen.h"
#include "widgets/controls.h"

using namespace tafelrunde;
using namespace tafelrunde::widgets;
using tafelrunde::tests::HeadlessScreen;

namespace {

constexpr KeyPress kEnter{KeyName::kEnter, {}};
constexpr KeyPress kShiftEnter{KeyName::kEnter, kShift};
constexpr float kLeft = 12;  // of the words, with the box at the corner: padding of one and a half units
constexpr float kTop = 8;

// A capture box as the desk has one: each Enter is a statement, whose answer comes after some frames.
struct Desk {
  TextBoxState box;
  TextBoxOptions options;
  std::vector<std::string> saved;
  int frames_until_answer = 0;  // how slow the station is
  int waiting_frames = 0;
  bool waiting = false;
  std::vector<KeyPress> shortcuts_taken;
  int frames_drawn = 0;
  float width_px = 94;  // ten letters of 7 px and the padding

  Desk() {
    options.label = "Beitrag";
    options.placeholder = "Was wird gesagt?";
    options.is_home = true;
  }

  void draw(Frame& frame) {
    ++frames_drawn;
    if (waiting && ++waiting_frames > frames_until_answer) {
      saved.push_back(box.text);
      box.clear();
      waiting = false;
    }
    options.waiting = waiting;
    const auto answer = text_box(frame, frame.type.body, rect_at({0, 0}, {width_px, 0}), box, options);
    if (answer.submitted_with) {
      waiting = true;
      waiting_frames = 0;
    }
    take_shortcut(frame);
  }

  void take_shortcut(Frame& frame) {
    for (const KeyPress key : {KeyPress{KeyName::k1, kAlt}, KeyPress{KeyName::kUp, {}}, KeyPress{KeyName::kZ, kCtrl},
                               KeyPress{KeyName::kEscape, {}}}) {
      if (frame.input.take(key)) {
        shortcuts_taken.push_back(key);
        box.text += "<1>";
        box.caret = box.anchor = box.text.size();
      }
    }
  }
};

struct Moderator {
  Desk desk;
  HeadlessScreen screen{[this](Frame& frame) { desk.draw(frame); }};

  TextBoxState& box() { return desk.box; }
  void press(KeyName key, Modifiers modifiers = {}) { screen.press({key, modifiers}); }
  ImVec2 place(int column, int row) const {
    return {kLeft + 7.0F * static_cast<float>(column), kTop + 17.0F * static_cast<float>(row) + 8};
  }
};

using Saved = std::vector<std::string>;

}  // namespace

TEST_CASE("the home of the keyboard takes words without being clicked") {
  Moderator moderator;
  moderator.screen.type("Grüße aus Köln");
  CHECK(moderator.box().text == "Grüße aus Köln");
}

TEST_CASE("several statements with their Enters within one frame are saved one by one, in order and whole") {
  Moderator moderator;
  moderator.screen.push_text("erster");
  moderator.screen.push(kEnter);
  moderator.screen.push_text("zweiter");
  moderator.screen.push(kEnter);
  moderator.screen.push_text("dritter, noch offen");
  moderator.screen.settle();
  CHECK(moderator.desk.saved == Saved{"erster", "zweiter"});
  CHECK(moderator.box().text == "dritter, noch offen");
}

TEST_CASE("words typed before the answer came wait for it, however slow it is") {
  Moderator moderator;
  moderator.desk.frames_until_answer = 25;
  for (const char* statement : {"eins", "zwei", "drei"}) {
    moderator.screen.push_text(statement);
    moderator.screen.push(kEnter);
  }
  for (int frame = 0; frame < 200; ++frame) moderator.screen.draw_one_frame(0.005F);
  CHECK(moderator.desk.saved == Saved{"eins", "zwei", "drei"});
  CHECK(moderator.box().text.empty());
}

TEST_CASE("a screen that waits for an answer does not ask to be drawn over and over") {
  Moderator moderator;
  moderator.desk.frames_until_answer = 1'000'000;
  moderator.screen.push_text("eins");
  moderator.screen.push(kEnter);
  moderator.screen.push_text("zwei");
  moderator.screen.settle();
  CHECK(moderator.desk.frames_drawn < 20);
  CHECK(moderator.box().text == "eins");
}

TEST_CASE("a shortcut between words acts between them") {
  Moderator moderator;
  moderator.screen.push_text("vor");
  moderator.screen.push(KeyPress{KeyName::k1, kAlt});
  moderator.screen.push_text("nach");
  moderator.screen.settle();
  CHECK(moderator.box().text == "vor<1>nach");
}

TEST_CASE("Shift+Enter breaks the line, and which key does what is the view's choice") {
  Moderator moderator;
  moderator.screen.push_text("a");
  moderator.screen.push(kShiftEnter);
  moderator.screen.push_text("b");
  moderator.screen.settle();
  CHECK(moderator.box().text == "a\nb");

  Moderator other;
  other.desk.options.submits = {kEnter, {KeyName::kEnter, kCtrl}};
  other.screen.push_text("gehalten");
  other.press(KeyName::kEnter, kCtrl);
  CHECK(other.desk.saved == Saved{"gehalten"});
}

TEST_CASE("Up and Down move over wrapped lines and keep to their column") {
  Moderator moderator;
  moderator.screen.type("eins zwei abcdefghi xy");  // "eins zwei" | "abcdefghi" | "xy"
  place_caret(moderator.box(), 8, Extend::kNo);
  moderator.press(KeyName::kDown);
  CHECK(moderator.box().caret == 18);
  moderator.press(KeyName::kDown);
  CHECK(moderator.box().caret == 22);
  moderator.press(KeyName::kUp);
  CHECK(moderator.box().caret == 18);
  moderator.press(KeyName::kUp);
  CHECK(moderator.box().caret == 8);
  moderator.press(KeyName::kUp);
  CHECK(moderator.box().caret == 0);
}

TEST_CASE("Home and End go to the ends of the wrapped line, with Ctrl to the ends of the text") {
  Moderator moderator;
  moderator.screen.type("eins zwei abcdefghi xy");
  place_caret(moderator.box(), 12, Extend::kNo);
  moderator.press(KeyName::kHome);
  CHECK(moderator.box().caret == 10);
  moderator.press(KeyName::kEnd);
  CHECK(moderator.box().caret == 19);
  moderator.press(KeyName::kHome, kCtrl);
  CHECK(moderator.box().caret == 0);
  moderator.press(KeyName::kEnd, kCtrl);
  CHECK(moderator.box().caret == 22);
}

TEST_CASE("End on a line that breaks within a word stays on that line") {
  Moderator moderator;
  moderator.screen.type("abcdefghijklmno");
  place_caret(moderator.box(), 2, Extend::kNo);
  moderator.press(KeyName::kEnd);
  CHECK(moderator.box().caret == 9);
  moderator.press(KeyName::kRight);
  CHECK(moderator.box().caret == 10);
}

TEST_CASE("Up and Ctrl+Z in an empty box belong to the view") {
  Moderator moderator;
  moderator.press(KeyName::kUp);
  moderator.box().clear();
  moderator.press(KeyName::kZ, kCtrl);
  CHECK(moderator.desk.shortcuts_taken.size() == 2);
}

TEST_CASE("Ctrl+Z takes words back, also after everything was erased") {
  Moderator moderator;
  moderator.screen.type("lang überlegt");
  moderator.press(KeyName::kA, kCtrl);
  moderator.press(KeyName::kBackspace);
  CHECK(moderator.box().text.empty());
  moderator.press(KeyName::kZ, kCtrl);
  CHECK(moderator.box().text == "lang überlegt");
  CHECK(moderator.desk.shortcuts_taken.empty());
}

TEST_CASE("Shift with movement selects, and movement without drops the selection at its edge") {
  Moderator moderator;
  moderator.screen.type("eins zwei");
  moderator.press(KeyName::kLeft, {true, false, true});
  CHECK(moderator.box().selected() == "zwei");
  moderator.press(KeyName::kLeft);
  CHECK(moderator.box().caret == 5);
  CHECK_FALSE(moderator.box().has_selection());
}

TEST_CASE("copy, cut and paste go through the clipboard that was handed in") {
  Moderator moderator;
  OwnClipboard clipboard;
  moderator.screen.screen().use(clipboard);
  moderator.screen.type("eins zwei");
  moderator.press(KeyName::kLeft, {true, false, true});
  moderator.press(KeyName::kX, kCtrl);
  CHECK(clipboard.text() == "zwei");
  CHECK(moderator.box().text == "eins ");
  moderator.press(KeyName::kV, kCtrl);
  moderator.press(KeyName::kV, kCtrl);
  CHECK(moderator.box().text == "eins zweizwei");
}

TEST_CASE("a click places the caret at the nearest gap between letters") {
  Moderator moderator;
  moderator.screen.type("eins zwei drei");  // "eins zwei" | "drei"
  moderator.screen.click_at(moderator.place(2, 1));
  CHECK(moderator.box().caret == 12);
  moderator.screen.click_at(moderator.place(11, 0));
  CHECK(moderator.box().caret == 9);
}

TEST_CASE("dragging selects, Shift+click extends, a double click takes the word") {
  Moderator moderator;
  moderator.screen.type("eins zwei drei");
  moderator.screen.drag(moderator.place(0, 0), moderator.place(4, 0));
  CHECK(moderator.box().selected() == "eins");
  moderator.screen.click_at(moderator.place(4, 1), kShift);
  CHECK(moderator.box().selected() == "eins zwei drei");
  for (int i = 0; i < 60; ++i) moderator.screen.draw_one_frame();
  moderator.screen.push_click(moderator.place(6, 0));
  moderator.screen.push_click(moderator.place(6, 0));
  moderator.screen.settle();
  CHECK(moderator.box().selected() == "zwei");
}

TEST_CASE("the box grows with its words up to its limit and then scrolls to the caret") {
  Moderator moderator;
  moderator.desk.options.max_lines = 3;
  const float empty = moderator.screen.item("Beitrag").rect.height();
  moderator.screen.type("1\n");
  for (int line = 0; line < 9; ++line) {
    moderator.screen.push_text("x");
    moderator.screen.push(kShiftEnter);
  }
  moderator.screen.settle();
  CHECK(moderator.screen.item("Beitrag").rect.height() == empty + 2 * 17);
  CHECK(moderator.box().scroll_px > 0);
  moderator.press(KeyName::kHome, kCtrl);
  CHECK(moderator.box().scroll_px == 0);
}

TEST_CASE("an empty box shows its placeholder, a filled one its words") {
  Desk desk;
  desk.width_px = 300;
  HeadlessScreen screen([&](Frame& frame) { desk.draw(frame); });
  CHECK(screen.recorded().shows("Was wird gesagt?"));
  screen.type("Hallo");
  CHECK_FALSE(screen.recorded().shows("Was wird gesagt?"));
  CHECK(screen.recorded().shows("Hallo"));
}

TEST_CASE("a click into another box comes before the words typed after it") {
  TextBoxState first, second;
  HeadlessScreen screen([&](Frame& frame) {
    TextBoxOptions options;
    options.label = "Eins";
    options.is_home = true;
    text_box(frame, frame.type.body, rect_at({0, 0}, {200, 0}), first, options);
    options.label = "Zwei";
    options.is_home = false;
    text_box(frame, frame.type.body, rect_at({0, 100}, {200, 0}), second, options);
  });
  screen.push_text("in eins");
  screen.push_click({50, 110});
  screen.push_text("in zwei");
  screen.push(KeyPress{KeyName::kTab, {}});
  screen.push_text("!");
  screen.settle();
  CHECK(first.text == "in eins!");
  CHECK(second.text == "in zwei");
}

TEST_CASE("ten thousand characters in random portions per frame arrive complete and in order") {
  Moderator moderator;
  moderator.desk.width_px = 900;
  moderator.desk.frames_until_answer = 2;
  unsigned dice = 7;
  const auto roll = [&](unsigned sides) { return (dice = dice * 1664525 + 1013904223) / 65536 % sides; };
  Saved expected;
  for (int statement = 0; statement < 200; ++statement) {
    std::string words = std::to_string(statement) + " äöü " + std::string(roll(60), 'w');
    for (const char32_t c : code_points(words)) {
      moderator.screen.push(TypedCharacter{c});
      if (roll(9) == 0) moderator.screen.draw_one_frame();
    }
    moderator.screen.push(kEnter);
    expected.push_back(words);
  }
  for (int frame = 0; frame < 2000 && moderator.desk.saved.size() < expected.size(); ++frame)
    moderator.screen.draw_one_frame();
  CHECK(moderator.desk.saved == expected);
}

TEST_CASE("a desk that clears its box at the keypress and does not wait would swap words: the control") {
  Moderator moderator;
  moderator.desk.frames_until_answer = 3;
  moderator.desk.options.label = "Beitrag";
  std::string box_without_waiting;
  TextBoxState careless;
  Saved saved;
  int answers_due = 0;
  HeadlessScreen screen([&](Frame& frame) {
    if (answers_due > 0 && --answers_due == 0) {
      saved.push_back(careless.text);  // reads the box when the answer comes, and never said `waiting`
      careless.clear();
    }
    TextBoxOptions options;
    options.label = "Beitrag";
    options.is_home = true;
    if (text_box(frame, frame.type.body, rect_at({0, 0}, {300, 0}), careless, options).submitted_with)
      answers_due = 3;
  });
  screen.push_text("eins");
  screen.push(kEnter);
  screen.push_text("zwei");
  screen.push(kEnter);
  for (int frame = 0; frame < 50; ++frame) screen.draw_one_frame();
  CHECK(saved != Saved{"eins", "zwei"});
}
