#include "station/clock.h"

#include <chrono>
#include <ctime>

namespace tafelrunde::station {

Clock system_clock() {
  const auto wall_ms = [] {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::int64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
  };
  const auto utc_offset_min = [] {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return static_cast<int>(local.tm_gmtoff / 60);
  };
  return {wall_ms, utc_offset_min};
}

}  // namespace tafelrunde::station
