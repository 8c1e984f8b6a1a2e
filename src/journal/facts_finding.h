// How facts about findings, the projector and other operations are stored, one description each (see form.h).
#pragma once

#include "journal/form.h"

namespace tafelrunde::journal {

template <class Form>
void describe(Form& form, typename Form::template Of<FindingText>& it) {
  auto& [field, kind, wording, statements, clusters, consensus, dissent, level, addressee, horizon, indicator,
         amended_in_plenary] = it;
  form.entry("field", field);
  form.entry("kind", kind);
  form.words("wording", wording);
  form.entry("statements", statements);
  form.entry("clusters", clusters);
  form.entry("consensus", consensus);
  form.words("dissent", dissent);
  form.entry("level", level);
  form.words("addressee", addressee);
  form.entry("horizon", horizon);
  form.words("indicator", indicator);
  form.entry("amended_in_plenary", amended_in_plenary);
}
template <class Form>
void describe(Form& form, typename Form::template Of<CentralMark>& it) {
  auto& [order] = it;
  form.entry("order", order);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Projection>& it) {
  auto& [view, field, page, cluster, frozen_after] = it;
  form.entry("view", view);
  form.entry("field", field);
  form.entry("page", page);
  form.entry("cluster", cluster);
  form.entry("frozen_after", frozen_after);
}

template <>
struct KindName<FindingWritten> {
  static constexpr std::string_view value = "finding_written";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingWritten>& it) {
  auto& [finding, text] = it;
  form.entity(finding);
  describe(form, text);
}
template <>
struct KindName<FindingMarked> {
  static constexpr std::string_view value = "finding_marked";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingMarked>& it) {
  auto& [finding, mark] = it;
  form.entity(finding);
  describe(form, mark);
}
template <>
struct KindName<FindingDeleted> {
  static constexpr std::string_view value = "finding_deleted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingDeleted>& it) {
  auto& [finding] = it;
  form.entity(finding);
}
template <>
struct KindName<FindingRestored> {
  static constexpr std::string_view value = "finding_restored";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingRestored>& it) {
  auto& [finding] = it;
  form.entity(finding);
}
template <>
struct KindName<FindingAnswered> {
  static constexpr std::string_view value = "finding_answered";
};
template <class Form>
void describe(Form& form, typename Form::template Of<FindingAnswered>& it) {
  auto& [finding, answer] = it;
  auto& [responsible, response, status] = answer;
  form.entity(finding);
  form.words("responsible", responsible);
  form.words("response", response);
  form.words("status", status);
}
template <>
struct KindName<ProjectionShown> {
  static constexpr std::string_view value = "projection_shown";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ProjectionShown>& it) {
  auto& [station, projection] = it;
  form.entity(station);
  describe(form, projection);
}
template <>
struct KindName<EntityRedacted> {
  static constexpr std::string_view value = "entity_redacted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<EntityRedacted>& it) {
  auto& [entity, reason] = it;
  form.entity(entity);
  form.entry("reason", reason);
}
template <>
struct KindName<ActionUndone> {
  static constexpr std::string_view value = "action_undone";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ActionUndone>& it) {
  auto& [station, of] = it;
  form.entity(station);
  form.entry("of", of);
}
template <>
struct KindName<ActionRedone> {
  static constexpr std::string_view value = "action_redone";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ActionRedone>& it) {
  auto& [station, of] = it;
  form.entity(station);
  form.entry("of", of);
}

}  // namespace tafelrunde::journal
