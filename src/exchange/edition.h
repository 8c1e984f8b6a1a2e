// What is said about a delivery beside the state itself: whether it is a draft, how long it is kept, in which
// language its headings are. Chosen by who exports; the same edition of the same state gives the same bytes.
#pragma once

#include <string>

#include "base/language.h"
#include "exchange/recut.h"

namespace tafelrunde::exchange {

enum class Profile {
  internal,  // "intern": everything, for those who are bound to keep it to themselves
  open       // "oeffentlich": what may be published (published.h)
};

struct Edition {
  Language language;       // of headings and explanations; people's words stay as they are
  std::string label;       // "Entwurf", "Endfassung"; may be empty
  std::string keep_until;  // ISO date; may be empty
  Profile profile = Profile::internal;
  Recut recut;  // empty: the fields stay as they are
};

}  // namespace tafelrunde::exchange
