// Where this computer stands (desk::Seat), kept in the local state folder.
#pragma once

#include <filesystem>

#include "desk/desk.h"

namespace tafelrunde::shell {

// What was kept in this folder; nothing where nothing is.
desk::Seat kept_seat(const std::filesystem::path& state_folder);
// Where it cannot be written it lasts for this start only.
void keep_seat(const std::filesystem::path& state_folder, const desk::Seat& seat);

// Words from elsewhere as they may stand in a seat: each on one line, neither long nor with control characters.
desk::Seat accepted(const desk::Seat& seat);

}  // namespace tafelrunde::shell
