// How facts about findings, the projector and other operations are stored, one description each (see form.h).
#pragma once

#include "journal/form.h"

namespace tafelrunde::journal {

template <>
struct KindName<FindingWritten> {
  static constexpr std::string_view value = "finding_written";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingWritten>& it) {
  form.entity(it.finding);
  form.entry("field", it.text.field);
  form.entry("kind", it.text.kind);
  form.words("wording", it.text.wording);
  form.entry("statements", it.text.statements);
  form.entry("clusters", it.text.clusters);
  form.entry("consensus", it.text.consensus);
  form.words("dissent", it.text.dissent);
  form.entry("level", it.text.level);
  form.words("addressee", it.text.addressee);
  form.entry("horizon", it.text.horizon);
  form.words("indicator", it.text.indicator);
  form.entry("amended_in_plenary", it.text.amended_in_plenary);
}
template <>
struct KindName<FindingMarked> {
  static constexpr std::string_view value = "finding_marked";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingMarked>& it) {
  form.entity(it.finding);
  form.entry("order", it.mark.order);
}
template <>
struct KindName<FindingDeleted> {
  static constexpr std::string_view value = "finding_deleted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingDeleted>& it) {
  form.entity(it.finding);
}
template <>
struct KindName<FindingRestored> {
  static constexpr std::string_view value = "finding_restored";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingRestored>& it) {
  form.entity(it.finding);
}
template <>
struct KindName<ProjectionShown> {
  static constexpr std::string_view value = "projection_shown";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ProjectionShown>& it) {
  form.entity(it.station);
  form.entry("view", it.projection.view);
  form.entry("field", it.projection.field);
  form.entry("page", it.projection.page);
}
template <>
struct KindName<EntityRedacted> {
  static constexpr std::string_view value = "entity_redacted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<EntityRedacted>& it) {
  form.entity(it.entity);
  form.entry("reason", it.reason);
}
template <>
struct KindName<ActionUndone> {
  static constexpr std::string_view value = "action_undone";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ActionUndone>& it) {
  form.entity(it.station);
  form.entry("of", it.of);
}
template <>
struct KindName<ActionRedone> {
  static constexpr std::string_view value = "action_redone";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ActionRedone>& it) {
  form.entity(it.station);
  form.entry("of", it.of);
}

}  // namespace tafelrunde::journal
