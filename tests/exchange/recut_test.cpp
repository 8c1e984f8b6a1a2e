// Findings go into the chapters of the concept without losing the field they came from.
#include <doctest/doctest.h>

#include "exchange/recut.h"
#include "exchange/result_tables.h"
#include "support/edition.h"
#include "support/sessions.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;
using test::full_story;

namespace {

constexpr const char* kHead = "handlungsfeld;kapitel;querschnittsthema\n";

Edition recut_by(const std::string& rows, const Session& session) {
  Edition edition = test::german_edition();
  edition.recut = *parse_recut(kHead + rows, session);
  return edition;
}

std::string cell(const Sheet& sheet, std::size_t row, std::string_view column) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i)
    if (sheet.columns[i].name == column) return sheet.rows.at(row).at(i);
  FAIL("no such column");
  return {};
}

}  // namespace

TEST_CASE("A field goes into several chapters, and its findings still say where they came from") {
  const Session session = full_story().session();
  const Sheet sheet =
      finding_rows(session, recut_by("HF 2;Bildung;Sprachmittlung\n2;Monitoring;\nHF 1;Bildung;\n", session).recut);
  CHECK(cell(sheet, 0, "Kapitel Konzept") == "Bildung; Monitoring");
  CHECK(cell(sheet, 0, "Querschnittsthema") == "Sprachmittlung");
  CHECK(cell(sheet, 0, "Handlungsfeld") == "HF 2: Bildung und Sprachförderung");
}

TEST_CASE("Every finding stands under each of its chapters; those without one are listed, never dropped") {
  const Session session = full_story().session();
  const Sheet mapped = recut_rows(session, recut_by("HF 2;Bildung;Sprachmittlung\n", session));
  REQUIRE(mapped.rows.size() == 4);  // two findings, in a chapter and in a topic
  CHECK(cell(mapped, 0, "Kapitel oder Querschnittsthema") == "Bildung");
  CHECK(cell(mapped, 2, "Kapitel oder Querschnittsthema") == "Sprachmittlung");
  const Sheet unmapped = recut_rows(session, recut_by("HF 1;Beratung;\n", session));
  REQUIRE(unmapped.rows.size() == 2);
  CHECK(cell(unmapped, 0, "Kapitel oder Querschnittsthema") == "(ohne Kapitel)");
}

TEST_CASE("Rows that lead nowhere are named with their line") {
  const auto recut =
      parse_recut(std::string(kHead) + "HF 9;Bildung;\nHF 1;;\n;Bildung;\nHF 1;Beratung;\n", full_story().session());
  REQUIRE(recut.ok());
  REQUIRE(recut->faults.size() == 3);
  CHECK(recut->faults[0].line == 2);
  CHECK(recut->faults[0].reason.key == "row.unknown_field");
  CHECK(recut->faults[1].reason.key == "row.no_target");
  CHECK(recut->faults[2].reason.key == "row.no_field");
  CHECK(recut->targets.size() == 1);
  CHECK(parse_recut("handlungsfeld;kapitel\nHF 1;x\n", full_story().session()).problem().key == "table.no_column");
}
