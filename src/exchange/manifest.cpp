#include "exchange/manifest.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/id.h"
#include "exchange/json_guard.h"
#include "exchange/time_text.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kSchema = "tafelrunde-manifest-1";

bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." &&
         name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}
std::uint64_t number_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return to_hex(hash.data(), hash.size());
}

std::string journal_state(const Session& session) {
  std::vector<OperationId> operations;
  for (const auto& [id, operation] : session.history) operations.push_back(id);
  std::sort(operations.begin(), operations.end());
  std::string lines;
  for (const OperationId& id : operations) lines += id.writer.hex() + " " + std::to_string(id.seq) + "\n";
  return sha256_hex(lines);
}

Manifest manifest_of(const std::vector<ExportedFile>& files, const Session& session, const Edition& edition) {
  Manifest manifest;
  manifest.conference = session.conference.hex();
  if (session.last) manifest.as_of = utc_time(*session.last);
  manifest.label = edition.label;
  manifest.keep_until = edition.keep_until;
  manifest.operations = session.history.size();
  manifest.journal_state = journal_state(session);
  for (const ExportedFile& file : files)
    manifest.files.push_back({file.name, sha256_hex(file.bytes), file.bytes.size()});
  std::sort(manifest.files.begin(), manifest.files.end(),
            [](const ManifestEntry& a, const ManifestEntry& b) { return a.name < b.name; });
  return manifest;
}

std::string manifest_json(const Manifest& manifest) {
  Json files = Json::array();
  for (const ManifestEntry& file : manifest.files)
    files.push_back({{"name", file.name}, {"sha256", file.sha256}, {"size", file.size}});
  return readable_json(Json{{"schema", kSchema},
                            {"conference", manifest.conference},
                            {"as_of", manifest.as_of},
                            {"label", manifest.label},
                            {"keep_until", manifest.keep_until},
                            {"operations", manifest.operations},
                            {"journal_state", manifest.journal_state},
                            {"files", std::move(files)}});
}

Result<Manifest> parse_manifest(std::string_view bytes) {
  const auto json = parse_guarded(bytes);
  if (!json) return json.problem();
  const Message unreadable{"manifest.not_readable", {}};
  if (!json->is_object() || text_at(*json, "schema") != kSchema || !json->contains("files") ||
      !(*json)["files"].is_array())
    return unreadable;
  Manifest manifest{text_at(*json, "conference"),
                    text_at(*json, "as_of"),
                    text_at(*json, "label"),
                    text_at(*json, "keep_until"),
                    number_at(*json, "operations"),
                    text_at(*json, "journal_state"),
                    {}};
  for (const Json& file : (*json)["files"]) {
    ManifestEntry entry{text_at(file, "name"), text_at(file, "sha256"), number_at(file, "size")};
    if (!file.is_object() || !is_plain_name(entry.name)) return unreadable;
    manifest.files.push_back(std::move(entry));
  }
  return manifest;
}

}  // namespace tafelrunde::exchange
