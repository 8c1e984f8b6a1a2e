// Tables for other programs: their columns to the letter, people's words verbatim, and nothing that is not released.
#include "exchange/other_systems.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "support/sessions.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;
using test::Story;

namespace {

const ExportedFile& named(const std::vector<ExportedFile>& files, const std::string& name) {
  for (const ExportedFile& file : files)
    if (file.name == name) return file;
  throw std::logic_error("no file " + name);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\r')); }

// A strict reader of RFC 4180, written for this test: it knows nothing of our guard.
std::vector<std::vector<std::string>> cells_of(const std::string& csv, char separator) {
  std::vector<std::vector<std::string>> rows{{{}}};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& cell = rows.back().back();
    const char c = csv[i];
    if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
      cell += csv[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == separator)
      rows.back().emplace_back();
    else if (!quoted && c == '\r' && csv[i + 1] == '\n')
      ++i, rows.push_back({{}});
    else
      cell += c;
  }
  rows.pop_back();
  return rows;
}

std::vector<std::string> column(const std::vector<std::vector<std::string>>& rows, std::size_t at) {
  std::vector<std::string> cells;
  for (std::size_t i = 1; i < rows.size(); ++i) cells.push_back(rows[i].at(at));
  return cells;
}

std::vector<ExportedFile> all_of(const Session& session) {
  std::vector<ExportedFile> all;
  for (const auto& make : {decidim_files, polis_files, talk_to_the_city_files, openslides_files, sensemaker_files})
    for (ExportedFile& file : make(session)) all.push_back(std::move(file));
  return all;
}

}  // namespace

TEST_CASE("Other programs find the columns they read, to the letter") {
  const auto files = all_of(test::full_story().session());
  const auto head = [&](const char* name) { return first_line(named(files, name).bytes); };
  CHECK(head("decidim-proposals.csv") == "title/de;body/de;taxonomies/ids;address;latitude;longitude");
  CHECK(head("decidim-results.csv") ==
        "id;title/de;description/de;start_date;end_date;status/id;parent/id;proposal_urls");
  CHECK(head("polis-seed-1.csv") == "comment_text");
  CHECK(head("talk-to-the-city.csv") == "id,interview,comment,timestamp");
  CHECK(head("openslides-topics.csv") == "title,text,agenda_duration,agenda_comment,agenda_type");
  CHECK(head("openslides-motions.csv") == "Number,Title,Text,Reason,Category,Tags");
  CHECK(head("sensemaker.csv") == "participant_id,survey_text,agrees,disagrees,passes,author-id");
}

TEST_CASE("Every tricky wording arrives verbatim, without an apostrophe of ours") {
  const auto files = all_of(test::tricky_story().session());
  CHECK(column(cells_of(named(files, "sensemaker.csv").bytes, ','), 1) == test::tricky_wordings());
  CHECK(column(cells_of(named(files, "talk-to-the-city.csv").bytes, ','), 2) == test::tricky_wordings());
  auto bodies = column(cells_of(named(files, "decidim-proposals.csv").bytes, ';'), 1);
  for (std::string& body : bodies) body.resize(body.rfind("\n\n["));
  CHECK(bodies == test::tricky_wordings());
}

TEST_CASE("What is not released goes to nobody else") {
  Story story;
  story.open().at(1).capture("frei");
  for (const auto state : {ReleaseState::pending, ReleaseState::withheld, ReleaseState::parked})
    story.capture("vertraulich", state);
  story.capture("gelöscht, vertraulich").remove("gelöscht").capture("Frau M. vertraulich");
  story.redact(story.statement("Frau M."));
  story.group("Gruppe", {"frei", "vertraulich"}).conclude(Kind::need, "Ergebnis", {"Gruppe"}, {"vertraulich"});
  for (const ExportedFile& file : all_of(story.session())) {
    INFO(file.name);
    CHECK(file.bytes.find("vertraulich") == std::string::npos);
  }
  CHECK(named(all_of(story.session()), "sensemaker.csv").bytes.find("frei") != std::string::npos);
}

TEST_CASE("Polis gets thirty statements in a file, Talk to the City ten thousand characters in a row") {
  Story story;
  story.open().at(1);
  for (int i = 0; i < 61; ++i) story.capture("Beitrag " + std::to_string(i) + "\nzweite Zeile");
  const auto polis = polis_files(story.session());
  REQUIRE(polis.size() == 3);
  CHECK(cells_of(polis[0].bytes, ',').size() == 31);
  CHECK(cells_of(polis[2].bytes, ',').size() == 2);
  CHECK(cells_of(polis[2].bytes, ',')[1][0] == "Beitrag 60 zweite Zeile");
  std::string longest;
  for (int i = 0; i < 25'000; ++i) longest += "ä";
  const auto rows = cells_of(talk_to_the_city_files(Story().open().at(1).capture(longest).session())[0].bytes, ',');
  REQUIRE(rows.size() == 4);
  CHECK(rows[1][2] + rows[2][2] + rows[3][2] == longest);
  CHECK(rows[2][0] == rows[1][0] + "-2");
}

TEST_CASE("Markup in a statement stays text in a motion") {
  Story story;
  story.open().at(1).capture("<b>fett</b> & mehr").conclude(Kind::measure, "Mehr <i>Plätze</i>", {}, {"<b>"});
  const auto rows = cells_of(named(openslides_files(story.session()), "openslides-motions.csv").bytes, ',');
  REQUIRE(rows.size() == 2);
  CHECK(rows[1][1] == "Mehr <i>Plätze</i>");
  CHECK(rows[1][2] == "<p>Mehr &lt;i&gt;Plätze&lt;/i&gt;</p>");
  CHECK(rows[1][3].find("&lt;b&gt;fett&lt;/b&gt; &amp; mehr") != std::string::npos);
  CHECK(rows[1][5] == "Maßnahme");
}

TEST_CASE("A topic gets its share of the plenary's time, as the programme has it") {
  Story story;
  story.open();
  const auto& programme = story.session().programme;
  int plenary_min = 0;
  for (const Phase& phase : programme.phases)
    if (phase.method == Method::plenary) plenary_min += phase.duration_min;
  REQUIRE(plenary_min > 0);
  const auto rows = cells_of(named(openslides_files(story.session()), "openslides-topics.csv").bytes, ',');
  REQUIRE(rows.size() == programme.fields.size() + 1);
  CHECK(rows[1][2] == std::to_string(plenary_min / static_cast<int>(programme.fields.size())));
}
