#include "station/station.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <memory>
#include <thread>

#include "core/apply.h"
#include "core/undo.h"
#include "support/session_picture.h"
#include "support/small_programme.h"
#include "support/temporary_folder.h"

namespace tafelrunde::station {
namespace {

using journal::Journal;

constexpr std::int64_t kBegin_ms = 1'568'295'900'000;  // 2019-09-12 13:45 UTC
constexpr std::int64_t kDay_ms = 24LL * 60 * 60 * 1000;
const StationId kTable{{0x42}};

// A clock that stands until it is set.
struct SetClock {
  std::shared_ptr<std::int64_t> now_ms = std::make_shared<std::int64_t>(kBegin_ms);
  Clock clock() const {
    return {[now = now_ms] { return *now; }, [] { return 120; }};
  }
};

Setup setup(const SetClock& clock, std::uint64_t seed = 1, StationId station = kTable) {
  Setup made;
  made.station = station;
  made.name = "Tisch 4";
  made.program_version = "test";
  made.clock = clock.clock();
  made.random = journal::seeded_random(seed);
  return made;
}

struct Fixture {
  test::TemporaryFolder folder;
  std::filesystem::path path = folder.path() / "konferenz.tafel";
  SetClock clock;

  std::unique_ptr<Station> created(Setup made) {
    auto station = Station::create(path, {{}, test::small_programme(), {}}, std::move(made));
    REQUIRE(station);
    return std::move(*station);
  }
  std::unique_ptr<Station> created() { return created(setup(clock)); }
  std::unique_ptr<Station> opened(std::uint64_t seed, StationId station = kTable) {
    auto made = Station::open(path, Journal::Access::read_write, setup(clock, seed, station));
    REQUIRE(made);
    return std::move(*made);
  }
};

CaptureStatement capture(std::string text) { return {{}, std::move(text), {{"hf1"}, {"runde1"}}, "4"}; }

// What was stored, or a failed test that names the problem.
std::vector<Operation> done(Result<std::vector<Operation>> stored) {
  if (stored) return *stored;
  std::string problem = stored.problem().key;
  for (const std::string& arg : stored.problem().args) problem += " " + arg;
  FAIL("refused with " << problem);
  return {};
}

std::vector<Answer> all_answers(Station& station) {
  std::vector<Answer> answers;
  while (station.is_busy()) {
    for (Answer& answer : station.take_answers()) answers.push_back(std::move(answer));
    std::this_thread::yield();
  }
  for (Answer& answer : station.take_answers()) answers.push_back(std::move(answer));
  return answers;
}

std::vector<Operation> on_disk(const std::filesystem::path& path) {
  const auto journal = Journal::open(path, Journal::Access::read_only);
  REQUIRE(journal);
  auto operations = journal->read_all();
  REQUIRE(operations);
  return *operations;
}

std::vector<std::string> texts(const Session& session) {
  std::vector<std::string> found;
  for (const Statement* statement : statements_in_order(session)) found.push_back(statement->words().text);
  return found;
}

// Another program that keeps the file to itself for a while: every write fails.
class Occupied {
 public:
  explicit Occupied(const std::filesystem::path& path) {
    REQUIRE(sqlite3_open(path.c_str(), &handle_) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle_, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  ~Occupied() { sqlite3_close(handle_); }
  Occupied(const Occupied&) = delete;
  Occupied& operator=(const Occupied&) = delete;

 private:
  sqlite3* handle_ = nullptr;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the first operation of every start says which station it is") {
  created();
  const auto again = opened(2);
  done(again->carry_out(capture("Wort")));
  const auto operations = on_disk(path);
  REQUIRE(operations.size() == 4);
  int starts = 0;
  for (const Operation& operation : operations) {
    const auto* started = std::get_if<StationStarted>(&operation.fact);
    CHECK((operation.stamp.id.seq == 1) == (started != nullptr));
    if (!started) continue;
    ++starts;
    CHECK(started->station == kTable);
    CHECK(started->name.text == "Tisch 4");
  }
  CHECK(starts == 2);
}

TEST_CASE_FIXTURE(Fixture, "a start that changes nothing leaves no trace") {
  created();
  const std::size_t before = on_disk(path).size();
  { const auto looking = opened(2); }
  CHECK(on_disk(path).size() == before);
}

TEST_CASE_FIXTURE(Fixture, "commands are taken in the order they were submitted, and each is answered once") {
  const auto station = created();
  std::vector<Ticket> tickets;
  std::vector<std::string> wished;
  for (int i = 0; i < 20; ++i) {
    wished.push_back("Beitrag " + std::to_string(i));
    tickets.push_back(station->submit(capture(i % 5 == 4 ? "" : wished.back())));
  }
  std::erase_if(wished, [](const std::string& text) { return (text.back() - '0') % 5 == 4; });
  const auto answers = all_answers(*station);
  REQUIRE(answers.size() == tickets.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    CHECK(answers[i].ticket == tickets[i]);
    CHECK(bool(answers[i].stored) == (i % 5 != 4));
  }
  CHECK(texts(station->session()) == wished);
}

TEST_CASE_FIXTURE(Fixture, "an answer comes after the disk: what it names can be read from the file") {
  const auto station = created();
  station->submit(capture("Wort"));
  CHECK(texts(station->session()).empty());  // not shown before it is saved
  const auto answers = all_answers(*station);
  REQUIRE(answers.size() == 1);
  REQUIRE(answers[0].stored);
  REQUIRE(answers[0].stored->size() == 1);
  const auto operations = on_disk(path);
  CHECK(operations.back() == answers[0].stored->front());
  CHECK(station->last_saved_ms() == kBegin_ms);
}

TEST_CASE_FIXTURE(Fixture, "what the file holds gives the session that is shown") {
  const auto station = created();
  done(station->carry_out(capture("eins")));
  done(station->carry_out(capture("zwei")));
  done(station->carry_out(UndoLast{kTable}));
  CHECK(test::session_picture(fold(on_disk(path))) == test::session_picture(station->session()));
}

TEST_CASE_FIXTURE(Fixture,
                  "a refusal stores nothing and says why; a wish that is true already is answered with nothing") {
  const auto station = created();
  const std::size_t before = on_disk(path).size();
  CHECK(station->carry_out(capture(" ")).problem().key == "refusal.statement_empty");
  const auto same = station->carry_out(ChooseVenue{{"magdeburg"}});
  REQUIRE(same);
  CHECK(same->empty());
  CHECK(on_disk(path).size() == before);
}

TEST_CASE_FIXTURE(Fixture, "when saving fails the session is as it was, and the same command works later") {
  const auto station = created();
  done(station->carry_out(capture("vorher")));
  const std::string before = test::session_picture(station->session());
  const Command wish = capture("nicht verloren");
  {
    const Occupied occupied(path);
    const auto answer = station->carry_out(wish);
    REQUIRE_FALSE(answer);
    CHECK(answer.problem().key.starts_with("journal."));
    CHECK(test::session_picture(station->session()) == before);
  }
  done(station->carry_out(wish));
  CHECK(texts(station->session()) == std::vector<std::string>{"vorher", "nicht verloren"});
  CHECK(test::session_picture(fold(on_disk(path))) == test::session_picture(station->session()));
}

TEST_CASE_FIXTURE(Fixture, "a start whose first saving fails says who it is when it works") {
  created();
  const auto station = opened(2);
  {
    const Occupied occupied(path);
    CHECK_FALSE(station->carry_out(capture("Wort")));
  }
  done(station->carry_out(capture("Wort")));
  REQUIRE(station->verify());
  CHECK_FALSE(station->verify()->fault);
  CHECK(texts(station->session()).size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "a clock that runs backwards does not turn the order of statements round") {
  const auto station = created();
  done(station->carry_out(capture("eins")));
  *clock.now_ms -= 5LL * 60 * 60 * 1000;
  done(station->carry_out(capture("zwei")));
  *clock.now_ms += 60 * 1000;
  done(station->carry_out(capture("drei")));
  CHECK(texts(station->session()) == std::vector<std::string>{"eins", "zwei", "drei"});
}

TEST_CASE_FIXTURE(Fixture,
                  "undo takes the latest action first, also when the clock fell back by days before this start") {
  {
    const auto station = created();
    done(station->carry_out(capture("eins")));
  }
  *clock.now_ms -= 30 * kDay_ms;
  const auto station = opened(2);
  done(station->carry_out(capture("zwei")));
  done(station->carry_out(UndoLast{kTable}));
  CHECK(texts(station->session()) == std::vector<std::string>{"eins", "zwei"});
  for (const Statement* statement : statements_in_order(station->session()))
    CHECK(statement->is_deleted() == (statement->words().text == "zwei"));
}

TEST_CASE_FIXTURE(Fixture, "one wild clock in the session does not keep us from following the others") {
  *clock.now_ms += 30 * kDay_ms;
  created();  // its clock was a month ahead
  *clock.now_ms -= 30 * kDay_ms - 60LL * 60 * 1000;
  {
    const auto an_hour_ahead = opened(2, {{0x43}});
    done(an_hour_ahead->carry_out(capture("eins")));
  }
  *clock.now_ms -= 60LL * 60 * 1000;
  const auto station = opened(3, {{0x44}});
  done(station->carry_out(capture("zwei")));
  CHECK(texts(station->session()) == std::vector<std::string>{"eins", "zwei"});
}

TEST_CASE_FIXTURE(Fixture, "a proposal is computed aside while statements are saved, and decides nothing") {
  const auto station = created();
  for (int i = 0; i < 20; ++i)
    done(station->carry_out(capture(i % 2 ? "Lehrkräfte für Deutsch fehlen " + std::to_string(i)
                                          : "Sprechzeiten im Amt zu kurz " + std::to_string(i))));
  const std::string before = test::session_picture(station->session());
  station->request_proposal({"hf1"}, 2.5);
  station->submit(capture("noch ein Beitrag"));
  while (station->is_proposing() || station->is_busy()) {
    (void)station->take_answers();
    std::this_thread::yield();
  }
  REQUIRE(station->proposal({"hf1"}));
  CHECK(station->proposal({"hf1"})->field == FieldKey{"hf1"});
  CHECK(station->session().statements.size() == 21);
  CHECK(station->session().clusters.empty());
  for (const ProposedCluster& cluster : station->proposal({"hf1"})->clusters) CHECK_FALSE(cluster.cluster.is_nil());
  AdoptClusters wish{{"hf1"}, {}};
  for (const ProposedCluster& cluster : station->proposal({"hf1"})->clusters) {
    wish.groups.push_back({cluster.cluster, cluster.is_new, cluster.title, {}});
    for (const auto& placement : cluster.placements) wish.groups.back().statements.push_back(placement.statement);
  }
  done(station->carry_out(wish));
  CHECK(station->session().clusters.size() == wish.groups.size());
}

TEST_CASE_FIXTURE(Fixture, "a newer request for a proposal replaces an older one") {
  const auto station = created();
  station->request_proposal({"hf1"}, 2.5);
  station->request_proposal({"hf2"}, 2.5);
  while (station->is_proposing()) {
    (void)station->take_answers();
    std::this_thread::yield();
  }
  REQUIRE(station->proposal({"hf2"}));
  CHECK(station->proposal({"hf2"})->field == FieldKey{"hf2"});
}

TEST_CASE_FIXTURE(Fixture, "a merge waits for what is being saved and shows what came") {
  const auto station = created();
  const auto copy = folder.path() / "tisch.tafel";
  REQUIRE(station->copy_to(copy));
  {
    auto other = Station::open(copy, Journal::Access::read_write, setup(clock, 9, {{0x43}}));
    REQUIRE(other);
    done((*other)->carry_out(capture("von Tisch 7")));
  }
  station->submit(capture("von hier"));
  const auto merged = station->merge_from(copy, journal::MergeRule::same_id_only);
  REQUIRE(merged);
  CHECK(merged->added.size() == 2);
  CHECK(station->session().statements.size() == 2);
  CHECK(test::session_picture(fold(on_disk(path))) == test::session_picture(station->session()));
}

TEST_CASE_FIXTURE(Fixture,
                  "a merge that was asked for takes its place among the commands and is answered like them") {
  const auto station = created();
  const auto copy = folder.path() / "tisch.tafel";
  REQUIRE(station->copy_to(copy));
  // Few operations are applied one by one, many are folded anew: the session is the same.
  int count = 5;
  SUBCASE("few") {}
  SUBCASE("many") { count = 1200; }
  {
    auto other = Station::open(copy, Journal::Access::read_write, setup(clock, 9, {{0x43}}));
    REQUIRE(other);
    ImportStatements many;
    for (int i = 0; i < count; ++i) {
      ImportedStatement row{{}, "Zeile " + std::to_string(i), {{"hf1"}, {"runde1"}}, "7"};
      row.mentions = 2;
      row.origin = std::to_string(i);
      many.rows.push_back(row);
    }
    done((*other)->carry_out(many));
  }
  const Ticket before = station->submit(capture("vorher"));
  const Ticket merge = station->request_merge(copy, journal::MergeRule::same_id_only);
  const Ticket after = station->submit(capture("nachher"));
  const Ticket missing =
      station->request_merge(folder.path() / "gibt-es-nicht.tafel", journal::MergeRule::same_id_only);
  const auto answers = all_answers(*station);
  REQUIRE(answers.size() == 4);
  CHECK(answers[0].ticket == before);
  CHECK(answers[1].ticket == merge);
  REQUIRE(answers[1].merged);
  CHECK(answers[1].merged->added.size() == 1 + 2 * static_cast<std::size_t>(count));
  CHECK(answers[2].ticket == after);
  CHECK(answers[3].ticket == missing);
  CHECK(answers[3].stored.problem().key == "journal.not_found");
  CHECK(station->session().statements.size() == static_cast<std::size_t>(count) + 2);
  CHECK(test::session_picture(fold(on_disk(path))) == test::session_picture(station->session()));
  CHECK(test::session_picture(*session_on_disk(path)) == test::session_picture(station->session()));
}

TEST_CASE_FIXTURE(Fixture, "closing a station saves what was submitted") {
  {
    const auto station = created();
    for (int i = 0; i < 10; ++i) station->submit(capture("Beitrag " + std::to_string(i)));
  }
  CHECK(texts(fold(on_disk(path))).size() == 10);
}

TEST_CASE_FIXTURE(Fixture, "a conference that is refused leaves no file") {
  const auto station = Station::create(path, {{}, Programme{}, {}}, setup(clock));
  REQUIRE_FALSE(station);
  CHECK(station.problem().key == "refusal.programme_empty");
  CHECK_FALSE(std::filesystem::exists(path));
}

}  // namespace tafelrunde::station
