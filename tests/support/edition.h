// The edition that tests of exports deliver: German, a draft.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "exchange/edition.h"

namespace tafelrunde::test {

inline exchange::Edition german_edition() {
  std::ifstream file(std::string(TAFELRUNDE_SOURCE_DIR) + "/assets/language/de.po", std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  auto language = Language::parse(bytes.str());
  if (!language) std::abort();
  return {std::move(*language), "Entwurf", "2029-12-31"};
}

}  // namespace tafelrunde::test
