// apply: what a fact means. It never refuses and never fails; deciding came before. Order does not matter: applying
// the same operations in any order gives the same session (tests/core/fold_test.cpp).
#pragma once

#include <vector>

#include "core/session.h"

namespace tafelrunde {

// Takes one operation in. An operation that is here already changes nothing.
void apply(Session& session, Operation operation);

// The session of these operations, from nothing.
Session fold(std::vector<Operation> operations);

}  // namespace tafelrunde
