// The board by keys and by pointer: placing, grouping, naming, counting, deleting, taking back.
#include <doctest/doctest.h>

#include "base/text.h"
#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

const std::string kYouth = "Jugendliche ab 16 fallen durch jedes Raster";
const std::string kSupport = "Deutschförderung auch nach dem Wechsel in die Regelklasse";

}  // namespace

TEST_SUITE("desk: the board") {
  TEST_CASE("a chosen statement is placed by key, and the cursor goes on to the next") {
    DeskRig desk(sample_desk());
    desk.click(kYouth).press(KeyName::k1, widgets::kAlt);
    const auto wish = desk.last<PlaceStatements>();
    CHECK(wish.statements == std::vector{desk.story.statement("Jugendliche")});
    CHECK(wish.cluster == desk.story.cluster("Personal DaZ"));
    REQUIRE(desk.ui.cursor.has_value());
    CHECK(*desk.ui.cursor == desk::Spot(desk.story.statement("Alphabet")));
  }

  TEST_CASE("a statement is placed by dragging it onto a group") {
    DeskRig desk(sample_desk());
    desk.drag(kYouth, "Personal DaZ");
    CHECK(desk.last<PlaceStatements>().cluster == desk.story.cluster("Personal DaZ"));
    CHECK_FALSE(desk.ui.drag.has_value());
  }

  TEST_CASE("dropped where nothing is, nothing happens") {
    DeskRig desk(sample_desk());
    desk.drag_to(kYouth, {5, 5});
    CHECK(desk.sent.empty());
    CHECK_FALSE(desk.ui.drag.has_value());
  }

  TEST_CASE("dragging onto a new group forms it, and its name is asked for at once") {
    DeskRig desk(sample_desk());
    desk.drag(kYouth, "Neue Themengruppe");
    CHECK(desk.last<FormCluster>().statements == std::vector{desk.story.statement("Jugendliche")});
    REQUIRE(desk.ui.naming.has_value());
    desk.type("Übergang").press(KeyName::kEnter);
    CHECK(desk.last<RenameCluster>().title == "Übergang");
    CHECK_FALSE(desk.ui.naming.has_value());
    desk.type("weiter").press(KeyName::kEnter);
    CHECK(desk.last<CaptureStatement>().text == "weiter");
  }

  TEST_CASE("a name typed at once belongs to the new group, however long the disk takes") {
    DeskRig desk(sample_desk());
    desk.answers = false;
    desk.click(kYouth).press(KeyName::kN, widgets::kAlt).type("Übergang").press(KeyName::kEnter).type("weiter");
    CHECK(desk.draft().empty());
    REQUIRE(desk.all<RenameCluster>().empty());
    const desk::Intent asked = desk.sent.back();
    desk.answers = true;
    SUBCASE("the group comes") {
      desk.answer(asked);
      desk.run();
      CHECK(desk.last<RenameCluster>().title == "Übergang");
      CHECK(desk.draft() == "weiter");
    }
    SUBCASE("it is refused") {
      desk::take_answer(desk.ui, asked.origin, "Das ging nicht.");
      desk.run();
      CHECK(desk.all<RenameCluster>().empty());
      CHECK(desk.last<CaptureStatement>().text == "Übergang");  // as if there had been no group
      CHECK(desk.draft() == "weiter");
    }
    SUBCASE("she looks at another field by then") {
      desk.focus.field = desk.story.field(1);
      desk.answer(asked);
      desk.run();
      CHECK_FALSE(desk.ui.naming.has_value());
      CHECK(desk.draft() == "weiter");
    }
  }

  TEST_CASE("a group is formed, named, counted and concluded in one go, however many pictures are drawn between") {
    DeskRig desk(sample_desk());
    desk.click(kYouth).press(KeyName::kN, widgets::kAlt).type("Übergang").press(KeyName::kEnter);
    const ClusterId group = desk.last<RenameCluster>().cluster;
    for (int i = 0; i < 5; ++i) desk.frame();
    desk.press(KeyName::kP, widgets::kAlt).type("12").press(KeyName::kEnter);
    CHECK(desk.last<CountDots>().cluster == group);
    CHECK(desk.last<CountDots>().count == 12);
    for (int i = 0; i < 5; ++i) desk.frame();
    desk.press(KeyName::kE, widgets::kCtrl);
    REQUIRE(desk.ui.finding.has_value());
    CHECK(desk.ui.finding->draft.clusters == std::vector{group});
    CHECK(desk.draft().empty());
  }

  TEST_CASE("where no group may be formed, nothing waits for one") {
    DeskRig desk(sample_desk());
    SUBCASE("the session is read-only") { desk.status.is_read_only = true; }
    SUBCASE("this computer only takes down") { desk.status.seat.duty = desk::Duty::scribe; }
    desk.drag(kYouth, "Neue Themengruppe");
    CHECK(desk.all<FormCluster>().empty());
    CHECK_FALSE(desk.ui.clusters_before.has_value());
    CHECK_FALSE(desk.ui.awaited.has_value());
  }

  TEST_CASE("a statement goes back to no group by key") {
    DeskRig desk(sample_desk());
    desk.click("zu wenig DaZ Lehrer").press(KeyName::k0, widgets::kAlt);
    CHECK(desk.last<PlaceStatements>().cluster.is_nil());
  }

  TEST_CASE("several chosen statements of a group are split off together") {
    DeskRig desk(sample_desk());
    desk.click("zu wenig DaZ Lehrer").press(KeyName::kDown, widgets::kShift).press(KeyName::kN, widgets::kAlt);
    const auto wish = desk.last<SplitCluster>();
    CHECK(wish.from == desk.story.cluster("Personal DaZ"));
    CHECK(wish.statements.size() == 2);
  }

  TEST_CASE("a group is renamed in place with F2, and refused words stay in its box") {
    DeskRig desk(sample_desk());
    desk.click("Personal DaZ").press(KeyName::kF2).type("Lehrkräfte gewinnen");
    desk.answers = false;
    desk.press(KeyName::kEnter);
    CHECK(desk.last<RenameCluster>().title == "Lehrkräfte gewinnen");
    desk::take_answer(desk.ui, desk::Origin::naming, "Das ging nicht.");
    desk.run();
    REQUIRE(desk.ui.naming.has_value());
    CHECK(desk.ui.naming->words.text == "Lehrkräfte gewinnen");
  }

  TEST_CASE("what is typed on while a box closes goes into the capture box, and none of it is lost") {
    DeskRig desk(sample_desk());
    desk.click("Personal DaZ").press(KeyName::kF2);
    for (const char32_t letter : code_points("Lehrkräfte")) desk.input().push(widgets::TypedCharacter{letter});
    desk.input().push(widgets::KeyPress{KeyName::kEnter, {}});
    for (const char32_t letter : code_points("weiter")) desk.input().push(widgets::TypedCharacter{letter});
    desk.input().push(widgets::KeyPress{KeyName::kEnter, {}});
    desk.run();
    CHECK(desk.last<RenameCluster>().title == "Lehrkräfte");
    CHECK(desk.last<CaptureStatement>().text == "weiter");
  }

  TEST_CASE("a group is merged by key and by dragging its head") {
    DeskRig desk(sample_desk());
    const ClusterId early = desk.story.cluster("Frühe Bildung");
    const ClusterId parents = desk.story.cluster("Zusammenarbeit mit Eltern");
    SUBCASE("by key") { desk.click("Frühe Bildung").press(KeyName::k3, widgets::kAlt); }
    SUBCASE("by dragging") { desk.drag("Frühe Bildung", "Zusammenarbeit mit Eltern"); }
    CHECK(desk.last<MergeClusters>().cluster == early);
    CHECK(desk.last<MergeClusters>().into == parents);
  }

  TEST_CASE("dots are typed as a total, or counted on with a plus") {
    DeskRig desk(sample_desk());
    desk.click("Frühe Bildung").press(KeyName::kP, widgets::kAlt).type("12").press(KeyName::kEnter);
    CHECK(desk.last<CountDots>().count == 12);
    CHECK(desk.last<CountDots>().rule == CountRule::recount);
    desk.click("Frühe Bildung").press(KeyName::kP, widgets::kAlt).type("+3").press(KeyName::kEnter);
    CHECK(desk.last<CountDots>().count == 3);
    CHECK(desk.last<CountDots>().rule == CountRule::add);
  }

  TEST_CASE("what is no number is not counted and stays in the box") {
    DeskRig desk(sample_desk());
    desk.click("Frühe Bildung").press(KeyName::kP, widgets::kAlt).type("viele").press(KeyName::kEnter);
    CHECK(desk.sent.empty());
    CHECK(desk.ui.dots->words.text == "viele");
    CHECK(desk.recorder.shows("Bitte eine Zahl"));
  }

  TEST_CASE("kind, further mention, holding back and deleting act on the chosen statement") {
    DeskRig desk(sample_desk());
    const StatementId youth = desk.story.statement("Jugendliche");
    desk.click(kYouth);
    desk.press(KeyName::kB, widgets::kAlt);
    CHECK(desk.last<SetKind>().kind == Kind::need);
    desk.press(KeyName::kPlus, widgets::kAlt);
    CHECK(desk.last<CountMention>().statement == youth);
    desk.press(KeyName::kZ, widgets::kAlt);
    CHECK(desk.last<SetRelease>().release.state == ReleaseState::withheld);
    desk.press(KeyName::kDelete);
    CHECK(desk.last<DeleteStatement>().statement == youth);
  }

  TEST_CASE("what was deleted is in its list and comes back") {
    DeskRig desk(sample_desk());
    desk.ui.side = desk::SideList::deleted;
    desk.run();
    CHECK(desk.recorder.shows("Tippfehler"));
    desk.click("Wiederherstellen");
    CHECK(desk.last<RestoreStatement>().statement == desk.story.statement("Tippfehler"));
  }

  TEST_CASE("undo and redo name what they act on, and Ctrl+Z in a draft takes back typing first") {
    DeskRig desk(sample_desk());
    CHECK(desk.recorder.shows("zentrales Ergebnis"));
    desk.type("x").press(KeyName::kZ, widgets::kCtrl);
    CHECK(desk.all<UndoLast>().empty());
    desk.ui.capture.words.clear();
    desk.run().press(KeyName::kZ, widgets::kCtrl);
    CHECK(desk.all<UndoLast>().size() == 1);
    desk.press(KeyName::kY, widgets::kCtrl);
    CHECK(desk.all<RedoLast>().size() == 1);
  }

  TEST_CASE("the keyboard goes to the board with F6 and comes home with Esc") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kF6);
    REQUIRE(desk.ui.cursor.has_value());
    const desk::Spot first = *desk.ui.cursor;
    desk.press(KeyName::kDown);
    CHECK_FALSE(*desk.ui.cursor == first);
    desk.press(KeyName::kRight);
    const auto* beside = std::get_if<StatementId>(&*desk.ui.cursor);
    CHECK((!beside || !cluster_of(desk.story.session(), *find_statement(desk.story.session(), *beside)).is_nil()));
    desk.press(KeyName::kEscape);
    CHECK(desk.ui.is_capturing);
    CHECK_FALSE(desk.ui.cursor.has_value());
  }

  TEST_CASE("proposals show their reason and are accepted one by one, by group and all together") {
    DeskRig desk(sample_desk());
    desk.size = {1440, 1800};  // all of it in sight
    desk.proposal = sample_proposal(desk.story);
    desk.run();
    CHECK(desk.recorder.shows("gemeinsam: Kurse, Land"));
    SUBCASE("one") {
      desk.click("Vorschlag übernehmen: Alphabetisierungskurse fehlen auf dem Land komplett");
      const auto wish = desk.last<AdoptClusters>();
      REQUIRE(wish.groups.size() == 1);
      CHECK(wish.groups[0].statements == std::vector{desk.story.statement("Alphabet")});
      CHECK_FALSE(wish.groups[0].is_new);
    }
    SUBCASE("a group") {
      desk.click("Gruppe übernehmen");
      CHECK(desk.last<AdoptClusters>().groups[0].is_new);
      CHECK(desk.last<AdoptClusters>().groups[0].statements.size() == 2);
    }
    SUBCASE("all") {
      desk.press(KeyName::kEnter, {true, false, true});
      CHECK(desk.last<AdoptClusters>().groups.size() == 2);
    }
    SUBCASE("none") {
      desk.click("Verwerfen");
      CHECK_FALSE(desk.proposal.has_value());
    }
  }

  TEST_CASE("a proposal is asked for, then finer and coarser") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::kG, widgets::kCtrl);
    CHECK(std::get<desk::RequestProposal>(desk.wishes.back()).resolution == doctest::Approx(desk::kUsualResolution));
    desk.proposal = sample_proposal(desk.story);
    desk.run().press(KeyName::kF, widgets::kAlt);
    CHECK(std::get<desk::RequestProposal>(desk.wishes.back()).resolution > desk::kUsualResolution);
  }

  TEST_CASE("fields and rounds are chosen by key") {
    DeskRig desk(sample_desk());
    desk.press(KeyName::k8, widgets::kCtrl);
    CHECK(desk.focus.field == desk.story.field(8));
    desk.press(KeyName::kR, widgets::kAlt);
    CHECK(desk.focus.round == desk.story.round(1));
  }

  TEST_CASE("undoing a grouping keeps dots, mentions and notes") {
    DeskRig desk(sample_desk());
    desk.story.mention("zu wenig", 4).dissent("Daz-Lehr", "Nicht an allen Schulen.");
    desk.run().click("Personal DaZ").press(KeyName::kDelete);
    CHECK(desk.recorder.find("Personal DaZ") == nullptr);
    CHECK(desk.recorder.shows("×5"));
    desk.press(KeyName::kZ, widgets::kCtrl);
    CHECK(desk.recorder.find("Personal DaZ") != nullptr);
    CHECK(desk.recorder.shows("×5"));
    const Session& session = desk.story.session();
    CHECK(dots_of(session, desk.story.cluster("Personal DaZ")) == 12);
    CHECK(session.statements.at(desk.story.statement("zu wenig")).mention_count() == 5);
    CHECK(session.statements.at(desk.story.statement("Daz-Lehr")).dissent.shown_or({}).text ==
          "Nicht an allen Schulen.");
    CHECK(cluster_of(session, session.statements.at(desk.story.statement("Daz-Lehr"))) ==
          desk.story.cluster("Personal DaZ"));
  }

  TEST_CASE("statements that are far down are drawn when they come into sight, and where they belong") {
    DeskRig desk(sample_desk());
    const std::string last = "Pflicht bringt nix, besser Anreize";
    desk.size = {1440, 720};
    desk.run();
    CHECK(desk.recorder.find(last) == nullptr);
    desk.click("Auf der Tafel zeigen: " + last);
    REQUIRE(desk.recorder.find(last) != nullptr);
    desk.story.revise("Pflicht",
                      "Pflicht bringt nichts, besser sind Anreize, und zwar für alle, die mitmachen wollen");
    const float before = desk.recorder.find(last)->rect.height();
    desk.run();
    const auto* card =
        desk.recorder.find("Pflicht bringt nichts, besser sind Anreize, und zwar für alle, die mitmachen wollen");
    REQUIRE(card != nullptr);
    CHECK(card->rect.height() > before);  // a kept height does not outlive the wording
  }
}
