// Lists as one cell of a table or one part of a sentence. Internal to exchange.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tafelrunde::exchange {

inline std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : std::string(between)) + text;
  return all;
}

// The ids in hexadecimal digits, with a blank between.
template <class Entity>
std::string joined_ids(const std::vector<const Entity*>& entities) {
  std::vector<std::string> ids;
  for (const Entity* entity : entities) ids.push_back(entity->id.hex());
  return joined(ids, " ");
}

}  // namespace tafelrunde::exchange
