// What the capture box promises: words go out with Enter, in order, and are let go only when they are safe.
#include <doctest/doctest.h>

#include "base/text.h"
#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

TEST_SUITE("desk: capturing") {
  TEST_CASE("the box has the keyboard at start, and Enter sends the words to the field and round in view") {
    DeskRig desk(sample_desk());
    desk.type("Kita-Plätze fehlen überall").press(KeyName::kEnter);
    const auto wish = desk.last<CaptureStatement>();
    CHECK(wish.text == "Kita-Plätze fehlen überall");
    CHECK(wish.filing.field == desk.story.field(4));
    CHECK(wish.filing.round == desk.story.round(2));
    CHECK(wish.release.state == ReleaseState::released);
    CHECK(desk.draft().empty());
  }

  TEST_CASE("Ctrl+Enter and Alt+Enter hold back") {
    for (const auto modifier : {widgets::kCtrl, widgets::kAlt}) {
      DeskRig desk(sample_desk());
      desk.type("noch klären").press(KeyName::kEnter, modifier);
      CHECK(desk.last<CaptureStatement>().release == Release{ReleaseState::withheld, "zurueckgestellt"});
    }
  }

  TEST_CASE("the draft is cleared by the answer, not by the keypress") {
    DeskRig desk(sample_desk());
    desk.answers = false;
    desk.type("bleibt stehen").press(KeyName::kEnter);
    CHECK(desk.draft() == "bleibt stehen");
    SUBCASE("stored: the box is empty") {
      desk.answer(desk.sent.back());
      CHECK(desk.draft().empty());
    }
    SUBCASE("refused: the words stay, and the sentence is on the screen") {
      desk::take_answer(desk.ui, desk::Origin::capture, "Der Datenträger ist voll.");
      desk.run();
      CHECK(desk.draft() == "bleibt stehen");
      CHECK(desk.recorder.shows("Der Datenträger ist voll."));
      desk.answers = true;
      desk.press(KeyName::kEnter);
      CHECK(desk.all<CaptureStatement>().size() == 2);
      CHECK(desk.draft().empty());
    }
  }

  TEST_CASE("several statements typed within one frame come out one by one, in order, none lost") {
    DeskRig desk(sample_desk());
    for (int i = 0; i < 5; ++i) {
      for (const char32_t letter : code_points("Beitrag " + std::to_string(i) + " äöü"))
        desk.input().push(widgets::TypedCharacter{letter});
      desk.input().push(widgets::KeyPress{KeyName::kEnter, {}});
    }
    for (int i = 0; i < 30; ++i) desk.frame();
    const auto wishes = desk.all<CaptureStatement>();
    REQUIRE(wishes.size() == 5);
    for (int i = 0; i < 5; ++i)
      CHECK(wishes[static_cast<std::size_t>(i)].text == "Beitrag " + std::to_string(i) + " äöü");
    CHECK(desk.draft().empty());
  }

  TEST_CASE("a kind chosen by key goes with the next statement only") {
    DeskRig desk(sample_desk());
    desk.type("Ein").press(KeyName::kM, widgets::kAlt).type("s").press(KeyName::kEnter);
    desk.type("Zwei").press(KeyName::kEnter);
    const auto wishes = desk.all<CaptureStatement>();
    REQUIRE(wishes.size() == 2);
    CHECK(wishes[0].text == "Eins");
    CHECK(wishes[0].kind == Kind::measure);
    CHECK_FALSE(wishes[1].kind);
  }

  TEST_CASE("a group chosen by number takes in the next statement") {
    DeskRig desk(sample_desk());
    desk.type("Sprachkurse für Eltern").press(KeyName::k3, widgets::kAlt).press(KeyName::kEnter);
    CHECK(desk.last<CaptureStatement>().cluster == desk.story.cluster("Zusammenarbeit mit Eltern"));
  }

  TEST_CASE("Up in the empty box recalls the last statement for correction") {
    DeskRig desk(sample_desk());
    desk.type("Kita-Plaetze").press(KeyName::kEnter);
    desk.press(KeyName::kUp);
    CHECK(desk.draft() == "Kita-Plaetze");
    desk.press(KeyName::kBackspace).type("s!").press(KeyName::kEnter);
    const auto wish = desk.last<ReviseStatement>();
    CHECK(wish.text == "Kita-Plaetzs!");
    CHECK(wish.statement == desk.story.statement("Kita-Plaetzs!"));
    CHECK(wish.seen.has_value());
    CHECK(desk.draft().empty());
  }

  TEST_CASE("Esc never loses words: neither a draft nor a correction") {
    DeskRig desk(sample_desk());
    desk.type("angefangen").press(KeyName::kEscape);
    CHECK(desk.draft() == "angefangen");
    const StatementId said = desk.story.statement("Jugendliche");
    desk.ui.cursor_wish = said;
    desk.run().press(KeyName::kF2);
    CHECK(desk.draft() == "Jugendliche ab 16 fallen durch jedes Raster");
    desk.type(" (halb").press(KeyName::kEscape);
    CHECK(desk.draft() == "angefangen");
    desk.ui.cursor_wish = said;
    desk.run().press(KeyName::kF2);
    CHECK(desk.draft() == "Jugendliche ab 16 fallen durch jedes Raster (halb");
  }

  TEST_CASE("a letter typed while the board has the keyboard is text in the box, and none is lost") {
    DeskRig desk(sample_desk());
    desk.click("Jugendliche ab 16 fallen durch jedes Raster");
    CHECK(desk.ui.cursor.has_value());
    desk.type("Sofort weiter");
    CHECK(desk.draft() == "Sofort weiter");
    CHECK_FALSE(desk.ui.cursor.has_value());
  }

  TEST_CASE("an empty box sends nothing") {
    DeskRig desk(sample_desk());
    desk.type("  ").press(KeyName::kEnter);
    CHECK(desk.sent.empty());
  }

  TEST_CASE("a session open for looking only says so and keeps the words") {
    DeskRig desk(sample_desk());
    desk.status.is_read_only = true;
    desk.type("geht nicht").press(KeyName::kEnter);
    CHECK(desk.sent.empty());
    CHECK(desk.draft() == "geht nicht");
    CHECK(desk.recorder.shows("nur zum Ansehen"));
  }
}
