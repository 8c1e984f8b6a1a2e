// The key data of a conference, as every document begins with them. Internal to exchange.
#pragma once

#include <string>
#include <vector>

#include "exchange/edition.h"
#include "exchange/state_view.h"

namespace tafelrunde::exchange {

struct KeyFact {
  std::string name;
  std::string value;  // one line
};

// Where, when, by whom, how much of what, as of when. What is not known is left out.
std::vector<KeyFact> key_facts(const StateView& view, const Edition& edition);

}  // namespace tafelrunde::exchange
