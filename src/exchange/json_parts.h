// What the JSON documents of exchange have in common. Internal to exchange.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ties.h"
#include "exchange/json_guard.h"
#include "exchange/state_view.h"
#include "exchange/time_text.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {

inline Json or_null(const std::optional<int>& number) { return number ? Json(*number) : Json(nullptr); }
inline Json or_null(const std::optional<Kind>& kind) { return kind ? Json(json_name(*kind)) : Json(nullptr); }
template <class IdType>
Json or_null(const IdType& id) {
  return id.is_nil() ? Json(nullptr) : Json(id.hex());
}
inline Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

// Which statement it is a further mention of.
inline Json mention_of_json(const Session& session, const Statement& statement) {
  return is_further_mention(session, statement) ? Json(counted_under(session, statement).hex()) : Json(nullptr);
}

// The ids of statements or clusters.
template <class Entity>
Json ids_of(const std::vector<const Entity*>& entities) {
  Json ids = Json::array();
  for (const Entity* entity : entities) ids.push_back(entity->id.hex());
  return ids;
}
template <class IdType>
Json ids_of(const std::vector<IdType>& ids) {
  Json list = Json::array();
  for (const IdType& id : ids) list.push_back(id.hex());
  return list;
}

// One object per thing, in their order.
template <class Things, class ToJson>
Json list_of(const Things& things, const ToJson& to_json) {
  Json list = Json::array();
  for (const auto& thing : things) list.push_back(to_json(thing));
  return list;
}

}  // namespace tafelrunde::exchange
