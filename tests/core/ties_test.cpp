// Further mentions in other words: counted with what they repeat, and never lost.
#include "core/ties.h"

#include <doctest/doctest.h>

#include "support/session_picture.h"
#include "support/story.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

Story three_said() {
  Story story;
  story.open().at(2).capture("zu wenig Lehrkräfte").capture("Lehrer fehlen überall").capture("Personal fehlt");
  return story;
}

int mentions(const Story& story, std::string_view said) {
  return mentions_of(story.session(), story.session().statements.at(story.statement(said)));
}

}  // namespace

TEST_SUITE("core: further mentions") {
  TEST_CASE("a tied statement keeps its words and is counted by the one it repeats") {
    Story story = three_said();
    story.mention("Lehrer fehlen", 2).tie("Lehrer fehlen", "zu wenig");
    CHECK(mentions(story, "zu wenig") == 4);
    CHECK(story.session().statements.at(story.statement("Lehrer fehlen")).words().text == "Lehrer fehlen überall");
    CHECK(counted_under(story.session(), story.statement("Lehrer fehlen")) == story.statement("zu wenig"));
  }

  TEST_CASE("what was deleted counts nobody: its further mentions stand for themselves") {
    Story story = three_said();
    story.tie("Lehrer fehlen", "zu wenig").remove("zu wenig");
    const Statement& deleted = story.session().statements.at(story.statement("zu wenig"));
    CHECK(further_mentions(story.session(), deleted).empty());
    CHECK(mentions(story, "zu wenig") == 1);
    CHECK(mentions(story, "Lehrer fehlen") == 1);
  }

  TEST_CASE("ties lead on: the first counts them all, in order of capture") {
    Story story = three_said();
    story.tie("Personal", "Lehrer fehlen").tie("Lehrer fehlen", "zu wenig");
    CHECK(mentions(story, "zu wenig") == 3);
    const auto tied = further_mentions(story.session(), story.session().statements.at(story.statement("zu wenig")));
    REQUIRE(tied.size() == 2);
    CHECK(tied[0]->id == story.statement("Lehrer fehlen"));
    CHECK(mentions(story, "Lehrer fehlen") == 1);  // it is counted elsewhere
  }

  TEST_CASE("what is tied lies in the group of the one it repeats, and moves with it") {
    Story story = three_said();
    story.group("Personal", {"zu wenig"}).tie("Lehrer fehlen", "zu wenig");
    const auto place = [&] {
      return cluster_of(story.session(), story.session().statements.at(story.statement("Lehrer fehlen")));
    };
    CHECK(place() == story.cluster("Personal"));
    story.group("Schule").place("zu wenig", "Schule");
    CHECK(place() == story.cluster("Schule"));
  }

  TEST_CASE("undo unties, redo ties again") {
    Story story = three_said();
    const std::string before = visible_picture(story.session());
    story.tie("Lehrer fehlen", "zu wenig");
    const std::string tied = visible_picture(story.session());
    story.undo();
    CHECK(visible_picture(story.session()) == before);
    story.redo();
    CHECK(visible_picture(story.session()) == tied);
  }

  TEST_CASE("capturing as a further mention is one action") {
    Story story = three_said();
    const std::string before = visible_picture(story.session());
    CaptureStatement wish;
    wish.statement.bytes[0] = 0x77;
    wish.text = "Lehrkräfte fehlen an jeder Schule";
    wish.filing = {story.field(2), story.round(1)};
    wish.mention_of = story.statement("zu wenig");
    story.act(wish);
    CHECK(mentions(story, "zu wenig") == 2);
    story.undo();
    CHECK(visible_picture(story.session()) == before);
  }

  TEST_CASE("a tie to what was deleted does not hold, and holds again when it is restored") {
    Story story = three_said();
    story.tie("Lehrer fehlen", "zu wenig").remove("zu wenig");
    CHECK_FALSE(is_further_mention(story.session(), story.session().statements.at(story.statement("Lehrer fehlen"))));
    story.restore("zu wenig");
    CHECK(mentions(story, "zu wenig") == 2);
  }

  TEST_CASE("what is deleted is not counted") {
    Story story = three_said();
    story.tie("Lehrer fehlen", "zu wenig").remove("Lehrer fehlen");
    CHECK(mentions(story, "zu wenig") == 1);
  }

  TEST_CASE("refused: to itself, over a detour too, and over fields") {
    Story story = three_said();
    story.at(1).capture("anderswo gesagt");
    CHECK(story.refusal_of(TieMentions{{story.statement("Personal")}, story.statement("Personal")}) ==
          "refusal.tied_to_itself");
    story.tie("Personal", "zu wenig");
    CHECK(story.refusal_of(TieMentions{{story.statement("zu wenig")}, story.statement("Personal")}) ==
          "refusal.tied_to_itself");
    CHECK(story.refusal_of(TieMentions{{story.statement("anderswo")}, story.statement("Personal")}) ==
          "refusal.other_field");
  }

  TEST_CASE("two stations that tie the same pair in opposite directions agree, and lose nothing") {
    Story here = three_said();
    Story there = here.at_another_station("Tisch 4");
    here.tie("zu wenig", "Lehrer fehlen");
    there.tie("Lehrer fehlen", "zu wenig");
    Story both = here;
    both.hear(there);
    there.hear(here);
    const auto first = std::min(both.statement("zu wenig"), both.statement("Lehrer fehlen"));
    for (const char* said : {"zu wenig", "Lehrer fehlen"}) {
      CHECK(counted_under(both.session(), both.statement(said)) == first);
      CHECK(counted_under(there.session(), there.statement(said)) == first);
    }
    CHECK(mentions_of(both.session(), both.session().statements.at(first)) == 2);
    CHECK(mentions_of(there.session(), there.session().statements.at(first)) == 2);
  }
}
