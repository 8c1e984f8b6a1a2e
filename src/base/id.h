// Names of things. An Id is 128 random bits, made once and never reused; a Key is a short readable name that a
// template gives ("hf4", "magdeburg"). Each kind of thing has its own type, so that a ClusterId cannot be passed
// where a StatementId is meant. Ids are made by whoever holds randomness (shell, cli, tests), never in here.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tafelrunde {

using Bytes16 = std::array<std::uint8_t, 16>;

// 32 lower-case hexadecimal digits, and back (nothing if `hex` is not exactly that).
std::string to_hex(const std::uint8_t* bytes, std::size_t count);
std::optional<Bytes16> bytes16_from_hex(std::string_view hex);

template <class Tag>
struct Id {
  Bytes16 bytes{};

  std::string hex() const { return to_hex(bytes.data(), bytes.size()); }
  static std::optional<Id> from_hex(std::string_view hex) {
    auto read = bytes16_from_hex(hex);
    return read ? std::optional<Id>(Id{*read}) : std::nullopt;
  }
  bool is_nil() const { return bytes == Bytes16{}; }
  auto operator<=>(const Id&) const = default;
};

template <class Tag>
struct Key {
  std::string value;
  bool empty() const { return value.empty(); }
  auto operator<=>(const Key&) const = default;
};

using ConferenceId = Id<struct ConferenceTag>;
using StationId = Id<struct StationTag>;
using WriterId = Id<struct WriterTag>;
using StatementId = Id<struct StatementTag>;
using ClusterId = Id<struct ClusterTag>;
using FindingId = Id<struct FindingTag>;
using HandVoteId = Id<struct HandVoteTag>;
using AnyId = Id<struct AnyTag>;  // an entity whose kind is not known here

using FieldKey = Key<struct FieldKeyTag>;
using PhaseKey = Key<struct PhaseKeyTag>;
using VenueKey = Key<struct VenueKeyTag>;
using PaperItemKey = Key<struct PaperItemKeyTag>;
using ReasonKey = Key<struct ReasonKeyTag>;

// The same 128 bits, read as another kind of thing.
template <class To, class FromTag>
To id_cast(const Id<FromTag>& id) {
  return To{id.bytes};
}

// Random bits are their own hash.
inline std::size_t hash_of(const Bytes16& bytes) {
  std::size_t hash;
  std::memcpy(&hash, bytes.data(), sizeof hash);
  return hash;
}

}  // namespace tafelrunde

template <class Tag>
struct std::hash<tafelrunde::Id<Tag>> {
  std::size_t operator()(const tafelrunde::Id<Tag>& id) const noexcept { return tafelrunde::hash_of(id.bytes); }
};
template <class Tag>
struct std::hash<tafelrunde::Key<Tag>> {
  std::size_t operator()(const tafelrunde::Key<Tag>& key) const noexcept {
    return std::hash<std::string>{}(key.value);
  }
};
