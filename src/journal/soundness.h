// The checks that decide whether stored rows may be believed: spelling, hashes, chains, commitments. They are the
// same for our own file (verify), for files from elsewhere (merge) and for what is about to be written (append).
#pragma once

#include <optional>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "journal/rows.h"
#include "journal/verify.h"

namespace tafelrunde::journal {

using HashSet = std::unordered_set<Hash, HashOfHash>;

// Spelling and hash of one operation (not its place in the chain), and of one body.
std::optional<Message> fault_of(const StoredOperation& operation);
std::optional<Message> fault_of(const StoredBody& body);

// A whole journal: every row, chains without gaps, every body named by an operation, no body of what is redacted.
VerifyReport check(const Rows& rows);

// The bodies a sound operation's payload names.
std::vector<Hash> commitments_of(const StoredOperation& operation);

// The bodies that may not be here: named by an operation on an entity that some operation redacts.
HashSet redacted_commitments(const std::vector<StoredOperation>& operations);

}  // namespace tafelrunde::journal
