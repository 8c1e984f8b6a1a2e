// The one place where versions of Dear ImGui differ: 1.86 (Debian 12) is told of the pointer through fields, 1.87
// and later through events. Keys never go to ImGui (see input.h), so they need nothing here.
#pragma once

#include "imgui.h"

namespace tafelrunde::widgets {

inline void tell_pointer_position(ImGuiIO& io, ImVec2 at_px) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMousePosEvent(at_px.x, at_px.y);
#else
  io.MousePos = at_px;
#endif
}

inline void tell_pointer_button(ImGuiIO& io, int button, bool pressed) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMouseButtonEvent(button, pressed);
#else
  io.MouseDown[button] = pressed;
#endif
}

inline void tell_wheel(ImGuiIO& io, ImVec2 steps) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMouseWheelEvent(steps.x, steps.y);
#else
  io.MouseWheelH += steps.x;
  io.MouseWheel += steps.y;
#endif
}

}  // namespace tafelrunde::widgets
