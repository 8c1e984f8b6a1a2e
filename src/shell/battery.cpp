#include "shell/battery.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace tafelrunde::shell {
namespace {

namespace fs = std::filesystem;

std::string first_line(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

std::optional<Battery> read_battery(const fs::path& supply) {
  if (first_line(supply / "type") != "Battery" || first_line(supply / "scope") == "Device") return std::nullopt;
  std::ifstream capacity(supply / "capacity");
  Battery battery;
  if (!(capacity >> battery.percent)) return std::nullopt;
  battery.percent = std::clamp(battery.percent, 0, 100);
  battery.is_discharging = first_line(supply / "status") == "Discharging";
  return battery;
}

}  // namespace

std::optional<Battery> battery_in(const fs::path& folder) {
  std::optional<Battery> fullest;
  bool is_discharging = false;
  std::error_code error;
  for (fs::directory_iterator supply(folder, error), end; !error && supply != end; supply.increment(error)) {
    const auto battery = read_battery(supply->path());
    if (!battery) continue;
    is_discharging |= battery->is_discharging;
    if (!fullest || battery->percent > fullest->percent) fullest = battery;
  }
  if (fullest) fullest->is_discharging = is_discharging;
  return fullest;
}

}  // namespace tafelrunde::shell
