// How much is left in the computer's battery.
#pragma once

#include <filesystem>
#include <optional>

namespace tafelrunde::shell {

struct Battery {
  int percent = 0;  // 0..100
  bool is_discharging = false;
  bool operator==(const Battery&) const = default;
};

// Of the system's batteries the fullest (a second one is what the computer goes on with); nothing where there is
// none. `folder` holds one folder a supply, each with type, scope, capacity and status, as Linux has them
// (Documentation/ABI/testing/sysfs-class-power). Batteries of mice and headsets do not count. May take some
// milliseconds.
std::optional<Battery> battery_in(const std::filesystem::path& folder = "/sys/class/power_supply");

inline constexpr int kLowBattery_percent = 20;

}  // namespace tafelrunde::shell
