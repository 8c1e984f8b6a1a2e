// How facts about clusters are stored, one description each (see form.h).
#pragma once

#include "journal/form.h"

namespace tafelrunde::journal {

template <>
struct KindName<ClusterFormed> {
  static constexpr std::string_view value = "cluster_formed";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterFormed>& it) {
  auto& [cluster, field, title, split_from] = it;
  form.entity(cluster);
  form.entry("field", field);
  form.words("title", title);
  form.entry("split_from", split_from);
}
template <>
struct KindName<ClusterRenamed> {
  static constexpr std::string_view value = "cluster_renamed";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterRenamed>& it) {
  auto& [cluster, title] = it;
  form.entity(cluster);
  form.words("title", title);
}
template <>
struct KindName<ClusterDissolved> {
  static constexpr std::string_view value = "cluster_dissolved";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterDissolved>& it) {
  auto& [cluster] = it;
  form.entity(cluster);
}
template <>
struct KindName<ClusterRestored> {
  static constexpr std::string_view value = "cluster_restored";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterRestored>& it) {
  auto& [cluster] = it;
  form.entity(cluster);
}
template <>
struct KindName<ClusterMerged> {
  static constexpr std::string_view value = "cluster_merged";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterMerged>& it) {
  auto& [cluster, into] = it;
  form.entity(cluster);
  form.entry("into", into);
}
template <>
struct KindName<DotsCounted> {
  static constexpr std::string_view value = "dots_counted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<DotsCounted>& it) {
  auto& [cluster, count, source] = it;
  form.entity(cluster);
  form.entry("count", count);
  form.entry("source", source);
}
template <>
struct KindName<DotsWithdrawn> {
  static constexpr std::string_view value = "dots_withdrawn";
};
template <class Form>
void describe(Form& form, typename Form::template Of<DotsWithdrawn>& it) {
  auto& [cluster] = it;
  form.entity(cluster);
}
template <class Form>
void describe(Form& form, typename Form::template Of<Vote>& it) {
  auto& [dots_per_person, most_on_one, people, source, is_closed] = it;
  form.entry("dots_per_person", dots_per_person);
  form.entry("most_on_one", most_on_one);
  form.entry("people", people);
  form.entry("source", source);
  form.entry("closed", is_closed);
}
template <>
struct KindName<VoteSet> {
  static constexpr std::string_view value = "vote_set";
};
template <class Form>
void describe(Form& form, typename Form::template Of<VoteSet>& it) {
  auto& [conference, field, vote] = it;
  form.entity(conference);
  form.entry("field", field);
  describe(form, vote);
}

}  // namespace tafelrunde::journal
