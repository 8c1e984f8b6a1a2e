// JSON from strangers, made safe to walk through: bounded size and depth, no key twice, no exception. Internal to
// exchange. (nlohmann/json keeps the last of two equal keys, so that two readers could see two documents; and it
// overflows the stack when a deeply nested value is copied.)
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/result.h"

namespace tafelrunde::exchange {

using Json = nlohmann::ordered_json;  // keys keep their order

inline constexpr std::size_t kMaxJsonBytes = 4u << 20;     // a template takes some 10,000
inline constexpr std::size_t kMaxExportBytes = 48u << 20;  // 10,000 statements take some 10 million
inline constexpr std::size_t kMaxJsonValues = 1'000'000;   // so that all of them fit into 256 MB of memory
inline constexpr std::size_t kMaxJsonDepth = 64;

// Refuses json.too_large, json.too_many_values, json.too_deep, json.key_twice (the key) and json.not_json (the byte
// where it ends to be JSON, from 1).
Result<Json> parse_guarded(std::string_view bytes, std::size_t most_bytes = kMaxJsonBytes);

// Two blanks of indent, LF, and an LF at the end. Text that is not UTF-8 is written with U+FFFD, never thrown about;
// invisible marks that could mislead a reader become \u escapes, so that the words stay as they are.
std::string readable_json(const Json& json);

}  // namespace tafelrunde::exchange
