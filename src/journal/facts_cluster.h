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
  form.entity(it.cluster);
  form.entry("field", it.field);
  form.words("title", it.title);
  form.entry("split_from", it.split_from);
}
template <>
struct KindName<ClusterRenamed> {
  static constexpr std::string_view value = "cluster_renamed";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterRenamed>& it) {
  form.entity(it.cluster);
  form.words("title", it.title);
}
template <>
struct KindName<ClusterDissolved> {
  static constexpr std::string_view value = "cluster_dissolved";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterDissolved>& it) {
  form.entity(it.cluster);
}
template <>
struct KindName<ClusterRestored> {
  static constexpr std::string_view value = "cluster_restored";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterRestored>& it) {
  form.entity(it.cluster);
}
template <>
struct KindName<ClusterMerged> {
  static constexpr std::string_view value = "cluster_merged";
};
template <class Form>
void describe(Form& form, typename Form::template Of<ClusterMerged>& it) {
  form.entity(it.cluster);
  form.entry("into", it.into);
}
template <>
struct KindName<DotsCounted> {
  static constexpr std::string_view value = "dots_counted";
};
template <class Form>
void describe(Form& form, typename Form::template Of<DotsCounted>& it) {
  form.entity(it.cluster);
  form.entry("count", it.count);
  form.entry("source", it.source);
}
template <>
struct KindName<DotsWithdrawn> {
  static constexpr std::string_view value = "dots_withdrawn";
};
template <class Form>
void describe(Form& form, typename Form::template Of<DotsWithdrawn>& it) {
  form.entity(it.cluster);
}

}  // namespace tafelrunde::journal
