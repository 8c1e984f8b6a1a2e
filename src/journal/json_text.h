// JSON as the journal writes it: one spelling only (sorted keys, no blanks, UTF-8 as it is), and a reader that is
// safe with text from strangers.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace tafelrunde::journal {

using Json = nlohmann::json;  // a std::map inside: its keys are sorted

// Nothing if `text` is not JSON, or nests deeper than 64: a deeply nested value overflows the stack when it is
// copied or written (nlohmann/json 3.11, measured at 100,000 levels).
std::optional<Json> parse_json(std::string_view text);

std::string canonical(const Json& json);

}  // namespace tafelrunde::journal
