// Texts that stations wrote differently at the same time, with their wordings side by side and the command that
// chooses each. Both stand until somebody chooses; nobody has to.
#pragma once

#include <string>
#include <vector>

#include "core/command.h"
#include "core/session.h"

namespace tafelrunde::scene {

struct Wording {
  std::string words;    // as stored
  std::string station;  // that wrote it; may be empty
  std::string time;     // "14:32", by its clock
  Command choose;       // makes it the only one
};

struct Divergence {
  std::string what_key;           // of the catalogue: "versions.statement"
  int field_number = 0;           // 0: of no field
  std::vector<Wording> wordings;  // at least two, in order of writing: the last is the one that is shown meanwhile
};

// Field by field; statements, what was said against them, clusters, findings, questions, notes. Texts of which words
// are missing or were removed are left out: nobody could choose.
std::vector<Divergence> divergences(const Session& session);

}  // namespace tafelrunde::scene
