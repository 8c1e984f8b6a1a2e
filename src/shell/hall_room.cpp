#include "shell/hall_room.h"

#include <algorithm>
#include <locale>
#include <sstream>

#include "shell/files.h"

namespace tafelrunde::shell {
namespace {

constexpr const char* kFile = "hall-room";
constexpr double kLeastWidths = 1, kMostWidths = 8;

}  // namespace

HallRoom zoomed(HallRoom room, int steps) {
  const int wished = steps == 0 ? 100 : room.zoom_percent + steps * kZoomStep_percent;
  room.zoom_percent = std::clamp(wished, kLeastZoom_percent, kMostZoom_percent);
  return room;
}

bool is_plausible(const HallRoom& room) {
  return room.depth_m >= 2 && room.depth_m <= 200 && room.picture_width_m >= 0.5 && room.picture_width_m <= 50;
}

widgets::Room type_room(const HallRoom& room) {
  const double widths = room.depth_m / room.picture_width_m * room.zoom_percent / 100;
  return {static_cast<float>(std::clamp(widths, kLeastWidths, kMostWidths))};
}

HallRoom kept_room(const std::filesystem::path& state_folder) {
  if (state_folder.empty()) return {};
  const auto text = read_file(state_folder / kFile);
  if (!text) return {};
  std::istringstream numbers(*text);
  numbers.imbue(std::locale::classic());
  HallRoom room;
  if (!(numbers >> room.depth_m >> room.picture_width_m >> room.zoom_percent) || !is_plausible(room)) return {};
  room.zoom_percent = std::clamp(room.zoom_percent, kLeastZoom_percent, kMostZoom_percent);
  return room;
}

void keep_room(const std::filesystem::path& state_folder, const HallRoom& room) {
  if (state_folder.empty()) return;
  std::ostringstream numbers;
  numbers.imbue(std::locale::classic());
  numbers << room.depth_m << ' ' << room.picture_width_m << ' ' << room.zoom_percent << '\n';
  const std::string text = numbers.str();
  const auto written = write_files(state_folder, {{kFile, text}});
  static_cast<void>(written);  // only the next start's convenience
}

}  // namespace tafelrunde::shell
