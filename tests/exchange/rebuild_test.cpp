// An exported document becomes a session again, whose own export is the same document.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/apply.h"
#include "exchange/findings_json.h"
#include "exchange/findings_reader.h"
#include "support/random_conference.h"
#include "support/sessions.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;
using Json = nlohmann::ordered_json;

namespace {

Result<std::vector<Operation>> operations_of(const std::string& document) {
  return operations_from_json(document, WriterId{{7}}, StationId{{8}});
}

std::string rebuilt(const std::string& document) {
  const auto operations = operations_of(document);
  if (!operations) return "refused: " + operations.problem().key;
  return findings_json(fold(*operations));
}

// What is refused of a document in which `change` was made.
template <class Change>
Message refused(const Change& change) {
  Json document = Json::parse(findings_json(test::full_story().session()));
  change(document);
  const auto operations = operations_of(document.dump());
  return operations ? Message{"nothing"} : operations.problem();
}

// Many people doing what a desk allows, at random, at two tables that hear of each other.
Session random_session(std::uint64_t seed) {
  test::Chance chance(seed);
  test::Laptop one = test::new_laptop(chance), other = test::new_laptop(chance);
  std::int64_t now = 1'568'300'000'000;
  CHECK(test::carry_out(one, test::opening(chance), now).ok());
  test::hear(other, one, now);
  for (int step = 0; step < 120; ++step) {
    now += static_cast<std::int64_t>(chance.below(90'000));
    test::Laptop& laptop = chance.one_in(3) ? other : one;
    (void)test::carry_out(laptop, test::random_command(chance, laptop.session, laptop.station), now);
    if (chance.one_in(15)) test::hear(one, other, now);
  }
  test::hear(one, other, now);
  return one.session;
}

}  // namespace

TEST_CASE("a document becomes a session whose document is the same, byte for byte") {
  for (const Session& session :
       {test::full_story().session(), test::tricky_story().session(), test::Story().open().session()}) {
    const std::string document = findings_json(session);
    CHECK(rebuilt(document) == document);
  }
}

TEST_CASE("so does whatever people do at random") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const std::string document = findings_json(random_session(seed));
    REQUIRE(rebuilt(document) == document);
  }
}

TEST_CASE("what was changed in a document is found in the session") {  // else the two above would say nothing
  Json document = Json::parse(findings_json(test::full_story().session()));
  document["statements"][0]["mentions"] = 41;
  document["findings"][0]["answer"] = {{"responsible", "MS"}, {"response", "wird geprüft"}, {"status", ""}};
  const std::string changed = rebuilt(document.dump());
  CHECK(changed != findings_json(test::full_story().session()));
  CHECK(changed.find("\"mentions\": 41") != std::string::npos);
  CHECK(changed.find("wird geprüft") != std::string::npos);
}

TEST_CASE("what is no document of ours is refused with the place") {
  CHECK(operations_of("[]").problem().key == "rebuild.no_export");
  CHECK(operations_of("{\"schema\": \"other\"}").problem().key == "rebuild.no_export");
  CHECK(operations_of("{").problem().key == "json.not_json");
  CHECK(refused([](Json& document) { document["statements"][2]["id"] = "12"; }) ==
        Message{"template.bad_id", {"statements[3].id", "12"}});
  CHECK(refused([](Json& document) { document["statements"][2]["captured_at"] = "gestern"; }) ==
        Message{"template.bad_moment", {"statements[3].captured_at", "gestern"}});
  CHECK(refused([](Json& document) { document["findings"][0]["kind"] = "wish"; }) ==
        Message{"template.unknown_word", {"findings[1].kind", "wish"}});
  CHECK(refused([](Json& document) { document["statements"][0].erase("state"); }) ==
        Message{"template.missing", {"statements[1].state"}});
  CHECK(refused([](Json& document) { document.erase("clusters"); }) == Message{"template.missing", {"clusters"}});
}
