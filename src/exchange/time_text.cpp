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

std::optional<WallTime> wall_time_from(std::string_view iso_text) {
  using namespace std::chrono;
  const std::string text(iso_text);
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, read = 0;
  if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &year, &month, &day, &hour, &minute, &second, &read) !=
      6)
    return std::nullopt;
  WallTime time;
  const std::string zone = text.substr(static_cast<std::size_t>(read));
  if (zone != "Z") {
    char sign = 0;
    int hours = 0, minutes = 0, end = 0;
    if (std::sscanf(zone.c_str(), "%c%2d:%2d%n", &sign, &hours, &minutes, &end) != 3 ||
        static_cast<std::size_t>(end) != zone.size() || (sign != '+' && sign != '-') || hours < 0 || minutes < 0)
      return std::nullopt;
    time.utc_offset_min = std::min(hours * 60 + minutes, kMaxOffsetMin) * (sign == '-' ? -1 : 1);
  }
  const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  const bool is_time = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (year < 1970 || !date.ok() || !is_time) return std::nullopt;
  const auto moment = sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
  time.wall_ms = duration_cast<milliseconds>(moment.time_since_epoch()).count() - time.utc_offset_min * 60'000ll;
  if (time.wall_ms < 0 || time.wall_ms > kMaxWallMs) return std::nullopt;
  return time;
}

std::string minute_text(const Stamp& stamp) {
  std::string text = iso_text(moment_of(stamp, offset_of(stamp))).substr(0, 16);
  text[10] = ' ';
  return text;
}

}  // namespace tafelrunde::exchange
