// While somebody types: suggestions with keys, what was said alike; and proposals that are refused.
#include <doctest/doctest.h>

#include "desk_rig.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

// A moderator in the middle of a sentence, with advice beside it.
struct Typing : DeskRig {
  Typing() : DeskRig(sample_desk()) {
    advice = sample_advice(story);
    type("Sprachkurse am Abend");
  }
};

}  // namespace

TEST_SUITE("desk: while typing") {
  TEST_CASE("Alt+1 to 3 put the next statement into a suggested group, and the same key takes it back") {
    Typing desk;
    desk.press(KeyName::k2, widgets::kAlt);
    CHECK(desk.ui.capture.cluster == desk.story.cluster("Personal DaZ"));
    desk.press(KeyName::k2, widgets::kAlt);
    CHECK(desk.ui.capture.cluster.is_nil());
    desk.press(KeyName::k1, widgets::kAlt).press(KeyName::kEnter);
    CHECK(desk.last<CaptureStatement>().cluster == desk.story.cluster("Kursangebot und Erreichbarkeit"));
    CHECK(desk.draft().empty());
  }

  TEST_CASE("with an empty box the same keys are the board's columns again") {
    DeskRig desk(sample_desk());
    desk.advice = sample_advice(desk.story);
    desk.run().press(KeyName::k1, widgets::kAlt);
    CHECK(desk.ui.capture.cluster == desk.story.cluster("Personal DaZ"));  // the first column
  }

  TEST_CASE("the heads of the board show the keys that act now") {
    Typing desk;
    CHECK(desk.recorder.shows("Alt+1"));
    CHECK(desk.recorder.shows("Alt+4"));  // the fourth column keeps its own
    CHECK(desk.recorder.shows("Alt+0"));
  }

  TEST_CASE("what was said alike stands beside the box, and only near-verbatim words raise an alarm") {
    Typing desk;
    CHECK(desk.recorder.shows("Fast wörtlich schon gesagt"));
    CHECK(desk.recorder.shows("in HF 3"));
    desk.advice->similar.erase(desk.advice->similar.begin());
    desk.run();
    CHECK_FALSE(desk.recorder.shows("Fast wörtlich schon gesagt"));
    CHECK(desk.recorder.shows("Ähnliches wurde schon gesagt"));
  }

  TEST_CASE("a similar statement of another field leads there, the draft stays") {
    Typing desk;
    desk.click("Auf der Tafel zeigen: mobile Beratung (Bus) 1x Woche in kleine Orte");
    CHECK(desk.focus.field == desk.story.field(3));
    CHECK(desk.draft() == "Sprachkurse am Abend");
  }
}

TEST_SUITE("desk: further mentions in other words") {
  TEST_CASE("Alt+D takes the words in the box as a further mention of the first similar statement of the field") {
    Typing desk;
    desk.press(KeyName::kD, widgets::kAlt);
    const auto wish = desk.last<CaptureStatement>();
    CHECK(wish.text == "Sprachkurse am Abend");
    CHECK(wish.mention_of == desk.story.statement("Abendkurse"));
    CHECK(desk.draft().empty());
    CHECK(desk.recorder.shows("auch: Sprachkurse am Abend"));
    CHECK(desk.recorder.shows("×2"));
    CHECK(desk.recorder.shows("Beitrag erfasst"));  // undo names it
    desk.press(KeyName::kZ, widgets::kCtrl);
    CHECK_FALSE(desk.recorder.shows("auch: Sprachkurse am Abend"));
  }

  TEST_CASE("the button on the similar statement does the same") {
    Typing desk;
    CHECK(desk.recorder.shows("Alt+D"));
    desk.click("Als weitere Nennung");
    CHECK(desk.last<CaptureStatement>().mention_of == desk.story.statement("Abendkurse"));
  }

  TEST_CASE("the words stay in the box when nothing similar is there, or saving fails") {
    Typing desk;
    SUBCASE("nothing similar") {
      desk.advice->similar.clear();
      desk.run().press(KeyName::kD, widgets::kAlt);
      CHECK(desk.sent.empty());
    }
    SUBCASE("not saved") {
      desk.answers = false;
      desk.press(KeyName::kD, widgets::kAlt);
    }
    CHECK(desk.draft() == "Sprachkurse am Abend");
  }

  TEST_CASE("what another field said counts no mention here") {
    Typing desk;
    desk.advice->similar.erase(desk.advice->similar.begin());
    desk.run().press(KeyName::kD, widgets::kAlt);
    CHECK(desk.sent.empty());
  }

  TEST_CASE("chosen statements of the board are tied to the first, and untied again by the same key") {
    DeskRig desk(sample_desk());
    desk.click("zu wenig DaZ Lehrer").press(KeyName::kDown, widgets::kShift).press(KeyName::kD, widgets::kAlt);
    const auto wish = desk.last<TieMentions>();
    CHECK(wish.statements == std::vector{desk.story.statement("Daz-Lehr")});
    CHECK(wish.to == desk.story.statement("zu wenig"));
    CHECK(desk.recorder.shows("auch: Daz-Lehrkräfte fehlen v.a. an Sekundarschulen"));
    desk.press(KeyName::kD, widgets::kAlt);
    CHECK(desk.last<TieMentions>().to.is_nil());
    CHECK_FALSE(desk.recorder.shows("auch: Daz-Lehrkräfte fehlen v.a. an Sekundarschulen"));
  }
}

TEST_SUITE("desk: refusing proposals") {
  TEST_CASE("Del refuses the chosen offer, and it is not shown again") {
    DeskRig desk(sample_desk());
    desk.proposal = sample_proposal(desk.story);
    desk.run().press(KeyName::kF6);
    REQUIRE(desk.recorder.shows("gemeinsam: Kurse, Land"));
    desk.press(KeyName::kDelete);
    const auto wish = desk.last<RefuseOffers>();
    REQUIRE(wish.offers.size() == 1);
    CHECK(wish.offers[0].statement == desk.story.statement("Alphabet"));
    CHECK(wish.offers[0].cluster == desk.story.cluster("Kursangebot und Erreichbarkeit"));
    CHECK_FALSE(desk.recorder.shows("gemeinsam: Kurse, Land"));
    CHECK(desk.all<DeleteStatement>().empty());
    CHECK(desk.recorder.shows("Vorschlag abgelehnt"));  // undo names it
  }

  TEST_CASE("a whole proposed group is refused with its company") {
    DeskRig desk(sample_desk());
    desk.size = {1440, 1800};
    desk.proposal = sample_proposal(desk.story);
    desk.run().click("Ablehnen");
    const auto wish = desk.last<RefuseOffers>();
    REQUIRE(wish.offers.size() == 2);
    CHECK(wish.offers[0].cluster.is_nil());
    CHECK(wish.offers[0].company.size() == 2);
    CHECK_FALSE(desk.recorder.shows("Anerkennung, Herkunft"));
  }

  TEST_CASE("the sure ones are accepted together, the uncertain stay offered") {
    DeskRig desk(sample_desk());
    desk.proposal = sample_proposal(desk.story);
    desk.run().press(KeyName::kS, widgets::kAlt);
    const auto wish = desk.last<AdoptClusters>();
    REQUIRE(wish.groups.size() == 2);
    CHECK(wish.groups[0].statements == std::vector{desk.story.statement("Alphabet")});
    CHECK(wish.groups[1].statements == std::vector{desk.story.statement("Zeugnisse")});
    CHECK(desk.recorder.shows("1 unsicher"));
  }

  TEST_CASE("an offer is put into another group by that group's key") {
    DeskRig desk(sample_desk());
    desk.proposal = sample_proposal(desk.story);
    desk.run().press(KeyName::kF6).press(KeyName::k1, widgets::kAlt);
    CHECK(desk.last<PlaceStatements>().statements == std::vector{desk.story.statement("Alphabet")});
    CHECK(desk.last<PlaceStatements>().cluster == desk.story.cluster("Personal DaZ"));
  }

  TEST_CASE("a proposal asked for again says what is different") {
    DeskRig desk(sample_desk());
    desk.proposal = sample_proposal(desk.story);
    desk.size = {1440, 1800};
    desk.proposal->change = ProposalChange{2, 1, 0, 1, 0};
    desk.proposal->clusters[1].placements[0].news = OfferNews::moved;
    desk.run();
    CHECK(desk.recorder.shows("2 liegen jetzt anders"));
    CHECK(desk.recorder.shows("1 Gruppe mehr"));
    CHECK(desk.recorder.shows("jetzt hier – gemeinsam: anerkennen, Herkunft"));
  }

  TEST_CASE("what fits nowhere says so in its place") {
    DeskRig desk(sample_desk());
    desk.size = {1440, 1800};
    desk.proposal = sample_proposal(desk.story);
    desk.run();
    CHECK(desk.recorder.shows("passt nirgends"));
  }

  TEST_CASE("a grouping that is being computed tells how far it is, and is stopped by the key that drops it") {
    DeskRig desk(sample_desk());
    desk.status.is_proposing = true;
    desk.status.proposing_percent = 40;
    desk.run();
    CHECK(desk.recorder.shows("Gruppen werden gesucht … 40 %"));
    desk.press(KeyName::kX, widgets::kAlt);
    CHECK(std::holds_alternative<desk::DropProposal>(desk.wishes.back()));
  }

  TEST_CASE("a group without a name is offered one, and Enter in the empty box takes it") {
    DeskRig desk(sample_desk());
    desk.size = {1440, 1800};
    desk.run().click("noch ohne Namen").press(KeyName::kF2);
    const auto asked = std::get<desk::RequestName>(desk.wishes.back()).cluster;
    CHECK(asked == desk.story.cluster(""));
    desk.ui.naming->offer = "Schulsozialarbeit";
    desk.run();
    CHECK(desk.recorder.shows("Schulsozialarbeit (Enter übernimmt)"));
    SUBCASE("taken") {
      desk.press(KeyName::kEnter);
      CHECK(desk.last<RenameCluster>().title == "Schulsozialarbeit");
    }
    SUBCASE("not taken: her own words count") {
      desk.type("Schule").press(KeyName::kEnter);
      CHECK(desk.last<RenameCluster>().title == "Schule");
    }
  }
}
