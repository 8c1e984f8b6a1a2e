// The search that follows a conference operation by operation finds what one finds that reads everything anew.
#include <doctest/doctest.h>

#include <set>

#include "scene/search.h"
#include "support/random_conference.h"
#include "support/story.h"

using namespace tafelrunde;
using namespace tafelrunde::test;
using scene::SearchIndex;

namespace {

constexpr const char* kQueries[] = {"e",         "an",         "hf1",           "runde2 e",
                                    "tisch:1",   "art:bedarf", "ist:wartet",    "ist:gelöscht",
                                    "is:parked", "was:gruppe", "was:ergebnis a"};

std::vector<std::string> answers(const SearchIndex& index, const Session& session) {
  std::vector<std::string> told;
  for (const char* query : kQueries) {
    const auto found = index.find(session, query);
    std::string answer = std::string(query) + ": " + std::to_string(found.total);
    for (const auto& hit : found.hits) answer += "|" + hit.words + "@" + hit.table + std::to_string(hit.field_number);
    told.push_back(answer);
  }
  return told;
}

void follow_all(SearchIndex& index, const Session& session) {
  while (!index.follow(session, 50)) {
  }
}

std::vector<std::string> read_anew(const Session& session) {
  SearchIndex index;
  follow_all(index, session);
  return answers(index, session);
}

// Two laptops that meet now and then. How often the one that follows answered otherwise, of 400 looks.
template <class Spoil>
int wrong_answers(std::uint64_t seed, const Spoil& spoil) {
  Chance chance(seed);
  std::int64_t now_ms = 1'574'500'000'000;
  Laptop here = new_laptop(chance), there = new_laptop(chance);
  REQUIRE(carry_out(here, opening(chance), now_ms));
  hear(there, here, now_ms);
  SearchIndex following;
  int wrong = 0;
  for (int i = 0; i < 400; ++i) {
    now_ms += 1000;
    Laptop& laptop = chance.one_in(3) ? there : here;
    static_cast<void>(carry_out(laptop, random_command(chance, laptop.session, laptop.station), now_ms));
    if (chance.one_in(20)) hear(here, there, now_ms);
    if (chance.one_in(20)) hear(there, here, now_ms);
    spoil(here.session);
    follow_all(following, here.session);
    if (answers(following, here.session) != read_anew(here.session)) ++wrong;
  }
  CHECK(here.session.statements.size() > 30);
  return wrong;
}

}  // namespace

TEST_SUITE("scene: search") {
  TEST_CASE("whoever follows finds what somebody finds who reads everything anew") {
    for (const std::uint64_t seed : {1, 2, 3, 4, 5}) CHECK(wrong_answers(seed, [](Session&) {}) == 0);
  }

  TEST_CASE("control: operations that hide what they are about are noticed by this test") {
    // As if every operation had been the first, which only says that a computer was started.
    const auto hide = [](Session& session) {
      for (const auto& [id, operation] : session.history)
        if (std::holds_alternative<StationStarted>(operation.fact)) return session.made_by.fill(id);
    };
    CHECK(wrong_answers(1, hide) > 50);
  }

  TEST_CASE("where it is not known what changed, everything is looked at") {
    Story story;
    story.open().at(1).capture("Die Straße ist zu dunkel");
    SearchIndex index;
    follow_all(index, story.session());
    story.revise("Die Straße", "Der Weg ist zu dunkel");
    Session session = story.session();
    session.made_by.fill({});
    follow_all(index, session);
    CHECK(index.find(session, "weg").total == 1);
  }
}
