// How big the projector writes: from the room (its depth and the picture's width), and the moderator's zoom. Belongs
// to this computer, kept in the local state folder; a session carries nothing of it to another room.
#pragma once

#include <filesystem>

#include "widgets/type.h"

namespace tafelrunde::shell {

struct HallRoom {
  double depth_m = 20;  // from the picture to the last row
  double picture_width_m = 5;
  int zoom_percent = 100;
  bool operator==(const HallRoom&) const = default;
};

inline constexpr int kLeastZoom_percent = 50, kMostZoom_percent = 200, kZoomStep_percent = 10;

// `steps` bigger, or smaller if negative, within the limits above; 0: 100 %.
HallRoom zoomed(HallRoom room, int steps);

// True of rooms that exist: 2 to 200 m deep, a picture 0.5 to 50 m wide.
bool is_plausible(const HallRoom& room);

// The type of the projector: 1 to 8 picture widths, so that a line always holds a few words (widgets/type.h sees to
// it that nothing gets smaller than the last row can read).
widgets::Room type_room(const HallRoom& room);

// What was kept in this folder; the usual room where nothing or nonsense is.
HallRoom kept_room(const std::filesystem::path& state_folder);
// Where it cannot be written it lasts for this start only.
void keep_room(const std::filesystem::path& state_folder, const HallRoom& room);

}  // namespace tafelrunde::shell
