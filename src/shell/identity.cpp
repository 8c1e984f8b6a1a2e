#include "shell/identity.h"

#include <cstdlib>

#include "shell/files.h"

namespace tafelrunde::shell {

std::filesystem::path local_state_folder() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state && *state)
    return std::filesystem::path(state) / "tafelrunde";
  if (const char* home = std::getenv("HOME"); home && *home)
    return std::filesystem::path(home) / ".local" / "state" / "tafelrunde";
  return {};
}

StationId station_identity(const journal::RandomSource& random) {
  const auto folder = local_state_folder();
  const auto fresh = journal::random_id<StationId>(random);
  if (folder.empty()) return fresh;
  if (const auto kept = read_file(folder / "station-id"); kept && kept->size() >= 32)
    if (const auto id = StationId::from_hex(std::string_view(*kept).substr(0, 32))) return *id;
  const std::string text = fresh.hex() + "\n";
  const auto written = write_files(folder, {{"station-id", text}});
  static_cast<void>(written);  // a folder that cannot be written only means that undo ends at this start
  return fresh;
}

}  // namespace tafelrunde::shell
