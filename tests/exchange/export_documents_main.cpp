// Writes every format for a session of hostile words into a folder, twice, and beside them what must be found in
// them: expected.json with all sheets and all words. With a number, that many statements more; with the text of a
// journal (sessions/), that conference instead.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "core/apply.h"
#include "exchange/export_set.h"
#include "exchange/result_tables.h"
#include "exchange/slides.h"
#include "journal/text_journal.h"
#include "support/edition.h"
#include "support/sessions.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using nlohmann::json;

namespace {

std::vector<std::string> hostile_wordings() {
  std::vector<std::string> wordings = test::tricky_wordings();
  for (const char* each : {"</w:t>",
                           "]]>",
                           "<script>alert(1)</script>",
                           "<!-- -->",
                           "&amp; &lt; &#0; &nbsp;",
                           "_x0041_ und _x000D_",
                           "=cmd|' /C calc'!A0",
                           "+49 391 5674608",
                           "-1",
                           "@SUM(1)",
                           "a  b   c    d",
                           "{0} {1}",
                           "@kind.need",
                           "javascript:alert(1)",
                           "\" onmouseover=\"alert(1)",
                           "Z̸̢͎̈́a̷̧̛l̵̡͠g̶̨̛o̷͜͡",
                           "👩‍👩‍👧 und 🏳️‍🌈",
                           "Konto \u202E 4321\u202C",
                           "שלום עולם (hebräisch)",
                           "erste\n\n\ndritte Zeile",
                           "\u2028 Trennzeichen \u2029",
                           "1e5",
                           "0041",
                           "12.09.2019",
                           "true"})
    wordings.emplace_back(each);
  std::string long_word, long_text;
  for (int i = 0; i < 500; ++i) long_word += i % 7 == 0 ? "ß" : "x";
  for (int i = 0; i < 5'000; ++i) long_text += "Wort" + std::to_string(i) + " ";
  wordings.push_back(long_word);
  wordings.push_back(*accept_text(long_text));
  return wordings;
}

test::Story hostile_story(int more) {
  test::Story story = test::full_story();
  const std::vector<std::string> wordings = hostile_wordings();
  story.at(2, 1, "<4>");
  for (const std::string& wording : wordings) story.capture(wording);
  for (int i = 0; i < more; ++i) {
    story.at(1 + i % 2, 1 + i / 2 % 2, std::to_string(i % 9));
    story.capture(std::to_string(i) + " " + wordings[static_cast<std::size_t>(i) % (wordings.size() - 1)]);
  }
  story.at(2, 1).group("=Titel; <b>fett</b> & \"Zitat\"", {"</w:t>", "+ PSZ"});
  story.dots("=Titel; <b>fett</b> & \"Zitat\"", 11).dissent("]]>", "=nein, <b>nicht</b>");
  story.conclude(Kind::measure, "=Maßnahme <i>eins</i> & zwei", {"=Titel; <b>fett</b> & \"Zitat\""})
      .central("=Maßnahme", 2);
  return story;
}

// The conference that the text of a journal tells; an empty session if it tells none.
Session session_in(const char* path) {
  const test::TemporaryFolder folder;
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto journal = journal::replay(text, folder.file("a.tafel"));
  const auto operations = journal ? journal->read_all() : Result<std::vector<Operation>>(journal.problem());
  return operations ? fold(*operations) : Session{};
}

json json_of(const exchange::Sheet& sheet) {
  json columns = json::array(), rows = json::array();
  for (const exchange::Column& column : sheet.columns)
    columns.push_back({column.name, static_cast<int>(column.type)});
  for (const auto& row : sheet.rows) {
    json cells = json::array();
    for (const std::string& cell : row) cells.push_back(neutralised(cell));
    rows.push_back(std::move(cells));
  }
  return {{"name", sheet.name}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
}

bool write(const std::filesystem::path& folder, const Session& session, const exchange::Edition& edition) {
  std::filesystem::create_directories(folder);
  const auto files = exchange::export_delivery(session, {}, edition);
  if (!files) return false;
  for (const auto& file : *files) std::ofstream(folder / file.name, std::ios::binary) << file.bytes;
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const std::filesystem::path folder(arguments[1]);
  const Session session =
      count > 3 ? session_in(arguments[3]) : hostile_story(count > 2 ? std::atoi(arguments[2]) : 0).session();
  if (session.statements.empty()) return 1;
  const exchange::Edition edition = test::german_edition();
  if (!write(folder / "one", session, edition) || !write(folder / "two", session, edition)) return 1;
  json expected{{"sheets", json::array()}, {"words", json::array()}};
  for (const exchange::Sheet& sheet : exchange::workbook_tables(session, edition))
    expected["sheets"].push_back(json_of(sheet));
  for (const Statement* statement : statements_in_order(session))
    expected["words"].push_back(neutralised(statement->words().text));
  expected["slides"] = json::array();  // a slide for each
  for (const exchange::SetPage& page : exchange::slides_of(session, edition).pages) {
    std::string words;
    for (const exchange::PlacedWords& placed : page.words) words += placed.words + "\n";
    expected["slides"].push_back(words);
  }
  std::ofstream(folder / "expected.json") << expected.dump(1);
  return 0;
}
