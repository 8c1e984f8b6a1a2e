// How facts about statements are stored, one description each (see form.h).
#pragma once

#include "journal/form.h"

namespace tafelrunde::journal {

template <>
struct KindName<StatementCaptured> {
  static constexpr std::string_view value = "statement_captured";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementCaptured>& it) {
  form.entity(it.statement);
  form.words("text", it.text);
  form.entry("field", it.filing.field);
  form.entry("round", it.filing.round);
  form.entry("table", it.table);
  form.entry("source", it.source);
  form.entry("release", it.release.state);
  form.entry("reason", it.release.reason);
  form.entry("kind", it.kind);
  form.entry("origin", it.origin);
}
template <>
struct KindName<StatementRevised> {
  static constexpr std::string_view value = "statement_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementRevised>& it) {
  form.entity(it.statement);
  form.words("text", it.text);
}
template <>
struct KindName<StatementFiled> {
  static constexpr std::string_view value = "statement_filed";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementFiled>& it) {
  form.entity(it.statement);
  form.entry("field", it.filing.field);
  form.entry("round", it.filing.round);
}
template <>
struct KindName<StatementReleaseSet> {
  static constexpr std::string_view value = "statement_release_set";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementReleaseSet>& it) {
  form.entity(it.statement);
  form.entry("release", it.release.state);
  form.entry("reason", it.release.reason);
}
template <>
struct KindName<StatementKindSet> {
  static constexpr std::string_view value = "statement_kind_set";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementKindSet>& it) {
  form.entity(it.statement);
  form.entry("kind", it.kind);
}
template <>
struct KindName<StatementDeleted> {
  static constexpr std::string_view value = "statement_deleted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementDeleted>& it) {
  form.entity(it.statement);
}
template <>
struct KindName<StatementRestored> {
  static constexpr std::string_view value = "statement_restored";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementRestored>& it) {
  form.entity(it.statement);
}
template <>
struct KindName<StatementPlaced> {
  static constexpr std::string_view value = "statement_placed";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementPlaced>& it) {
  form.entity(it.statement);
  form.entry("cluster", it.placement.cluster);
  form.entry("pinned", it.placement.pinned);
}
template <>
struct KindName<MentionsCounted> {
  static constexpr std::string_view value = "mentions_counted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<MentionsCounted>& it) {
  form.entity(it.statement);
  form.entry("count", it.count);
}
template <>
struct KindName<MentionsWithdrawn> {
  static constexpr std::string_view value = "mentions_withdrawn";
};
template <class Form>
void describe(Form& form, typename Form::template Of<MentionsWithdrawn>& it) {
  form.entity(it.statement);
}
template <>
struct KindName<DissentNoted> {
  static constexpr std::string_view value = "dissent_noted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<DissentNoted>& it) {
  form.entity(it.statement);
  form.words("text", it.text);
}
template <>
struct KindName<StanceTaken> {
  static constexpr std::string_view value = "stance_taken";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StanceTaken>& it) {
  form.entity(it.statement);
  form.entry("item", it.item);
  form.entry("stance", it.stance);
}

}  // namespace tafelrunde::journal
