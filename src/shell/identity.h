// The computer's lasting id as a station, kept in the local state folder ($XDG_STATE_HOME/tafelrunde). Undo reaches
// over restarts by it. A cloned laptop shares it, which does no harm: operations are told apart by their writer.
#pragma once

#include <filesystem>

#include "base/id.h"
#include "journal/random.h"

namespace tafelrunde::shell {

// The folder for what belongs to this computer and not to a session; empty where there is no home.
std::filesystem::path local_state_folder();

// Reads the id, or makes and keeps one. Where nothing can be kept, the id lasts for this start only.
StationId station_identity(const journal::RandomSource& random);

}  // namespace tafelrunde::shell
