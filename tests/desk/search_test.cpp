// The search: what is typed finds it at once, and Enter leads there.
#include <doctest/doctest.h>

#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

struct Searching : DeskRig {
  Searching() : DeskRig(sample_desk()) { press(KeyName::kF, widgets::kCtrl); }
};

}  // namespace

TEST_SUITE("desk: the search") {
  TEST_CASE("it finds statements of every field as one types, whatever the spelling") {
    Searching desk;
    desk.type("BERATUNGSSTELLEN");
    CHECK(desk.recorder.shows("Beratungsstellen nur Mo-Do bis 15 Uhr, wer arbeitet kommt nicht hin"));
    CHECK(desk.recorder.shows("1 Treffer"));
    CHECK(desk.draft().empty());
  }

  TEST_CASE("Enter leads to the hit, into its field, and ends the search") {
    Searching desk;
    desk.type("beratungsst").press(KeyName::kEnter);
    CHECK(desk.focus.field == desk.story.field(3));
    REQUIRE(desk.ui.cursor.has_value());
    CHECK(*desk.ui.cursor == desk::Spot(desk.story.statement("Beratungsstellen")));
    CHECK_FALSE(desk.ui.searches);
  }

  TEST_CASE("the arrows walk through the hits, groups come first") {
    Searching desk;
    desk.type("personal daz").press(KeyName::kEnter);
    CHECK(*desk.ui.cursor == desk::Spot(desk.story.cluster("Personal DaZ")));
    desk.press(KeyName::kF, widgets::kCtrl).type("daz").press(KeyName::kDown).press(KeyName::kDown);
    CHECK(desk.ui.search_at == 2);
    desk.press(KeyName::kUp).press(KeyName::kUp).press(KeyName::kUp);
    CHECK(desk.ui.search_at == 0);
  }

  TEST_CASE("a finding is shown in its list") {
    Searching desk;
    desk.type("was:ergebnis partner").press(KeyName::kEnter);
    CHECK(desk.ui.side == desk::SideList::findings);
    CHECK(*desk.ui.cursor == desk::Spot(desk.story.session().findings.at(desk.story.finding("Eltern sind")).id));
  }

  TEST_CASE("a hit is clicked") {
    Searching desk;
    desk.type("mobile").click("Auf der Tafel zeigen: mobile Beratung (Bus) 1x Woche in kleine Orte");
    CHECK(desk.focus.field == desk.story.field(3));
  }

  TEST_CASE("Esc ends it, and the keyboard is in the capture box again with its words") {
    DeskRig desk(sample_desk());
    desk.type("angefangen").press(KeyName::kF, widgets::kCtrl).type("kuchen");
    CHECK(desk.recorder.shows("Nichts gefunden"));
    desk.press(KeyName::kEscape);
    CHECK(desk.ui.is_capturing);
    CHECK(desk.draft() == "angefangen");
    CHECK_FALSE(desk.ui.searches);
  }

  TEST_CASE("filters narrow it") {
    Searching desk;
    desk.type("hf4 art:leitziel");
    CHECK(desk.recorder.shows("3 Treffer"));  // two statements and a finding
    desk.type(" ist:wartet");
    CHECK(desk.recorder.shows("Nichts gefunden"));
  }
}
