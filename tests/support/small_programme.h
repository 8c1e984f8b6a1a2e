// A programme small enough to be read in a test: two fields, two rounds, two venues, an afternoon.
#pragma once

#include "core/programme.h"

namespace tafelrunde::test {

Phase phase(int position, std::string key, Method method, std::string title, int start_min, int duration_min);
Phase round_phase(int position, int round_number, int start_min, int duration_min);
Programme small_programme();

}  // namespace tafelrunde::test
