// The template of the Regionalkonferenzen says what the flyer of the ministry says, to the letter; and a template
// from a stranger is read safely.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "core/decide.h"
#include "exchange/template_json.h"
#include "support/small_programme.h"

using namespace tafelrunde;
using exchange::programme_from_json;
using exchange::programme_to_json;
using Texts = std::vector<std::string>;

namespace {

std::string template_bytes() {
  std::ifstream file(TAFELRUNDE_SOURCE_DIR "/assets/templates/lik-st-2019.json", std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Programme flyer() {
  auto programme = programme_from_json(template_bytes());
  REQUIRE(programme.ok());
  return *programme;
}

std::string line_of(const Venue& venue) {
  std::string line = venue.key.value + "|" + venue.city + "|" + venue.date + "|" + venue.house + "|" + venue.address +
                     "|" + venue.room + "|" + venue.entrance;
  for (const Speaker& speaker : venue.greeting) line += "|" + speaker.office + " " + speaker.name;
  return line;
}

std::string line_of(const Phase& phase) {
  const auto clock = [](int minute) {
    return std::to_string(minute / 60) + "." + std::to_string(100 + minute % 60).substr(1);
  };
  return clock(phase.start_min) + " – " + clock(phase.start_min + phase.duration_min) + " " + phase.title;
}

template <class Things>
Texts lines_of(const Things& things) {
  Texts lines;
  for (const auto& thing : things) lines.push_back(line_of(thing));
  return lines;
}

std::string problem_of(const std::string& bytes) {
  const auto programme = programme_from_json(bytes);
  return programme ? "" : programme.problem().key;
}

// A small valid template with one entry exchanged for another text.
std::string altered(const std::string& from, const std::string& to) {
  std::string bytes = programme_to_json(test::small_programme());
  const auto at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  return bytes.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("The template has the four venues of the flyer with address, room, entrance, date and greeting") {
  CHECK(
      lines_of(flyer().venues) ==
      Texts{"magdeburg|Magdeburg|2019-09-12|Industrie- und Handelskammer Magdeburg|Hauptgeschäftsstelle\nAlter Markt "
            "8\n39104 Magdeburg||Eingang Alter Markt|Ministerin für Arbeit, Soziales und Integration Petra "
            "Grimm-Benne",
            "dessau|Dessau|2019-09-18|Bauhaus|Stiftung Bauhaus Dessau\nGropiusallee 38\n06846 Dessau-Roßlau|Aula "
            "(Großer Saal)||Staatssekretärin und Integrationsbeauftragte Susi Möbbeck",
            "stendal|Stendal|2019-09-24|Landratsamt Kreis Stendal|Hospitalstraße 1-2\n39576 "
            "Stendal|Bürgerhalle||Staatssekretärin und Integrationsbeauftragte Susi Möbbeck",
            "halle|Halle|2019-09-26|Literaturhaus Halle|Bernburger Straße 8\n06108 Halle/Saale|Großer "
            "Saal||Staatssekretärin und Integrationsbeauftragte Susi Möbbeck"});
}

TEST_CASE("The template has the eight fields of action") {
  Texts fields;
  for (const Field& field : flyer().fields)
    fields.push_back(field.key.value + " HF " + std::to_string(field.number) + ": " + field.title);
  CHECK(fields == Texts{"hf1 HF 1: Integrationsmonitoring und Evaluation",
                        "hf2 HF 2: Erstorientierung und Erstintegration", "hf3 HF 3: Beratung",
                        "hf4 HF 4: Bildung und Sprachförderung", "hf5 HF 5: Berufliche Integration",
                        "hf6 HF 6: Wohnen und Teilhabe", "hf7 HF 7: Gesundheit und Pflege",
                        "hf8 HF 8: Interkulturelle Öffnung und Abbau von Rassismus"});
}

TEST_CASE("The agenda is as printed: two greetings, a gap that stays a gap, rounds of 60 and 45 minutes") {
  const Programme programme = flyer();
  CHECK(lines_of(programme.phases) ==
        Texts{"15.00 – 15.05 Eröffnung / Begrüßung", "15.05 – 15.30 Begrüßung", "15.30 – 15.35 Puffer",
              "15.35 – 15.45 Vorstellung der Gesprächsrunden", "15.45 – 16.45 Gesprächsrunde 1",
              "16.45 – 17.00 Kaffeepause", "17.00 – 17.45 Gesprächsrunde 2",
              "17.45 – 18.45 Auswertung und Vorstellung der zentralen Ergebnisse im Plenum",
              "18.45 – 19.00 Verabschiedung"});
  CHECK(programme.phases[2].method == Method::buffer);
  const auto rounds = rounds_of(programme);
  REQUIRE(rounds.size() == 2);
  CHECK(rounds[0]->key.value == "runde1");
  CHECK(rounds[0]->duration_min == 60);
  CHECK(rounds[1]->key.value == "runde2");
  CHECK(rounds[1]->duration_min == 45);
  CHECK(programme.hours == "15.00 bis 19.00 Uhr");
}

TEST_CASE("The template names moderators, audiences, publisher and contact as printed") {
  const Programme programme = flyer();
  CHECK(programme.template_id == "lik-st-2019");
  CHECK(programme.title == "Regionalkonferenzen zum Integrationskonzept Sachsen-Anhalt");
  CHECK(programme.moderators == Texts{"Dr. K. Michalak", "G. Theren"});
  CHECK(programme.moderators_of == "Auslandsgesellschaft Sachsen-Anhalt e.V.");
  CHECK(programme.audiences ==
        Texts{"Kommunalpolitik und Verwaltung", "Kammern und Wirtschaftsverbände",
              "kommunale Koordinierungsstellen und Beauftragte für Integration",
              "Engagierte aus der Zivilgesellschaft, aus Vereinen, Schulen, Kitas, Seniorenverbänden, "
              "Integrationsnetzwerken und -bündnissen",
              "Vertreter der Religionsgemeinschaften", "Migrantenorganisationen"});
  CHECK(programme.publisher ==
        "Ministerium für Arbeit, Soziales und Integration des Landes Sachsen-Anhalt\nReferat Presse- und "
        "Öffentlichkeitsarbeit");
  CHECK(programme.contact ==
        "Turmschanzenstraße 25\n39114 Magdeburg\nTelefon: +49(0)391 / 567-46 08\nFax: +49(0)391 / 567-46 22\nE-Mail: "
        "ms-presse@ms.sachsen-anhalt.de\nInternet:\nwww.ms.sachsen-anhalt.de\nwww.integrationsbeauftragte.sachsen-"
        "anhalt.de");
}

TEST_CASE("Guests register for at most two fields until 15.08.2019") {
  const Registration registration = flyer().registration;
  CHECK(registration.max_fields == 2);
  CHECK(registration.rule == "maximal zwei");
  CHECK(registration.deadline == "2019-08-15");
  CHECK(registration.address == "www.lik-st.de");
  CHECK(registration.documents ==
        "Die Dokumente zu den von Ihnen gewählten Handlungsfeldern werden Ihnen ca. zwei Wochen vor der jeweiligen "
        "Regionalkonferenz via E-Mail gestellt.");
}

TEST_CASE("A conference can be opened from the template") {
  CHECK(decide(Session{}, OpenConference{{}, flyer(), {"stendal"}}).ok());
}

TEST_CASE("A programme written as a template and read again is the same, and the file is written as we write it") {
  CHECK(*programme_from_json(programme_to_json(test::small_programme())) == test::small_programme());
  CHECK(programme_to_json(flyer()) == template_bytes());
}

TEST_CASE("A template may hold what a newer version knows") {
  CHECK(problem_of(altered("\"title\": \"Kleine", "\"colour\": {\"a\": [1, null]}, \"title\": \"Kleine")).empty());
}

TEST_CASE("A template with a mistake is refused with the place of it") {
  const auto refused = programme_from_json(altered("\"start\": \"16:15\"", "\"start\": \"16.15\""));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem() == Message{"template.bad_time", {"phases[3].start", "16.15"}});
  CHECK(problem_of(altered("\"start\": \"16:15\"", "\"start\": \"16:75\"")) == "template.bad_time");
  CHECK(problem_of(altered("\"end\": \"16:30\"", "\"end\": \"16:00\"")) == "template.bad_time");
  CHECK(problem_of(altered("2019-09-12", "2019-02-30")) == "template.bad_date");
  CHECK(problem_of(altered("\"plenary\"", "\"dancing\"")) == "template.unknown_method");
  CHECK(problem_of(altered("\"round\": 2", "\"round\": 1")) == "template.id_twice");
  CHECK(problem_of(altered("\"id\": \"hf2\"", "\"id\": \"hf1\"")) == "template.id_twice");
  CHECK(problem_of(altered("\"number\": 2", "\"number\": 99999999999999999999")) == "template.wrong_type");
  CHECK(problem_of(altered("\"number\": 2", "\"number\": 18446744073709551615")) == "template.bad_number");
  CHECK(problem_of(altered("\"number\": 2", "\"number\": \"2\"")) == "template.wrong_type");
  CHECK(problem_of(altered("\"title\": \"Beratung\"", "\"title\": \"\"")) == "template.missing");
  CHECK(problem_of(altered("\"title\": \"Beratung\"", "\"title\": \"Be\\u0000ratung\"")) == "template.bad_text");
  CHECK(problem_of(altered("\"fields\": [", "\"fields\": [7, ")) == "template.wrong_type");
  CHECK(problem_of(altered("\"fields\"", "\"felder\"")) == "template.missing");
}

TEST_CASE("What is no JSON of ours is refused, however deep, long or doubled") {
  CHECK(problem_of("") == "json.not_json");
  CHECK(problem_of("{\"id\": \"\xff\"}") == "json.not_json");
  CHECK(problem_of("[]") == "template.wrong_type");
  CHECK(problem_of(R"({"id": "a", "id": "b"})") == "json.key_twice");
  CHECK(problem_of(std::string(200'000, '[')) == "json.too_deep");
  CHECK(problem_of(std::string(5u << 20, ' ')) == "json.too_large");
  CHECK(problem_of("{\"x\": " + std::string(63, '[') + std::string(63, ']') + "}") == "template.missing");
}

TEST_CASE("A template cut off anywhere is refused and harms nothing") {
  const std::string whole = template_bytes();
  for (std::size_t length = 0; length + 2 < whole.size(); length += 37)
    CHECK_FALSE(programme_from_json(std::string_view(whole).substr(0, length)).ok());
}
