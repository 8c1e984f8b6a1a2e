#include <doctest/doctest.h>

#include "cli/terminal.h"

using namespace tafelrunde::test;

namespace {

const char kThreeRows[] =
    "runde\tbeitrag\thandlungsfeld\tart\tnennungen\n"
    "1\tzu wenig DaZ Lehrer\tHF 4\tBedarf\t3\n"
    "2\t+ PSZ auch im Norden (Stendal), nicht nur MD u. Halle\t7\tMaßnahme\t1\n"
    "1\tVermieter sagen gleich \"schon weg\"; <20% §§ 600 €\tWohnen und Teilhabe\t\t\n";

}  // namespace

TEST_CASE("a table of statements comes in pending, and released when asked") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.write("a.tsv", kThreeRows);
  const Said said = terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("a.tsv")});
  REQUIRE_MESSAGE(said.exit_code == 0, said.err);
  auto statements = terminal.state_of("konferenz.tafel")["statements"];
  REQUIRE(statements.size() == 3);
  CHECK(statements[0]["text"] == "zu wenig DaZ Lehrer");
  CHECK(statements[0]["field"] == 4);
  CHECK(statements[0]["mentions"] == 3);
  CHECK(statements[0]["state"] == "pending");
  CHECK(statements[1]["text"] == "+ PSZ auch im Norden (Stendal), nicht nur MD u. Halle");
  CHECK(statements[2]["text"] == "Vermieter sagen gleich \"schon weg\"; <20% §§ 600 €");

  prepare_magdeburg(terminal, "zweite.tafel");
  terminal.run({"import", terminal.file("zweite.tafel"), terminal.file("a.tsv"), "--released"});
  CHECK(terminal.state_of("zweite.tafel")["statements"][0]["state"] == "released");
}

TEST_CASE("the same file again adds nothing") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.write("a.tsv", kThreeRows);
  terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("a.tsv")});
  const std::string before = terminal.run({"show", terminal.file("konferenz.tafel"), "--json"}).out;
  const Said again = terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("a.tsv")});
  CHECK(again.exit_code == 0);
  CHECK(again.out.find("3 waren schon da") != std::string::npos);
  CHECK(terminal.run({"show", terminal.file("konferenz.tafel"), "--json"}).out == before);
}

TEST_CASE("one bad row is named with its line, and nothing comes in unless bad rows may be skipped") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.write("a.tsv", std::string(kThreeRows) + "1\tin welchem Feld?\t12\t\t\n");
  const Said refused = terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("a.tsv")});
  CHECK(refused.exit_code == 1);
  CHECK(refused.err.find("Zeile 5") != std::string::npos);
  CHECK(terminal.state_of("konferenz.tafel")["statements"].empty());

  const Said skipped =
      terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("a.tsv"), "--skip-bad"});
  CHECK(skipped.exit_code == 0);
  CHECK(terminal.state_of("konferenz.tafel")["statements"].size() == 3);
}

TEST_CASE("what is exported for Excel or for machines comes in again with every word") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.write("a.tsv", kThreeRows);
  terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("a.tsv"), "--released"});
  REQUIRE(terminal.run({"export", terminal.file("konferenz.tafel"), "--to", terminal.file("export")}).exit_code == 0);
  CHECK(terminal.read("export/aussagen.csv").find("'+ PSZ") != std::string::npos);
  CHECK(terminal.read("export/statements.csv").find("'+ PSZ") == std::string::npos);
  for (const char* table : {"export/aussagen.csv", "export/statements.csv"}) {
    const std::string session = std::string(table).substr(7, 3) + ".tafel";
    prepare_magdeburg(terminal, session);
    const Said said = terminal.run({"import", terminal.file(session), terminal.file(table), "--released"});
    REQUIRE_MESSAGE(said.exit_code == 0, said.err);
    const auto before = terminal.state_of("konferenz.tafel")["statements"];
    const auto after = terminal.state_of(session)["statements"];
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      CHECK(after[i]["text"] == before[i]["text"]);
      CHECK(after[i]["mentions"] == before[i]["mentions"]);
      CHECK(after[i]["kind"] == before[i]["kind"]);
    }
  }
}

TEST_CASE("a preview says how the table was read and what would happen, and changes nothing") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  const std::string before = terminal.read("konferenz.tafel");
  terminal.write("antworten.csv",
                 "Nr;Meinung;runde;Ort\r\n1;B\xFCros l\xE4nger \xF6"
                 "ffnen;1;\r\n2;;1;\r\n3;mehr Zeit;7;\r\n");
  const Said unsure = terminal.run(
      {"import", terminal.file("konferenz.tafel"), terminal.file("antworten.csv"), "--preview", "--field", "4"});
  CHECK(unsure.exit_code == 1);
  CHECK(unsure.err.find("Nr, Meinung, runde, Ort") != std::string::npos);
  const std::vector<std::string> call{
      "import",         terminal.file("konferenz.tafel"), terminal.file("antworten.csv"), "--field", "4", "--columns",
      "beitrag=Meinung"};
  auto previewing = call;
  previewing.push_back("--preview");
  const Said said = terminal.run(previewing);
  REQUIRE_MESSAGE(said.exit_code == 0, said.err);
  for (const char* part : {"Windows-1252", "beitrag: Spalte 2 „Meinung“", "HF 4, Runde 1: Büros länger öffnen",
                           "Zeile 3: Der Beitrag ist leer", "Zeile 4: Die Runde „7“",
                           "Würde 1 neu aufnehmen, 0 sind schon da, 2 Zeilen sind fehlerhaft"})
    CHECK_MESSAGE(said.out.find(part) != std::string::npos, part << " in " << said.out);
  CHECK(terminal.read("konferenz.tafel") == before);

  auto importing = call;
  importing.push_back("--skip-bad");
  REQUIRE(terminal.run(importing).exit_code == 0);
  CHECK(terminal.state_of("konferenz.tafel")["statements"][0]["text"] == "Büros länger öffnen");
  CHECK(terminal.run(previewing).out.find("Würde 0 neu aufnehmen, 1 sind schon da") != std::string::npos);
}

TEST_CASE("our own workbooks come in as they went out, and into their own session not at all") {
  Terminal terminal;
  prepare_magdeburg(terminal);
  terminal.write("a.tsv", kThreeRows);
  terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file("a.tsv"), "--released"});
  REQUIRE(
      terminal
          .run({"export", terminal.file("konferenz.tafel"), "--to", terminal.file("export"), "--format", "xlsx,ods"})
          .exit_code == 0);
  const auto before = terminal.state_of("konferenz.tafel")["statements"];
  for (const char* workbook : {"export/tabellen.xlsx", "export/tabellen.ods"}) {
    const std::string session = std::string(workbook).substr(16) + ".tafel";
    prepare_magdeburg(terminal, session);
    const Said said = terminal.run({"import", terminal.file(session), terminal.file(workbook), "--released"});
    REQUIRE_MESSAGE(said.exit_code == 0, said.err);
    const auto after = terminal.state_of(session)["statements"];
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
      for (const char* key : {"text", "mentions", "kind", "field", "state"}) CHECK(after[i][key] == before[i][key]);
    const Said own =
        terminal.run({"import", terminal.file("konferenz.tafel"), terminal.file(workbook), "--released"});
    CHECK_MESSAGE(own.out.find("3 waren schon da") != std::string::npos, own.out << own.err);
  }
  CHECK(terminal.state_of("konferenz.tafel")["statements"] == before);
}
