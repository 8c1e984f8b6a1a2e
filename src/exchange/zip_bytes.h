// A ZIP in memory that is the same bytes for the same files: times are given, nothing else of this computer is in it.
// Internal to exchange.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/time_text.h"

namespace tafelrunde::exchange {

enum class Packing { deflated, stored };

struct ZippedFile {
  std::string name;
  std::string bytes;
  Packing packing = Packing::deflated;
};

// The files in their order. Refuses with export.no_memory ({0} what the library says).
Result<std::string> zipped(const std::vector<ZippedFile>& files, const Moment& time);

}  // namespace tafelrunde::exchange
