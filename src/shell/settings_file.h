// How this computer shows the program (desk::Settings), kept in the local state folder as lines of "name value".
#pragma once

#include <filesystem>

#include "desk/settings.h"

namespace tafelrunde::shell {

// What was kept in this folder; the usual where nothing is. A line that nobody understands is passed over.
desk::Settings kept_settings(const std::filesystem::path& state_folder);
// Where it cannot be written it lasts for this start only.
void keep_settings(const std::filesystem::path& state_folder, const desk::Settings& settings);

}  // namespace tafelrunde::shell
