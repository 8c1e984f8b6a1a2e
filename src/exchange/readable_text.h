// The state as plain German text, for people and for comparing: what `tafelrunde show` prints, and the picture beside
// each golden session. One text for one set of operations; ids are left out, order and words are not.
#pragma once

#include <string>

#include "core/session.h"

namespace tafelrunde::exchange {

std::string readable_text(const Session& session);

}  // namespace tafelrunde::exchange
