// How facts about the people in the room are stored, one description each.
#pragma once

#include "journal/form.h"

namespace tafelrunde::journal {

template <class Form>
void describe(Form& form, typename Form::template Of<GroupCount>& it) {
  auto& [group, people] = it;
  form.entry("group", group);
  form.entry("people", people);
}
template <>
struct KindName<AttendanceCounted> {
  static constexpr std::string_view value = "attendance_counted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<AttendanceCounted>& it) {
  auto& [conference, field, round, table, attendance] = it;
  form.entity(conference);
  form.entry("field", field);
  form.entry("round", round);
  form.entry("table", table);
  form.parts("groups", attendance.groups);
}
template <>
struct KindName<HandsCounted> {
  static constexpr std::string_view value = "hands_counted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<HandsCounted>& it) {
  auto& [hand_vote, counted, removed] = it;
  form.entity(hand_vote);
  form.entry("field", counted.field);
  form.entry("phase", counted.phase);
  form.words("subject", counted.subject);
  form.entry("in_favour", counted.in_favour);
  form.entry("against", counted.against);
  form.entry("abstained", counted.abstained);
  form.entry("removed", removed);
}

}  // namespace tafelrunde::journal
