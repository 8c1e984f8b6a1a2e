// The journal as it lies in the file: operations with their hashes, and the bodies that hold people's words. These
// are values; docs/session-format.md describes them for readers without this program. Unknown kinds travel in this
// form, untouched.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "base/stamp.h"

namespace tafelrunde::journal {

using Hash = std::array<std::uint8_t, 32>;  // SHA-256
using Salt = std::array<std::uint8_t, 16>;

struct StoredOperation {
  Stamp stamp;
  std::string kind;     // snake_case, e.g. "statement_captured"
  int version = 1;      // of the kind's payload
  AnyId entity;         // what the fact is about
  std::string payload;  // canonical JSON object, no words of people
  std::vector<OperationId> supersedes;
  Hash prev_hash{};  // hash of the writer's operation before this one; zero for its first
  Hash hash{};
  bool operator==(const StoredOperation&) const = default;
};

struct StoredBody {
  Hash commitment{};  // SHA-256(salt || text)
  Salt salt{};
  std::string text;  // UTF-8: words, or a JSON document
  bool operator==(const StoredBody&) const = default;
};

// A set of operations with what bodies of them exist here; the order carries no meaning.
struct Rows {
  std::vector<StoredOperation> operations;
  std::vector<StoredBody> bodies;
};

// For unordered containers: a hash is its own hash.
struct HashOfHash {
  std::size_t operator()(const Hash& hash) const {
    std::size_t value;
    std::memcpy(&value, hash.data(), sizeof value);
    return value;
  }
};

// No payload and no body may be longer, in bytes; a programme with all its texts takes some 10,000.
inline constexpr std::size_t kMaxRowTextBytes = 900'000;

}  // namespace tafelrunde::journal
