#include "shell/clock_time.h"

#include <chrono>
#include <cstdio>

namespace tafelrunde::shell {
namespace {

using LocalTime = std::chrono::sys_seconds;  // shifted by the offset, so that its digits are local

LocalTime local(std::int64_t wall_ms, int utc_offset_min) {
  const std::chrono::milliseconds since_epoch(wall_ms);
  return std::chrono::floor<std::chrono::seconds>(std::chrono::sys_time<std::chrono::milliseconds>(since_epoch)) +
         std::chrono::minutes(utc_offset_min);
}

std::chrono::hh_mm_ss<std::chrono::seconds> time_of_day(LocalTime time) {
  return std::chrono::hh_mm_ss(time - std::chrono::floor<std::chrono::days>(time));
}

}  // namespace

std::string clock_time(std::int64_t wall_ms, int utc_offset_min) {
  const auto time = time_of_day(local(wall_ms, utc_offset_min));
  char text[16];
  std::snprintf(text, sizeof text, "%02d:%02d:%02d", static_cast<int>(time.hours().count() % 24),
                static_cast<int>(time.minutes().count() % 60), static_cast<int>(time.seconds().count() % 60));
  return text;
}

int minute_of_day(std::int64_t wall_ms, int utc_offset_min) {
  const auto time = time_of_day(local(wall_ms, utc_offset_min));
  return static_cast<int>(time.hours().count() * 60 + time.minutes().count());
}

std::string iso_date(std::int64_t wall_ms, int utc_offset_min) {
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(local(wall_ms, utc_offset_min)));
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()) % 10000,
                static_cast<unsigned>(date.month()) % 100, static_cast<unsigned>(date.day()) % 100);
  return text;
}

}  // namespace tafelrunde::shell
