// What the exports tell of the people in the room, and what the Chatham House rule keeps out of every one of them.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/apply.h"
#include "exchange/export_set.h"
#include "exchange/findings_json.h"
#include "exchange/findings_reader.h"
#include "exchange/published.h"
#include "support/edition.h"
#include "support/story.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;
using Json = nlohmann::ordered_json;
using test::Story;

namespace {

const FieldKey kField{"hf2"};
const PhaseKey kFirst{"runde1"}, kSecond{"runde2"};

Story full_room() {
  Story story(1, "Tisch Siebenunddreißig");
  story.open().at(2, 1, "Siebenunddreißig").capture("gesagt in Runde eins");
  story.act(CountAttendance{kField, kFirst, "Siebenunddreißig", {{{"Vereine", 9}, {"Kammern", 2}}}});
  story.act(CountAttendance{kField, kSecond, "Siebenunddreißig", {{{"Vereine", 6}}}});
  story.act(AskQuestion{kField, kFirst, "Wer fehlt am Tisch?"});
  HandVoteId vote;
  vote.bytes[0] = 9;
  story.act(CountHands{vote, {kField, {}, "Erst die Kurse?", 41, 12, 5}});
  return story.act(OrderPlenary{{{"hf2"}}});
}

std::string file_of(const std::vector<ExportedFile>& files, const std::string& name) {
  for (const ExportedFile& file : files)
    if (file.name == name) return file.bytes;
  return {};
}

std::vector<ExportedFile> delivered(const Session& session, std::vector<std::string> formats,
                                    Profile profile = Profile::internal) {
  Edition edition = test::german_edition();
  edition.profile = profile;
  const auto delivery = export_delivery(session, formats, edition);
  REQUIRE(delivery.ok());
  return *delivery;
}

}  // namespace

TEST_CASE("JSON holds questions, head counts, votes by hands and the order of the plenary, and leads back to them") {
  const Session session = full_room().session();
  const std::string document = findings_json(session);
  const Json json = Json::parse(document);
  CHECK(json["questions"][0]["text"] == "Wer fehlt am Tisch?");
  CHECK(json["attendance"].size() == 2);
  CHECK(json["attendance"][0]["people"] == 11);
  CHECK(json["hand_votes"][0]["in_favour"] == 41);
  CHECK(json["plenary_order"] == Json::array({"hf2"}));
  const auto operations = operations_from_json(document, WriterId{{7}}, StationId{{8}});
  REQUIRE(operations.ok());
  CHECK(findings_json(fold(*operations)) == document);
}

TEST_CASE("the report and the tables tell them; where nobody counted there is neither chapter nor table") {
  const auto files = delivered(full_room().session(), {"csv", "html"});
  const std::string html = file_of(files, "bericht.html");
  for (const char* told : {"Wer fehlt am Tisch?", "11 (Gesprächsrunde 1), 6 (Gesprächsrunde 2)", "Kammern",
                           "Erst die Kurse?", ">41<", "Handabstimmungen"})
    CHECK_MESSAGE(html.find(told) != std::string::npos, told);
  CHECK(file_of(files, "attendance.csv").find("Siebenunddreißig,Vereine,9") != std::string::npos);
  CHECK(file_of(files, "hand_votes.csv").find("Erst die Kurse?,41,12,5") != std::string::npos);
  const auto without = delivered(Story().open().session(), {"csv", "html"});
  CHECK(file_of(without, "attendance.csv").empty());
  CHECK(file_of(without, "hand_votes.csv").empty());
  CHECK(file_of(without, "bericht.html").find("Teilnahme") == std::string::npos);
}

TEST_CASE("for the public, small groups lose their name and tables theirs; the sum stays") {
  const auto files = delivered(full_room().session(), {"json", "csv"}, Profile::open);
  const Json json = Json::parse(file_of(files, "ergebnisse.json"));
  CHECK(json["attendance"][0]["people"] == 11);
  CHECK(json["attendance"][0]["table"] == "");
  CHECK(file_of(files, "attendance.csv").find("Kammern") == std::string::npos);
  CHECK(file_of(files, "attendance.csv").find("Vereine,9") != std::string::npos);
}

TEST_CASE("under the Chatham House rule no file names the table of a statement or a station") {
  Story story(1, "Tisch Siebenunddreißig");
  story.open().at(2, 1, "Siebenunddreißig").capture("zuvor gesagt").capture("auch zuvor gesagt");
  story.revise("zuvor", "zuvor anders gesagt").conclude(Kind::need, "Ein Ergebnis", {}, {"zuvor"});
  const std::vector<std::string> formats = {
      "json", "csv", "html", "text", "polis", "decidim", "openslides", "talk-to-the-city", "sensemaker"};
  const auto names_it = [](const std::vector<ExportedFile>& files) {
    int files_naming_it = 0;
    for (const ExportedFile& file : files) files_naming_it += file.bytes.find("Siebenunddrei") != std::string::npos;
    return files_naming_it;
  };
  CHECK(names_it(delivered(story.session(), formats)) > 3);  // the control
  story.act(CountAttendance{kField, kFirst, "Siebenunddreißig", {{{"Vereine", 7}}}});
  story.act(CountAttendance{kField, kFirst, "Achtunddreißig", {{{"Vereine", 5}}}});
  story.act(SetChathamHouse{kFirst});
  const Json attendance = Json::parse(file_of(delivered(story.session(), {"json"}), "ergebnisse.json"))["attendance"];
  REQUIRE(attendance.size() == 1);
  CHECK(attendance[0]["people"] == 12);
  CHECK(names_it(delivered(story.session(), formats)) == 0);
  CHECK(names_it(delivered(story.session(), formats, Profile::open)) == 0);
  const std::string html = file_of(delivered(story.session(), {"html"}), "bericht.html");
  CHECK(html.find("Chatham-House-Regel") != std::string::npos);
  CHECK(html.find("zuvor anders gesagt") != std::string::npos);  // what was said stays
}

TEST_CASE("names in questions and votes are hints to persons as well") {
  Story story;
  story.open().act(AskQuestion{kField, kFirst, "Was sagt Frau Beispiel dazu?"});
  HandVoteId vote;
  vote.bytes[0] = 9;
  story.act(CountHands{vote, {kField, {}, "Soll Herr Muster weitermachen?", 1, 2, 3}});
  CHECK(personal_hints(story.session()).size() == 2);
}
