// GLFW's keys and buttons in the words of widgets/input.h. GLFW names keys by their place on an American keyboard;
// people go by what is printed on theirs.
#pragma once

#include <optional>

#include "widgets/input.h"

namespace tafelrunde::shell {

widgets::Modifiers modifiers_of(int glfw_mods);

// The key that a GLFW key callback speaks of, as an event to queue; nothing for keys that only make characters
// (they come by the character callback) and for modifier keys alone. `printed` is what glfwGetKeyName gives: what
// the key types under the present layout, or null.
std::optional<widgets::KeyPress> key_press_of(int glfw_key, const char* printed, int glfw_mods);

}  // namespace tafelrunde::shell
