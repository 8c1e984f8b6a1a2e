// Further mentions in other words: a statement may be tied to one that said the same before. Its words stay a
// statement of their own and are exported as such; on the board it lies with the other, which counts it.
// A tie to what is not here, or was deleted, does not hold. Untying is a tie to nothing.
#pragma once

#include <vector>

#include "core/session.h"

namespace tafelrunde {

// The statement that counts `statement` in the end: what its ties lead to, or itself. In a ring of ties (stations
// that tied the same pair in opposite directions) the smallest id stands for itself.
StatementId counted_under(const Session& session, const Statement& statement);
StatementId counted_under(const Session& session, const StatementId& id);  // `id` itself if it is not here

// True if another statement counts it.
bool is_further_mention(const Session& session, const Statement& statement);

// What `statement` counts besides itself, in order of capture; deleted ones left out, none for what is tied itself
// or was deleted.
std::vector<const Statement*> further_mentions(const Session& session, const Statement& statement);

// How often it was said, in whatever words: its own count and those of its further mentions.
int mentions_of(const Session& session, const Statement& statement);

}  // namespace tafelrunde
