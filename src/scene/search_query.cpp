#include "scene/search_query.h"

#include <charconv>

#include "base/text.h"

namespace tafelrunde::scene {
namespace {

std::vector<std::string> folded_words(std::string_view typed) {
  std::vector<std::string> words;
  const std::string folded = fold_for_search(typed);
  for (std::size_t at = 0; (at = folded.find_first_not_of(" \n\t", at)) != std::string::npos;) {
    const std::size_t end = std::min(folded.find_first_of(" \n\t", at), folded.size());
    words.push_back(folded.substr(at, end - at));
    at = end;
  }
  return words;
}

std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_number = fault == std::errc{} && end == digits.data() + digits.size() && !digits.empty();
  return is_number ? std::optional(number) : std::nullopt;
}

// What a value begins with decides, so that "art:verb" is enough while one types.
template <class T>
std::optional<T> begun(std::string_view value, std::initializer_list<std::pair<const char*, T>> names) {
  if (value.empty()) return std::nullopt;
  for (const auto& [name, meaning] : names)
    if (std::string_view(name).starts_with(value)) return meaning;
  return std::nullopt;
}

std::optional<Kind> kind_begun(std::string_view value) {
  return begun<Kind>(value, {{"bedarf", Kind::need},
                             {"need", Kind::need},
                             {"verbesserungspotenzial", Kind::improvement},
                             {"improvement", Kind::improvement},
                             {"leitziel", Kind::guiding_goal},
                             {"goal", Kind::guiding_goal},
                             {"massnahme", Kind::measure},
                             {"measure", Kind::measure}});
}

std::optional<ReleaseState> state_begun(std::string_view value) {
  return begun<ReleaseState>(value, {{"wartet", ReleaseState::pending},
                                     {"pending", ReleaseState::pending},
                                     {"freigegeben", ReleaseState::released},
                                     {"released", ReleaseState::released},
                                     {"zuruckgestellt", ReleaseState::withheld},
                                     {"withheld", ReleaseState::withheld},
                                     {"geparkt", ReleaseState::parked},
                                     {"themenspeicher", ReleaseState::parked},
                                     {"parked", ReleaseState::parked}});
}

std::optional<std::size_t> what_begun(std::string_view value) {
  return begun<std::size_t>(value, {{"beitrag", 0U},
                                    {"beitrage", 0U},
                                    {"statements", 0U},
                                    {"gruppen", 1U},
                                    {"themengruppen", 1U},
                                    {"clusters", 1U},
                                    {"ergebnisse", 2U},
                                    {"findings", 2U}});
}

// "hf4", "hf:4": the value behind any of the names, with a colon or, for digits, without.
std::optional<std::string_view> value_of(std::string_view word, std::initializer_list<const char*> names) {
  for (const std::string_view name : names) {
    if (!word.starts_with(name)) continue;
    const std::string_view rest = word.substr(name.size());
    if (rest.starts_with(':')) return rest.substr(1);
    if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') return rest;
  }
  return std::nullopt;
}

// A filter still being typed ("hf:") asks nothing yet.
template <class T, class Read>
void set(SearchQuery& query, std::optional<T>& filter, std::string_view value, const Read& read) {
  if (value.empty()) return;
  filter = read(value);
  if (!filter) query.is_impossible = true;
}

bool take_filter(SearchQuery& query, std::string_view word) {
  if (const auto value = value_of(word, {"hf", "handlungsfeld", "feld", "field"}))
    return set(query, query.field, *value, number_in), true;
  if (const auto value = value_of(word, {"runde", "round"})) return set(query, query.round, *value, number_in), true;
  if (const auto value = value_of(word, {"tisch", "table"}))
    return set(query, query.table, *value, [](std::string_view name) { return std::optional(std::string(name)); }),
           true;
  if (const auto value = value_of(word, {"art", "kind"})) return set(query, query.kind, *value, kind_begun), true;
  if (const auto value = value_of(word, {"was", "what"})) return set(query, query.what, *value, what_begun), true;
  const auto value = value_of(word, {"ist", "is"});
  if (!value) return false;
  if (!value->empty() && (std::string_view("geloscht").starts_with(*value) && value->size() > 2))
    query.is_deleted = true;
  else if (!value->empty() && std::string_view("deleted").starts_with(*value))
    query.is_deleted = true;
  else
    set(query, query.state, *value, state_begun);
  return true;
}

}  // namespace

SearchQuery search_query(std::string_view typed) {
  SearchQuery query;
  for (std::string& word : folded_words(typed))
    if (!take_filter(query, word)) query.words.push_back(std::move(word));
  return query;
}

}  // namespace tafelrunde::scene
