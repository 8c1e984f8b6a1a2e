// How this computer shows the program, which keys it has, and what it may do.
#include <doctest/doctest.h>

#include "desk/key_text.h"
#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;
using desk::Duty;

TEST_SUITE("desk: settings") {
  TEST_CASE("language, size and colours are chosen by arrows and hold at once") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kO, widgets::kCtrl);
    CHECK(desk.recorder.shows("Einstellungen dieses Rechners"));
    desk.press(KeyName::kRight);
    CHECK(desk.status.settings.language == "en");
    desk.press(KeyName::kDown).press(KeyName::kRight).press(KeyName::kRight);
    CHECK(desk.status.settings.letters_percent == 120);
    desk.press(KeyName::kDown).press(KeyName::kLeft);
    CHECK(desk.status.settings.desk_theme == widgets::ThemeName::kHighContrast);
    desk.press(KeyName::kDown).press(KeyName::kEnter);
    CHECK(desk.status.settings.hall_theme == widgets::ThemeName::kDark);
    for (int i = 0; i < 30; ++i) desk.press(KeyName::kUp);
    desk.press(KeyName::kDown);
    for (int i = 0; i < 30; ++i) desk.press(KeyName::kRight);
    CHECK(desk.status.settings.letters_percent == desk::kMostLetters_percent);
    desk.press(KeyName::kEscape);
    CHECK_FALSE(desk.ui.settings);
  }

  TEST_CASE("an action gets another key; the old one is free, and every hint says the new one") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kO, widgets::kCtrl);
    desk.ui.settings->at = 4;  // the first key: Bedarf
    desk.press(KeyName::kEnter);
    CHECK(desk.recorder.shows("Neue Taste drücken …"));
    desk.press(KeyName::kJ, widgets::kAlt);
    REQUIRE(desk.status.settings.keys.size() == 1);
    CHECK(desk.status.settings.keys.begin()->first == "kind.need");
    desk.press(KeyName::kEscape);
    CHECK(desk.recorder.shows("Alt+J"));
    desk.press(KeyName::kJ, widgets::kAlt);
    CHECK(desk.ui.capture.kind == Kind::need);
    desk.press(KeyName::kB, widgets::kAlt);
    CHECK(desk.ui.capture.kind == Kind::need);  // the old key does nothing
  }

  TEST_CASE("a key that is taken, or that writing needs, is refused in words; Del brings the usual one back") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kO, widgets::kCtrl);
    desk.ui.settings->at = 4;
    desk.press(KeyName::kEnter).press(KeyName::kD, widgets::kCtrl);
    CHECK(desk.recorder.shows("ist schon vergeben"));
    desk.press(KeyName::kEnter).press(KeyName::kC, widgets::kCtrl);
    CHECK(desk.recorder.shows("braucht das Programm zum Schreiben"));
    desk.press(KeyName::kEnter).press(KeyName::k3, widgets::kCtrl);
    CHECK(desk.status.settings.keys.empty());
    desk.press(KeyName::kEnter).press(KeyName::kEscape);
    CHECK(desk.ui.settings);  // only the waiting was ended
    desk.press(KeyName::kEnter).press(KeyName::kJ, widgets::kAlt).press(KeyName::kDelete);
    CHECK(desk.status.settings.keys.empty());
  }

  TEST_CASE("keys are kept as text that is the same in every language") {
    for (const widgets::KeyPress& key :
         {widgets::KeyPress{KeyName::kP, {true, false, true}}, widgets::KeyPress{KeyName::kF11, widgets::kShift},
          widgets::KeyPress{KeyName::kPlus, widgets::kAlt}, widgets::KeyPress{KeyName::kPageDown, {}}})
      CHECK(desk::key_from_text(desk::key_text(key)) == key);
    CHECK(desk::key_text({KeyName::kP, {true, false, true}}) == "Ctrl+Shift+P");
    for (const char* nonsense : {"", "Ctrl+", "Strg+P", "Ctrl+Ctrl+P", "F13", "p"})
      CHECK_FALSE(desk::key_from_text(nonsense));
  }
}

TEST_SUITE("desk: what a computer may do") {
  TEST_CASE("a table captures and groups, and nothing of it reaches the hall") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kT, widgets::kCtrl).press(KeyName::kRight, widgets::kAlt).press(KeyName::kEnter);
    CHECK(desk.status.seat.duty == Duty::table);
    const auto before = desk.sent.size();
    desk.press(KeyName::kF8).press(KeyName::kF9).press(KeyName::kW, widgets::kAlt).press(KeyName::kP, widgets::kCtrl);
    desk.press(KeyName::kB, widgets::kCtrl).press(KeyName::kD, widgets::kCtrl);
    CHECK(desk.sent.size() == before);
    CHECK(desk.ui.panel == desk::Panel::board);
    CHECK_FALSE(desk.recorder.shows("Weiter im Ablauf"));  // no button for it either
    desk.type("am Tisch gesagt").press(KeyName::kEnter);
    CHECK(desk.last<CaptureStatement>().release.state == ReleaseState::released);
    desk.press(KeyName::kF6).press(KeyName::kN, widgets::kAlt);
    CHECK_FALSE(desk.all<FormCluster>().empty());
  }

  TEST_CASE("a scribe only takes down: what is captured waits, and nothing is moved, by no key and no hand") {
    DeskRig desk(sample_desk());
    desk.status.seat.duty = Duty::scribe;
    desk.type("nur mitgeschrieben").press(KeyName::kEnter);
    CHECK(desk.last<CaptureStatement>().release.state == ReleaseState::pending);
    const auto before = desk.story.session().version;
    desk.press(KeyName::kF6).press(KeyName::k1, widgets::kAlt).press(KeyName::kDelete);
    CHECK(desk.story.session().version == before);
    CHECK(desk.recorder.shows("Dieser Rechner schreibt nur mit"));
    desk.press(KeyName::kEscape).press(KeyName::kUp);
    desk.type("!").press(KeyName::kEnter);
    CHECK(desk.last<ReviseStatement>().text == "nur mitgeschrieben!");
    // The control: with every right the same keys move it.
    desk.status.seat.duty = Duty::everything;
    desk.press(KeyName::kF6).press(KeyName::k1, widgets::kAlt);
    CHECK_FALSE(desk.all<PlaceStatements>().empty());
  }
}

TEST_SUITE("desk: rehearsal") {
  TEST_CASE("Ctrl+Shift+P begins it; while it runs the header says so, and the same key ends it") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kP, {true, false, true});
    REQUIRE_FALSE(desk.wishes.empty());
    CHECK(std::holds_alternative<desk::BeginRehearsal>(desk.wishes.back()));
    CHECK_FALSE(desk.recorder.shows("PROBE"));
    desk.status.is_rehearsal = true;
    desk.run();
    CHECK(desk.recorder.shows("PROBE"));
    desk.press(KeyName::kP, {true, false, true});
    CHECK(std::holds_alternative<desk::EndRehearsal>(desk.wishes.back()));
  }
}
