// An operation: a fact with its stamp, and the operations it supersedes. The journal is the set of operations;
// the session is computed from it.
#pragma once

#include <vector>

#include "base/stamp.h"
#include "core/fact.h"

namespace tafelrunde {

// A fact that has been decided and is not yet stamped.
struct Decided {
  Fact fact;
  std::vector<OperationId> supersedes;  // the heads its author saw
};

// All operations of one action (what one press of a key did) carry the same (writer, hlc).
struct Operation {
  Stamp stamp;
  Fact fact;
  std::vector<OperationId> supersedes;
  bool operator==(const Operation&) const = default;
};

}  // namespace tafelrunde
