// One action into the tables: operations chained and hashed, their bodies, and what a redaction among them removes.
#pragma once

#include <vector>

#include "base/result.h"
#include "core/operation.h"
#include "journal/random.h"
#include "journal/sqlite_db.h"

namespace tafelrunde::journal {

// In one transaction of its own. Refuses journal.out_of_sequence and the faults of soundness.h.
Outcome write_action(const Database& db, const std::vector<Operation>& action, const RandomSource& random);

}  // namespace tafelrunde::journal
