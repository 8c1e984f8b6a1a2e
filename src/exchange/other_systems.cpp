#include "exchange/other_systems.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/csv_text.h"
#include "exchange/state_view.h"
#include "exchange/time_text.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

using CellRow = std::vector<std::string>;

constexpr std::size_t kTitle = 120;             // characters
constexpr std::size_t kPolisRows = 30;          // in a file; Polis takes fewer than 35
constexpr std::size_t kTalkToTheCity = 10'000;  // characters in a comment

bool is_for_others(const Statement& statement) {
  return statement.is_here() && state_of(statement) == StatementState::released;
}

std::vector<const Statement*> released(const StateView& view) {
  std::vector<const Statement*> statements = view.statements();
  std::erase_if(statements, [](const Statement* statement) { return !is_for_others(*statement); });
  return statements;
}

std::vector<const Finding*> standing(const StateView& view) {
  std::vector<const Finding*> findings = view.findings();
  std::erase_if(findings, [](const Finding* finding) {
    return !finding->is_here() || !finding->text.shown()->wording.is_present();
  });
  return findings;
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}
std::string title_of(const std::string& text) { return shortened(one_line(text), kTitle); }

std::string field_title(const StateView& view, const FieldKey& key) {
  const Field* field = find_field(view.session().programme, key);
  return field ? field->title : key.value;
}

std::string city_of(const StateView& view) {
  const Venue* venue = find_venue(view.session().programme, view.session().venue);
  return venue ? venue->city : std::string();
}

// "Magdeburg, Tisch 4": who spoke is never known, where is.
std::string table_of(const StateView& view, const Statement& statement) {
  const std::string city = city_of(view);
  if (statement.table.empty()) return city;
  return city + (city.empty() ? "" : ", ") + "Tisch " + statement.table;
}

// What a system that has no place for it is told at the end of the text, so that the way back is not lost.
std::string with_reference(const std::string& text, const std::string& id) {
  return text + (text.empty() ? "[" : "\n\n[") + id + "]";
}

ExportedFile file(const char* name, CsvReader reader, const CellRow& columns, const std::vector<CellRow>& rows) {
  CsvText csv(reader, columns);
  for (const CellRow& row : rows) csv.row(row);
  return {name, std::move(csv).text()};
}

// People's words as HTML paragraphs.
std::string paragraphs(const std::string& text) {
  std::string html = "<p>";
  for (const char c : text) {
    if (c == '&')
      html += "&amp;";
    else if (c == '<')
      html += "&lt;";
    else if (c == '>')
      html += "&gt;";
    else if (c == '\n')
      html += "</p><p>";
    else
      html += c;
  }
  return html + "</p>";
}

std::string numbered_results(const StateView& view, const FieldKey& field) {
  std::string text;
  int number = 0;
  for (const Finding* finding : standing(view))
    if (finding->central_order() > 0 && finding->text.shown()->field == field)
      text += paragraphs(std::to_string(++number) + ". " + finding->text.shown()->wording.text);
  return text;
}

// The plenary's time shared by the fields; empty where the programme has no plenary.
std::string minutes_per_field(const Programme& programme) {
  int minutes = 0;
  for (const Phase& phase : programme.phases)
    if (phase.method == Method::plenary) minutes += phase.duration_min;
  const auto fields = static_cast<int>(programme.fields.size());
  return minutes == 0 || fields == 0 ? std::string() : std::to_string(minutes / fields);
}

std::string grounds_text(const StateView& view, const FindingText& text) {
  std::string grounds;
  for (const Statement* statement : view.statements_behind(text))
    if (is_for_others(*statement)) grounds += (grounds.empty() ? "" : "\n") + ("– " + statement->words().text);
  return grounds;
}

}  // namespace

std::vector<ExportedFile> decidim_files(const Session& session) {
  const StateView view(session);
  std::vector<CellRow> proposals, results;
  for (const Statement* statement : released(view))
    proposals.push_back({title_of(statement->words().text),
                         with_reference(statement->words().text, statement->id.hex()), "", city_of(view), "", ""});
  for (const Finding* finding : standing(view)) {
    const FindingText& text = *finding->text.shown();
    std::string description = text.wording.text;
    if (!text.dissent.text.empty()) description += "\n\nDissens: " + text.dissent.text;
    if (const std::string grounds = grounds_text(view, text); !grounds.empty()) description += "\n\n" + grounds;
    results.push_back(
        {"", title_of(text.wording.text), with_reference(description, finding->id.hex()), "", "", "", "", ""});
  }
  return {
      file("decidim-proposals.csv", CsvReader::verbatim_semicolon,
           {"title/de", "body/de", "taxonomies/ids", "address", "latitude", "longitude"}, proposals),
      file("decidim-results.csv", CsvReader::verbatim_semicolon,
           {"id", "title/de", "description/de", "start_date", "end_date", "status/id", "parent/id", "proposal_urls"},
           results)};
}

std::vector<ExportedFile> polis_files(const Session& session) {
  const StateView view(session);
  const auto statements = released(view);
  std::vector<ExportedFile> files;
  for (std::size_t at = 0; at < statements.size() || files.empty(); at += kPolisRows) {
    std::vector<CellRow> rows;
    for (std::size_t i = at; i < std::min(at + kPolisRows, statements.size()); ++i)
      rows.push_back({one_line(statements[i]->words().text)});
    const std::string name = "polis-seed-" + std::to_string(files.size() + 1) + ".csv";
    files.push_back(file(name.c_str(), CsvReader::verbatim, {"comment_text"}, rows));
  }
  return files;
}

std::vector<ExportedFile> talk_to_the_city_files(const Session& session) {
  const StateView view(session);
  std::vector<CellRow> rows;
  for (const Statement* statement : released(view)) {
    const auto letters = code_points(statement->words().text);
    for (std::size_t at = 0; at < letters.size(); at += kTalkToTheCity) {
      std::string part;
      for (std::size_t i = at; i < std::min(at + kTalkToTheCity, letters.size()); ++i) append_utf8(part, letters[i]);
      const std::string id =
          at == 0 ? statement->id.hex() : statement->id.hex() + "-" + std::to_string(at / kTalkToTheCity + 1);
      rows.push_back({id, table_of(view, *statement), part, local_time(*statement->captured)});
    }
  }
  return {file("talk-to-the-city.csv", CsvReader::verbatim, {"id", "interview", "comment", "timestamp"}, rows)};
}

std::vector<ExportedFile> openslides_files(const Session& session) {
  const StateView view(session);
  const auto& fields = session.programme.fields;
  const std::string minutes = minutes_per_field(session.programme);
  std::vector<CellRow> topics, motions;
  for (const Field& field : fields)
    topics.push_back({"HF " + std::to_string(field.number) + ": " + field.title, numbered_results(view, field.key),
                      minutes, one_line(field.question), ""});
  int number = 0;
  for (const Finding* finding : standing(view)) {
    const FindingText& text = *finding->text.shown();
    std::string reason = grounds_text(view, text);
    if (!text.dissent.text.empty()) reason = "Dissens: " + text.dissent.text + (reason.empty() ? "" : "\n") + reason;
    motions.push_back({std::to_string(++number), title_of(text.wording.text), paragraphs(text.wording.text),
                       paragraphs(with_reference(reason, finding->id.hex())), field_title(view, text.field),
                       german_word(text.kind)});
  }
  return {file("openslides-topics.csv", CsvReader::verbatim,
               {"title", "text", "agenda_duration", "agenda_comment", "agenda_type"}, topics),
          file("openslides-motions.csv", CsvReader::verbatim,
               {"Number", "Title", "Text", "Reason", "Category", "Tags"}, motions)};
}

std::vector<ExportedFile> sensemaker_files(const Session& session) {
  const StateView view(session);
  std::vector<CellRow> rows;
  for (const Statement* statement : released(view))
    rows.push_back({statement->id.hex(), statement->words().text, std::to_string(statement->mention_count()), "0",
                    "0", table_of(view, *statement)});
  return {file("sensemaker.csv", CsvReader::verbatim,
               {"participant_id", "survey_text", "agrees", "disagrees", "passes", "author-id"}, rows)};
}

}  // namespace tafelrunde::exchange
