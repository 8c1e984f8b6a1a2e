#include "shell/hall_place.h"

#include <algorithm>

namespace tafelrunde::shell {
namespace {

// The monitor the desk is not on: the widest other one.
std::size_t beside(const std::vector<MonitorArea>& monitors, std::size_t desk) {
  std::size_t best = desk;
  for (std::size_t i = 0; i < monitors.size(); ++i)
    if (i != desk && (best == desk || monitors[i].width > monitors[best].width)) best = i;
  return best;
}

}  // namespace

int shared_area(const MonitorArea& a, const MonitorArea& b) {
  const int wide = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const int tall = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return std::max(wide, 0) * std::max(tall, 0);
}

std::optional<std::size_t> monitor_under(const std::vector<MonitorArea>& monitors, const MonitorArea& window) {
  const auto best = std::max_element(
      monitors.begin(), monitors.end(),
      [&](const MonitorArea& a, const MonitorArea& b) { return shared_area(window, a) < shared_area(window, b); });
  if (best == monitors.end()) return std::nullopt;
  return static_cast<std::size_t>(best - monitors.begin());
}

HallMove move_after_plugging(const std::vector<MonitorArea>& before, const std::vector<MonitorArea>& now,
                             const MonitorArea& desk, const HallWindow& hall) {
  if (before == now || now.empty()) return {};
  if (now.size() == 1)
    return {hall.filled || hall.was_full_screen ? HallMove::Kind::leave_full_screen : HallMove::Kind::stay, 0};
  const std::size_t under_desk = *monitor_under(now, desk);
  if (hall.filled && *hall.filled != under_desk) return {};
  return {HallMove::Kind::fill, beside(now, under_desk)};
}

}  // namespace tafelrunde::shell
