// When and by whom an operation was made. A writer is one start of the program; its operations are numbered
// 1, 2, 3, ... without gaps. The hybrid logical clock (HLC; Kulkarni et al. 2014) orders the display and breaks
// ties; the wall clock is for people and may be wrong.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>

#include "base/id.h"

namespace tafelrunde {

struct OperationId {
  WriterId writer;
  std::int64_t seq = 0;  // from 1
  auto operator<=>(const OperationId&) const = default;
};

struct Hlc {
  std::int64_t ms = 0;       // milliseconds since 1970-01-01 UTC
  std::int32_t counter = 0;  // tells apart what happened in one millisecond
  auto operator<=>(const Hlc&) const = default;
};

struct Stamp {
  OperationId id;
  Hlc hlc;
  std::int64_t wall_ms = 0;         // the station's own clock, milliseconds since 1970 UTC
  std::int32_t utc_offset_min = 0;  // of the station's time zone, minutes east of UTC
  bool operator==(const Stamp&) const = default;
};

// The order in which operations are displayed and in which ties are broken: (hlc, writer, seq).
inline bool comes_before(const Stamp& a, const Stamp& b) {
  if (a.hlc != b.hlc) return a.hlc < b.hlc;
  return a.id < b.id;
}

// The next tick after `last` for a station whose wall clock shows `wall_ms`; never runs backwards.
inline Hlc next_tick(Hlc last, std::int64_t wall_ms) {
  if (wall_ms > last.ms) return {wall_ms, 0};
  return {last.ms, last.counter + 1};
}

// What a station's clock becomes once it has seen `other`. A clock more than a day ahead of our own wall clock
// is not believed: its operations are kept, but it does not drag ours along.
inline Hlc witnessed(Hlc own, Hlc other, std::int64_t wall_ms) {
  constexpr std::int64_t kDayMs = 24 * 60 * 60 * 1000;
  return other.ms > wall_ms + kDayMs ? own : std::max(own, other);
}

}  // namespace tafelrunde

template <>
struct std::hash<tafelrunde::OperationId> {
  std::size_t operator()(const tafelrunde::OperationId& id) const noexcept {
    return tafelrunde::hash_of(id.writer.bytes) ^ (static_cast<std::size_t>(id.seq) * 0x9E3779B97F4A7C15u);
  }
};
