// What the ministry gets: a whole folder, which can be checked.
#include <doctest/doctest.h>

#include <unistd.h>

#include "cli/terminal.h"

using namespace tafelrunde::test;

namespace {

Said deliver(Terminal& terminal) {
  prepare_magdeburg(terminal);
  return terminal.run({"export", terminal.file("konferenz.tafel"), "--to", terminal.file("lieferung"), "--format",
                       "json,csv,ods", "--label", "Entwurf", "--keep-until", "2029-12-31"});
}

}  // namespace

TEST_CASE("a delivered folder is found whole, and to tell the session's state") {
  Terminal terminal;
  REQUIRE(deliver(terminal).exit_code == 0);
  const Said said = terminal.run({"check", terminal.file("lieferung"), terminal.file("konferenz.tafel")});
  CHECK(said.exit_code == 0);
  CHECK(said.out.find("Vollständig und unverändert: 8 Dateien") != std::string::npos);
  CHECK(said.out.find("gibt den Stand von") != std::string::npos);
}

TEST_CASE("every file that was changed or is missing is named") {
  Terminal terminal;
  REQUIRE(deliver(terminal).exit_code == 0);
  std::string table = terminal.read("lieferung/findings.csv");
  table.back() = ' ';
  terminal.write("lieferung/findings.csv", table);
  terminal.write("lieferung/clusters.csv", "kürzer");
  std::filesystem::remove(terminal.file("lieferung/tabellen.ods"));
  const Said said = terminal.run({"check", terminal.file("lieferung")});
  CHECK(said.exit_code == 1);
  CHECK(said.err.find("findings.csv wurde nach der Auslieferung verändert") != std::string::npos);
  CHECK(said.err.find("clusters.csv ist 7 Byte lang") != std::string::npos);
  CHECK(said.err.find("tabellen.ods") != std::string::npos);
  CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 3);
}

TEST_CASE("a folder without a manifest, a stranger in the folder, and another session are told apart") {
  Terminal terminal;
  CHECK(terminal.run({"check", terminal.file("nirgends")}).exit_code == 1);
  REQUIRE(deliver(terminal).exit_code == 0);
  terminal.write("lieferung/notiz.txt", "von jemand anderem");
  const Said with_stranger = terminal.run({"check", terminal.file("lieferung")});
  CHECK(with_stranger.exit_code == 0);
  CHECK(with_stranger.out.find("Nicht Teil der Lieferung: notiz.txt") != std::string::npos);
  terminal.run({"new", terminal.file("andere.tafel"), "--template", "lik-st-2019", "--venue", "halle"});
  const Said other = terminal.run({"check", terminal.file("lieferung"), terminal.file("andere.tafel")});
  CHECK(other.exit_code == 1);
  CHECK(other.err.find("hat einen anderen Stand") != std::string::npos);
}

TEST_CASE("an export that fails leaves the one before whole") {
  Terminal terminal;
  REQUIRE(deliver(terminal).exit_code == 0);
  const std::string before = terminal.read("lieferung/manifest.json");
  const std::string sheet = terminal.read("lieferung/tabellen.ods");
  terminal.write("zettel.tsv", "handlungsfeld\trunde\tbeitrag\nHF 1\t1\tneu\n");
  REQUIRE(terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("zettel.tsv")}).exit_code == 0);
  // A folder stands where the last file is to be put under its temporary name.
  const std::string in_the_way = terminal.file("lieferung/manifest.json.neu-") + std::to_string(getpid());
  std::filesystem::create_directory(in_the_way);
  CHECK(deliver(terminal).exit_code == 1);
  CHECK(terminal.read("lieferung/manifest.json") == before);
  CHECK(terminal.read("lieferung/tabellen.ods") == sheet);
  std::filesystem::remove(in_the_way);
  CHECK(terminal.run({"check", terminal.file("lieferung")}).exit_code == 0);
}

TEST_CASE("nothing is published until a person has looked at every hint of a person") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.write("zettel.tsv",
                 "handlungsfeld\trunde\tbeitrag\nHF 1\t1\tFrau M. vom JC hilft super\nHF 1\t1\tBus fehlt\n");
  REQUIRE(terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("zettel.tsv"), "--released"})
              .exit_code == 0);
  const std::vector<std::string> publish{
      "export",     terminal.file("konferenz.tafel"), "--to", terminal.file("offen"), "--format", "csv", "--profile",
      "oeffentlich"};
  const Said refused = terminal.run(publish);
  CHECK(refused.exit_code == 1);
  CHECK(refused.err.find("Name einer Person?: Frau M.") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(terminal.file("offen")));

  terminal.write("geprueft.txt", refused.err.substr(0, 32) + " ist in Ordnung\n");
  auto with_list = publish;
  with_list.insert(with_list.end(), {"--confirmed", terminal.file("geprueft.txt")});
  CHECK(terminal.run(with_list).exit_code == 0);
  auto with_flag = publish;
  with_flag.push_back("--confirm-personal-hints");
  CHECK(terminal.run(with_flag).exit_code == 0);
  CHECK(terminal.run({"check", terminal.file("offen"), terminal.file("konferenz.tafel")}).exit_code == 0);
}

TEST_CASE("what was exported becomes a session again, with the same export") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.write("beitraege.tsv",
                 "handlungsfeld\trunde\tbeitrag\n4\t1\tDaZ fehlt überall\n2\t2\tBriefe nur auf Deutsch\n");
  terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("beitraege.tsv"), "--released"});
  terminal.run({"cluster", terminal.file("konferenz.tafel"), "--adopt"});
  terminal.run({"export", terminal.file("konferenz.tafel"), "--to", terminal.file("aus"), "--format", "json"});
  const Said said = terminal.run({"rebuild", terminal.file("aus/ergebnisse.json"), terminal.file("neu.tafel")});
  CHECK(said.exit_code == 0);
  CHECK(said.out.find("2 Beiträge") != std::string::npos);
  CHECK(terminal.run({"verify", terminal.file("neu.tafel")}).exit_code == 0);
  terminal.run({"export", terminal.file("neu.tafel"), "--to", terminal.file("wieder"), "--format", "json"});
  CHECK(terminal.read("wieder/ergebnisse.json") == terminal.read("aus/ergebnisse.json"));
  const Said again = terminal.run({"rebuild", terminal.file("aus/ergebnisse.json"), terminal.file("neu.tafel")});
  CHECK(again.exit_code == 1);  // there is a session already: it is left alone
  CHECK(terminal.run({"verify", terminal.file("neu.tafel")}).exit_code == 0);
}
