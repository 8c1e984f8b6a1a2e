// An offer that the moderator refused is remembered, undone like everything else, and adds up over stations.
#include <doctest/doctest.h>

#include "core/proposal.h"
#include "support/session_picture.h"
#include "support/story.h"

namespace tafelrunde::test {
namespace {

Story with_statements() {
  Story story;
  story.open().at(1).capture("Sprachkurse fehlen").capture("Kursgebühren zu hoch").capture("Bus fährt nicht");
  story.group("Kurse", {"Sprachkurse"}).group("Verkehr");
  return story;
}

RefuseOffers refusing(const Story& story, std::string_view said, std::string_view title) {
  return {{{story.statement(said), story.cluster(title), {}}}};
}

bool is_refused(const Story& story, std::string_view said, std::string_view title) {
  return was_refused(story.session().statements.at(story.statement(said)).refused(), story.cluster(title), {});
}

}  // namespace

TEST_CASE("what was refused for a cluster is refused for that one only, once") {
  Story story = with_statements();
  story.act(refusing(story, "Bus", "Kurse"));
  CHECK(is_refused(story, "Bus", "Kurse"));
  CHECK_FALSE(is_refused(story, "Bus", "Verkehr"));
  CHECK_FALSE(is_refused(story, "Kursgebühren", "Kurse"));
  const std::size_t operations = story.operations().size();
  story.act(refusing(story, "Bus", "Kurse"));
  CHECK(story.operations().size() == operations);
}

TEST_CASE("a refusal is taken back by undo and comes again by redo") {
  Story story = with_statements();
  story.act(refusing(story, "Bus", "Kurse")).act(refusing(story, "Bus", "Verkehr"));
  story.undo();
  CHECK(is_refused(story, "Bus", "Kurse"));
  CHECK_FALSE(is_refused(story, "Bus", "Verkehr"));
  story.undo();
  CHECK_FALSE(is_refused(story, "Bus", "Kurse"));
  story.redo().redo();
  CHECK(is_refused(story, "Bus", "Verkehr"));
}

TEST_CASE("refusals of two stations at once both hold, and a further one keeps them") {
  Story here = with_statements();
  Story there = here.at_another_station("Tisch 4");
  here.act(refusing(here, "Bus", "Kurse"));
  there.act(refusing(there, "Bus", "Verkehr"));
  here.hear(there);
  there.hear(here);
  for (const Story* story : {&here, &there}) {
    CHECK(is_refused(*story, "Bus", "Kurse"));
    CHECK(is_refused(*story, "Bus", "Verkehr"));
  }
  CHECK(visible_picture(here.session()) == visible_picture(there.session()));
  here.group("Arbeit").act(refusing(here, "Bus", "Arbeit"));
  CHECK(is_refused(here, "Bus", "Kurse"));
  CHECK(is_refused(here, "Bus", "Arbeit"));
  CHECK(here.session().statements.at(here.statement("Bus")).refusals.heads().size() == 1);
}

TEST_CASE("a new group is refused for as long as half of its company is the same") {
  Story story = with_statements();
  const StatementId bus = story.statement("Bus");
  const StatementId fees = story.statement("Kursgebühren");
  const StatementId courses = story.statement("Sprachkurse");
  ClusterId not_there;
  not_there.bytes[0] = 0xEE;
  story.act(RefuseOffers{{{bus, not_there, {bus, fees}}}});
  const Refusals refused = story.session().statements.at(bus).refused();
  CHECK(refused.company == std::vector{fees});
  CHECK(was_refused(refused, not_there, {fees}));
  CHECK(was_refused(refused, not_there, {fees, courses}));
  CHECK_FALSE(was_refused(refused, not_there, {courses}));
  CHECK_FALSE(was_refused(refused, not_there, {}));
}

TEST_CASE("an unknown statement is refused in words") {
  Story story = with_statements();
  CHECK(story.refusal_of(RefuseOffers{{{StatementId{}, story.cluster("Kurse"), {}}}}).starts_with("refusal."));
}

}  // namespace tafelrunde::test
