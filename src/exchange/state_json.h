// What `tafelrunde show --json` prints: the state in brief, for scripts.
//
//   conference  id, title, venue (key), opened_at, as_of (time of the last operation, UTC), operations
//   fields      key, number, title
//   statements  id, field (number), round (number), table, venue (key), text, state, source, captured_at, cluster (id
//               or null), pinned, kind (need, improvement, guiding_goal, measure or null), mentions (at least 1),
//               dots (of its cluster), versions (every standing wording, the one shown first)
//   clusters    id, field, title, statements, dots      those on the board
//   findings    id, field, kind, text, central (place from 1, or 0), statements (own and those of its clusters)
//
// state is the first of these that fits: redacted, missing (words not arrived yet), deleted, and then pending,
// released, withheld or parked.
#pragma once

#include <string>

#include "core/session.h"

namespace tafelrunde::exchange {

// UTF-8, two blanks of indent, LF at the end. The same operations give the same bytes.
std::string state_json(const Session& session);

}  // namespace tafelrunde::exchange
