// What facts mean: registers, tallies, clusters, redaction.
#include "core/session.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/apply.h"
#include "core/redact.h"
#include "support/session_picture.h"
#include "support/story.h"

namespace tafelrunde::test {
namespace {

Story with_two_stations_worth() {
  Story story;
  story.open().at(1).capture("DaZ-Lehrkräfte fehlen").capture("Sprechzeiten zu kurz");
  return story;
}

ClusterId lies_in(const Story& story, std::string_view said) {
  return cluster_of(story.session(), story.session().statements.at(story.statement(said)));
}

// Is `words` anywhere in the session?
bool holds(const Session& session, std::string_view words) {
  return session_picture(session).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("two wordings written at once both stand, and both stations show the same one") {
  Story here = with_two_stations_worth();
  Story there = here.at_another_station("Tisch 4");
  here.revise("DaZ", "von hier");
  there.revise("DaZ", "von dort");
  here.hear(there);
  there.hear(here);
  const auto& text = here.session().statements.at(here.statement("von hier")).text;
  REQUIRE(text.heads().size() == 2);
  CHECK(text.heads()[0].value.text != text.heads()[1].value.text);
  CHECK(session_picture(here.session()) == session_picture(there.session()));
}

TEST_CASE("a correction that saw both wordings leaves one") {
  Story here = with_two_stations_worth();
  Story there = here.at_another_station("Tisch 4");
  here.revise("DaZ", "von hier");
  there.revise("DaZ", "von dort");
  here.hear(there).revise("von", "geeinigt");
  there.hear(here);
  CHECK(there.session().statements.at(there.statement("geeinigt")).text.heads().size() == 1);
}

TEST_CASE("operations may come in any order") {
  Story story = with_two_stations_worth();
  story.revise("DaZ", "Lehrkräfte").group("Personal", {"Lehrkräfte"}).rename("Personal", "Lehrpersonal");
  auto backwards = story.operations();
  std::reverse(backwards.begin(), backwards.end());
  CHECK(session_picture(fold(backwards)) == session_picture(story.session()));
}

TEST_CASE("an edit whose statement has not come yet waits unseen") {
  Story story = with_two_stations_worth();
  story.revise("DaZ", "Lehrkräfte");
  Session session;
  for (const Operation& operation : story.operations())
    if (!std::holds_alternative<StatementCaptured>(operation.fact)) apply(session, operation);
  CHECK(statements_in_order(session).empty());
  CHECK(find_statement(session, story.statement("Lehrkräfte")) == nullptr);
}

TEST_CASE("mentions and dots counted at two stations add up") {
  Story here = with_two_stations_worth();
  here.group("Personal", {"DaZ"});
  Story there = here.at_another_station("Tisch 4");
  here.mention("DaZ").dots("Personal", 4);
  there.mention("DaZ", 2).dots("Personal", 3);
  here.hear(there);
  CHECK(here.session().statements.at(here.statement("DaZ")).mention_count() == 4);
  CHECK(dots_of(here.session(), here.cluster("Personal")) == 7);
}

TEST_CASE("a recount replaces the counts it saw and no other") {
  Story here = with_two_stations_worth();
  here.group("Personal").dots("Personal", 4).dots("Personal", 1);
  Story there = here.at_another_station("Tisch 4");
  here.dots("Personal", 6, CountRule::recount);
  there.dots("Personal", 2);
  CHECK(dots_of(here.session(), here.cluster("Personal")) == 6);
  here.hear(there);
  CHECK(dots_of(here.session(), here.cluster("Personal")) == 8);
}

TEST_CASE("merged clusters show as one, with the dots and statements of both") {
  Story story = with_two_stations_worth();
  story.group("Personal", {"DaZ"}).group("Zeiten", {"Sprech"}).dots("Personal", 2).dots("Zeiten", 3);
  story.merge("Zeiten", "Personal");
  CHECK(clusters_in_order(story.session(), {"hf1"}).size() == 1);
  CHECK(lies_in(story, "Sprech") == story.cluster("Personal"));
  CHECK(dots_of(story.session(), story.cluster("Personal")) == 5);
}

TEST_CASE("clusters merged in opposite directions at two stations stay one, with all statements") {
  Story here = with_two_stations_worth();
  here.group("Personal", {"DaZ"}).group("Zeiten", {"Sprech"}).dots("Personal", 2).dots("Zeiten", 3);
  Story there = here.at_another_station("Tisch 4");
  here.merge("Zeiten", "Personal");
  there.merge("Personal", "Zeiten");
  here.hear(there);
  there.hear(here);
  REQUIRE(clusters_in_order(here.session(), {"hf1"}).size() == 1);
  const ClusterId survivor = clusters_in_order(here.session(), {"hf1"})[0]->id;
  CHECK(survivor == std::min(here.cluster("Personal"), here.cluster("Zeiten")));
  CHECK(lies_in(here, "DaZ") == survivor);
  CHECK(lies_in(there, "Sprech") == survivor);
  CHECK(dots_of(here.session(), survivor) == 5);
}

TEST_CASE("a dissolved cluster lets its statements go, and has them again when restored") {
  Story story = with_two_stations_worth();
  story.group("Personal", {"DaZ"}).dissolve("Personal");
  CHECK(lies_in(story, "DaZ").is_nil());
  story.act(RestoreCluster{story.cluster("Personal")});
  CHECK(lies_in(story, "DaZ") == story.cluster("Personal"));
}

TEST_CASE("a statement that moves to another field leaves its cluster") {
  Story story = with_two_stations_worth();
  story.group("Personal", {"DaZ"}).refile("DaZ", 2, 1);
  CHECK(lies_in(story, "DaZ").is_nil());
}

TEST_CASE("a split takes its statements along and leaves the dots") {
  Story story = with_two_stations_worth();
  story.group("Personal", {"DaZ", "Sprech"}).dots("Personal", 5).split("Personal", "Zeiten", {"Sprech"});
  CHECK(lies_in(story, "Sprech") == story.cluster("Zeiten"));
  CHECK(dots_of(story.session(), story.cluster("Personal")) == 5);
  CHECK(dots_of(story.session(), story.cluster("Zeiten")) == 0);
  CHECK(story.session().clusters.at(story.cluster("Zeiten")).split_from == story.cluster("Personal"));
}

TEST_CASE("redaction takes every wording out, also those written before and those that come later") {
  Story here = with_two_stations_worth();
  here.revise("DaZ", "Frau Muster fehlt").dissent("Frau", "Herr Muster widerspricht");
  const StatementId id = here.statement("Frau");
  Story there = here.at_another_station("Tisch 4");
  there.revise("Frau", "Familie Muster fehlt");
  here.redact(id);
  CHECK_FALSE(holds(here.session(), "Muster"));
  CHECK_FALSE(holds(here.session(), "DaZ"));
  here.hear(there);
  CHECK_FALSE(holds(here.session(), "Muster"));
  there.hear(here);
  CHECK_FALSE(holds(there.session(), "Muster"));
  CHECK(session_picture(here.session()) == session_picture(there.session()));
  CHECK(here.session().statements.at(id).words().state == WordsState::redacted);
  CHECK(standing_words(here.session(), id_cast<AnyId>(id)).empty());
  CHECK(here.refusal_of(ReviseStatement{id, "Frau Muster", {}}) == "refusal.redacted");
  CHECK(here.refusal_of(NoteDissent{id, "Frau Muster"}) == "refusal.redacted");
}

TEST_CASE("all words that stand of an entity are named, so that they can be looked for once they are removed") {
  Story story = with_two_stations_worth();
  story.dissent("DaZ", "Herr Muster widerspricht").group("Personal", {"DaZ"});
  WriteFinding wish;
  wish.finding.bytes[0] = 0x77;
  wish.field = story.field(1);
  wish.wording = "Mehr Stellen.";
  wish.dissent = "Kein Geld.";
  wish.addressee = "Land";
  story.act(wish);
  using Strings = std::vector<std::string>;
  const auto standing = [&](const auto& id) { return standing_words(story.session(), id_cast<AnyId>(id)); };
  CHECK(standing(story.statement("DaZ")) == Strings{"DaZ-Lehrkräfte fehlen", "Herr Muster widerspricht"});
  CHECK(standing(story.cluster("Personal")) == Strings{"Personal"});
  CHECK(standing(wish.finding) == Strings{"Mehr Stellen.", "Kein Geld.", "Land"});
  CHECK(standing(StatementId{}).empty());
}

TEST_CASE("undo does not bring redacted words back") {
  Story story = with_two_stations_worth();
  story.revise("DaZ", "Frau Muster fehlt").revise("Frau", "Es fehlt Personal");
  const StatementId id = story.statement("Es fehlt");
  story.redact(id).undo().undo();
  CHECK_FALSE(holds(story.session(), "Muster"));
  CHECK_FALSE(holds(story.session(), "DaZ"));
}

TEST_CASE("a finding and a title can be redacted") {
  Story story = with_two_stations_worth();
  story.group("Frau Muster").conclude(Kind::need, "Frau Muster hilft");
  story.redact(story.finding("Frau")).redact(story.cluster("Frau Muster"));
  CHECK_FALSE(holds(story.session(), "Muster"));
}

TEST_CASE("two stations' redactions of one statement agree on the reason") {
  Story here = with_two_stations_worth();
  Story there = here.at_another_station("Tisch 4");
  const StatementId id = here.statement("DaZ");
  here.redact(id, "person");
  there.redact(id, "gesundheit");
  here.hear(there);
  there.hear(here);
  CHECK(session_picture(here.session()) == session_picture(there.session()));
}

TEST_CASE("what a newer version wrote is counted and changes nothing else") {
  Story story = with_two_stations_worth();
  Session session = story.session();
  apply(session, {{{{{9}}, 1}, {1, 0}, 1, 0}, UnknownFact{"mood_noted", 3, {}, "{}"}, {}});
  CHECK(session.unknown_operations == 1);
  CHECK(visible_picture(session) == visible_picture(story.session()));
}

}  // namespace tafelrunde::test
