// The conference that what a fuzzer makes up is read for.
#pragma once

#include "support/story.h"

namespace tafelrunde::test {

inline const Session& fuzzed_conference() {
  static const Session kSession = Story().open().session();
  return kSession;
}

}  // namespace tafelrunde::test
