// A query of the search, taken apart. Internal to scene.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/search.h"

namespace tafelrunde::scene {

struct SearchQuery {
  std::vector<std::string> words;  // folded, all have to be there
  std::optional<int> field;
  std::optional<int> round;
  std::optional<std::string> table;  // folded
  std::optional<Kind> kind;
  std::optional<ReleaseState> state;
  std::optional<std::size_t> what;  // index into Searchable
  bool is_deleted = false;          // only what was deleted
  bool is_impossible = false;       // a filter nobody can meet: "art:xyz"

  bool asks_something() const {
    return !words.empty() || field || round || table || kind || state || what || is_deleted || is_impossible;
  }
  bool asks_of_statements() const { return round || table || state; }
};

SearchQuery search_query(std::string_view typed);

}  // namespace tafelrunde::scene
