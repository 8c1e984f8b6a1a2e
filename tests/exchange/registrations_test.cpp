// Who registered: everybody stays in the list, and what is wrong with a registration is said.
#include <doctest/doctest.h>

#include "exchange/registrations.h"
#include "support/small_programme.h"
#include "support/story.h"

using namespace tafelrunde;
using namespace tafelrunde::exchange;

namespace {

Session session_with_rules() {
  test::Story story;
  story.open();
  Session session = story.session();
  session.programme.registration = {2, "maximal zwei", "2019-08-30", "", ""};
  return session;
}

RegistrationTable read(const std::string& table) {
  auto parsed = parse_registrations(table, TableFormat::csv, session_with_rules());
  REQUIRE(parsed.ok());
  return std::move(*parsed);
}

std::vector<std::string> flags_of(const RegisteredPerson& person) {
  std::vector<std::string> keys;
  for (const Message& flag : person.flags) keys.push_back(flag.key);
  return keys;
}

constexpr const char* kHead = "Name;Organisation;E-Mail;Ort;Handlungsfelder;Anmeldedatum\n";

}  // namespace

TEST_CASE("a registration by the rules has nothing to be looked at") {
  const auto table = read(std::string(kHead) + "Anna Muster;Verein;anna@example.org;Magdeburg;1, 2;28.08.2019\n");
  REQUIRE(table.people.size() == 1);
  const RegisteredPerson& person = table.people[0];
  CHECK(flags_of(person).empty());
  CHECK(person.name == "Anna Muster");
  CHECK(person.registered_on == "2019-08-28");
  CHECK(person.fields == std::vector<FieldKey>{{"hf1"}, {"hf2"}});
  CHECK(!person.venue.empty());
}

TEST_CASE("three fields, an unknown place and a late day are flagged, and nobody is dropped") {
  const auto table =
      read(std::string(kHead) + "Zu Viele;;;Magdeburg;1;2;3\n");  // one cell too many: a fault with its line
  CHECK(table.people.empty());
  CHECK(table.faults.size() == 1);
  const auto flagged = read(std::string(kHead) +
                            "Drei Felder;;;Magdeburg;\"1, 2, 9\";2019-08-01\n"
                            "Fremder Ort;;;Atlantis;1;\n"
                            "Zu Spät;;;Magdeburg;1;31.08.2019\n"
                            "Ohne Tag;;;Magdeburg;2;bald\n"
                            ";;;Magdeburg;1;\n");
  REQUIRE(flagged.people.size() == 4);
  CHECK(flags_of(flagged.people[0]) ==
        std::vector<std::string>{"registration.unknown_field", "registration.too_many_fields"});
  CHECK(flags_of(flagged.people[1]) == std::vector<std::string>{"registration.unknown_venue"});
  CHECK(flags_of(flagged.people[2]) == std::vector<std::string>{"registration.after_deadline"});
  CHECK(flags_of(flagged.people[3]) == std::vector<std::string>{"registration.bad_day"});
  REQUIRE(flagged.faults.size() == 1);  // the row that names nobody
  CHECK(flagged.faults[0].reason.key == "row.no_name");
  CHECK(flagged.faults[0].line == 6);
}

TEST_CASE("columns of other names, and a first and a last name") {
  const auto table = read(
      "Vorname;Nachname;Institution;Telefon;Veranstaltungsort;Handlungsfeld 1;Handlungsfeld 2\n"
      "Olena;Ковальчук;Café;0391 567;magdeburg;HF 2;HF 1\n");
  REQUIRE(table.people.size() == 1);
  CHECK(table.people[0].name == "Olena Ковальчук");
  CHECK(table.people[0].contact == "0391 567");
  CHECK(table.people[0].fields == std::vector<FieldKey>{{"hf2"}, {"hf1"}});
  CHECK(flags_of(table.people[0]).empty());
}

TEST_CASE("the same registration again adds nobody, and the list comes back from its file") {
  auto table = read(std::string(kHead) + "A Muster;V;a@example.org;Atlantis;1;\nB Muster;;;Magdeburg;;\n");
  std::vector<RegisteredPerson> list;
  CHECK(add_new(list, table.people) == 2);
  CHECK(add_new(list, table.people) == 0);
  const auto again = registrations_from_json(registrations_json(list));
  REQUIRE(again.ok());
  CHECK(*again == list);
  CHECK(!registrations_from_json("{}").ok());
}

TEST_CASE("names and contacts are what is searched for, each once") {
  const auto table = read(
      "Name;E-Mail;Telefon;Ort\nAnna Muster;anna@example.org;0391 5674608;Magdeburg\n"
      "Anna Muster;;;Magdeburg\nLi;;;Magdeburg\n");
  CHECK(personal_words(table.people) == std::vector<std::string>{"0391 5674608", "Anna Muster", "anna@example.org"});
}
