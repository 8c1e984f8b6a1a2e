// The conference that what a fuzzer makes up is read for.
#pragma once

#include "core/session.h"
#include "support/small_programme.h"

namespace tafelrunde::test {

inline const Session& fuzzed_conference() {
  static const Session kSession = [] {
    Session session;
    session.programme = small_programme();
    return session;
  }();
  return kSession;
}

}  // namespace tafelrunde::test
