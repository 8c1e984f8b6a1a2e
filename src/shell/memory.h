// What a conference may take along from earlier ones: the named clusters of other sessions. Off unless asked for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/proposal.h"

namespace tafelrunde::shell {

struct Memory {
  std::vector<EarlierCluster> clusters;
  std::string said;  // "dessau.tafel, halle.tafel": for the screen
};

// Reads the sessions only; refuses as journal::Journal::open does, at the first that cannot be read.
Result<Memory> remembered(const std::vector<std::string>& sessions);

}  // namespace tafelrunde::shell
