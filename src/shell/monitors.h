// Which monitor is which.
#pragma once

struct GLFWmonitor;
struct GLFWwindow;

namespace tafelrunde::shell {

int count_monitors();

// The monitor the window fills, else the one most of it lies on; null if there is none.
GLFWmonitor* monitor_below(GLFWwindow* window);

// A monitor other than `taken`; `taken` if there is no other.
GLFWmonitor* monitor_beside(GLFWmonitor* taken);

}  // namespace tafelrunde::shell
