#include "exchange/template_json.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "exchange/object_reader.h"
#include "exchange/programme_json.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kSchema = "tafelrunde-template-1";
constexpr int kMaxNumber = 10'000;

// In the order of Method.
constexpr std::array kMethods{"arriving", "greeting", "introducing", "collecting", "grouping", "weighing",
                              "plenary",  "pause",    "buffer",      "closing",    "other"};

Method method_of(const ObjectReader& in) {
  const std::string name = in.line("method", Need::required);
  const auto found = std::find(kMethods.begin(), kMethods.end(), name);
  if (found != kMethods.end()) return static_cast<Method>(found - kMethods.begin());
  in.refuse("template.unknown_method", "method", name);
  return Method::other;
}

Phase phase_from(const ObjectReader& in, int position) {
  Phase phase;
  phase.key = {in.line("id", Need::required)};
  phase.method = method_of(in);
  phase.title = in.line("title");
  phase.date = in.date("date");
  phase.start_min = in.minute("start", Need::required).value_or(0);
  const int end_min = in.minute("end", Need::required).value_or(0);
  if (end_min < phase.start_min) in.refuse("template.bad_time", "end", in.line("end"));
  phase.duration_min = end_min - phase.start_min;
  const Need need = phase.method == Method::collecting ? Need::required : Need::optional;
  phase.round_number = in.number("round", 1, kMaxNumber, need);
  phase.question = in.line("question");
  phase.chatham_house = in.is_true("chatham_house");
  phase.position = position;
  return phase;
}

Field field_from(const ObjectReader& in) {
  Field field;
  field.key = {in.line("id", Need::required)};
  field.number = in.number("number", 1, kMaxNumber, Need::required).value_or(0);
  field.title = in.line("title", Need::required);
  field.question = in.line("question");
  return field;
}

Venue venue_from(const ObjectReader& in) {
  Venue venue;
  venue.key = {in.line("id", Need::required)};
  venue.city = in.line("city");
  venue.date = in.date("date");
  venue.house = in.line("house");
  venue.address = in.lines("address");
  venue.room = in.line("room");
  venue.entrance = in.line("entrance");
  in.each("greeting", Need::optional, [&](const ObjectReader& speaker) {
    venue.greeting.push_back({speaker.line("name", Need::required), speaker.line("office")});
  });
  venue.tables = in.number("tables", 0, kMaxNumber).value_or(0);
  return venue;
}

Registration registration_from(const ObjectReader& in) {
  Registration registration;
  registration.max_fields = in.number("max_fields", 0, kMaxNumber).value_or(0);
  registration.rule = in.line("rule");
  registration.deadline = in.date("deadline");
  registration.address = in.line("address");
  registration.documents = in.line("documents");
  return registration;
}

}  // namespace

Programme programme_from(const ObjectReader& in) {
  Programme programme;
  programme.template_id = in.line("id", Need::required);
  programme.title = in.line("title", Need::required);
  programme.subtitle = in.line("subtitle");
  programme.purpose = in.lines("purpose");
  programme.invitation = in.lines("invitation");
  programme.publisher = in.lines("publisher");
  programme.contact = in.lines("contact");
  programme.hours = in.line("hours");
  programme.moderators = in.list("moderators");
  programme.moderators_of = in.line("moderators_of");
  programme.audiences = in.list("audiences");
  in.part("registration", [&](const ObjectReader& part) { programme.registration = registration_from(part); });
  in.each("venues", Need::optional, [&](const ObjectReader& each) { programme.venues.push_back(venue_from(each)); });
  in.each("fields", Need::required, [&](const ObjectReader& each) { programme.fields.push_back(field_from(each)); });
  in.each("phases", Need::required, [&](const ObjectReader& each) {
    programme.phases.push_back(phase_from(each, static_cast<int>(programme.phases.size()) + 1));
  });
  in.each("reasons", Need::optional, [&](const ObjectReader& each) {
    programme.reasons.push_back(
        {{each.line("id", Need::required)}, each.line("label"), static_cast<int>(programme.reasons.size()) + 1});
  });
  return programme;
}

namespace {

// The first id that two of them share, or "".
template <class Things>
std::string shared_id(const Things& things) {
  std::set<std::string> ids;
  for (const auto& thing : things)
    if (!ids.insert(thing.key.value).second) return thing.key.value;
  return {};
}

Outcome check_ids(const Programme& programme) {
  const std::pair<const char*, std::string> shared[] = {{"venues", shared_id(programme.venues)},
                                                        {"fields", shared_id(programme.fields)},
                                                        {"phases", shared_id(programme.phases)},
                                                        {"reasons", shared_id(programme.reasons)}};
  for (const auto& [place, id] : shared)
    if (!id.empty()) return Message{"template.id_twice", {place, id}};
  std::set<int> numbers;
  for (const Field& field : programme.fields)
    if (!numbers.insert(field.number).second)
      return Message{"template.id_twice", {"fields", std::to_string(field.number)}};
  numbers.clear();
  for (const Phase& phase : programme.phases)
    if (phase.round_number && !numbers.insert(*phase.round_number).second)
      return Message{"template.id_twice", {"phases", std::to_string(*phase.round_number)}};
  return {};
}

// --- and back ---

void put(Json& out, const char* name, const std::string& text) {
  if (!text.empty()) out[name] = text;
}
void put(Json& out, const char* name, const std::vector<std::string>& texts) {
  if (!texts.empty()) out[name] = texts;
}
void put(Json& out, const char* name, int number) {
  if (number != 0) out[name] = number;
}
void put_lines(Json& out, const char* name, const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; !text.empty() && at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  put(out, name, lines);
}

std::string time_text(int minute) {
  char text[32];
  std::snprintf(text, sizeof text, "%02d:%02d", minute / 60, minute % 60);
  return text;
}

Json to_json(const Phase& phase) {
  Json out{{"id", phase.key.value}, {"method", kMethods.at(static_cast<std::size_t>(phase.method))}};
  put(out, "title", phase.title);
  put(out, "date", phase.date);
  out["start"] = time_text(phase.start_min);
  out["end"] = time_text(phase.start_min + phase.duration_min);
  put(out, "round", phase.round_number.value_or(0));
  put(out, "question", phase.question);
  if (phase.chatham_house) out["chatham_house"] = true;
  return out;
}

Json to_json(const Reason& reason) {
  Json out{{"id", reason.key.value}};
  put(out, "label", reason.label);
  return out;
}

Json to_json(const Field& field) {
  Json out{{"id", field.key.value}, {"number", field.number}, {"title", field.title}};
  put(out, "question", field.question);
  return out;
}

Json to_json(const Speaker& speaker) {
  Json out{{"name", speaker.name}};
  put(out, "office", speaker.office);
  return out;
}

Json to_json(const Venue& venue);

template <class Things>
void put_each(Json& out, const char* name, const Things& things) {
  for (const auto& thing : things) out[name].push_back(to_json(thing));
}

Json to_json(const Venue& venue) {
  Json out{{"id", venue.key.value}};
  put(out, "city", venue.city);
  put(out, "date", venue.date);
  put(out, "house", venue.house);
  put_lines(out, "address", venue.address);
  put(out, "room", venue.room);
  put(out, "entrance", venue.entrance);
  put_each(out, "greeting", venue.greeting);
  put(out, "tables", venue.tables);
  return out;
}

Json to_json(const Registration& registration) {
  Json out = Json::object();
  put(out, "max_fields", registration.max_fields);
  put(out, "rule", registration.rule);
  put(out, "deadline", registration.deadline);
  put(out, "address", registration.address);
  put(out, "documents", registration.documents);
  return out;
}

}  // namespace

Result<Programme> programme_from_json(std::string_view bytes) {
  const auto json = parse_guarded(bytes);
  if (!json) return json.problem();
  Fault fault;
  const ObjectReader top(*json, "", fault);
  if (fault) return *fault;
  Programme programme = programme_from(top);
  if (fault) return *fault;
  if (auto checked = check_ids(programme); !checked) return checked.problem();
  return programme;
}

std::string programme_to_json(const Programme& programme) { return readable_json(programme_json(programme)); }

Json programme_json(const Programme& programme) {
  Json out{{"schema", kSchema}, {"id", programme.template_id}, {"title", programme.title}};
  put(out, "subtitle", programme.subtitle);
  put_lines(out, "purpose", programme.purpose);
  put_lines(out, "invitation", programme.invitation);
  put_lines(out, "publisher", programme.publisher);
  put_lines(out, "contact", programme.contact);
  put(out, "hours", programme.hours);
  put(out, "moderators", programme.moderators);
  put(out, "moderators_of", programme.moderators_of);
  put(out, "audiences", programme.audiences);
  if (programme.registration != Registration{}) out["registration"] = to_json(programme.registration);
  put_each(out, "venues", programme.venues);
  for (const char* needed : {"fields", "phases"}) out[needed] = Json::array();
  put_each(out, "fields", programme.fields);
  put_each(out, "phases", programme.phases);
  put_each(out, "reasons", programme.reasons);
  return out;
}

}  // namespace tafelrunde::exchange
