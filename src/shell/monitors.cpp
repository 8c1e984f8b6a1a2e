#include "shell/monitors.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <span>

namespace tafelrunde::shell {
namespace {

struct Area {
  int x = 0, y = 0, width = 0, height = 0;
};

std::span<GLFWmonitor*> monitors() {
  int count = 0;
  GLFWmonitor** first = glfwGetMonitors(&count);
  return {first, static_cast<std::size_t>(count)};
}

Area area_of(GLFWwindow* window) {
  Area area;
  glfwGetWindowPos(window, &area.x, &area.y);
  glfwGetWindowSize(window, &area.width, &area.height);
  return area;
}

Area area_of(GLFWmonitor* monitor) {
  Area area;
  glfwGetMonitorPos(monitor, &area.x, &area.y);
  if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) area.width = mode->width, area.height = mode->height;
  return area;
}

int shared(const Area& a, const Area& b) {
  const int wide = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const int tall = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  return std::max(wide, 0) * std::max(tall, 0);
}

}  // namespace

int count_monitors() { return static_cast<int>(monitors().size()); }

GLFWmonitor* monitor_below(GLFWwindow* window) {
  if (GLFWmonitor* filled = glfwGetWindowMonitor(window)) return filled;
  const Area place = area_of(window);
  const auto all = monitors();
  const auto best = std::max_element(all.begin(), all.end(), [&](GLFWmonitor* a, GLFWmonitor* b) {
    return shared(place, area_of(a)) < shared(place, area_of(b));
  });
  return best == all.end() ? nullptr : *best;
}

GLFWmonitor* monitor_beside(GLFWmonitor* taken) {
  const auto all = monitors();
  const auto other = std::find_if(all.begin(), all.end(), [&](GLFWmonitor* monitor) { return monitor != taken; });
  return other == all.end() ? taken : *other;
}

}  // namespace tafelrunde::shell
