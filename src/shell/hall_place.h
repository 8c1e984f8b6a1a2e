// Where the projector's window belongs when monitors come and go during the event. Pure: what is plugged in goes in,
// what to do comes out, so that it can be tested without a cable.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tafelrunde::shell {

// Screen coordinates of the window system.
struct MonitorArea {
  std::string name;  // of the make; two may share it
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const MonitorArea&) const = default;
};

// The size of what two areas share; 0 if they do not touch.
int shared_area(const MonitorArea& a, const MonitorArea& b);

// The one most of `window` lies on; nothing where no monitor is.
std::optional<std::size_t> monitor_under(const std::vector<MonitorArea>& monitors, const MonitorArea& window);

struct HallMove {
  enum class Kind { stay, fill, leave_full_screen };
  Kind kind = Kind::stay;
  std::size_t monitor = 0;  // to fill
  bool operator==(const HallMove&) const = default;
};

// How the projector's window is: the monitor of `now` that it fills, if any, and whether it filled one before. When a
// monitor is pulled out, the window system leaves a bare window of its size, which lies over the desk.
struct HallWindow {
  std::optional<std::size_t> filled;
  bool was_full_screen = false;
};

// What to do after monitors changed from `before` to `now`.
// With a second monitor the projector fills the one the desk is not on; with a single one it becomes a window, lest
// it covers the desk. Nothing moves as long as nothing was plugged: what the moderator chose herself stays.
HallMove move_after_plugging(const std::vector<MonitorArea>& before, const std::vector<MonitorArea>& now,
                             const MonitorArea& desk, const HallWindow& hall);

}  // namespace tafelrunde::shell
