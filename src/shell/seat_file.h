// Where this computer stands (desk::Seat), kept in the local state folder.
#pragma once

#include <filesystem>
#include <string>

#include "desk/desk.h"

namespace tafelrunde::shell {

// What was kept in this folder; nothing where nothing is.
desk::Seat kept_seat(const std::filesystem::path& state_folder);
// Where it cannot be written it lasts for this start only.
void keep_seat(const std::filesystem::path& state_folder, const desk::Seat& seat);

// "everything", "table", "scribe", as the file and the command line call them; anything else is everything.
desk::Duty duty_named(const std::string& name);

// Words from elsewhere as they may stand in a seat: each on one line, neither long nor with control characters.
desk::Seat accepted(const desk::Seat& seat);

}  // namespace tafelrunde::shell
