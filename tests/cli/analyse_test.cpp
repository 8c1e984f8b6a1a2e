#include <doctest/doctest.h>

#include <algorithm>

#include "cli/terminal.h"

using namespace tafelrunde::test;

namespace {

// Own examples: three topics, six statements each, with the group a person would put them in.
const char kStatements[] =
    "id\ttext\tlabel\n"
    "s1\tMehr Sprachkurse am Abend\tSprachkurse\n"
    "s2\tDer Sprachkurs ist voll, Wartezeit acht Monate\tSprachkurse\n"
    "s3\tSprachkurse brauchen Kinderbetreuung\tSprachkurse\n"
    "s4\tOhne Kinderbetreuung kommen Mütter nicht zum Sprachkurs\tSprachkurse\n"
    "s5\tDeutschkurse auch auf dem Dorf\tSprachkurse\n"
    "s6\tKursangebot für Frauen mit kleinen Kindern\tSprachkurse\n"
    "a1\tBeim Arzt fehlt ein Dolmetscher\tDolmetschen\n"
    "a2\tKrankenhaus ohne Dolmetscher ist gefährlich\tDolmetschen\n"
    "a3\tÄrzte rechnen das Dolmetschen nicht ab\tDolmetschen\n"
    "a4\tKrankenkasse soll Sprachmittler bezahlen\tDolmetschen\n"
    "a5\tHausärzte nehmen keine Patienten mehr\tDolmetschen\n"
    "a6\tKinder dolmetschen für ihre Eltern beim Arzt\tDolmetschen\n"
    "w1\tVermieter sagen am Telefon ab\tWohnen\n"
    "w2\tKeine Wohnung mit ausländischem Namen\tWohnen\n"
    "w3\tWohnungen sind zu teuer und zu klein\tWohnen\n"
    "w4\tWohnungsbaugesellschaft soll Geflüchtete aufnehmen\tWohnen\n"
    "w5\tVermieter brauchen einen Ansprechpartner\tWohnen\n"
    "w6\tRaus aus der Gemeinschaftsunterkunft in eigene Wohnungen\tWohnen\n";

// Runs `analyse PART in.tsv ...` and gives the lines of the result.
struct Analysis {
  Terminal terminal;
  Said said;

  explicit Analysis(const std::string& statements = kStatements) {
    terminal.write("in.tsv", statements);
    terminal.write("names.txt", "Wohnen\nSprachkurse\nDolmetschen\n");
  }
  std::string file(const std::string& name) const { return terminal.file(name); }

  std::vector<std::string> run(const std::string& part, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"analyse", part, file("in.tsv")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    said = terminal.run(arguments);
    return lines(terminal.read("out.tsv"));
  }
  static std::vector<std::string> lines(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
  }
};

std::vector<std::string> cells(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> cells;
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

}  // namespace

TEST_CASE("analyse cluster gives each statement a group, as many groups as asked for") {
  Analysis analysis;
  const auto lines = analysis.run("cluster", {analysis.file("out.tsv"), "--k", "3", "--seed", "7"});
  REQUIRE_MESSAGE(analysis.said.exit_code == 0, analysis.said.err);
  REQUIRE(lines.size() == 19);
  CHECK(lines[0] == "id\tcluster");
  CHECK(cells(lines[1])[0] == "s1");
  CHECK(cells(lines[1])[1] == cells(lines[3])[1]);
  CHECK(cells(lines[7])[1] == cells(lines[8])[1]);
  CHECK(cells(lines[1])[1] != cells(lines[7])[1]);
}

TEST_CASE("analyse cluster reads no label: other labels, or none, give the same bytes") {
  Analysis with, without;
  std::string unlabelled;
  for (const auto& line : Analysis::lines(kStatements)) unlabelled += line.substr(0, line.rfind('\t')) + "\n";
  without.terminal.write("in.tsv", unlabelled);
  CHECK(with.run("cluster", {with.file("out.tsv")}) == without.run("cluster", {without.file("out.tsv")}));
}

TEST_CASE("analyse cluster keeps what is placed, under the name of its group") {
  Analysis analysis;
  analysis.terminal.write("pins.tsv", "id\tcluster\nw1\tDach über dem Kopf\nw3\tDach über dem Kopf\ns1\t1\n");
  const auto lines = analysis.run("cluster", {analysis.file("out.tsv"), "--pins", analysis.file("pins.tsv")});
  REQUIRE_MESSAGE(analysis.said.exit_code == 0, analysis.said.err);
  CHECK(lines[1] == "s1\t1");
  CHECK(lines[13] == "w1\tDach über dem Kopf");
  CHECK(lines[15] == "w3\tDach über dem Kopf");
}

TEST_CASE("analyse assign puts statements to the names, and a pinned one stays where it is") {
  Analysis analysis;
  analysis.terminal.write("pins.tsv", "w2\tDolmetschen\n");
  const auto lines = analysis.run("assign", {analysis.file("out.tsv"), "--names", analysis.file("names.txt"),
                                             "--pins", analysis.file("pins.tsv")});
  REQUIRE_MESSAGE(analysis.said.exit_code == 0, analysis.said.err);
  REQUIRE(lines.size() == 19);
  CHECK(lines[3] == "s3\tSprachkurse");
  CHECK(lines[8] == "a2\tDolmetschen");
  CHECK(lines[14] == "w2\tDolmetschen");
  CHECK(lines[15] == "w3\tWohnen");
}

TEST_CASE("analyse suggest learns from the placed rows only and never reads the labels of the others") {
  Analysis honest, misled;
  std::string wrong = kStatements;
  const auto later = wrong.find("a1\t");
  for (auto at = wrong.find("\tWohnen", later); at != std::string::npos; at = wrong.find("\tWohnen", at))
    wrong.replace(at, 7, "\t???");
  misled.terminal.write("in.tsv", wrong);
  const std::vector<std::string> more{honest.file("out.tsv"), "--placed", "3", "--names", honest.file("names.txt")};
  const auto lines = honest.run("suggest", more);
  REQUIRE_MESSAGE(honest.said.exit_code == 0, honest.said.err);
  REQUIRE(lines.size() == 16);
  CHECK(lines[0] == "id\ttop1\ttop2\ttop3\tmargin");
  REQUIRE(cells(lines[1]).size() == 5);
  CHECK(cells(lines[1])[0] == "s4");
  CHECK(cells(lines[1])[1] == "Sprachkurse");
  CHECK(std::stod(cells(lines[1])[4]) > 0);
  CHECK(misled.run("suggest", {misled.file("out.tsv"), "--placed", "3", "--names", misled.file("names.txt")}) ==
        lines);
}

TEST_CASE("analyse suggest without names knows the groups of what is placed") {
  Analysis analysis;
  const auto lines = analysis.run("suggest", {analysis.file("out.tsv"), "--placed", "8"});
  REQUIRE_MESSAGE(analysis.said.exit_code == 0, analysis.said.err);
  const auto last = cells(lines[4]);
  CHECK(last[1] == "Dolmetschen");
  CHECK(last[2] == "Sprachkurse");
  CHECK(last[3] == "-");
}

TEST_CASE("analyse similar names at most ten statements for each query, best first") {
  Analysis analysis;
  analysis.terminal.write("queries.tsv", "id\ttext\nw5\tVermieter brauchen Ansprechpartner\nx\t?!\n");
  const auto lines = analysis.run("similar", {analysis.file("queries.tsv"), analysis.file("out.tsv")});
  REQUIRE_MESSAGE(analysis.said.exit_code == 0, analysis.said.err);
  REQUIRE(lines.size() == 2);
  CHECK(cells(lines[0])[0] == "w5");
  CHECK(cells(lines[0])[1] == "w5");
  CHECK(cells(lines[0]).size() <= 11);
  CHECK(lines[1] == "x");
}

TEST_CASE("analyse names proposes a name for each group, and none for statements outside") {
  Analysis analysis;
  analysis.terminal.write("clusters.tsv", "id\tcluster\na1\tA\na2\tA\na6\tA\ns1\tB\ns2\tB\ns3\tB\nw1\t-\n");
  const auto lines = analysis.run("names", {analysis.file("clusters.tsv"), analysis.file("out.tsv")});
  REQUIRE_MESSAGE(analysis.said.exit_code == 0, analysis.said.err);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "cluster\tname");
  CHECK(lines[1].find("olmetsch") != std::string::npos);
  CHECK(lines[2].find("Sprachkurs") != std::string::npos);
}

TEST_CASE("analyse says in one sentence with its line what is wrong, and leaves the earlier result as it was") {
  Analysis analysis;
  analysis.terminal.write("out.tsv", "von gestern\n");
  analysis.terminal.write("bad.tsv", "id\ttext\na\teins\nb\n");
  analysis.terminal.write("pins.tsv", "a1\tWohnen\na1\tDolmetschen\n");
  analysis.terminal.write("strange.tsv", "a1\tRaumfahrt\n");
  const auto out = analysis.file("out.tsv"), names = analysis.file("names.txt");
  const auto refused = [&](const std::vector<std::string>& arguments, const std::string& says) {
    const Said said = analysis.terminal.run(arguments);
    CHECK(said.exit_code == 1);
    CHECK_MESSAGE(said.err.find(says) != std::string::npos, said.err);
    CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    CHECK(analysis.terminal.read("out.tsv") == "von gestern\n");
  };
  const auto in = analysis.file("in.tsv");
  refused({"analyse", "cluster", analysis.file("none.tsv"), out}, "none.tsv");
  refused({"analyse", "cluster", analysis.file("bad.tsv"), out}, "Zeile 3");
  refused({"analyse", "assign", in, out, "--names", names, "--pins", analysis.file("pins.tsv")}, "Zeile 2");
  refused({"analyse", "assign", in, out, "--names", names, "--pins", analysis.file("strange.tsv")}, "Raumfahrt");
  refused({"analyse", "suggest", analysis.file("bad.tsv"), out, "--placed", "1"}, "Zeile 3");
  refused({"analyse", "suggest", in, out, "--placed", "0"}, "--names");
  refused({"analyse", "cluster", in, analysis.terminal.folder().string()}, "keine gewöhnliche Datei");
}

TEST_CASE("analyse does not write over what it reads") {
  Analysis analysis;
  analysis.run("cluster", {analysis.file("in.tsv")});
  CHECK(analysis.said.exit_code == 1);
  CHECK(analysis.terminal.read("in.tsv") == kStatements);
}

TEST_CASE("analyse without a part, or with a count that is none, is not understood") {
  Analysis analysis;
  CHECK(analysis.terminal.run({"analyse"}).exit_code == 2);
  CHECK(analysis.terminal.run({"analyse", "cluster", analysis.file("in.tsv")}).exit_code == 2);
  analysis.run("cluster", {analysis.file("out.tsv"), "--k", "viele"});
  CHECK(analysis.said.exit_code == 2);
  CHECK(analysis.terminal.run({"analyse", "cluster", "--help"}).out.find("--resolution") != std::string::npos);
}

TEST_CASE("analyse takes hostile text as it comes") {
  Analysis analysis(std::string("\xEF\xBB\xBFid\ttext\r\n1\t\r\n2\ta\r\n3\t") + std::string(100'000, 'x') +
                    "\r\n4\t👍👍\r\n5\t\xFF\xFE\xC3\r\n6\tMehr Sprachkurse");
  const auto lines = analysis.run("cluster", {analysis.file("out.tsv")});
  REQUIRE_MESSAGE(analysis.said.exit_code == 0, analysis.said.err);
  REQUIRE(lines.size() == 7);
  CHECK(lines[1] == "1\t-");
  CHECK(lines[6].starts_with("6\t"));
}
