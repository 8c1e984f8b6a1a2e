// Times of day in the digits people read.
#pragma once

#include <cstdint>
#include <string>

namespace tafelrunde::shell {

// "14:32:07" local time.
std::string clock_time(std::int64_t wall_ms, int utc_offset_min);

// Minutes after midnight, local, 0 to 1439.
int minute_of_day(std::int64_t wall_ms, int utc_offset_min);

// "2019-09-12", local.
std::string iso_date(std::int64_t wall_ms, int utc_offset_min);

}  // namespace tafelrunde::shell
