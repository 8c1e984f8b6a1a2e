// How the small vocabularies are spelled in a session file. A name is never changed again; new ones go at the end.
#pragma once

#include <array>
#include <string_view>

#include "core/kinds.h"
#include "core/programme.h"

namespace tafelrunde::journal {

// Names in the order of the enumerators.
template <class E>
struct Names;

template <>
struct Names<Kind> {
  static constexpr std::array<std::string_view, 4> list{"need", "improvement", "guiding_goal", "measure"};
};
template <>
struct Names<Source> {
  static constexpr std::array<std::string_view, 4> list{"moderator", "phone", "import", "paper"};
};
template <>
struct Names<ReleaseState> {
  static constexpr std::array<std::string_view, 4> list{"pending", "released", "withheld", "parked"};
};
template <>
struct Names<Stance> {
  static constexpr std::array<std::string_view, 4> list{"confirms", "changes", "contradicts", "adds"};
};
template <>
struct Names<CountSource> {
  static constexpr std::array<std::string_view, 3> list{"paper", "hands", "device"};
};
template <>
struct Names<Consensus> {
  static constexpr std::array<std::string_view, 4> list{"unknown", "yes", "dissent", "open"};
};
template <>
struct Names<ProjectionView> {
  static constexpr std::array<std::string_view, 11> list{
      "blank", "welcome", "agenda", "board", "plenary", "question", "cluster", "dots", "storage", "thanks", "hands"};
};
template <>
struct Names<Method> {
  static constexpr std::array<std::string_view, 11> list{"arriving", "greeting", "introducing", "collecting",
                                                         "grouping", "weighing", "plenary",     "pause",
                                                         "buffer",   "closing",  "other"};
};
template <>
struct Names<WordsState> {
  static constexpr std::array<std::string_view, 3> list{"present", "redacted", "missing"};
};

}  // namespace tafelrunde::journal
