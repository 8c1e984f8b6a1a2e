// What leaves the house: every statement with its state, the same bytes for the same operations, and words that
// come back from a table as they were.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "base/text.h"
#include "core/apply.h"
#include "exchange/export_set.h"
#include "exchange/findings_json.h"
#include "exchange/readable_text.h"
#include "exchange/state_json.h"
#include "exchange/statement_table.h"
#include "exchange/tables_csv.h"
#include "support/edition.h"
#include "support/sessions.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;
using nlohmann::json;
using test::full_story;
using test::Story;
using test::tricky_story;

namespace {

std::vector<std::string> texts_of(const Session& session) {
  std::vector<std::string> texts;
  for (const Statement* statement : statements_in_order(session)) texts.push_back(statement->words().text);
  return texts;
}

// The session that importing a table gives.
Session imported(std::string_view bytes) {
  Story story;
  story.open();
  auto read = parse_statements(bytes, TableFormat::csv, story.session());
  REQUIRE(read.ok());
  CHECK(read->faults.empty());
  std::uint8_t count = 0;
  for (auto* rows : {&read->rows, &read->held_back}) {
    for (ImportedStatement& row : *rows) {
      row.statement.bytes = {1, ++count};
      row.cluster_if_new.bytes = {2, count};
    }
    story.act(ImportStatements{*rows, {ReleaseState::pending, {}}});
  }
  return story.session();
}

std::vector<std::string> all_exports(const Session& session) {
  std::vector<std::string> bytes;
  for (const std::string& format : export_formats()) {
    const auto files = export_files(session, format, test::german_edition());
    for (const ExportedFile& file : *files) bytes.push_back(file.bytes);
  }
  bytes.push_back(state_json(session));
  return bytes;
}

std::vector<std::string> keys_of(const json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

TEST_CASE("Two exports of the same operations are the same bytes, in whatever order they were merged") {
  const Story story = full_story();
  const auto expected = all_exports(story.session());
  std::vector<Operation> operations = story.operations();
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(operations.begin(), operations.end(), random);
    CHECK(all_exports(fold(operations)) == expected);
  }
  // The control: one operation less is seen.
  operations.pop_back();
  CHECK(all_exports(fold(operations)) != expected);
}

TEST_CASE("Both CSV tables of statements come back with every word") {
  const Session session = tricky_story().session();
  for (const CsvReader reader : {CsvReader::german_excel, CsvReader::machine}) {
    const Session again = imported(statements_csv(session, reader));
    CHECK(texts_of(again) == texts_of(session));
    const auto titles = clusters_in_order(again, {"hf2"});
    REQUIRE(titles.size() == 1);
    CHECK(titles[0]->title.shown()->text == "Titel; mit \"Zitat\" + §");
    CHECK(again.statements.at(StatementId{{1, 10}}).dissent.shown()->text == "=nein, \"nicht\" hier;\nKommune!");
    CHECK(again.statements.at(StatementId{{1, 1}}).table == "4a");
  }
}

TEST_CASE("Words come back with kind, count and stance; what was not released comes back as pending") {
  const Session again = imported(statements_csv(full_story().session(), CsvReader::german_excel));
  const Statement& first = *statements_in_order(again).at(0);
  CHECK(first.words().text == "zu wenig DaZ Lehrer");
  CHECK(first.kind.shown_or({}) == Kind::need);
  CHECK(first.mention_count() == 3);
  CHECK(first.stances.at({"P2-M1"}).shown_or({}) == Stance::changes);
  for (const Statement* statement : statements_in_order(again)) CHECK(statement->state() == ReleaseState::pending);
  CHECK(statements_in_order(again).size() == 9);  // all but the redacted one
}

TEST_CASE("The table for Excel has a mark, semicolons and guarded formulas; the one for machines has not") {
  const Session session = tricky_story().session();
  const std::string excel = statements_csv(session, CsvReader::german_excel);
  const std::string machine = statements_csv(session, CsvReader::machine);
  CHECK(excel.starts_with("\xEF\xBB\xBFstatement_id;created_at;statement_text;moderation_status;"));
  CHECK(machine.starts_with("statement_id,created_at,statement_text,moderation_status,"));
  CHECK(excel.ends_with("\r\n"));
  CHECK(excel.find("\"'=SUMME(A1:A9)\"") != std::string::npos);
  CHECK(excel.find("\"'-> Bus") != std::string::npos);
  CHECK(excel.find("\"'@Land") != std::string::npos);
  CHECK(machine.find(",=SUMME(A1:A9),") != std::string::npos);
  CHECK(machine.find(",\"+ PSZ") != std::string::npos);
}

TEST_CASE("The tables have the columns that are documented") {
  const Session session = full_story().session();
  CHECK(
      first_line(statements_csv(session, CsvReader::machine)) ==
      "statement_id,created_at,statement_text,moderation_status,is_seed,themes,reject_reason,reject_note,"
      "edited_from_statement_id,replaced_by_statement_ids,ort,runde,tisch,handlungsfeld,typ,cluster_id,cluster_titel,"
      "nennungen,punkte,konsens,bezug_papier,dissens,quelle,weitere_fassungen,weitere_nennung_von\r");
  CHECK(first_line(clusters_csv(session, CsvReader::machine)) ==
        "cluster_id,handlungsfeld,cluster_titel,zustand,nennungen,punkte,beitraege,beitrag_ids,weitere_titel,"
        "zusammengefuehrt_in,getrennt_von\r");
  CHECK(first_line(findings_csv(session, CsvReader::machine)) ==
        "ID,Handlungsfeld,Querschnittsthema,Konferenzort,Datum,Gesprächsrunde,Art,Cluster,Befund (redaktionell),"
        "Originalwortlaute (IDs),Anzahl Nennungen,Punkte,Rang,Konsens,Zielgruppe,Zuständigkeit (Ressort),Beteiligte,"
        "Zeithorizont,Finanzierung,Indikator,Kapitel Konzept,Rückmeldung der Verwaltung,Status,Dissens,Ebene\r");
}

TEST_CASE("A finding stands in its table with what it rests on") {
  const Session session = full_story().session();
  const std::string table = findings_csv(session, CsvReader::machine);
  const std::string first = table.substr(table.find('\n') + 1);
  CHECK(first_line(first.substr(first.find(',') + 1)) ==
        "HF 2: Bildung und Sprachförderung,,Magdeburg,2019-09-12,1,Maßnahme,Personal DaZ,Das Land stellt mehr "
        "DaZ-Lehrkräfte ein.,05010000000000000000000000000004 05010000000000000000000000000001 "
        "05010000000000000000000000000002,5,7,1,,,,,,,,,,,,\r");
}

TEST_CASE("show --json has the promised keys") {
  const json state = json::parse(state_json(full_story().session()));
  CHECK(keys_of(state) == std::vector<std::string>{"clusters", "conference", "fields", "findings", "statements"});
  CHECK(keys_of(state["statements"][0]) ==
        std::vector<std::string>{"captured_at", "cluster", "dots", "field", "id", "kind", "mention_of", "mentions",
                                 "pinned", "round", "source", "state", "table", "text", "venue", "versions"});
  CHECK(keys_of(state["clusters"][0]) == std::vector<std::string>{"dots", "field", "id", "statements", "title"});
  CHECK(keys_of(state["findings"][0]) ==
        std::vector<std::string>{"central", "field", "id", "kind", "statements", "text"});
}

TEST_CASE("show --json tells a statement as it is") {
  const json state = json::parse(state_json(full_story().session()));
  const json& first = state["statements"][0];
  CHECK(first["text"] == "zu wenig DaZ Lehrer");
  CHECK(first["field"] == 2);
  CHECK(first["round"] == 1);
  CHECK(first["table"] == "4");
  CHECK(first["venue"] == "magdeburg");
  CHECK(first["state"] == "released");
  CHECK(first["captured_at"] == "2019-09-12T15:45:03+02:00");
  CHECK(first["kind"] == "need");
  CHECK(first["mentions"] == 3);
  CHECK(first["dots"] == 7);
  CHECK(first["pinned"] == true);
  CHECK(first["versions"] == json{"zu wenig DaZ Lehrer"});
  CHECK(state["statements"][3]["versions"] ==
        json{"B2-Kurse scheitern an der Mindestzahl 15", "B2 Kurse: Mindest-TN 15 nicht erreicht"});
  CHECK(state["statements"][3]["cluster"] == nullptr);
  std::vector<std::string> states;
  for (const json& statement : state["statements"]) states.push_back(statement["state"]);
  CHECK(states == std::vector<std::string>{"released", "released", "released", "released", "redacted", "deleted",
                                           "pending", "parked", "withheld", "released"});
  CHECK(state["findings"].size() == 2);
  CHECK(state["findings"][0]["central"] == 1);
}

TEST_CASE("Redacted words are in no export") {
  for (const std::string& bytes : all_exports(full_story().session()))
    CHECK(bytes.find("Frau M.") == std::string::npos);
}

TEST_CASE("Invisible marks that mislead are escaped in JSON, taken out of tables and text, and not lost") {
  const std::string words = "Konto \u202E 4321\u202C";
  Story story;
  const Session session = story.open().at(1).capture(words).session();
  CHECK(findings_json(session).find("Konto \\u202e 4321\\u202c") != std::string::npos);
  CHECK(json::parse(findings_json(session))["statements"][0]["text"] == words);
  CHECK(statements_csv(session, CsvReader::machine).find("Konto  4321,") != std::string::npos);
  CHECK(readable_text(session).find("Konto  4321\n") != std::string::npos);
}

TEST_CASE("An empty session and clocks that are far off can be exported") {
  CHECK(all_exports(Session{}).size() == export_formats().size() + 11);
  Story story;
  const auto wall = [&](std::int64_t wall_ms, std::int32_t offset) {
    std::vector<Operation> operations = Story().open().at(1).capture("x").operations();
    for (Operation& operation : operations) {
      operation.stamp.wall_ms = wall_ms;
      operation.stamp.utc_offset_min = offset;
    }
    return json::parse(findings_json(fold(operations)))["statements"][0]["captured_at"].get<std::string>();
  };
  CHECK(wall(0, 0) == "1970-01-01T00:00:00+00:00");
  CHECK(wall(INT64_MIN, -INT32_MAX).starts_with("1970-01-01"));
  CHECK(wall(INT64_MAX, INT32_MAX).starts_with("9999-12-31"));
  CHECK(wall(1'568'295'900'000, -210) == "2019-09-12T10:15:00-03:30");
}

TEST_CASE("The readable text tells the whole state") {
  CHECK(readable_text(full_story().session()) == R"(Kleine Konferenz
Magdeburg, IHK, 2019-09-12
Stand 2019-09-12 15:45, 42 Vorgänge

HF 1: Beratung
  Ohne Themengruppe
    – Beratungsstellen nur Mo-Do bis 15 Uhr
      Runde 2, freigegeben

HF 2: Bildung und Sprachförderung
  Ergebnis 1 (Maßnahme): Das Land stellt mehr DaZ-Lehrkräfte ein.
      beruht auf 3 Beiträgen
  Befund (Bedarf): Eltern verstehen die Briefe nicht.
      beruht auf 1 Beitrag
  Themengruppe „Personal DaZ“, 4 Nennungen, 7 Punkte
    – zu wenig DaZ Lehrer
      Runde 1, Tisch 4, freigegeben, Bedarf, 3 Nennungen, P2-M1 ändert
    – DaZ-Lehrkräfte fehlen v.a. an Sekundarschulen
      Runde 1, Tisch 4, freigegeben
  Themengruppe „Zusammenarbeit“, 1 Nennung, 3 Punkte
    – Briefe nur auf Deutsch
      Runde 1, Tisch 4, freigegeben
      Dissens: Schulen sehen das anders
  Ohne Themengruppe
    – B2-Kurse scheitern an der Mindestzahl 15
      Runde 1, Tisch 4, freigegeben
      andere Fassung: B2 Kurse: Mindest-TN 15 nicht erreicht
    – [geschwärzt]
      Runde 1, Tisch 4, geschwärzt
    – noch nicht gelesen
      Runde 1, Tisch 4, wartet auf Freigabe
    – gehört ins Plenum
      Runde 1, Tisch 4, Themenspeicher
    – zu persönlich
      Runde 1, Tisch 4, zurückgehalten
  Gelöscht
    – das war ein Witz
      Runde 1, Tisch 4, gelöscht
  Themengruppe „Elternbriefe“, zusammengeführt in „Zusammenarbeit“
  Themengruppe „Verworfen“, aufgelöst
)");
}

TEST_CASE("A format that does not exist is refused with those that do") {
  const auto refused = export_files(Session{}, "docx", test::german_edition());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem() == Message{"export.unknown_format",
                                     {"docx",
                                      "json, csv, xlsx, ods, odt, pdf, html, slides, print, text, decidim, polis, "
                                      "talk-to-the-city, openslides, sensemaker"}});
}
