// How facts about the conference, its programme and its stations are stored, one description each.
#pragma once

#include "journal/form.h"

namespace tafelrunde::journal {

template <class Form>
void describe(Form& form, typename Form::template Of<Phase>& it) {
  form.entry("key", it.key);
  form.entry("method", it.method);
  form.entry("title", it.title);
  form.entry("date", it.date);
  form.entry("start_min", it.start_min);
  form.entry("duration_min", it.duration_min);
  form.entry("round_number", it.round_number);
  form.entry("question", it.question);
  form.entry("position", it.position);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Field>& it) {
  form.entry("key", it.key);
  form.entry("number", it.number);
  form.entry("title", it.title);
  form.entry("question", it.question);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Speaker>& it) {
  form.entry("name", it.name);
  form.entry("office", it.office);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Venue>& it) {
  form.entry("key", it.key);
  form.entry("city", it.city);
  form.entry("date", it.date);
  form.entry("house", it.house);
  form.entry("address", it.address);
  form.entry("room", it.room);
  form.entry("entrance", it.entrance);
  form.parts("greeting", it.greeting);
  form.entry("tables", it.tables);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Registration>& it) {
  form.entry("max_fields", it.max_fields);
  form.entry("rule", it.rule);
  form.entry("deadline", it.deadline);
  form.entry("address", it.address);
  form.entry("documents", it.documents);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Programme>& it) {
  form.entry("template_id", it.template_id);
  form.entry("title", it.title);
  form.entry("subtitle", it.subtitle);
  form.entry("purpose", it.purpose);
  form.entry("invitation", it.invitation);
  form.entry("publisher", it.publisher);
  form.entry("contact", it.contact);
  form.entry("hours", it.hours);
  form.entry("moderators", it.moderators);
  form.entry("moderators_of", it.moderators_of);
  form.entry("audiences", it.audiences);
  form.part("registration", it.registration);
  form.parts("venues", it.venues);
  form.parts("fields", it.fields);
  form.parts("phases", it.phases);
}
template <class Form>
void describe(Form& form, typename Form::template Of<PaperItem>& it) {
  form.entry("field", it.field);
  form.entry("kind", it.kind);
  form.words("text", it.text);
  form.entry("consensus", it.consensus);
  form.words("note", it.note);
}

template <>
struct KindName<ConferenceOpened> {
  static constexpr std::string_view value = "conference_opened";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ConferenceOpened>& it) {
  form.entity(it.conference);
  form.document("programme", it.programme);
  form.entry("venue", it.venue);
}
template <>
struct KindName<ConferenceLinked> {
  static constexpr std::string_view value = "conference_linked";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ConferenceLinked>& it) {
  form.entity(it.conference);
  form.entry("other", it.other);
}
template <>
struct KindName<StationStarted> {
  static constexpr std::string_view value = "station_started";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StationStarted>& it) {
  form.entity(it.station);
  form.words("name", it.name);
  form.entry("program_version", it.program_version);
}
template <>
struct KindName<VenueChosen> {
  static constexpr std::string_view value = "venue_chosen";
};
template <class Form>
void describe(Form& form, typename Form::template Of<VenueChosen>& it) {
  form.entity(it.conference);
  form.entry("venue", it.venue);
}
template <>
struct KindName<FieldRevised> {
  static constexpr std::string_view value = "field_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FieldRevised>& it) {
  form.entity(it.conference);
  form.entry("key", it.field.key);  // beside the document, so that it is known without the words
  form.document("field", it.field);
  form.entry("removed", it.removed);
}
template <>
struct KindName<PhaseRevised> {
  static constexpr std::string_view value = "phase_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<PhaseRevised>& it) {
  form.entity(it.conference);
  form.entry("key", it.phase.key);
  form.document("phase", it.phase);
  form.entry("removed", it.removed);
}
template <>
struct KindName<VenueRevised> {
  static constexpr std::string_view value = "venue_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<VenueRevised>& it) {
  form.entity(it.conference);
  form.entry("key", it.venue.key);
  form.document("venue", it.venue);
  form.entry("removed", it.removed);
}
template <>
struct KindName<PhaseStarted> {
  static constexpr std::string_view value = "phase_started";
};
template <class Form>
void describe(Form& form, typename Form::template Of<PhaseStarted>& it) {
  form.entity(it.conference);
  form.entry("phase", it.phase);
}
template <>
struct KindName<PaperItemRevised> {
  static constexpr std::string_view value = "paper_item_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<PaperItemRevised>& it) {
  form.entity(it.conference);
  form.entry("key", it.key);
  form.document("item", it.item);
  form.entry("removed", it.removed);
}

}  // namespace tafelrunde::journal
