// The byte strings that are hashed, and SHA-256 over them. docs/session-format.md has a worked example that can be
// repeated with printf and sha256sum; nothing here may change without a new format version.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journal/rows.h"

namespace tafelrunde::journal {

Hash sha256(std::string_view bytes);

// What `operation.hash` is the SHA-256 of: lines of text, then the payload. Unambiguous, because only the payload
// may contain a line break and it comes last, after its length. `hash` itself is not part of it.
std::string hashed_text(const StoredOperation& operation);
Hash hash_of(const StoredOperation& operation);

// SHA-256(salt || text). Without the salt a short text cannot be guessed from it.
Hash commitment_of(const Salt& salt, std::string_view text);

// Superseded operations as they are stored: ["<writer hex>/<seq>",...], in their order.
std::string supersedes_text(const std::vector<OperationId>& operations);
std::optional<std::vector<OperationId>> supersedes_from_text(std::string_view text);

std::string hex(const Hash& hash);
std::optional<Hash> hash_from_hex(std::string_view hex);

}  // namespace tafelrunde::journal
