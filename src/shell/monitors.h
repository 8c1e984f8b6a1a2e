// Which monitor is which.
#pragma once

#include <vector>

#include "shell/hall_place.h"

struct GLFWmonitor;
struct GLFWwindow;

namespace tafelrunde::shell {

// All that are plugged in, in GLFW's order, and the areas in the same order.
std::vector<GLFWmonitor*> monitors();
std::vector<MonitorArea> monitor_areas();

// Where a window is, in the same coordinates.
MonitorArea area_of(GLFWwindow* window);

// The monitor the window fills, else the one most of it lies on; null if there is none.
GLFWmonitor* monitor_below(GLFWwindow* window);

// A monitor other than `taken`; `taken` if there is no other.
GLFWmonitor* monitor_beside(GLFWmonitor* taken);

}  // namespace tafelrunde::shell
