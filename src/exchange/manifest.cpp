#include "exchange/manifest.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/id.h"
#include "exchange/json_guard.h"

namespace tafelrunde::exchange {

std::string sha256_hex(std::string_view bytes) {
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return to_hex(hash.data(), hash.size());
}

std::string manifest_json(const std::vector<ExportedFile>& files) {
  std::vector<const ExportedFile*> sorted;
  for (const ExportedFile& file : files) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(),
            [](const ExportedFile* a, const ExportedFile* b) { return a->name < b->name; });
  Json list = Json::array();
  for (const ExportedFile* file : sorted)
    list.push_back({{"name", file->name}, {"sha256", sha256_hex(file->bytes)}, {"size", file->bytes.size()}});
  return readable_json(Json{{"files", std::move(list)}});
}

}  // namespace tafelrunde::exchange
