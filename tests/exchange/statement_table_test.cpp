// What may stand in a table of statements, and what is said when something else does.
#include <doctest/doctest.h>

#include "core/apply.h"
#include "exchange/paper_table.h"
#include "exchange/statement_table.h"
#include "support/story.h"

using namespace tafelrunde;
using exchange::parse_paper;
using exchange::parse_statements;
using exchange::RowFault;
using exchange::StatementTable;
using exchange::TableFormat;
using test::Story;

namespace {

Session empty_session() { return Story().open().session(); }

StatementTable table(std::string_view bytes, TableFormat format) {
  auto read = parse_statements(bytes, format, empty_session());
  if (!read) FAIL(read.problem().key);
  return read ? *read : StatementTable{};
}
StatementTable tsv(std::string_view bytes) { return table(bytes, TableFormat::tsv); }
StatementTable csv(std::string_view bytes) { return table(bytes, TableFormat::csv); }

// "hf2 runde1 4: zu wenig DaZ Lehrer"
std::string line_of(const ImportedStatement& row) {
  return row.filing.field.value + " " + row.filing.round.value + " " + row.table + ": " + row.text;
}
std::vector<std::string> lines(const StatementTable& read) {
  std::vector<std::string> all;
  for (const ImportedStatement& row : read.rows) all.push_back(line_of(row));
  return all;
}
std::vector<std::string> faults(const std::vector<RowFault>& faults) {
  std::vector<std::string> all;
  for (const RowFault& fault : faults) all.push_back(std::to_string(fault.line) + " " + fault.reason.key);
  return all;
}
using Lines = std::vector<std::string>;

std::string refusal(std::string_view bytes, TableFormat format = TableFormat::tsv) {
  const auto read = parse_statements(bytes, format, empty_session());
  return read ? "" : read.problem().key;
}

}  // namespace

TEST_CASE("Columns are found by name, in any order and any case; others are ignored") {
  CHECK(lines(tsv("Farbe\tBEITRAG\tRunde\tHandlungsfeld\tTisch\nrot\tzu wenig\t1\t2\t4\n")) ==
        Lines{"hf2 runde1 4: zu wenig"});
  CHECK(lines(tsv("handlungsfeld\trunde\tstatement\n1\t1\ta\n")) == Lines{"hf1 runde1 : a"});
  CHECK(lines(tsv("handlungsfeld\trunde\ttext\n1\t1\ta\n")) == Lines{"hf1 runde1 : a"});
}

TEST_CASE("A field is named by its number, its badge, its badge with title, or its title") {
  for (const char* name : {"2", "HF 2", "hf2", "HF 2: Bildung und Sprachförderung", "Bildung und Sprachförderung",
                           "bildung und sprachforderung", "Handlungsfeld 2", "2. Bildung"})
    CHECK(lines(tsv("handlungsfeld\trunde\tbeitrag\n" + std::string(name) + "\tRunde 2\tx\n")) ==
          Lines{"hf2 runde2 : x"});
}

TEST_CASE("Everything that a row may say comes along") {
  const auto read =
      tsv("handlungsfeld\trunde\ttisch\tbeitrag\tcluster\tart\tnennungen\tdissens\tbezug\n"
          "2\t1\t4\tzu wenig\tPersonal DaZ\tMaßnahme\t3\tnein\tP1-Z1:ändert, P1-M2:neu\n");
  REQUIRE(read.rows.size() == 1);
  const ImportedStatement& row = read.rows[0];
  CHECK(row.cluster_title == "Personal DaZ");
  CHECK(row.kind == Kind::measure);
  CHECK(row.mentions == 3);
  CHECK(row.dissent == "nein");
  CHECK(row.stances ==
        std::vector<std::pair<PaperItemKey, Stance>>{{{"P1-Z1"}, Stance::changes}, {{"P1-M2"}, Stance::adds}});
  CHECK(row.statement.is_nil());
}

TEST_CASE("In .tsv a quote is a quote and an apostrophe an apostrophe") {
  CHECK(lines(tsv("handlungsfeld\trunde\tbeitrag\n1\t1\t\"schon weg\n1\t1\t'+ ja\n1\t1\t+ PSZ; <20% §§ €\n")) ==
        Lines{"hf1 runde1 : \"schon weg", "hf1 runde1 : '+ ja", "hf1 runde1 : + PSZ; <20% §§ €"});
}

TEST_CASE("In .csv cells may be quoted, hold line breaks, and are parted by ; or ,") {
  CHECK(lines(csv("handlungsfeld;runde;beitrag\r\n2;1;\"a \"\"b\"\"; c, d\r\ne\"\r\n1;2;gleich \"weg\"\r\n")) ==
        Lines{"hf2 runde1 : a \"b\"; c, d\ne", "hf1 runde2 : gleich \"weg\""});
  CHECK(lines(csv("handlungsfeld,runde,beitrag\n2,1,\"a; b\"\n")) == Lines{"hf2 runde1 : a; b"});
  CHECK(lines(csv("\"a;b;c;d\",handlungsfeld,runde,beitrag\n,2,1,x\n")) == Lines{"hf2 runde1 : x"});
}

TEST_CASE("The apostrophe that our CSV for Excel puts before a formula is taken off") {
  CHECK(lines(csv("handlungsfeld;runde;beitrag\n1;1;'+ PSZ\n1;1;\"'=> a\"\n1;1;''= b\n1;1;'so\n1;1;'\n")) ==
        Lines{"hf1 runde1 : + PSZ", "hf1 runde1 : => a", "hf1 runde1 : '= b", "hf1 runde1 : 'so", "hf1 runde1 : '"});
}

TEST_CASE("Byte-order mark, Windows and old Macintosh line ends, a missing last one and empty lines do no harm") {
  const Lines expected{"hf1 runde1 : a", "hf2 runde2 : b"};
  CHECK(lines(tsv("\xEF\xBB\xBFhandlungsfeld\trunde\tbeitrag\r\n1\t1\ta\r\n\r\n2\t2\tb")) == expected);
  CHECK(lines(csv("\xEF\xBB\xBFhandlungsfeld;runde;beitrag\r1;1;a\r;;\r2;2;b\r")) == expected);
}

TEST_CASE("A bad row is told with its line and its reason, the good ones are read") {
  const auto read =
      tsv("handlungsfeld\trunde\tbeitrag\tart\tnennungen\tbezug\n"
          "1\t1\t \t\t\t\n"
          "9\t1\ta\t\t\t\n"
          "\t1\ta\t\t\t\n"
          "1\t3\ta\t\t\t\n"
          "1\t\ta\t\t\t\n"
          "1\t1\ta\tWunsch\t\t\n"
          "1\t1\ta\t\tviele\t\n"
          "1\t1\ta\t\t0\t\n"
          "1\t1\ta\t\t\tP1-Z1=neu\n"
          "1\t1\ta\n"
          "1\t1\ta\tb\tc\td\te\n"
          "1\t1\ta\x07\t\t\t\n"
          "1\t1\tgut\t\t\t\t\t\n");
  CHECK(faults(read.faults) == Lines{"2 row.no_statement", "3 row.unknown_field", "4 row.no_field",
                                     "5 row.unknown_round", "6 row.no_round", "7 row.unknown_kind", "8 row.bad_count",
                                     "9 row.bad_count", "10 row.bad_stance", "11 table.too_few_columns",
                                     "12 table.too_many_columns", "13 text.control_character"});
  CHECK(lines(read) == Lines{"hf1 runde1 : gut"});
  CHECK(read.faults[9].reason.args == std::vector<std::string>{"3", "6"});
}

TEST_CASE("A row over several lines is told with its first; a quote that never closes spoils one line only") {
  const auto read =
      csv("handlungsfeld;runde;beitrag\n"
          "1;1;\"a\nb\"\n"
          "9;1;\"c\nd\"\n"
          "1;1;\"e\"f\n"
          "1;1;\"g\n"
          "1;1;h\n");
  CHECK(faults(read.faults) == Lines{"4 row.unknown_field", "6 table.text_after_quote", "7 table.unclosed_quote"});
  CHECK(lines(read) == Lines{"hf1 runde1 : a\nb", "hf1 runde1 : h"});
}

TEST_CASE("A file that is no table of statements is refused as a whole") {
  CHECK(refusal("") == "table.empty");
  CHECK(refusal("\n \n") == "table.empty");
  CHECK(refusal("handlungsfeld\trunde\n1\t1\n") == "table.no_column");
  CHECK(refusal("handlungsfeld\trunde\tbeitrag\tRunde\n") == "table.column_twice");
  CHECK(refusal("\"handlungsfeld;runde\n", TableFormat::csv) == "table.unclosed_quote");
  const auto broken = parse_statements("handlungsfeld\trunde\tbeitrag\n1\t1\tBüros öffnen\n1\t1\tB\xC3ro\n",
                                       TableFormat::tsv, empty_session());
  REQUIRE_FALSE(broken.ok());
  CHECK(broken.problem() == Message{"table.not_utf8", {"3"}});
}

TEST_CASE("The same file again adds nothing; the same words in another file are somebody else's") {
  const std::string bytes = "handlungsfeld\trunde\tbeitrag\n1\t1\tmehr Zeit\n1\t1\tmehr Zeit\n";
  const auto first = tsv(bytes), again = tsv(bytes), elsewhere = tsv(bytes + "1\t1\tmehr Geld\n");
  REQUIRE(first.rows.size() == 2);
  CHECK(first.rows[0].origin == again.rows[0].origin);
  CHECK(first.rows[0].origin != first.rows[1].origin);
  CHECK(first.rows[0].origin != elsewhere.rows[0].origin);
  CHECK(first.rows[0].origin.size() == 32);

  Story story;
  story.open();
  for (int pass = 0; pass < 2; ++pass) {
    ImportStatements wish{first.rows, {ReleaseState::pending, {}}};
    for (std::size_t i = 0; i < wish.rows.size(); ++i)
      wish.rows[i].statement.bytes = {9, static_cast<std::uint8_t>(pass), static_cast<std::uint8_t>(i)};
    story.act(wish);
  }
  CHECK(story.session().statements.size() == 2);
}

TEST_CASE("What was not released stays back, whatever the import is told") {
  const auto read =
      tsv("handlungsfeld\trunde\tbeitrag\tmoderation_status\n"
          "1\t1\ta\tfreigegeben\n1\t1\tb\tgelöscht\n1\t1\tc\twartet auf Freigabe\n1\t1\td\treview\n"
          "1\t1\t\tgeschwärzt\n1\t1\te\t\n");
  CHECK(lines(read) == Lines{"hf1 runde1 : a", "hf1 runde1 : e"});
  CHECK(read.held_back.size() == 3);
  CHECK(read.faults.empty());
}

TEST_CASE("Whatever the bytes, reading a table ends and reads no row twice") {
  const std::string whole =
      "handlungsfeld;runde;beitrag\r\n1;1;\"a \"\"b\"\"\r\nc\";\r\n2;2;'+x\r\n\"1\";\"1\";\"\"\"\"\r\n";
  for (std::size_t length = 0; length <= whole.size(); ++length)
    for (const char c : {'"', ';', '\r', '\n', 'x', '\''}) {
      std::string bytes = whole.substr(0, length) + c + whole.substr(std::min(whole.size(), length + 1));
      const auto read = parse_statements(bytes, TableFormat::csv, empty_session());
      if (read) CHECK(read->rows.size() + read->faults.size() <= 5);
    }
}

TEST_CASE("The discussion paper is read with its consensus; bad rows are told") {
  const auto read = parse_paper(
      "id\thandlungsfeld\tart\ttext\tkonsens\tanmerkung\n"
      "P2-Z1\t2\tLeitziel\tSprache für alle.\tja\t\n"
      "P2-M4\t2\tMaßnahme\tAnerkennung.\tnein\tKein Konsens\n"
      "P2-M4\t2\tMaßnahme\tdoppelt\tja\t\n"
      "\t2\tMaßnahme\tohne\tja\t\n"
      "P9\t9\tMaßnahme\tfremd\tja\t\n"
      "P3\t1\tMaßnahme\t\tja\t\n"
      "P4\t1\tMaßnahme\tx\tvielleicht\t\n",
      TableFormat::tsv, empty_session());
  REQUIRE(read.ok());
  REQUIRE(read->items.size() == 2);
  CHECK(read->items[0] == std::pair<PaperItemKey, PaperItem>{
                              {"P2-Z1"}, {{"hf2"}, "Leitziel", "Sprache für alle.", Consensus::yes, {}}});
  CHECK(read->items[1].second.consensus == Consensus::dissent);
  CHECK(read->items[1].second.note.text == "Kein Konsens");
  CHECK(faults(read->faults) ==
        Lines{"4 row.id_twice", "5 row.no_id", "6 row.unknown_field", "7 row.no_text", "8 row.unknown_consensus"});
}
