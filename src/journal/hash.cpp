#include "journal/hash.h"

#include <sodium.h>

#include <charconv>

namespace tafelrunde::journal {
namespace {

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

constexpr std::size_t kWriterDigits = 32;

// Reads `"<32 hex>/<seq>"` at the start of `text` and takes it off.
std::optional<OperationId> take_operation_id(std::string_view& text) {
  if (text.size() < kWriterDigits + 4 || text[0] != '"' || text[kWriterDigits + 1] != '/') return std::nullopt;
  const auto writer = WriterId::from_hex(text.substr(1, kWriterDigits));
  text.remove_prefix(kWriterDigits + 2);
  OperationId id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.seq);
  const auto used = static_cast<std::size_t>(end - text.data());
  if (!writer || error != std::errc() || used >= text.size() || text[used] != '"') return std::nullopt;
  text.remove_prefix(used + 1);
  id.writer = *writer;
  return id;
}

}  // namespace

Hash sha256(std::string_view bytes) {
  Hash hash;
  crypto_hash_sha256(hash.data(), bytes_of(bytes), bytes.size());
  return hash;
}

std::string hashed_text(const StoredOperation& operation) {
  const Stamp& stamp = operation.stamp;
  std::string text;
  text.reserve(400 + operation.payload.size());
  text += "tafelrunde operation 1\n";
  text += "writer " + stamp.id.writer.hex() + "\n";
  text += "seq " + std::to_string(stamp.id.seq) + "\n";
  text += "hlc " + std::to_string(stamp.hlc.ms) + " " + std::to_string(stamp.hlc.counter) + "\n";
  text += "wall " + std::to_string(stamp.wall_ms) + " " + std::to_string(stamp.utc_offset_min) + "\n";
  text += "kind " + operation.kind + " " + std::to_string(operation.version) + "\n";
  text += "entity " + operation.entity.hex() + "\n";
  text += "supersedes " + supersedes_text(operation.supersedes) + "\n";
  text += "previous " + hex(operation.prev_hash) + "\n";
  text += "payload " + std::to_string(operation.payload.size()) + "\n";
  text += operation.payload;
  return text;
}

Hash hash_of(const StoredOperation& operation) { return sha256(hashed_text(operation)); }

Hash commitment_of(const Salt& salt, std::string_view text) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, salt.data(), salt.size());
  crypto_hash_sha256_update(&state, bytes_of(text), text.size());
  Hash hash;
  crypto_hash_sha256_final(&state, hash.data());
  return hash;
}

std::string supersedes_text(const std::vector<OperationId>& operations) {
  std::string text = "[";
  for (const OperationId& id : operations) {
    if (text.size() > 1) text += ',';
    text += '"' + id.writer.hex() + '/' + std::to_string(id.seq) + '"';
  }
  return text + ']';
}

std::optional<std::vector<OperationId>> supersedes_from_text(std::string_view text) {
  const std::string_view whole = text;
  std::vector<OperationId> operations;
  if (whole == "[]") return operations;
  while (!text.empty() && text.front() == (operations.empty() ? '[' : ',')) {
    text.remove_prefix(1);
    const auto id = take_operation_id(text);
    if (!id) return std::nullopt;
    operations.push_back(*id);
  }
  // Written in one way only, or the hash could be met by two texts.
  if (operations.empty() || supersedes_text(operations) != whole) return std::nullopt;
  return operations;
}

std::string hex(const Hash& hash) { return to_hex(hash.data(), hash.size()); }

std::optional<Hash> hash_from_hex(std::string_view hex_digits) {
  const auto first = bytes16_from_hex(hex_digits.substr(0, 32));
  const auto second = hex_digits.size() == 64 ? bytes16_from_hex(hex_digits.substr(32)) : std::nullopt;
  if (!first || !second) return std::nullopt;
  Hash hash;
  std::copy(first->begin(), first->end(), hash.begin());
  std::copy(second->begin(), second->end(), hash.begin() + 16);
  return hash;
}

}  // namespace tafelrunde::journal
