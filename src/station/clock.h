// The time of day, handed in so that every run can be replayed. The real one is made by the shell.
#pragma once

#include <cstdint>
#include <functional>

namespace tafelrunde::station {

struct Clock {
  std::function<std::int64_t()> wall_ms;  // milliseconds since 1970-01-01 UTC
  std::function<int()> utc_offset_min;    // minutes east of UTC
};

// The computer's clock and time zone.
Clock system_clock();

}  // namespace tafelrunde::station
