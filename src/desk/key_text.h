// Keys as text that a file can hold, the same in every language: "Ctrl+Shift+P", "Alt+F4", "PageDown".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "widgets/input.h"

namespace tafelrunde::desk {

std::string key_text(const widgets::KeyPress& key);
std::optional<widgets::KeyPress> key_from_text(std::string_view text);

}  // namespace tafelrunde::desk
