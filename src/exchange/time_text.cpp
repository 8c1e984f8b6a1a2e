#include "exchange/time_text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace tafelrunde::exchange {
namespace {

constexpr std::int64_t kMaxWallMs = 253'402'300'799'999;  // the end of year 9999; clocks may show anything
constexpr int kMaxOffsetMin = 24 * 60 - 1;

int offset_of(const Stamp& stamp) { return std::clamp(stamp.utc_offset_min, -kMaxOffsetMin, kMaxOffsetMin); }

Moment moment_of(const Stamp& stamp, int offset_min) {
  using namespace std::chrono;
  const std::int64_t ms = std::clamp<std::int64_t>(stamp.wall_ms, 0, kMaxWallMs) + offset_min * std::int64_t{60'000};
  const sys_seconds moment{floor<seconds>(milliseconds(std::clamp<std::int64_t>(ms, 0, kMaxWallMs)))};
  const auto day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss time(moment - day);
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          static_cast<int>(time.hours().count()),
          static_cast<int>(time.minutes().count()),
          static_cast<int>(time.seconds().count())};
}

}  // namespace

Moment local_moment(const Stamp& stamp) { return moment_of(stamp, offset_of(stamp)); }

std::string iso_text(const Moment& at) {
  char text[80];
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", at.year, at.month, at.day, at.hour, at.minute,
                at.second);
  return text;
}

std::string local_time(const Stamp& stamp) {
  const int offset = offset_of(stamp);
  char zone[32];
  std::snprintf(zone, sizeof zone, "%c%02d:%02d", offset < 0 ? '-' : '+', std::abs(offset) / 60,
                std::abs(offset) % 60);
  return iso_text(moment_of(stamp, offset)) + zone;
}

std::string utc_time(const Stamp& stamp) { return iso_text(moment_of(stamp, 0)) + "Z"; }

std::string minute_text(const Stamp& stamp) {
  std::string text = iso_text(moment_of(stamp, offset_of(stamp))).substr(0, 16);
  text[10] = ' ';
  return text;
}

}  // namespace tafelrunde::exchange
