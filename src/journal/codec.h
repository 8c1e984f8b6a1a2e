// Facts as they are stored: kind name, payload and bodies, and back.
#pragma once

#include <string_view>
#include <vector>

#include "core/operation.h"
#include "journal/random.h"
#include "journal/rows.h"

namespace tafelrunde::journal {

struct EncodedOperation {
  StoredOperation operation;  // prev_hash and hash are still zero
  std::vector<StoredBody> bodies;
};

// Draws one salt per body from `random`.
EncodedOperation encode(const Operation& operation, const RandomSource& random);

// The operations of `rows` in the order of comes_before. A kind, a version of a kind or a value this program does not
// know becomes an UnknownFact. Words whose body is absent are `redacted` if their entity is, `missing` otherwise.
std::vector<Operation> decode(const Rows& rows);

// The same for some operations of a larger journal: `entities_redacted` names what is redacted in all of it.
std::vector<Operation> decode(const std::vector<StoredOperation>& operations, const std::vector<StoredBody>& bodies,
                              const std::vector<AnyId>& entities_redacted);

// The stored name of every kind this version knows.
std::vector<std::string_view> known_kinds();

inline constexpr std::string_view kRedactionKind = "entity_redacted";
inline constexpr std::string_view kConferenceKind = "conference_opened";

}  // namespace tafelrunde::journal
