#include "shell/monitors.h"

#include <GLFW/glfw3.h>

#include <algorithm>

namespace tafelrunde::shell {
namespace {

MonitorArea area_of_monitor(GLFWmonitor* monitor) {
  MonitorArea area;
  if (const char* name = glfwGetMonitorName(monitor)) area.name = name;
  glfwGetMonitorPos(monitor, &area.x, &area.y);
  if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) area.width = mode->width, area.height = mode->height;
  return area;
}

}  // namespace

std::vector<GLFWmonitor*> monitors() {
  int count = 0;
  GLFWmonitor** first = glfwGetMonitors(&count);
  return {first, first + count};
}

std::vector<MonitorArea> monitor_areas() {
  std::vector<MonitorArea> areas;
  for (GLFWmonitor* monitor : monitors()) areas.push_back(area_of_monitor(monitor));
  return areas;
}

MonitorArea area_of(GLFWwindow* window) {
  MonitorArea area;
  glfwGetWindowPos(window, &area.x, &area.y);
  glfwGetWindowSize(window, &area.width, &area.height);
  return area;
}

GLFWmonitor* monitor_below(GLFWwindow* window) {
  if (GLFWmonitor* filled = glfwGetWindowMonitor(window)) return filled;
  const auto under = monitor_under(monitor_areas(), area_of(window));
  return under ? monitors()[*under] : nullptr;
}

GLFWmonitor* monitor_beside(GLFWmonitor* taken) {
  const auto all = monitors();
  const auto other = std::find_if(all.begin(), all.end(), [&](GLFWmonitor* monitor) { return monitor != taken; });
  return other == all.end() ? taken : *other;
}

}  // namespace tafelrunde::shell
