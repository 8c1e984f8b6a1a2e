// How long a campaign runs: always in its short form, with TAFELRUNDE_LONG=1 many times as long.
#pragma once

#include <cstdlib>
#include <string>

namespace tafelrunde::disk {

inline int rounds(int in_short, int in_long) {
  const char* is_long = std::getenv("TAFELRUNDE_LONG");
  return is_long && std::string(is_long) == "1" ? in_long : in_short;
}

}  // namespace tafelrunde::disk
