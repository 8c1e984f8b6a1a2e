// What a station says about words that are being typed, and what it offers of what was captured since.
#include <doctest/doctest.h>

#include <thread>

#include "station/station.h"
#include "support/small_programme.h"
#include "support/temporary_folder.h"

namespace tafelrunde::station {
namespace {

struct Sitting {
  test::TemporaryFolder folder;
  std::unique_ptr<Station> station;

  Sitting() {
    Setup setup;
    setup.station = {{0x42}};
    setup.clock = {[] { return std::int64_t{1'568'295'900'000}; }, [] { return 120; }};
    setup.random = journal::seeded_random(1);
    auto made = Station::create(folder.path() / "a.tafel", {{}, test::small_programme(), {}}, std::move(setup));
    REQUIRE(made);
    station = std::move(*made);
  }
  StatementId capture(const std::string& text, const std::string& field = "hf1", ClusterId cluster = {}) {
    CaptureStatement wish{{}, text, {{field}, {"runde1"}}, "4"};
    wish.cluster = cluster;
    const auto stored = station->carry_out(wish);
    REQUIRE(stored);
    return std::get<StatementCaptured>(stored->front().fact).statement;
  }
  ClusterId group(const std::string& title, std::vector<StatementId> statements) {
    const auto stored = station->carry_out(FormCluster{{}, {"hf1"}, title, std::move(statements)});
    REQUIRE(stored);
    return std::get<ClusterFormed>(stored->front().fact).cluster;
  }
  // As the frame loop does it, until `is_so`.
  template <class Condition>
  void frames_until(const Condition& is_so) {
    for (int i = 0; i < 100'000 && !is_so(); ++i) {
      (void)station->take_answers();
      station->offer_fresh();
      std::this_thread::yield();
    }
    REQUIRE(is_so());
  }
  const Advice& heard(const std::string& words, const std::string& field = "hf1") {
    station->hear({field}, words);
    frames_until([&] { return station->advice() && station->advice()->words == words; });
    return *station->advice();
  }
  std::vector<StatementId> offered(const ClusterId& cluster) const {
    std::vector<StatementId> found;
    const auto proposal = station->proposal({"hf1"});
    if (!proposal) return found;
    for (const ProposedCluster& each : proposal->clusters)
      if (each.cluster == cluster)
        for (const ProposedPlacement& placement : each.placements) found.push_back(placement.statement);
    return found;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Sitting, "words being typed are told where they belong and what was said alike") {
  const auto teachers = capture("Lehrkräfte für Deutsch fehlen");
  const auto hours = capture("Sprechzeiten im Amt sind zu kurz");
  const auto staff = group("Lehrkräfte", {teachers});
  const auto opening = group("Öffnungszeiten", {hours});
  const Advice& advice = heard("Lehrkräfte für Mathe fehlen auch");
  REQUIRE_FALSE(advice.clusters.empty());
  CHECK(advice.clusters[0].cluster == staff);
  REQUIRE_FALSE(advice.clusters[0].shared_words.empty());
  CHECK(advice.clusters[0].shared_words[0] == "Lehrkräfte");
  REQUIRE_FALSE(advice.similar.empty());
  CHECK(advice.similar[0].statement == teachers);
  CHECK(heard("Sprechzeiten im Amt zu kurz").similar[0].is_near_verbatim);
  CHECK(station->advice()->clusters[0].cluster == opening);
}

TEST_CASE_FIXTURE(Sitting, "what is captured meanwhile is known to the next question") {
  capture("Sprechzeiten im Amt sind zu kurz");
  CHECK(heard("Der Bus fährt abends nicht").similar.empty());
  const auto bus = capture("Der Bus fährt abends nicht mehr", "hf2");
  station->hear({"hf1"}, "Der Bus fährt abends nicht");
  frames_until([&] { return station->advice() && !station->advice()->similar.empty(); });
  CHECK(station->advice()->similar[0].statement == bus);
}

TEST_CASE_FIXTURE(Sitting, "an empty box ends the advice, also one that is still being thought about") {
  capture("Sprechzeiten im Amt sind zu kurz");
  heard("Sprechzeiten");
  station->hear({"hf1"}, " \n");
  CHECK_FALSE(station->advice());
  station->hear({"hf1"}, "Sprechzeiten zu kurz");
  station->hear({"hf1"}, "");
  for (int i = 0; i < 100; ++i) (void)station->take_answers(), std::this_thread::yield();
  CHECK_FALSE(station->advice());
}

TEST_CASE_FIXTURE(Sitting, "a new statement is offered to the group it clearly belongs to, and nothing else moves") {
  const auto staff = group("Lehrkräfte", {capture("Lehrkräfte für Deutsch fehlen")});
  group("Öffnungszeiten", {capture("Sprechzeiten im Amt sind zu kurz")});
  const auto fresh = capture("Lehrkräfte fehlen überall");
  frames_until([&] { return !offered(staff).empty(); });
  CHECK(offered(staff) == std::vector{fresh});
  CHECK(cluster_of(station->session(), *find_statement(station->session(), fresh)).is_nil());
  const auto before = station->proposal({"hf1"});
  capture("Etwas ganz anderes");
  capture("Sprechzeiten abends", "hf1", staff);  // placed by hand: no offer
  (void)heard("noch ein Gedanke");               // thought about after the offers
  CHECK(offered(staff) == std::vector{fresh});
  CHECK(station->proposal({"hf1"})->clusters.size() == before->clusters.size());
}

TEST_CASE_FIXTURE(Sitting, "a refused offer does not come again, however often it is asked for") {
  const auto staff = group("Lehrkräfte", {capture("Lehrkräfte für Deutsch fehlen")});
  group("Öffnungszeiten", {capture("Sprechzeiten im Amt sind zu kurz")});
  const auto fresh = capture("Lehrkräfte fehlen überall");
  frames_until([&] { return !offered(staff).empty(); });
  REQUIRE(station->carry_out(RefuseOffers{{{fresh, staff, {}}}}));
  for (int asked = 0; asked < 3; ++asked) {
    station->request_proposal({"hf1"}, 2.5);
    frames_until([&] { return !station->is_proposing(); });
    CHECK(offered(staff).empty());
  }
  REQUIRE(station->carry_out(UndoLast{station->id()}));
  station->request_proposal({"hf1"}, 2.5);
  frames_until([&] { return !station->is_proposing(); });
  CHECK(offered(staff) == std::vector{fresh});
}

TEST_CASE_FIXTURE(Sitting, "a dropped proposal stays away, also one that was still being computed") {
  for (int i = 0; i < 10; ++i) {
    capture("Lehrkräfte fehlen in Schule " + std::to_string(i));
    capture("Sprechzeiten im Amt zu kurz " + std::to_string(i));
  }
  station->request_proposal({"hf1"}, 2.5);
  station->drop_proposal({"hf1"});
  frames_until([&] { return !station->is_proposing(); });
  CHECK_FALSE(station->proposal({"hf1"}));
}

TEST_CASE_FIXTURE(Sitting, "asking again tells what changed, and what is the same keeps its id") {
  for (int i = 0; i < 10; ++i) {
    capture("Lehrkräfte fehlen in Schule " + std::to_string(i));
    capture("Sprechzeiten im Amt zu kurz " + std::to_string(i));
  }
  station->request_proposal({"hf1"}, 2.5);
  frames_until([&] { return !station->is_proposing(); });
  const auto first = station->proposal({"hf1"});
  CHECK_FALSE(first->change);
  station->request_proposal({"hf1"}, 2.5);
  frames_until([&] { return !station->is_proposing(); });
  const auto second = station->proposal({"hf1"});
  CHECK(second->change == ProposalChange{});
  REQUIRE(second->clusters.size() == first->clusters.size());
  for (std::size_t i = 0; i < first->clusters.size(); ++i)
    CHECK(second->clusters[i].cluster == first->clusters[i].cluster);
}

TEST_CASE_FIXTURE(Sitting, "a cluster without a name is offered one of its statements' own words") {
  group("Öffnungszeiten", {capture("Sprechzeiten im Amt sind zu kurz")});
  const auto unnamed = group("", {capture("Lehrkräfte für Deutsch fehlen"), capture("mehr Lehrkräfte ausbilden")});
  station->request_name(unnamed);
  std::optional<std::string> name;
  frames_until([&] {
    if (!name) name = station->take_name(unnamed);
    return name.has_value();
  });
  CHECK(name->find("Lehrkräfte") != std::string::npos);
  CHECK_FALSE(station->take_name(unnamed));
}

TEST_CASE_FIXTURE(Sitting, "leaving does not wait for a grouping that nobody will see") {
  for (int i = 0; i < 200; ++i) capture("Lehrkräfte fehlen in Schule " + std::to_string(i));
  for (int asked = 0; asked < 50; ++asked) station->request_proposal({"hf1"}, 1 + asked / 10.0);
  station.reset();
}

}  // namespace tafelrunde::station
