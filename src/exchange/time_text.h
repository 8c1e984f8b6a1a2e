// Moments as text: ISO 8601, from stamps and never from a clock. Internal to exchange.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/stamp.h"

namespace tafelrunde::exchange {

// A place in the calendar, without a time zone.
struct Moment {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  bool operator==(const Moment&) const = default;
};

// What the station's clock on the wall showed; years 1970 to 9999.
Moment local_moment(const Stamp& stamp);
// "2019-09-12T15:45:00"
std::string iso_text(const Moment& moment);

// "2019-09-12T15:45:00+02:00": what the station's clock on the wall showed.
std::string local_time(const Stamp& stamp);
// "2019-09-12T13:45:00Z"
std::string utc_time(const Stamp& stamp);
// What a clock showed, read from either form again; whole seconds.
struct WallTime {
  std::int64_t wall_ms = 0;  // milliseconds since 1970 UTC
  int utc_offset_min = 0;
  bool operator==(const WallTime&) const = default;
};
std::optional<WallTime> wall_time_from(std::string_view iso_text);
// "2019-09-12 15:45", for people.
std::string minute_text(const Stamp& stamp);

}  // namespace tafelrunde::exchange
