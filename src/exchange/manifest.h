// A list of what an export consists of: name, size and SHA-256 of every file, and which state of the journal it
// tells, so that the ministry can see that nothing is missing and nothing was changed on the way.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/session.h"
#include "exchange/edition.h"

namespace tafelrunde::exchange {

inline constexpr const char* kManifestName = "manifest.json";

struct ExportedFile {
  std::string name;  // without a folder
  std::string bytes;
};

struct ManifestEntry {
  std::string name;  // without a folder
  std::string sha256;
  std::uint64_t size = 0;
};

struct Manifest {
  std::string conference;  // its id
  std::string as_of;       // time of the last operation, UTC
  std::string label;       // "Entwurf"; may be empty
  std::string keep_until;  // ISO date; may be empty
  std::uint64_t operations = 0;
  std::string journal_state;         // see journal_state
  std::vector<ManifestEntry> files;  // sorted by name
};

Manifest manifest_of(const std::vector<ExportedFile>& files, const Session& session, const Edition& edition);

// Two blanks of indent, LF; form: assets/schema/tafelrunde-manifest-1.schema.json.
std::string manifest_json(const Manifest& manifest);
// Refuses manifest.not_readable, and what parse_guarded refuses. Names with a folder in them are not believed.
Result<Manifest> parse_manifest(std::string_view bytes);

// SHA-256 over the set of operations: one line "WRITER SEQ\n" for each, sorted. The same for the same operations,
// whatever the order they were merged in; the journal's own chain of hashes says what is in each.
std::string journal_state(const Session& session);

// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
std::string sha256_hex(std::string_view bytes);

}  // namespace tafelrunde::exchange
