// What a scribe asks for by key: short forms written out, stances to the discussion paper, the last statement again.
#include <doctest/doctest.h>

#include "desk/actions.h"
#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

Abbreviations few_abbreviations() {
  Abbreviations list;
  list.add("TN\tTeilnehmende\nMO\tMigrantenorganisation\n");
  return list;
}

struct Scribe : DeskRig {
  Scribe() : DeskRig(with_paper()) {
    status.abbreviations = &list;
    run();
  }
  static Story with_paper() {
    Story story = sample_desk();
    story.act(ImportPaper{{{{"P4-L1"}, {story.field(4), "Leitziel", "Alle lernen Deutsch.", Consensus::yes, {}}},
                           {{"P4-M1"}, {story.field(4), "Maßnahme", "Mehr Kurse am Abend.", Consensus::open, {}}},
                           {{"P3-M1"}, {story.field(3), "Maßnahme", "Ein Bus fährt.", Consensus::unknown, {}}}}});
    return story;
  }
  Abbreviations list = few_abbreviations();
};

const std::string kYouth = "Jugendliche ab 16 fallen durch jedes Raster";

}  // namespace

TEST_SUITE("desk: abbreviations") {
  TEST_CASE("Alt+K writes out the short form before the caret, and the box takes it back in one step") {
    Scribe desk;
    desk.type("zu wenig TN").press(KeyName::kK, widgets::kAlt);
    CHECK(desk.draft() == "zu wenig Teilnehmende");
    desk.press(KeyName::kZ, widgets::kCtrl);
    CHECK(desk.draft() == "zu wenig TN");
  }

  TEST_CASE("what is not in the list is said, and the words stay") {
    Scribe desk;
    desk.type("mehr XYZ").press(KeyName::kK, widgets::kAlt);
    CHECK(desk.draft() == "mehr XYZ");
    CHECK(desk.recorder.shows("„XYZ“ steht nicht in der Liste der Kürzel."));
    desk.type(" ").press(KeyName::kK, widgets::kAlt);
    CHECK(desk.recorder.shows("Vor der Schreibmarke steht kein Kürzel."));
  }
}

TEST_SUITE("desk: the discussion paper") {
  TEST_CASE("its items of the field lie beside the board, with what was said about them") {
    Scribe desk;
    desk.story.stance("Jugendliche", "P4-M1", Stance::changes);
    desk.run().click("Papier 2");
    CHECK(desk.recorder.shows("P4-M1 · Maßnahme · offen"));
    CHECK(desk.recorder.shows("Mehr Kurse am Abend."));
    CHECK(desk.recorder.shows("ändert 1×"));
    CHECK(desk.recorder.shows("noch keine Haltung dazu"));
    CHECK_FALSE(desk.recorder.shows("Ein Bus fährt."));
    CHECK(desk.recorder.shows("ändert P4-M1"));  // on the card
  }

  TEST_CASE("Alt+H and a digit take a stance for the chosen statement") {
    Scribe desk;
    desk.click(kYouth).press(KeyName::kH, widgets::kAlt);
    CHECK(desk.recorder.shows("Was sagt „" + kYouth + "“ zum Diskussionspapier?"));
    desk.press(KeyName::kDown).type("3");
    const auto wish = desk.last<TakeStance>();
    CHECK(wish.statement == desk.story.statement("Jugendliche"));
    CHECK(wish.item == PaperItemKey{"P4-M1"});
    CHECK(wish.stance == Stance::contradicts);
    CHECK_FALSE(desk.ui.stance.has_value());
    CHECK(*desk.ui.cursor == desk::Spot(desk.story.statement("Jugendliche")));
    desk.press(KeyName::kH, widgets::kAlt).press(KeyName::kDown).type("0");
    CHECK_FALSE(desk.last<TakeStance>().stance.has_value());
  }

  TEST_CASE("several chosen statements take it together") {
    Scribe desk;
    desk.click("zu wenig DaZ Lehrer")
        .press(KeyName::kDown, widgets::kShift)
        .press(KeyName::kH, widgets::kAlt)
        .type("1");
    for (const char* said : {"zu wenig", "Daz-Lehr"})
      CHECK(desk.story.session().statements.at(desk.story.statement(said)).stances.at({"P4-L1"}).shown_or({}) ==
            Stance::confirms);
  }

  TEST_CASE("Esc leaves without a word lost, and a typed digit is text again") {
    Scribe desk;
    desk.type("Entwurf").click(kYouth).press(KeyName::kH, widgets::kAlt).press(KeyName::kEscape);
    CHECK(desk.all<TakeStance>().empty());
    CHECK(desk.draft() == "Entwurf");
    desk.press(KeyName::kEscape).type(" 1");
    CHECK(desk.draft() == "Entwurf 1");
  }
}

TEST_SUITE("desk: keys") {
  TEST_CASE("no key is given twice") {
    for (const desk::ActionLine& line : desk::action_lines())
      for (const desk::ActionLine& other : desk::action_lines())
        CHECK((line.action == other.action || line.key != other.key));
  }
}
