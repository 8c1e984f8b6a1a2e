// Redaction inside the session: the words of an entity go, in every wording it ever had, and words that arrive for it
// later do not stay. What the journal does to files is journal/redaction.h.
#pragma once

#include <string>
#include <vector>

#include "core/session.h"

namespace tafelrunde {

// The entity a fact is about (nil for facts about no entity with words).
AnyId entity_of(const Fact& fact);

// Every wording of `entity` that stands in the session; earlier ones are in the history only.
std::vector<std::string> standing_words(const Session& session, const AnyId& entity);

// Takes the words of `entity` out of the session: registers and history.
void remove_words(Session& session, const AnyId& entity);

// After an operation was applied: if its entity had been redacted before, its words go again.
void remove_words_if_redacted(Session& session, const Operation& operation);

}  // namespace tafelrunde
