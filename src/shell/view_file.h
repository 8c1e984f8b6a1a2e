// Where the desk looked last (field, round, panel), kept in the local state folder, so that a start after a crash
// looks there again.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "desk/desk_ui.h"

namespace tafelrunde::shell {

struct LastView {
  std::string session;  // path, absolute
  FieldKey field;
  PhaseKey round;
  desk::Panel panel = desk::Panel::board;
  bool operator==(const LastView&) const = default;
};

// Nothing if another session was looked at last, or nothing was kept.
std::optional<LastView> kept_view(const std::filesystem::path& state_folder, const std::filesystem::path& session);
// Where it cannot be written nothing is kept. Waits for the disk: for a thread of its own.
void keep_view(const std::filesystem::path& state_folder, const LastView& view);

}  // namespace tafelrunde::shell
