// How facts about statements are stored, one description each (see form.h).
#pragma once

#include "journal/form.h"

namespace tafelrunde::journal {

template <class Form>
void describe(Form& form, typename Form::template Of<Filing>& it) {
  auto& [field, round] = it;
  form.entry("field", field);
  form.entry("round", round);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Release>& it) {
  auto& [state, reason] = it;
  form.entry("release", state);
  form.entry("reason", reason);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Placement>& it) {
  auto& [cluster, pinned] = it;
  form.entry("cluster", cluster);
  form.entry("pinned", pinned);
}

template <>
struct KindName<StatementCaptured> {
  static constexpr std::string_view value = "statement_captured";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementCaptured>& it) {
  auto& [statement, text, filing, table, source, release, kind, origin] = it;
  form.entity(statement);
  form.words("text", text);
  describe(form, filing);
  form.entry("table", table);
  form.entry("source", source);
  describe(form, release);
  form.entry("kind", kind);
  form.entry("origin", origin);
}
template <>
struct KindName<StatementRevised> {
  static constexpr std::string_view value = "statement_revised";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementRevised>& it) {
  auto& [statement, text] = it;
  form.entity(statement);
  form.words("text", text);
}
template <>
struct KindName<StatementFiled> {
  static constexpr std::string_view value = "statement_filed";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementFiled>& it) {
  auto& [statement, filing] = it;
  form.entity(statement);
  describe(form, filing);
}
template <>
struct KindName<StatementReleaseSet> {
  static constexpr std::string_view value = "statement_release_set";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementReleaseSet>& it) {
  auto& [statement, release] = it;
  form.entity(statement);
  describe(form, release);
}
template <>
struct KindName<StatementKindSet> {
  static constexpr std::string_view value = "statement_kind_set";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementKindSet>& it) {
  auto& [statement, kind] = it;
  form.entity(statement);
  form.entry("kind", kind);
}
template <>
struct KindName<StatementDeleted> {
  static constexpr std::string_view value = "statement_deleted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementDeleted>& it) {
  auto& [statement] = it;
  form.entity(statement);
}
template <>
struct KindName<StatementRestored> {
  static constexpr std::string_view value = "statement_restored";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementRestored>& it) {
  auto& [statement] = it;
  form.entity(statement);
}
template <>
struct KindName<StatementPlaced> {
  static constexpr std::string_view value = "statement_placed";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StatementPlaced>& it) {
  auto& [statement, placement] = it;
  form.entity(statement);
  describe(form, placement);
}
template <>
struct KindName<MentionsCounted> {
  static constexpr std::string_view value = "mentions_counted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<MentionsCounted>& it) {
  auto& [statement, count] = it;
  form.entity(statement);
  form.entry("count", count);
}
template <>
struct KindName<MentionsWithdrawn> {
  static constexpr std::string_view value = "mentions_withdrawn";
};
template <class Form>
void describe(Form& form, typename Form::template Of<MentionsWithdrawn>& it) {
  auto& [statement] = it;
  form.entity(statement);
}
template <>
struct KindName<DissentNoted> {
  static constexpr std::string_view value = "dissent_noted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<DissentNoted>& it) {
  auto& [statement, text] = it;
  form.entity(statement);
  form.words("text", text);
}
template <>
struct KindName<StanceTaken> {
  static constexpr std::string_view value = "stance_taken";
};
template <class Form>
void describe(Form& form, typename Form::template Of<StanceTaken>& it) {
  auto& [statement, item, stance] = it;
  form.entity(statement);
  form.entry("item", item);
  form.entry("stance", stance);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Refusals>& it) {
  auto& [clusters, company] = it;
  form.entry("clusters", clusters);
  form.entry("company", company);
}
template <>
struct KindName<OffersRefused> {
  static constexpr std::string_view value = "offers_refused";
};
template <class Form>
void describe(Form& form, typename Form::template Of<OffersRefused>& it) {
  auto& [statement, refusals] = it;
  form.entity(statement);
  describe(form, refusals);
}
template <>
struct KindName<MentionTied> {
  static constexpr std::string_view value = "mention_tied";
};
template <class Form>
void describe(Form& form, typename Form::template Of<MentionTied>& it) {
  auto& [statement, to] = it;
  form.entity(statement);
  form.entry("to", to);
}

}  // namespace tafelrunde::journal
