// The release queue, the Themenspeicher and the palette of all actions.
#include <doctest/doctest.h>

#include <set>

#include "desk/actions.h"
#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

Story waiting_story() {
  Story story;
  story.open(eight_fields()).start_round(1);
  story.at(2, 1).capture("erster", ReleaseState::pending).capture("zweiter", ReleaseState::pending);
  story.at(4, 1).capture("dritter", ReleaseState::pending).capture("schon frei");
  return story;
}

ReleaseState state_of(const DeskRig& desk, const std::string& words) {
  return find_statement(desk.story.session(), desk.story.statement(words))->state();
}

}  // namespace

TEST_SUITE("desk: the queue") {
  TEST_CASE("what waits is worked off key by key, across the fields") {
    DeskRig desk(waiting_story(), 4, 1);
    desk.press(KeyName::kL, widgets::kCtrl);
    REQUIRE(desk.ui.panel == desk::Panel::queue);
    CHECK(desk.recorder.shows("erster"));
    desk.press(KeyName::kEnter);
    CHECK(state_of(desk, "erster") == ReleaseState::released);
    desk.type("2");
    CHECK(state_of(desk, "zweiter") == ReleaseState::withheld);
    CHECK(desk.last<SetRelease>().release.reason == "person");
    desk.type("t");
    CHECK(state_of(desk, "dritter") == ReleaseState::parked);
    CHECK(desk.desk_scene().pending.empty());
    CHECK(desk.recorder.shows("Nichts wartet auf Freigabe."));
    desk.press(KeyName::kEscape);
    CHECK(desk.ui.panel == desk::Panel::board);
    desk.type("weiter getippt");
    CHECK(desk.draft() == "weiter getippt");
  }

  TEST_CASE("all that waits is released at once, and one key takes that back") {
    DeskRig desk(waiting_story());
    desk.press(KeyName::kL, widgets::kCtrl).press(KeyName::kEnter, widgets::kCtrl);
    CHECK(desk.last<SetRelease>().statements.size() == 3);
    CHECK(desk.desk_scene().pending.empty());
    desk.press(KeyName::kZ, widgets::kCtrl);
    CHECK(desk.desk_scene().pending.size() == 3);
  }

  TEST_CASE("several chosen ones get one decision") {
    DeskRig desk(waiting_story());
    desk.press(KeyName::kL, widgets::kCtrl).press(KeyName::kDown, widgets::kShift).type("3");
    CHECK(desk.last<SetRelease>().statements.size() == 2);
    CHECK(desk.last<SetRelease>().release == Release{ReleaseState::withheld, "doppelt"});
    CHECK(desk.desk_scene().reasons[2].count == 2);
  }

  TEST_CASE("a digit without a reason behind it decides nothing") {
    DeskRig desk(waiting_story());
    desk.press(KeyName::kL, widgets::kCtrl).type("9");
    CHECK(desk.sent.empty());
  }

  TEST_CASE("a new reason is typed, counted and kept; the usual ones stay") {
    DeskRig desk(waiting_story());
    desk.press(KeyName::kL, widgets::kCtrl).click("Neuer Grund").type("Wahlkampf").press(KeyName::kEnter);
    CHECK_FALSE(desk.ui.reason.has_value());
    const auto reasons = reasons_of(desk.story.session().programme);
    REQUIRE(reasons.size() == 7);
    CHECK(reasons[0].key.value == kHeldBackReason);
    CHECK(reasons[6].label == "Wahlkampf");
    desk.click("zweiter").type("7");
    CHECK(desk.last<SetRelease>().release.reason == "wahlkampf");
    CHECK(desk.desk_scene().reasons[6].count == 1);
    CHECK_FALSE(desk.recorder.shows("„Wahlkampf“ streichen"));
    desk.press(KeyName::kZ, widgets::kCtrl).click("„Wahlkampf“ streichen");
    CHECK(reasons_of(desk.story.session().programme).size() == 6);
  }

  TEST_CASE("a statement of the board is parked and taken out again by the same key") {
    DeskRig desk(waiting_story(), 4, 1);
    desk.click("schon frei").press(KeyName::kT, widgets::kAlt);
    CHECK(state_of(desk, "schon frei") == ReleaseState::parked);
    desk.click("schon frei").press(KeyName::kT, widgets::kAlt);
    CHECK(state_of(desk, "schon frei") == ReleaseState::released);
  }
}

TEST_SUITE("desk: the palette") {
  TEST_CASE("an action is found by letters of its name and done by Enter") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kK, widgets::kCtrl);
    REQUIRE(desk.ui.palette.has_value());
    desk.type("ablauf").press(KeyName::kDown).press(KeyName::kUp).press(KeyName::kEnter);
    CHECK_FALSE(desk.ui.palette.has_value());
    CHECK(desk.last<ShowProjection>().projection.view == ProjectionView::agenda);
    desk.type("weiter");
    CHECK(desk.draft() == "weiter");
  }

  TEST_CASE("it acts on what was chosen before it was opened") {
    DeskRig desk(sample_desk());
    desk.click("Jugendliche ab 16 fallen durch jedes Raster").press(KeyName::kK, widgets::kCtrl);
    desk.type("nennung").press(KeyName::kEnter);
    CHECK(desk.last<CountMention>().statement == desk.story.statement("Jugendliche"));
  }

  TEST_CASE("umlauts need not be typed, fields are in it, and the draft stays") {
    DeskRig desk(sample_desk());
    desk.type("halber Satz").press(KeyName::kK, widgets::kCtrl).type("pflege gesundheit").press(KeyName::kEnter);
    CHECK(desk.focus.field == desk.story.field(7));
    CHECK(desk.draft() == "halber Satz");
    desk.press(KeyName::kK, widgets::kCtrl).type("ruckgangig");
    CHECK(desk.recorder.shows("Rückgängig"));
    desk.press(KeyName::kEscape);
    CHECK_FALSE(desk.ui.palette.has_value());
    CHECK(desk.draft() == "halber Satz");
  }

  TEST_CASE("what cannot be done now does nothing") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kK, widgets::kCtrl).type("wiederholen").press(KeyName::kEnter);
    CHECK(desk.sent.empty());
    CHECK(desk.ui.palette.has_value());
  }

  TEST_CASE("no key stands for two actions") {
    std::set<std::string> keys;
    const Language language = catalogue("de");
    for (const desk::ActionLine& line : desk::action_lines()) {
      INFO(line.text_key);
      CHECK(keys.insert(desk::key_said(language, line.key)).second);
    }
  }
}

TEST_SUITE("desk: further views of the hall") {
  TEST_CASE("each has its key") {
    DeskRig desk(sample_desk());
    const auto shown = [&] { return desk.last<ShowProjection>().projection; };
    desk.press(KeyName::kF10, widgets::kShift);
    CHECK(shown().view == ProjectionView::question);
    desk.press(KeyName::kF8, widgets::kShift);
    CHECK(shown().view == ProjectionView::dots);
    desk.press(KeyName::kF4);
    CHECK(shown().view == ProjectionView::storage);
    desk.press(KeyName::kF11, widgets::kShift);
    CHECK(shown().view == ProjectionView::thanks);
    desk.click("Frühe Bildung").press(KeyName::kF7, widgets::kShift);
    CHECK(shown().view == ProjectionView::cluster);
    CHECK(shown().cluster == desk.story.cluster("Frühe Bildung"));
  }

  TEST_CASE("the hall keeps its picture until it is thawed") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kF7).press(KeyName::kF9, widgets::kShift);
    REQUIRE(desk.desk_scene().projection.is_frozen());
    CHECK(desk.recorder.shows("Tafel (festgehalten)"));
    const auto before = desk.desk_scene().hall.loose.size();
    desk.type("noch ein Beitrag").press(KeyName::kEnter);
    CHECK(desk.desk_scene().hall.loose.size() == before);
    desk.press(KeyName::kF9, widgets::kShift);
    CHECK_FALSE(desk.desk_scene().projection.is_frozen());
    CHECK(desk.desk_scene().hall.loose.size() == before + 1);
  }
}
