#include "exchange/answers_table.h"

#include <doctest/doctest.h>

#include "exchange/tables_csv.h"
#include "support/story.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;
using test::Story;

namespace {

Story with_findings() {
  Story story;
  story.open().at(1).capture("Beratung abends").capture("Zahlen je Kreis");
  story.conclude(Kind::need, "Beratung ist abends erreichbar.", {}, {"Beratung"});
  WriteFinding wish;
  wish.finding.bytes[0] = 0x77;
  wish.field = story.field(1);
  wish.kind = Kind::measure;
  wish.wording = "Das Land veröffentlicht Zahlen.";
  wish.addressee = "Land";
  story.act(wish);
  return story;
}

}  // namespace

TEST_CASE("the delivered table comes back unfilled: nothing is changed") {
  const Story story = with_findings();
  for (const CsvReader reader : {CsvReader::german_excel, CsvReader::machine}) {
    const auto table = parse_answers(findings_csv(story.session(), reader), TableFormat::csv, story.session());
    REQUIRE(table);
    CHECK(table->answers.empty());
    CHECK(table->unchanged == 2);
    CHECK(table->faults.empty());
  }
}

TEST_CASE("exactly the filled cells are answers, and the next table holds them") {
  Story story = with_findings();
  std::string table = findings_csv(story.session(), CsvReader::german_excel);
  // The last cells of a row: Kapitel; Rückmeldung; Status; Dissens; Ebene.
  const auto row = table.find("Beratung ist abends erreichbar.");
  REQUIRE(row != std::string::npos);
  const auto end = table.find("\r\n", row);
  table.replace(end - 4, 4, ";\"=ja, \"\"bald\"\"\";in Arbeit;;");
  const auto answers = parse_answers(table, TableFormat::csv, story.session());
  REQUIRE(answers);
  CHECK(answers->faults.empty());
  REQUIRE(answers->answers.size() == 1);
  CHECK(answers->answers[0].finding == story.finding("Beratung"));
  CHECK(answers->answers[0].responsible.empty());
  CHECK(answers->answers[0].response == "=ja, \"bald\"");
  CHECK(answers->answers[0].status == "in Arbeit");
  story.act(AnswerFindings{answers->answers});
  const std::string next = findings_csv(story.session(), CsvReader::german_excel);
  CHECK(next.find("'=ja, \"\"bald\"\"") != std::string::npos);
  const auto again = parse_answers(next, TableFormat::csv, story.session());
  REQUIRE(again);
  CHECK(again->answers.empty());
  CHECK(again->unchanged == 2);
}

TEST_CASE("who is responsible is an answer only where it is another than the conference said") {
  const Story story = with_findings();
  const std::string id = story.finding("Das Land").hex();
  const auto read = [&](const std::string& responsible) {
    const auto table =
        parse_answers("ID;Zuständigkeit\n" + id + ";" + responsible + "\n", TableFormat::csv, story.session());
    REQUIRE(table);
    return table->answers;
  };
  CHECK(read("Land").empty());
  CHECK(read("").empty());
  REQUIRE(read("Statistisches Landesamt").size() == 1);
  CHECK(read("Statistisches Landesamt")[0].responsible == "Statistisches Landesamt");
}

TEST_CASE("rows that cannot be taken are named, and the file needs its columns") {
  const Story story = with_findings();
  const std::string id = story.finding("Beratung").hex();
  const auto table = parse_answers("ID;Status\n" + id + ";offen\n;offen\nabc;offen\n" + id + ";offen\n",
                                   TableFormat::csv, story.session());
  REQUIRE(table);
  CHECK(table->answers.size() == 1);
  REQUIRE(table->faults.size() == 3);
  CHECK(table->faults[0].line == 3);
  CHECK(table->faults[0].reason.key == "row.no_id");
  CHECK(table->faults[1].reason.key == "row.unknown_finding");
  CHECK(table->faults[2].reason.key == "row.id_twice");
  CHECK(parse_answers("ID;Art\nx;y\n", TableFormat::csv, story.session()).problem().key == "table.no_column");
  CHECK(parse_answers("Status\nx\n", TableFormat::csv, story.session()).problem().key == "table.no_column");
}
