// What a computer may do by the duty it was given. Internal to desk.
#pragma once

#include "desk/actions.h"

namespace tafelrunde::desk {

bool may(Duty duty, Action action);
// The last word, whatever led there.
bool may(Duty duty, const Command& command);

}  // namespace tafelrunde::desk
