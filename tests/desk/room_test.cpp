// The people in the room, from the desk and by keys alone: their question, their number, their hands, the order in
// which the plenary hears them; and what stations wrote differently.
#include <doctest/doctest.h>

#include "desk_rig.h"
#include "scene/projector_scene.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

TEST_SUITE("desk: question and rule of a round") {
  TEST_CASE("a question is asked for this field in this round, and the header shows it") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kR, widgets::kCtrl);
    CHECK(desk.recorder.shows("Handlungsfeld 4 · "));
    desk.type("Wer fehlt am Tisch?").press(KeyName::kEnter);
    CHECK(desk.last<AskQuestion>().text == "Wer fehlt am Tisch?");
    CHECK(desk.last<AskQuestion>().round == desk.focus.round);
    CHECK_FALSE(desk.ui.round);
    desk.run();
    CHECK(desk.recorder.shows("Wer fehlt am Tisch?"));
    desk.press(KeyName::kR, widgets::kCtrl).press(KeyName::kEscape).type("weiter");
    CHECK(desk.draft() == "weiter");
  }

  TEST_CASE("Alt+1 puts the round under the Chatham House rule: what is captured then carries no table") {
    DeskRig desk(sample_desk());
    desk.status.seat.table = "4";
    desk.press(KeyName::kR, widgets::kCtrl).press(KeyName::k1, widgets::kAlt);
    CHECK(desk.last<SetChathamHouse>().is_so);
    desk.run();
    CHECK(desk.recorder.shows("gilt in dieser Runde"));
    desk.press(KeyName::kEscape).type("unter uns gesagt").press(KeyName::kEnter);
    const auto all = statements_in_order(desk.story.session());
    CHECK(all.back()->words().text == "unter uns gesagt");
    CHECK(all.back()->table.empty());
    CHECK(desk.all<SetKind>().empty());  // the digit went nowhere else
  }
}

TEST_SUITE("desk: attendance") {
  TEST_CASE("heads are counted by group, for the table this computer stands at") {
    DeskRig desk(sample_desk());
    desk.status.seat.table = "4";
    desk.press(KeyName::kI, widgets::kCtrl);
    CHECK(desk.recorder.shows("Wer sitzt am Tisch?"));
    desk.press(KeyName::kTab).type("5").press(KeyName::kTab).type("3").press(KeyName::kEnter);
    const auto counted = desk.last<CountAttendance>();
    CHECK(counted.table == "4");
    CHECK(counted.attendance.people() == 8);
    CHECK(people_in(desk.story.session(), desk.focus.field, desk.focus.round) == 8);
    desk.press(KeyName::kI, widgets::kCtrl);
    CHECK(desk.recorder.shows("zusammen 8 Personen"));
    CHECK(desk.ui.attendance->groups[0].people.text == "5");
    // Another table's name brings its own counts, or none; but what was typed stays.
    desk.press(KeyName::kA, widgets::kCtrl).type("5");
    CHECK(desk.ui.attendance->groups[0].people.text.empty());
    desk.press(KeyName::kTab).type("2").press(KeyName::kTab, widgets::kShift).press(KeyName::kA, widgets::kCtrl);
    desk.type("4a");
    CHECK(desk.ui.attendance->groups[0].people.text == "2");
    desk.press(KeyName::kEnter);
    CHECK(desk.last<CountAttendance>().table == "4a");
    CHECK(people_in(desk.story.session(), desk.focus.field, desk.focus.round) == 10);
  }

  TEST_CASE("what is no number is said and stays; the sheet of the vote takes the people over") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kI, widgets::kCtrl).press(KeyName::kTab).type("viele").press(KeyName::kEnter);
    CHECK(desk.all<CountAttendance>().empty());
    CHECK(desk.recorder.shows("Bitte nur Zahlen"));
    CHECK(desk.ui.attendance->groups[0].people.text == "viele");
    desk.press(KeyName::kA, widgets::kCtrl).type("24").press(KeyName::kEnter);
    desk.press(KeyName::kB, widgets::kCtrl);
    CHECK(desk.ui.vote->people.text == "24");
  }
}

TEST_SUITE("desk: a vote by hands") {
  TEST_CASE("subject and hands by keys; with Ctrl+Enter the hall sees the result") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kH, widgets::kCtrl).type("Erst die Kurse?").press(KeyName::kTab).type("41");
    desk.press(KeyName::kTab).type("12").press(KeyName::kTab).type("5").press(KeyName::kEnter, widgets::kCtrl);
    const auto counted = desk.last<CountHands>().counted;
    CHECK(counted.in_favour == 41);
    CHECK(counted.against == 12);
    CHECK(counted.abstained == 5);
    CHECK(desk.last<ShowProjection>().projection.view == ProjectionView::hands);
    const auto hall = desk.desk_scene().hall;
    REQUIRE(hall.hands);
    CHECK(hall.hands->subject == "Erst die Kurse?");
    CHECK_FALSE(desk.ui.hands);
  }

  TEST_CASE("what was voted on is redacted with a reason, after a look at what goes") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kH, widgets::kCtrl).type("Soll Frau Muster gehen?").press(KeyName::kEnter);
    desk.press(KeyName::kH, widgets::kCtrl).press(KeyName::k1, widgets::kAlt).click("Wortlaut schwärzen");
    CHECK(desk.all<RedactEntity>().empty());
    REQUIRE(desk.ui.redaction);
    CHECK(desk.recorder.shows("Soll Frau Muster gehen?"));
    desk.type("2").press(KeyName::kEnter, widgets::kCtrl);
    CHECK(desk.last<RedactEntity>().reason == "auf_wunsch");
    CHECK(desk.desk_scene().hand_votes.front().subject.empty());
  }

  TEST_CASE("an earlier vote is counted again by its number, and withdrawn by a button") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kH, widgets::kCtrl).type("Erste").press(KeyName::kTab).type("9").press(KeyName::kEnter);
    desk.press(KeyName::kH, widgets::kCtrl).type("Zweite").press(KeyName::kTab).type("8").press(KeyName::kEnter);
    desk.press(KeyName::kH, widgets::kCtrl).press(KeyName::k2, widgets::kAlt);
    CHECK(desk.ui.hands->subject.text == "Erste");
    desk.press(KeyName::kTab).press(KeyName::kA, widgets::kCtrl).type("10").press(KeyName::kEnter);
    auto votes = hand_votes_in_order(desk.story.session(), desk.focus.field);
    REQUIRE(votes.size() == 2);
    CHECK(votes[0]->counted.shown()->value.in_favour == 10);
    desk.press(KeyName::kH, widgets::kCtrl).press(KeyName::k1, widgets::kAlt).click("Abstimmung zurücknehmen");
    CHECK(hand_votes_in_order(desk.story.session(), desk.focus.field).size() == 1);
  }
}

TEST_SUITE("desk: sheets that are left") {
  TEST_CASE("another field closes the sheet of this one; what was typed is there again when it is opened again") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kR, widgets::kCtrl).type("Wer fehlt").press(KeyName::k2, widgets::kCtrl);
    CHECK_FALSE(desk.ui.round);
    desk.press(KeyName::kR, widgets::kCtrl);
    CHECK(desk.ui.round->question.text.empty());
    desk.press(KeyName::kEscape).press(KeyName::k4, widgets::kCtrl).press(KeyName::kR, widgets::kCtrl);
    CHECK(desk.ui.round->question.text == "Wer fehlt");
    desk.press(KeyName::kEscape).press(KeyName::kR, widgets::kCtrl).press(KeyName::kEnter);
    CHECK(desk.last<AskQuestion>().field == desk.focus.field);
    CHECK(desk.last<AskQuestion>().text == "Wer fehlt");
  }

  TEST_CASE("a sheet that was only looked at shows what stands there now when it is opened again") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kR, widgets::kCtrl).press(KeyName::kEscape);
    desk.story.act(AskQuestion{desk.focus.field, desk.focus.round, "anderswo gefragt"});
    desk.run().press(KeyName::kR, widgets::kCtrl);
    CHECK(desk.ui.round->question.text == "anderswo gefragt");
  }

  TEST_CASE("a second sheet puts the first aside, and its keys go to the one that is seen") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kH, widgets::kCtrl).type("Erst die Kurse?").press(KeyName::kR, widgets::kCtrl);
    CHECK_FALSE(desk.ui.hands);
    desk.press(KeyName::k1, widgets::kAlt);
    CHECK(desk.last<SetChathamHouse>().is_so);
    desk.press(KeyName::kEscape).press(KeyName::kH, widgets::kCtrl);
    CHECK(desk.ui.hands->subject.text == "Erst die Kurse?");
  }

  TEST_CASE("a vote about nothing is refused in words, and the hall sees nothing of it") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kH, widgets::kCtrl).press(KeyName::kTab).type("9").press(KeyName::kEnter, widgets::kCtrl);
    CHECK(desk.all<CountHands>().empty());
    CHECK(desk.all<ShowProjection>().empty());
    CHECK(desk.recorder.shows("Bitte erst sagen, worüber abgestimmt wurde"));
    CHECK(desk.ui.hands->in_favour.text == "9");
    desk.click("Lassen");
    CHECK_FALSE(desk.ui.hands);
  }
}

TEST_SUITE("desk: the order of the plenary") {
  TEST_CASE("Alt+Down lets the field at hand be heard later; the show follows, and undo brings the order back") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kDown, widgets::kAlt);
    CHECK(desk.all<OrderPlenary>().empty());  // only while the plenary is led
    desk.press(KeyName::kP, widgets::kCtrl).press(KeyName::kDown, widgets::kAlt);
    const auto stops = desk.desk_scene().plenary;
    CHECK(stops[3].number == 5);
    CHECK(stops[4].number == 4);
    desk.press(KeyName::kUp, widgets::kAlt).press(KeyName::kUp, widgets::kAlt);
    CHECK(desk.desk_scene().plenary[2].number == 4);
    desk.story.undo().undo().undo();
    CHECK(desk.desk_scene().plenary[3].number == 4);
  }
}

TEST_SUITE("desk: diverging versions") {
  Story diverging() {
    Story story = sample_desk();
    story.at(4, 2).capture("der Bus fährt nie");
    Story other = story.at_another_station("Tisch 7");
    story.revise("der Bus", "Der Bus fährt abends nie");
    other.revise("der Bus", "Der Bus fährt am Wochenende nie");
    return story.hear(other);
  }

  TEST_CASE("both wordings stand side by side with who wrote them; a digit chooses, and the other is not lost") {
    DeskRig desk(diverging());
    desk.press(KeyName::kJ, widgets::kCtrl);
    CHECK(desk.recorder.shows("Beitrag, Handlungsfeld 4"));
    CHECK(desk.recorder.shows("Der Bus fährt abends nie"));
    CHECK(desk.recorder.shows("Der Bus fährt am Wochenende nie"));
    CHECK(desk.recorder.shows("Tisch 7"));
    desk.press(KeyName::kEscape);
    CHECK(desk.desk_scene().divergences.size() == 1);  // later is allowed
    desk.press(KeyName::kJ, widgets::kCtrl).type("1");
    CHECK(desk.desk_scene().divergences.empty());
    CHECK(desk.recorder.shows("Kein Text steht in mehreren Fassungen"));
    CHECK(statements_in_order(desk.story.session()).back()->words().text == "Der Bus fährt abends nie");
    desk.story.undo();
    CHECK(desk.desk_scene().divergences.size() == 1);
  }

  TEST_CASE("titles and findings diverge as well; a typed letter chooses nothing") {
    Story story = sample_desk();
    Story other = story.at_another_station("Tisch 7");
    story.rename("Personal DaZ", "Personal");
    other.rename("Personal DaZ", "Lehrkräfte");
    DeskRig desk(story.hear(other));
    REQUIRE(desk.desk_scene().divergences.size() == 1);
    CHECK(desk.desk_scene().divergences[0].what_key == "versions.cluster");
    desk.press(KeyName::kJ, widgets::kCtrl).type("x9");
    CHECK(desk.desk_scene().divergences.size() == 1);
    desk.type("2");
    CHECK(desk.last<RenameCluster>().title == "Lehrkräfte");
    CHECK(desk.draft().empty());
  }
}
