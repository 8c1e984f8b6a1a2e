// Taking words out of the file for good. The operations stay, with their commitments, so that every chain stays
// valid; text and salt go, and without the salt nobody can guess a text from its commitment.
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "journal/soundness.h"
#include "journal/sqlite_db.h"

namespace tafelrunde::journal {

// Deletes the bodies of every operation on `entity`, inside a transaction of the caller.
Outcome remove_words_of(const Database& db, const AnyId& entity);

// Deletes the bodies of everything that is redacted, inside a transaction of the caller, and gives the commitments of
// all bodies that may not be here, to refuse them from now on.
Result<HashSet> remove_redacted_words(const Database& db);

}  // namespace tafelrunde::journal
