// What the desk finds around a session, and what it does with it: real files, in folders that play the sticks.
#include <doctest/doctest.h>

#include <fstream>
#include <thread>

#include "shell/byte_search.h"
#include "shell/file_desk.h"
#include "shell/files.h"
#include "shell/look_around.h"
#include "support/edition.h"
#include "support/small_programme.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;
using desk::FileOffer;

namespace {

station::Setup setup_of(std::uint8_t number, const std::string& name) {
  station::Setup setup;
  setup.station = {{number}};
  setup.name = name;
  return setup;
}

void capture(station::Station& station, const std::string& words, const std::string& table) {
  REQUIRE(station.carry_out(CaptureStatement{{}, words, {{"hf1"}, {"runde1"}}, table}).ok());
}

// A plenary computer with a folder of its own and a stick, on which the session of a table lies.
struct Day {
  test::TemporaryFolder folder;
  std::filesystem::path own = folder.path() / "plenum" / "konferenz.tafel", stick = folder.path() / "STICK";
  Language language = test::german_edition().language;
  std::unique_ptr<station::Station> plenary;

  Day() {
    std::filesystem::create_directories(own.parent_path());
    std::filesystem::create_directories(stick);
    setenv("TAFELRUNDE_STICKS", stick.c_str(), 1);
    auto made = station::Station::create(own, {{}, test::small_programme(), {}}, setup_of(1, "Plenum"));
    REQUIRE(made.ok());
    plenary = std::move(*made);
    capture(*plenary, "im Plenum gesagt", "P");
    REQUIRE(plenary->copy_to(stick / "tisch4.tafel").ok());
    auto table =
        station::Station::open(stick / "tisch4.tafel", journal::Journal::Access::read_write, setup_of(4, "Tisch 4"));
    REQUIRE(table.ok());
    capture(**table, "am Tisch gesagt", "4");
    capture(**table, "noch etwas", "4");
  }
  ~Day() { unsetenv("TAFELRUNDE_STICKS"); }

  std::vector<FileOffer> offers() const { return look_around(own, plenary->session(), language, {stick}); }
  FileOffer offer(const std::string& title) const {
    for (const FileOffer& each : offers())
      if (each.title == title) return each;
    return {};
  }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(stick / name, std::ios::binary) << bytes;
  }
};

// Frames until nothing is under way, and the last sentence that was said.
std::string told(FileDesk& files, station::Station& station, station::JobQueue& jobs) {
  for (int i = 0; i < 500 && (files.is_busy() || station.is_busy()); ++i) {
    if (files.is_busy()) jobs.wait();
    jobs.finish_ready();
    for (const station::Answer& answer : station.take_answers()) files.take_answer(answer);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  const auto words = files.take_told();
  return words ? words->words : std::string();
}

}  // namespace

TEST_CASE("a table's session is found with what it would bring, and merged") {
  Day day;
  const FileOffer offer = day.offer("tisch4.tafel");
  CHECK(offer.is_possible);
  CHECK(offer.deed == FileOffer::Deed::merge);
  CHECK(offer.about.find("Tisch 4") != std::string::npos);
  CHECK(offer.about.find("Neu: 2 Beiträge") != std::string::npos);
  station::JobQueue jobs({});
  FileDesk files(*day.plenary, day.language, jobs);
  files.use(offer);
  CHECK(told(files, *day.plenary, jobs).find("tisch4.tafel") != std::string::npos);
  CHECK(day.plenary->session().statements.size() == 3);
  CHECK_FALSE(day.offer("tisch4.tafel").is_possible);
  CHECK(day.offer("tisch4.tafel").about.find("Alles daraus ist schon hier.") != std::string::npos);
}

TEST_CASE("two wordings that would stand side by side are said before") {
  Day day;
  auto table = station::Station::open(day.stick / "tisch4.tafel", journal::Journal::Access::read_write,
                                      setup_of(4, "Tisch 4"));
  REQUIRE(table.ok());
  const auto first = statements_in_order(day.plenary->session()).front();
  const auto revise = [&](station::Station& station, const std::string& words) {
    const Statement& statement = station.session().statements.at(first->id);
    REQUIRE(station.carry_out(ReviseStatement{first->id, words, statement.text.head_ids().front()}).ok());
  };
  revise(**table, "am Tisch anders");
  revise(*day.plenary, "im Plenum anders");
  table = Message{"closed"};
  CHECK(day.offer("tisch4.tafel").about.find("1 Texte stünden danach in zwei Fassungen") != std::string::npos);
}

TEST_CASE("a session of another conference is only merged as the same if somebody says so") {
  Day day;
  auto other =
      station::Station::create(day.stick / "fremd.tafel", {{}, test::small_programme(), {}}, setup_of(7, "Tisch 7"));
  REQUIRE(other.ok());
  capture(**other, "anderswo gesagt", "7");
  other = Message{"closed"};
  const FileOffer offer = day.offer("fremd.tafel");
  CHECK(offer.deed == FileOffer::Deed::merge_as_same);
  CHECK(offer.about.find("gehört zu einer anderen Konferenz") != std::string::npos);
  station::JobQueue jobs({});
  FileDesk files(*day.plenary, day.language, jobs);
  files.use(offer);
  told(files, *day.plenary, jobs);
  CHECK(day.plenary->session().statements.size() == 2);
  CHECK(day.plenary->session().linked.size() >= 1);
}

TEST_CASE("tables are taken in for release, bad ones are refused with their row, damaged sessions in words") {
  Day day;
  day.write("gut.csv", "handlungsfeld;runde;beitrag\n1;1;aus der Tabelle\n");
  day.write("schlecht.csv", "handlungsfeld;runde;beitrag\n1;1;gut\n99;1;ohne Feld\n");
  day.write("kaputt.tafel", "kein SQLite");
  const FileOffer bad = day.offer("schlecht.csv");
  CHECK_FALSE(bad.is_possible);
  CHECK(bad.about.find("Zeile 3") != std::string::npos);
  CHECK_FALSE(day.offer("kaputt.tafel").is_possible);
  const FileOffer good = day.offer("gut.csv");
  CHECK(good.is_possible);
  CHECK(good.about.find("1 Beitrag würden eingelesen") != std::string::npos);
  CHECK(good.about.find("aus der Tabelle") != std::string::npos);
  station::JobQueue jobs({});
  FileDesk files(*day.plenary, day.language, jobs);
  files.use(good);
  CHECK(told(files, *day.plenary, jobs).find("gut.csv ist eingelesen") != std::string::npos);
  const Statement* taken = statements_in_order(day.plenary->session()).back();
  CHECK(taken->words().text == "aus der Tabelle");
  CHECK(taken->state() == ReleaseState::pending);
  CHECK_FALSE(day.offer("gut.csv").is_possible);
}

TEST_CASE("a copy is put on the stick, verified, and replaced by the next") {
  Day day;
  const FileOffer offer = day.offer("Datenträger STICK");
  CHECK(offer.about.find("Noch keine Kopie") != std::string::npos);
  station::JobQueue jobs({});
  FileDesk files(*day.plenary, day.language, jobs);
  files.use(offer);
  CHECK(told(files, *day.plenary, jobs).find("Der Datenträger kann entfernt werden.") != std::string::npos);
  capture(*day.plenary, "danach gesagt", "P");
  files.keep_copy(std::chrono::steady_clock::now() + std::chrono::minutes(10));
  CHECK(told(files, *day.plenary, jobs).find("Zweite Kopie auf STICK erneuert") != std::string::npos);
  auto copy = station::Station::open(copy_on(day.stick, day.own), journal::Journal::Access::read_only,
                                     setup_of(9, "Prüfung"));
  REQUIRE(copy.ok());
  CHECK((*copy)->session().statements.size() == 2);
  CHECK_FALSE(std::filesystem::exists(copy_on(day.stick, day.own).string() + ".neu"));
}

TEST_CASE("a stick that is gone is said, and never that it may be removed") {
  Day day;
  const FileOffer offer = day.offer("Datenträger STICK");
  std::filesystem::remove_all(day.stick);
  station::JobQueue jobs({});
  FileDesk files(*day.plenary, day.language, jobs);
  files.use(offer);
  const std::string said = told(files, *day.plenary, jobs);
  CHECK(said.find("Auf STICK konnte nicht gesichert werden") != std::string::npos);
  CHECK(said.find("entfernt werden") == std::string::npos);
}

TEST_CASE("after a redaction the words are looked for, and found where they still stand") {
  Day day;
  capture(*day.plenary, "Frau Muster aus dem Amt", "P");
  const StatementId id = statements_in_order(day.plenary->session()).back()->id;
  CHECK(search_around(day.own, {"Frau Muster"})->places() > 0);  // else the proof below would say nothing
  REQUIRE(day.plenary->carry_out(RedactEntity{id_cast<AnyId>(id), "personenbezug"}).ok());
  station::JobQueue jobs({});
  FileDesk files(*day.plenary, day.language, jobs);
  files.prove_removal({"Frau Muster aus dem Amt"});
  CHECK(told(files, *day.plenary, jobs).find("Geschwärzt. 0 Fundstellen in") != std::string::npos);
  std::ofstream(day.own.parent_path() / "konferenz-notiz.txt") << "Frau Muster aus dem Amt";
  files.prove_removal({"Frau Muster aus dem Amt"});
  CHECK(told(files, *day.plenary, jobs).find("zuerst in konferenz-notiz.txt") != std::string::npos);
}

TEST_CASE("how many tables have brought something is counted against how many there are") {
  Day day;
  CHECK(tables_arrived(day.plenary->session(), day.language) == "1 von 2 Tischen haben Beiträge.");
}
