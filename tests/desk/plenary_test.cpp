// Findings, what the hall sees, and stepping through the plenary.
#include <doctest/doctest.h>

#include "desk/actions.h"
#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

ProjectionView shown(const DeskRig& desk) { return desk.last<ShowProjection>().projection.view; }

}  // namespace

TEST_SUITE("desk: findings and the hall") {
  TEST_CASE("a finding is formulated beside the verbatim statements") {
    DeskRig desk(sample_desk());
    desk.click("Frühe Bildung").press(KeyName::kE, widgets::kCtrl);
    REQUIRE(desk.ui.finding.has_value());
    CHECK(desk.recorder.shows("Sprache von Anfang an"));
    desk.type("Jedes Kind hat nach sechs Monaten einen Kita-Platz.")
        .press(KeyName::kM, widgets::kAlt)
        .press(KeyName::kEnter);
    const auto wish = desk.last<WriteFinding>();
    CHECK(wish.wording == "Jedes Kind hat nach sechs Monaten einen Kita-Platz.");
    CHECK(wish.kind == Kind::measure);
    CHECK(wish.clusters == std::vector{desk.story.cluster("Frühe Bildung")});
    CHECK(wish.statements == std::vector{desk.story.statement("Sprache von")});
    CHECK_FALSE(desk.ui.finding.has_value());
    CHECK(desk.ui.side == desk::SideList::findings);
  }

  TEST_CASE("a finding that was left comes back with its words") {
    DeskRig desk(sample_desk());
    desk.click("Frühe Bildung").press(KeyName::kE, widgets::kCtrl).type("Halb fert").press(KeyName::kEscape);
    CHECK_FALSE(desk.ui.finding.has_value());
    desk.click("Frühe Bildung").press(KeyName::kE, widgets::kCtrl);
    REQUIRE(desk.ui.finding.has_value());
    CHECK(desk.ui.finding->wording.text == "Halb fert");
  }

  TEST_CASE("central results are marked by number") {
    DeskRig desk(sample_desk());
    desk.ui.side = desk::SideList::findings;
    desk.run().click("Eltern sind Partner der Schule.").press(KeyName::k3, widgets::kAlt);
    CHECK(desk.last<MarkFinding>().order == 3);
    CHECK(desk.last<MarkFinding>().finding == desk.story.finding("Eltern sind"));
  }

  TEST_CASE("rewriting a finding hands back what the desk does not show") {
    Story story = sample_desk();
    WriteFinding wish;
    wish.finding.bytes[0] = 0x77;
    wish.field = story.field(4);
    wish.wording = "Mehr Plätze.";
    wish.level = "land";
    wish.addressee = "Kultusministerium";
    story.act(wish);
    DeskRig desk(story);
    desk.ui.side = desk::SideList::findings;
    desk.ui.cursor_wish = wish.finding;
    desk.run().press(KeyName::kF2).type(" Bald.").press(KeyName::kEnter);
    CHECK(desk.last<WriteFinding>().wording == "Mehr Plätze. Bald.");
    CHECK(desk.last<WriteFinding>().level == "land");
    CHECK(desk.last<WriteFinding>().addressee == "Kultusministerium");
  }

  TEST_CASE("each view of the hall has its key, and blank goes back to what was shown") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kF7);
    CHECK(shown(desk) == ProjectionView::board);
    CHECK(desk.last<ShowProjection>().projection.field == desk.story.field(4));
    desk.press(KeyName::kF9);
    CHECK(shown(desk) == ProjectionView::blank);
    desk.press(KeyName::kF9);
    CHECK(shown(desk) == ProjectionView::board);
    desk.press(KeyName::kF10);
    CHECK(shown(desk) == ProjectionView::agenda);
    desk.press(KeyName::kF8);
    CHECK(shown(desk) == ProjectionView::plenary);
    desk.press(KeyName::kF11);
    CHECK(shown(desk) == ProjectionView::welcome);
  }

  TEST_CASE("the plenary is stepped through with the page keys, and the desk follows the field") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kF5);
    CHECK(desk.ui.panel == desk::Panel::plenary);
    std::vector<ProjectionView> seen;
    std::vector<FieldKey> fields;
    for (int i = 0; i < 12; ++i) {
      desk.press(KeyName::kPageDown);
      seen.push_back(shown(desk));
      if (shown(desk) == ProjectionView::plenary && (fields.empty() || fields.back() != desk.focus.field))
        fields.push_back(desk.focus.field);
    }
    CHECK(seen.front() == ProjectionView::agenda);
    CHECK(fields.size() == 8);
    CHECK(seen.back() == ProjectionView::blank);
    desk.press(KeyName::kPageUp);
    CHECK(desk.last<ShowProjection>().projection.field == desk.story.field(8));
  }

  TEST_CASE("pages of one field come before the next field") {
    Story story = sample_desk();
    story.act(ShowProjection{story.station(), {ProjectionView::plenary, story.field(4), 0}});
    const auto scene = scene::desk_scene(story.session(), {story.field(4), {}, story.station()}, nullptr, {});
    CHECK(desk::stepped(scene, 2, 1)->page == 1);
    CHECK(desk::stepped(scene, 1, 1)->field == story.field(5));
    CHECK(desk::stepped(scene, 2, -1)->field == story.field(3));
  }

  TEST_CASE("outside the plenary the page keys leave the hall alone") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kPageDown);
    CHECK(desk.sent.empty());
  }

  TEST_CASE("the next agenda item is started from the desk") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kW, widgets::kAlt);
    CHECK(desk.last<StartPhase>().phase == PhaseKey{"plenum"});
  }

  TEST_CASE("export, merge, projector and quit are wishes to the program") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kD, widgets::kCtrl);
    REQUIRE(desk.wishes.size() == 1);
    CHECK(std::holds_alternative<desk::ExportAll>(desk.wishes.back()));
    desk.press(KeyName::kM, widgets::kCtrl);
    CHECK(std::holds_alternative<desk::LookForFiles>(desk.wishes.back()));
    desk.press(KeyName::kF12);
    CHECK(std::holds_alternative<desk::ShowProjectorWindow>(desk.wishes.back()));
    desk.press(KeyName::kQ, widgets::kCtrl);
    CHECK(std::holds_alternative<desk::Quit>(desk.wishes.back()));
  }
}
