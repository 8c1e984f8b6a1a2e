#include "exchange/registrations.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"
#include "exchange/joined.h"
#include "exchange/object_reader.h"
#include "exchange/row_values.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kSchema = "tafelrunde-registrations-1";
constexpr std::size_t kShortestSearched = 5;  // shorter words stand in every file

const Venue* venue_named(const Session& session, std::string_view text) {
  const std::string wanted = fold_for_search(text);
  for (const Venue& venue : session.programme.venues)
    if (fold_for_search(venue.city) == wanted || venue.key.value == wanted) return &venue;
  return nullptr;
}

// "2019-08-30" or "30.08.2019", "30.8.19" as an ISO date; nothing for anything else.
std::optional<std::string> iso_date(const std::string& text) {
  int year = 0, month = 0, day = 0, end = 0;
  const auto is_whole = [&] { return static_cast<std::size_t>(end) == text.size(); };
  const bool is_iso = std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && is_whole();
  if (!is_iso) {
    if (std::sscanf(text.c_str(), "%2d.%2d.%4d%n", &day, &month, &year, &end) != 3 || !is_whole())
      return std::nullopt;
    if (year < 100) year += 2000;
  }
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  char iso[16];
  std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
  return iso;
}

std::vector<std::string> parts_of(const std::string& cell) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(";,|/\n", at), cell.size());
    if (auto part = accept_line(cell.substr(at, end - at)); part && !part->empty()) parts.push_back(*part);
    at = end + 1;
  }
  return parts;
}

void read_fields(RegisteredPerson& person, Cells& cells, const Session& session) {
  std::vector<std::string> named;
  const std::string list = cells.text({"handlungsfelder", "handlungsfeld", "felder", "themen"});
  if (field_named(session, list))
    named.push_back(list);  // a title may hold a comma
  else
    named = parts_of(list);
  for (const char* column : {"handlungsfeld 1", "handlungsfeld 2", "handlungsfeld 3"})
    if (const std::string one = cells.line({column}); !one.empty()) named.push_back(one);
  for (const std::string& name : named) {
    const Field* field = field_named(session, name);
    if (!field)
      person.flags.push_back({"registration.unknown_field", {shortened(name, 60)}});
    else if (std::find(person.fields.begin(), person.fields.end(), field->key) == person.fields.end())
      person.fields.push_back(field->key);
  }
  const Registration& rule = session.programme.registration;
  if (named.empty()) person.flags.push_back({"registration.no_field", {}});
  if (rule.max_fields > 0 && named.size() > static_cast<std::size_t>(rule.max_fields))
    person.flags.push_back(
        {"registration.too_many_fields",
         {std::to_string(named.size()), rule.rule.empty() ? std::to_string(rule.max_fields) : rule.rule}});
}

void read_venue(RegisteredPerson& person, Cells& cells, const Session& session) {
  const std::string text = cells.line({"ort", "veranstaltungsort", "konferenz", "regionalkonferenz", "konferenzort"});
  const Venue* venue = venue_named(session, text);
  if (venue)
    person.venue = venue->key;
  else if (text.empty())
    person.flags.push_back({"registration.no_venue", {}});
  else
    person.flags.push_back({"registration.unknown_venue", {shortened(text, 60)}});
}

void read_day(RegisteredPerson& person, Cells& cells, const Session& session) {
  const std::string text = cells.line({"anmeldedatum", "angemeldet am", "eingang", "eingegangen am", "datum"});
  if (text.empty()) return;
  const auto day = iso_date(text);
  if (!day) {
    person.flags.push_back({"registration.bad_day", {shortened(text, 60)}});
    return;
  }
  person.registered_on = *day;
  const std::string& deadline = session.programme.registration.deadline;
  if (!deadline.empty() && *day > deadline) person.flags.push_back({"registration.after_deadline", {*day, deadline}});
}

RegisteredPerson person_of(Cells& cells, const Session& session) {
  RegisteredPerson person;
  person.name = cells.line({"name", "teilnehmende person", "person"});
  if (person.name.empty()) {
    const std::string first = cells.line({"vorname"}), last = cells.line({"nachname", "familienname"});
    person.name = first.empty() || last.empty() ? first + last : first + " " + last;
  }
  if (person.name.empty()) cells.refuse({"row.no_name", {}});
  person.organisation = cells.line({"organisation", "institution", "einrichtung", "verein"});
  std::vector<std::string> contacts;
  for (const auto& names : {std::initializer_list<std::string_view>{"kontakt", "adresse", "anschrift"},
                            {"e-mail", "email", "mail", "e-mail-adresse"},
                            {"telefon", "telefonnummer", "handy"}})
    if (std::string contact = cells.line(names); !contact.empty()) contacts.push_back(std::move(contact));
  person.contact = joined(contacts, " · ");
  read_venue(person, cells, session);
  read_fields(person, cells, session);
  read_day(person, cells, session);
  return person;
}

bool is_same_registration(const RegisteredPerson& a, const RegisteredPerson& b) {
  return a.name == b.name && a.contact == b.contact && a.venue == b.venue && a.fields == b.fields;
}

}  // namespace

Result<RegistrationTable> parse_registrations(std::string_view bytes, const TableWish& wish, const Session& session) {
  const auto table = read_table(bytes, wish);
  if (!table) return table.problem();
  if (auto complete =
          require_columns(*table, {{"name", "nachname", "familienname", "teilnehmende person", "person"}});
      !complete)
    return complete.problem();
  RegistrationTable result;
  result.faults = table->faults;
  for (const Row& row : table->rows) {
    Cells cells(*table, row);
    RegisteredPerson person = person_of(cells, session);
    if (cells.fault()) {
      result.faults.push_back({row.line, *cells.fault()});
      continue;
    }
    result.people.push_back(std::move(person));
    result.lines.push_back(row.line);
  }
  sort_by_line(result.faults);
  return result;
}

int add_new(std::vector<RegisteredPerson>& list, const std::vector<RegisteredPerson>& people) {
  int added = 0;
  for (const RegisteredPerson& person : people) {
    const bool is_known = std::any_of(
        list.begin(), list.end(), [&](const RegisteredPerson& each) { return is_same_registration(each, person); });
    if (is_known) continue;
    list.push_back(person);
    ++added;
  }
  return added;
}

std::string registrations_json(const std::vector<RegisteredPerson>& people) {
  Json list = Json::array();
  for (const RegisteredPerson& person : people) {
    Json fields = Json::array(), flags = Json::array();
    for (const FieldKey& field : person.fields) fields.push_back(field.value);
    for (const Message& flag : person.flags) flags.push_back({{"key", flag.key}, {"words", flag.args}});
    list.push_back({{"name", person.name},
                    {"organisation", person.organisation},
                    {"contact", person.contact},
                    {"registered_on", person.registered_on},
                    {"venue", person.venue.value},
                    {"fields", std::move(fields)},
                    {"flags", std::move(flags)}});
  }
  return readable_json({{"schema", kSchema}, {"people", std::move(list)}});
}

Result<std::vector<RegisteredPerson>> registrations_from_json(std::string_view bytes) {
  const auto json = parse_guarded(bytes, kMaxExportBytes);
  if (!json) return json.problem();
  Fault fault;
  std::vector<RegisteredPerson> people;
  const ObjectReader document(*json, "", fault);
  document.each("people", Need::required, [&](const ObjectReader& in) {
    RegisteredPerson person{in.line("name"),
                            in.line("organisation"),
                            in.line("contact"),
                            in.line("registered_on"),
                            {in.line("venue")},
                            {},
                            {}};
    for (const std::string& key : in.list("fields")) person.fields.push_back({key});
    in.each("flags", Need::optional, [&](const ObjectReader& flag) {
      person.flags.push_back({flag.line("key"), flag.list("words")});
    });
    people.push_back(std::move(person));
  });
  if (fault) return *fault;
  return people;
}

std::vector<std::string> personal_words(const std::vector<RegisteredPerson>& people) {
  std::vector<std::string> words;
  for (const RegisteredPerson& person : people) {
    words.push_back(person.name);
    for (std::size_t at = 0; at < person.contact.size();) {
      const std::size_t end = std::min(person.contact.find(" · ", at), person.contact.size());
      words.push_back(person.contact.substr(at, end - at));
      at = end + std::string_view(" · ").size();
    }
  }
  std::erase_if(words, [](const std::string& word) { return word.size() < kShortestSearched; });
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace tafelrunde::exchange
