#include <doctest/doctest.h>

#include "desk_rig.h"
#include "scene/projector_scene.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

scene::ProjectorScene hall(const DeskRig& desk, ProjectionView view) {
  return scene::projector_scene(desk.story.session(), {view, desk.focus.field}, {});
}

}  // namespace

TEST_SUITE("desk: a vote by dots") {
  TEST_CASE("rules are announced by keys alone; the hall sees them and no dots until the vote is closed") {
    DeskRig desk(sample_desk());
    REQUIRE(hall(desk, ProjectionView::dots).clusters.front().dots == 12);
    desk.press(KeyName::kB, widgets::kCtrl);
    CHECK(desk.recorder.shows("Punkteabfrage in Handlungsfeld 4"));
    desk.type("3").press(KeyName::kTab).type("2").press(KeyName::kTab).type("24").press(KeyName::kEnter);
    const auto vote = desk.last<SetVote>().vote;
    CHECK(vote == Vote{3, 2, 24, CountSource::paper, false});

    const auto hidden = hall(desk, ProjectionView::dots);
    REQUIRE(hidden.vote);
    CHECK(hidden.vote->dots_per_person == 3);
    for (const auto& cluster : hidden.clusters) CHECK(cluster.dots == 0);
    for (const auto& finding : hall(desk, ProjectionView::plenary).findings) CHECK(finding.dots == 0);

    desk.press(KeyName::kB, widgets::kCtrl);
    CHECK(desk.recorder.shows("Bisher gezählt: 28 von höchstens 72 Punkten"));
    desk.press(KeyName::kEnter, widgets::kCtrl);
    CHECK(desk.last<SetVote>().vote.is_closed);
    CHECK_FALSE(hall(desk, ProjectionView::dots).vote);
    CHECK(hall(desk, ProjectionView::dots).clusters.front().dots == 12);
  }

  TEST_CASE("more dots than people can have given are said, with the group that has too many") {
    DeskRig desk(sample_desk());
    desk.story.act(SetVote{desk.focus.field, {2, 1, 10}});
    desk.run();
    desk.press(KeyName::kB, widgets::kCtrl);
    CHECK(desk.recorder.shows("Gezählt sind 28 Punkte, möglich sind nur 20"));
    CHECK(desk.recorder.shows("Mehr Punkte, als die Regel erlaubt: Personal DaZ"));
    CHECK(desk.recorder.shows("Bei 5 Themengruppen und 10 Personen üblich: mindestens 1"));
  }

  TEST_CASE("what is no number is said and stays in its box; Esc changes nothing") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kB, widgets::kCtrl).type("drei").press(KeyName::kEnter);
    CHECK(desk.all<SetVote>().empty());
    CHECK(desk.recorder.shows("Bitte nur Zahlen"));
    REQUIRE(desk.ui.vote);
    CHECK(desk.ui.vote->dots.text == "drei");
    desk.press(KeyName::kEscape);
    CHECK_FALSE(desk.ui.vote);
    CHECK(desk.all<SetVote>().empty());
    desk.type("weiter").press(KeyName::kEnter);
    CHECK(desk.last<CaptureStatement>().text == "weiter");
  }

  TEST_CASE("a vote can be opened again and taken back, and undo brings it back") {
    DeskRig desk(sample_desk());
    desk.story.act(SetVote{desk.focus.field, {1, 0, 0, CountSource::hands, true}});
    desk.run();
    desk.press(KeyName::kB, widgets::kCtrl).click("Wieder öffnen");
    CHECK_FALSE(desk.last<SetVote>().vote.is_closed);
    CHECK(desk.last<SetVote>().vote.source == CountSource::hands);
    desk.press(KeyName::kB, widgets::kCtrl).click("Abfrage aufheben");
    CHECK(desk.last<SetVote>().vote == Vote{});
    desk.press(KeyName::kZ, widgets::kCtrl);
    CHECK(vote_of(desk.story.session(), desk.focus.field).dots_per_person == 1);
  }

  TEST_CASE("dots that are typed in say where they came from") {
    DeskRig desk(sample_desk());
    desk.story.act(SetVote{desk.focus.field, {1, 0, 0, CountSource::hands}});
    desk.run();
    desk.click("Personal DaZ").press(KeyName::kP, widgets::kAlt).type("14").press(KeyName::kEnter);
    CHECK(desk.last<CountDots>().source == CountSource::hands);
  }
}

TEST_SUITE("desk: own notes") {
  TEST_CASE("a note on the field is written in the plenary, stands there and nowhere in the hall") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kP, widgets::kCtrl).press(KeyName::kN, widgets::kCtrl);
    CHECK(desk.recorder.shows("Eigene Notiz zu: Bildung und Sprachförderung"));
    desk.type("zuerst Herrn Beispiel fragen").press(KeyName::kEnter);
    CHECK(desk.last<WriteNote>().field == desk.focus.field);
    CHECK(desk.last<WriteNote>().phase.empty());
    CHECK(desk.recorder.shows("Notiz: zuerst Herrn Beispiel fragen"));
    const auto shown = hall(desk, ProjectionView::plenary);
    CHECK(shown.question.find("Beispiel") == std::string::npos);
    CHECK(shown.quote.find("Beispiel") == std::string::npos);
  }

  TEST_CASE("elsewhere it is on what runs; what was typed comes back after Esc") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kN, widgets::kCtrl).type("Kaffee").press(KeyName::kEscape);
    CHECK(desk.all<WriteNote>().empty());
    desk.press(KeyName::kN, widgets::kCtrl).type(" bestellen").press(KeyName::kEnter);
    CHECK(desk.last<WriteNote>().text == "Kaffee bestellen");
    CHECK(desk.last<WriteNote>().phase == desk.story.round(2));
  }
}
