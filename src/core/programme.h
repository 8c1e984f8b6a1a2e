// The day as data: fields of action, venues, and a sequence of phases, each with a method. A programme comes from a
// template (assets/templates) and everything in it can be changed on the day. Nothing here knows of two rounds or
// of eight fields: those are one instance. All times are local time of the venue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"

namespace tafelrunde {

// What happens in a phase; the code knows what it offers, the phase's title says it to people.
enum class Method {
  arriving,     // people come in, welcome is on the projector
  greeting,     // speeches
  introducing,  // rules and rounds are explained
  collecting,   // statements are captured (a Gesprächsrunde)
  grouping,     // clusters are formed with the group
  weighing,     // dots are counted
  plenary,      // central results are shown and amended
  pause,
  buffer,  // time the programme leaves open
  closing,
  other,
};

struct Phase {
  PhaseKey key;
  Method method = Method::other;
  std::string title;
  std::string date;   // ISO "2019-09-12"; empty: the venue's date
  int start_min = 0;  // minutes after midnight
  int duration_min = 0;
  std::optional<int> round_number;  // of a collecting phase, from 1
  std::string question;             // asked of the tables in this phase; may be empty
  int position = 0;                 // order within the programme
  // Chatham House rule: what is said may be used, but not who said it or where they belong. Of a collecting phase:
  // tables are not noted with its statements, and no export names them.
  bool chatham_house = false;
  bool operator==(const Phase&) const = default;
};

struct Field {
  FieldKey key;
  int number = 0;  // the number in the badge, from 1
  std::string title;
  std::string question;
  bool operator==(const Field&) const = default;
};

struct Speaker {
  std::string name;
  std::string office;
  bool operator==(const Speaker&) const = default;
};

struct Venue {
  VenueKey key;
  std::string city;
  std::string date;     // ISO
  std::string house;    // e.g. "Industrie- und Handelskammer Magdeburg"
  std::string address;  // lines separated by "\n"
  std::string room;
  std::string entrance;  // as printed, e.g. "Eingang Alter Markt"; may be empty
  std::vector<Speaker> greeting;
  int tables = 0;  // how many tables are set up; 0: one per field
  bool operator==(const Venue&) const = default;
};

struct Registration {
  int max_fields = 0;     // how many fields a participant may choose; 0: no rule
  std::string rule;       // as printed, e.g. "maximal zwei"
  std::string deadline;   // ISO date
  std::string address;    // where to register
  std::string documents;  // when the papers are sent, as printed
  bool operator==(const Registration&) const = default;
};

// Why a statement may be withheld: counted in the report, so a short list rather than free words.
struct Reason {
  ReasonKey key;
  std::string label;
  int position = 0;  // order in the list, from 1
  bool operator==(const Reason&) const = default;
};

struct Programme {
  std::string template_id;
  std::string title;
  std::string subtitle;
  std::string purpose;
  std::string invitation;  // what the guests are asked to do
  std::string publisher;
  std::string contact;  // lines separated by "\n"
  std::string hours;    // as printed
  std::vector<std::string> moderators;
  std::string moderators_of;  // the organisation that moderates
  std::vector<std::string> audiences;
  Registration registration;
  std::vector<Venue> venues;
  std::vector<Field> fields;
  std::vector<Phase> phases;
  std::vector<Reason> reasons;  // in order of position; empty: the usual ones
  bool operator==(const Programme&) const = default;
};

// The reasons to choose from: the programme's, or where it has none the usual ones, whose labels are empty (the
// catalogue has them under "reason." and the key). The first is what one key press gives, without a thought.
std::vector<Reason> reasons_of(const Programme& programme);
inline constexpr const char* kHeldBackReason = "zurueckgestellt";

const Field* find_field(const Programme& programme, const FieldKey& key);
const Phase* find_phase(const Programme& programme, const PhaseKey& key);
const Venue* find_venue(const Programme& programme, const VenueKey& key);
// The collecting phase with this round number, or nothing.
const Phase* find_round(const Programme& programme, int round_number);
// The collecting phases in order of position.
std::vector<const Phase*> rounds_of(const Programme& programme);

}  // namespace tafelrunde
