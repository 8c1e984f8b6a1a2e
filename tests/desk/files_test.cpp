// Files and sticks, and the words that are removed for good: by keys alone, and nothing before it was shown.
#include <doctest/doctest.h>

#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;
using desk::FileOffer;

namespace {

desk::FilesShown found() {
  return {
      false,
      "6 von 8 Tischen haben Beiträge.",
      {{FileOffer::Deed::merge, "/media/tisch4.tafel", "tisch4.tafel", "Neu: 40 Beiträge", "Zusammenführen", true},
       {FileOffer::Deed::back_up, "/media/STICK", "Datenträger STICK", "Noch keine Kopie", "Kopie sichern", true},
       {FileOffer::Deed::take_in, "/media/x.csv", "x.csv", "Zeile 3 ist fehlerhaft", "Einlesen", false}}};
}

const desk::UseFile* used(const DeskRig& desk) {
  return desk.wishes.empty() ? nullptr : std::get_if<desk::UseFile>(&desk.wishes.back());
}

}  // namespace

TEST_SUITE("desk: files and sticks") {
  TEST_CASE("what was found is shown with what it would do; Enter does the chosen one") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kM, widgets::kCtrl);
    REQUIRE(std::holds_alternative<desk::LookForFiles>(desk.wishes.back()));
    CHECK(desk.recorder.shows("Sitzungen, Tabellen und Datenträger werden gesucht …"));
    const desk::FilesShown shown = found();
    desk.status.files = &shown;
    desk.run();
    CHECK(desk.recorder.shows("6 von 8 Tischen haben Beiträge."));
    CHECK(desk.recorder.shows("Neu: 40 Beiträge"));
    desk.press(KeyName::kDown).press(KeyName::kEnter);
    REQUIRE(used(desk));
    CHECK(used(desk)->offer.path == "/media/STICK");
    desk.press(KeyName::kUp).press(KeyName::kEnter);
    CHECK(used(desk)->offer.path == "/media/tisch4.tafel");
  }

  TEST_CASE("what cannot be done is not done, and typed letters go nowhere") {
    DeskRig desk(sample_desk());
    const desk::FilesShown shown = found();
    desk.status.files = &shown;
    desk.press(KeyName::kM, widgets::kCtrl).press(KeyName::kDown).press(KeyName::kDown).press(KeyName::kDown);
    desk.type("abc").press(KeyName::kEnter);
    CHECK(!used(desk));
    CHECK(desk.draft().empty());
    desk.press(KeyName::kEscape);
    CHECK_FALSE(desk.ui.files);
    desk.type("weiter");
    CHECK(desk.draft() == "weiter");
  }
}

TEST_SUITE("desk: redaction") {
  TEST_CASE("the words are shown, a reason is chosen, and only Ctrl+Enter removes them") {
    DeskRig desk(sample_desk());
    const StatementId id = desk.story.statement("zu wenig DaZ");
    desk.click("zu wenig DaZ Lehrer").press(KeyName::kDelete, widgets::kCtrl);
    CHECK(desk.recorder.shows("Wortlaut schwärzen"));
    desk.type("2").press(KeyName::kEnter);
    CHECK(desk.all<RedactEntity>().empty());
    desk.press(KeyName::kEnter, widgets::kCtrl);
    const auto redaction = desk.last<RedactEntity>();
    CHECK(redaction.entity == id_cast<AnyId>(id));
    CHECK(redaction.reason == "auf_wunsch");
    CHECK_FALSE(desk.ui.redaction);
    CHECK_FALSE(desk.recorder.shows("zu wenig DaZ Lehrer"));
  }

  TEST_CASE("the name of a group and the words of a finding are removed the same way") {
    DeskRig desk(sample_desk());
    AnyId entity{};
    SUBCASE("group") {
      entity = id_cast<AnyId>(desk.story.cluster("Personal DaZ"));
      desk.click("Personal DaZ");
    }
    SUBCASE("finding") {
      entity = id_cast<AnyId>(desk.story.finding("Eltern sind"));
      desk.ui.side = desk::SideList::findings;
      desk.run().click("Eltern sind Partner der Schule.");
    }
    desk.press(KeyName::kDelete, widgets::kCtrl);
    REQUIRE(desk.ui.redaction);
    desk.press(KeyName::kEnter, widgets::kCtrl);
    CHECK(desk.last<RedactEntity>().entity == entity);
    CHECK(desk.last<RedactEntity>().reason == "personenbezug");
  }

  TEST_CASE("Esc changes nothing, and without a chosen statement there is nothing to redact") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kDelete, widgets::kCtrl);
    CHECK_FALSE(desk.ui.redaction);
    desk.click("zu wenig DaZ Lehrer").press(KeyName::kDelete, widgets::kCtrl).press(KeyName::kEscape);
    CHECK_FALSE(desk.ui.redaction);
    CHECK(desk.all<RedactEntity>().empty());
  }
}

TEST_SUITE("desk: a finding in the ministry's terms") {
  TEST_CASE("level, horizon, who is responsible and how it shows are written, and come back to be changed") {
    DeskRig desk(sample_desk());
    desk.click("zu wenig DaZ Lehrer").press(KeyName::kE, widgets::kCtrl);
    REQUIRE(desk.ui.finding);
    desk.type("Mehr Lehrkräfte.").press(KeyName::k1, widgets::kAlt).press(KeyName::k4, widgets::kAlt);
    desk.press(KeyName::k7, widgets::kAlt);
    desk.press(KeyName::kTab).press(KeyName::kTab).type("MB").press(KeyName::kTab).type("Stellen besetzt");
    desk.press(KeyName::kEnter);
    const auto written = desk.last<WriteFinding>();
    CHECK(written.wording == "Mehr Lehrkräfte.");
    CHECK(written.level == "land");
    CHECK(written.horizon == "kurz");
    CHECK(written.consensus == Consensus::yes);
    CHECK(written.addressee == "MB");
    CHECK(written.indicator == "Stellen besetzt");
    for (const auto& [id, finding] : desk.story.session().findings)
      if (finding.text.shown()->wording.text == "Mehr Lehrkräfte.") desk.ui.cursor_wish = id;
    desk.run();
    desk.press(KeyName::kF2);
    REQUIRE(desk.ui.finding);
    CHECK(desk.ui.finding->addressee.text == "MB");
    desk.press(KeyName::k1, widgets::kAlt).press(KeyName::kEnter);  // pressed again: taken back
    CHECK(desk.last<WriteFinding>().level.empty());
    CHECK(desk.last<WriteFinding>().indicator == "Stellen besetzt");
  }
}

TEST_SUITE("desk: where this computer stands") {
  TEST_CASE("table and field are said by keys alone; what is captured then carries the table") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kT, widgets::kCtrl);
    CHECK(desk.recorder.shows("Wo steht dieser Rechner?"));
    desk.type("7b").press(KeyName::kTab).type("Tisch 7b").press(KeyName::k3, widgets::kAlt).press(KeyName::kEnter);
    REQUIRE_FALSE(desk.ui.seat);
    const desk::TakeSeat* taken = nullptr;
    for (const desk::Wish& wish : desk.wishes)
      if (const auto* seat = std::get_if<desk::TakeSeat>(&wish)) taken = seat;
    REQUIRE(taken);
    CHECK(taken->seat == desk::Seat{"Tisch 7b", "7b", desk.story.field(3)});
    CHECK(desk.focus.field == desk.story.field(3));
    desk.status.seat = taken->seat;
    desk.type("hier gesagt").press(KeyName::kEnter);
    CHECK(desk.last<CaptureStatement>().table == "7b");
    CHECK(desk.recorder.shows("Tisch 7b"));
  }

  TEST_CASE("Esc leaves it as it was") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kT, widgets::kCtrl).type("9").press(KeyName::kEscape);
    CHECK_FALSE(desk.ui.seat);
    desk.type("x").press(KeyName::kEnter);
    CHECK(desk.last<CaptureStatement>().table.empty());
  }
}
