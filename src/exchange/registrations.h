// Who registered: names, where they will be and the fields of action they chose. These are personal data. They live
// in a file of their own beside the session (shell/registration_file.h), never in the session, and go as a whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/session.h"
#include "exchange/table_reader.h"

namespace tafelrunde::exchange {

struct RegisteredPerson {
  std::string name;
  std::string organisation;
  std::string contact;        // address, e-mail, telephone; as written
  std::string registered_on;  // ISO date; empty: not told
  VenueKey venue;             // empty: none, or one that the conference does not have
  std::vector<FieldKey> fields;
  // Why somebody must look at it; the person stays in the list all the same:
  //   registration.too_many_fields (how many, the rule), registration.unknown_field (what was written),
  //   registration.no_field, registration.unknown_venue (what was written), registration.no_venue,
  //   registration.after_deadline (the day, the deadline), registration.bad_day (what was written)
  std::vector<Message> flags;
  bool operator==(const RegisteredPerson&) const = default;
};

struct RegistrationTable {
  std::vector<RegisteredPerson> people;
  std::vector<int> lines;        // of each, in the file
  std::vector<RowFault> faults;  // rows that name nobody (row.no_name), and what read_table finds
};

// Columns by their names: name (or vorname and nachname), organisation, kontakt, e-mail, telefon, ort,
// handlungsfelder (a list) or handlungsfeld 1, 2, 3, anmeldedatum. Refuses what read_table refuses, and
// table.no_column.
Result<RegistrationTable> parse_registrations(std::string_view bytes, const TableWish& wish, const Session& session);

// Adds those that are not in the list yet; gives how many.
int add_new(std::vector<RegisteredPerson>& list, const std::vector<RegisteredPerson>& people);

// The list as JSON and back. Refuses as parse_guarded and ObjectReader do.
std::string registrations_json(const std::vector<RegisteredPerson>& people);
Result<std::vector<RegisteredPerson>> registrations_from_json(std::string_view bytes);

// What would point to these people in any other file: whole names and contacts, each once.
std::vector<std::string> personal_words(const std::vector<RegisteredPerson>& people);

}  // namespace tafelrunde::exchange
