// A session as text, complete and in one order: two sessions that differ anywhere have different pictures, and two
// that are equal have the same one, whatever order their operations came in.
#pragma once

#include <string>

#include "core/session.h"

namespace tafelrunde::test {

// Every register with every head, every entity, the programme, the actions and the history.
std::string session_picture(const Session& session);

// Only what a moderator would see, without ids of operations, clocks and what is deleted: undoing everything brings
// the earlier one back.
std::string visible_picture(const Session& session);

}  // namespace tafelrunde::test
