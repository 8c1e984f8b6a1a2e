// How facts about the conference, its programme and its stations are stored, one description each.
#pragma once

#include "journal/form.h"

namespace tafelrunde::journal {

template <class Form>
void describe(Form& form, typename Form::template Of<Phase>& it) {
  auto& [key, method, title, date, start_min, duration_min, round_number, question, position, chatham_house] = it;
  form.entry("key", key);
  form.entry("method", method);
  form.entry("title", title);
  form.entry("date", date);
  form.entry("start_min", start_min);
  form.entry("duration_min", duration_min);
  form.entry("round_number", round_number);
  form.entry("question", question);
  form.entry("position", position);
  form.entry("chatham_house", chatham_house);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Field>& it) {
  auto& [key, number, title, question] = it;
  form.entry("key", key);
  form.entry("number", number);
  form.entry("title", title);
  form.entry("question", question);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Speaker>& it) {
  auto& [name, office] = it;
  form.entry("name", name);
  form.entry("office", office);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Venue>& it) {
  auto& [key, city, date, house, address, room, entrance, greeting, tables] = it;
  form.entry("key", key);
  form.entry("city", city);
  form.entry("date", date);
  form.entry("house", house);
  form.entry("address", address);
  form.entry("room", room);
  form.entry("entrance", entrance);
  form.parts("greeting", greeting);
  form.entry("tables", tables);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Registration>& it) {
  auto& [max_fields, rule, deadline, address, documents] = it;
  form.entry("max_fields", max_fields);
  form.entry("rule", rule);
  form.entry("deadline", deadline);
  form.entry("address", address);
  form.entry("documents", documents);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Reason>& it) {
  auto& [key, label, position] = it;
  form.entry("key", key);
  form.entry("label", label);
  form.entry("position", position);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Programme>& it) {
  auto& [template_id, title, subtitle, purpose, invitation, publisher, contact, hours, moderators, moderators_of,
         audiences, registration, venues, fields, phases, reasons] = it;
  form.entry("template_id", template_id);
  form.entry("title", title);
  form.entry("subtitle", subtitle);
  form.entry("purpose", purpose);
  form.entry("invitation", invitation);
  form.entry("publisher", publisher);
  form.entry("contact", contact);
  form.entry("hours", hours);
  form.entry("moderators", moderators);
  form.entry("moderators_of", moderators_of);
  form.entry("audiences", audiences);
  form.part("registration", registration);
  form.parts("venues", venues);
  form.parts("fields", fields);
  form.parts("phases", phases);
  form.parts("reasons", reasons);
}
template <class Form>
void describe(Form& form, typename Form::template Of<PaperItem>& it) {
  auto& [field, kind, text, consensus, note] = it;
  form.entry("field", field);
  form.entry("kind", kind);
  form.words("text", text);
  form.entry("consensus", consensus);
  form.words("note", note);
}

template <>
struct KindName<ConferenceOpened> {
  static constexpr std::string_view value = "conference_opened";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ConferenceOpened>& it) {
  auto& [conference, programme, venue] = it;
  form.entity(conference);
  form.document("programme", programme);
  form.entry("venue", venue);
}
template <>
struct KindName<ConferenceLinked> {
  static constexpr std::string_view value = "conference_linked";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ConferenceLinked>& it) {
  auto& [conference, other] = it;
  form.entity(conference);
  form.entry("other", other);
}
template <>
struct KindName<StationStarted> {
  static constexpr std::string_view value = "station_started";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StationStarted>& it) {
  auto& [station, name, program_version] = it;
  form.entity(station);
  form.words("name", name);
  form.entry("program_version", program_version);
}
template <>
struct KindName<VenueChosen> {
  static constexpr std::string_view value = "venue_chosen";
};
template <class Form>
void describe(Form& form, typename Form::template Of<VenueChosen>& it) {
  auto& [conference, venue] = it;
  form.entity(conference);
  form.entry("venue", venue);
}
template <>
struct KindName<FieldRevised> {
  static constexpr std::string_view value = "field_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FieldRevised>& it) {
  auto& [conference, field, removed] = it;
  form.entity(conference);
  form.entry("key", field.key);  // beside the document, so that it is known without the words
  form.document("field", field);
  form.entry("removed", removed);
}
template <>
struct KindName<PhaseRevised> {
  static constexpr std::string_view value = "phase_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<PhaseRevised>& it) {
  auto& [conference, phase, removed] = it;
  form.entity(conference);
  form.entry("key", phase.key);
  form.document("phase", phase);
  form.entry("removed", removed);
}
template <>
struct KindName<VenueRevised> {
  static constexpr std::string_view value = "venue_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<VenueRevised>& it) {
  auto& [conference, venue, removed] = it;
  form.entity(conference);
  form.entry("key", venue.key);
  form.document("venue", venue);
  form.entry("removed", removed);
}
template <>
struct KindName<ReasonRevised> {
  static constexpr std::string_view value = "reason_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ReasonRevised>& it) {
  auto& [conference, reason, removed] = it;
  form.entity(conference);
  form.entry("key", reason.key);
  form.document("reason", reason);
  form.entry("removed", removed);
}
template <>
struct KindName<PhaseStarted> {
  static constexpr std::string_view value = "phase_started";
};
template <class Form>
void describe(Form& form, typename Form::template Of<PhaseStarted>& it) {
  auto& [conference, phase] = it;
  form.entity(conference);
  form.entry("phase", phase);
}
template <>
struct KindName<PaperItemRevised> {
  static constexpr std::string_view value = "paper_item_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<PaperItemRevised>& it) {
  auto& [conference, key, item, removed] = it;
  form.entity(conference);
  form.entry("key", key);
  form.document("item", item);
  form.entry("removed", removed);
}
template <>
struct KindName<NoteWritten> {
  static constexpr std::string_view value = "note_written";
};
template <class Form>
void describe(Form& form, typename Form::template Of<NoteWritten>& it) {
  auto& [conference, field, phase, text] = it;
  form.entity(conference);
  form.entry("field", field);
  form.entry("phase", phase);
  form.words("text", text);
}
template <>
struct KindName<QuestionAsked> {
  static constexpr std::string_view value = "question_asked";
};
template <class Form>
void describe(Form& form, typename Form::template Of<QuestionAsked>& it) {
  auto& [conference, field, round, text] = it;
  form.entity(conference);
  form.entry("field", field);
  form.entry("round", round);
  form.words("text", text);
}
template <>
struct KindName<PlenaryOrdered> {
  static constexpr std::string_view value = "plenary_ordered";
};
template <class Form>
void describe(Form& form, typename Form::template Of<PlenaryOrdered>& it) {
  auto& [conference, fields] = it;
  form.entity(conference);
  form.entry("fields", fields);
}

}  // namespace tafelrunde::journal
