#include "exchange/row_values.h"

#include "base/text.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

constexpr int kMaxCount = 1'000'000;
constexpr std::string_view kSpace = " \t";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// The number made of all of `text`.
std::optional<int> whole_number(std::string_view text) {
  if (text.empty() || text.size() > 7) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

// The number in "4", "hf 4", "hf4: bildung"; `text` is folded.
std::optional<int> badge_number(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes)
    if (text.starts_with(prefix)) {
      text = trimmed(text.substr(prefix.size()));
      break;
    }
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view rest = trimmed(text.substr(end));
  if (!rest.empty() && rest[0] != ':' && rest[0] != '.' && rest[0] != '-') return std::nullopt;
  return whole_number(text.substr(0, end));
}

}  // namespace

std::string Cells::text(std::initializer_list<std::string_view> names) { return text(table_.column(names)); }
std::string Cells::line(std::initializer_list<std::string_view> names) { return line(table_.column(names)); }

std::string Cells::text(std::optional<std::size_t> column) {
  if (!column) return {};
  auto accepted = accept_text(row_.cells[*column]);
  if (accepted) return *accepted;
  refuse(accepted.problem());
  return {};
}

std::string Cells::line(std::optional<std::size_t> column) {
  const std::string lines = text(column);
  const auto line = accept_line(lines);
  return line ? *line : lines;
}

void Cells::refuse(Message fault) {
  if (!fault_) fault_ = std::move(fault);
}

Outcome require_columns(const Table& table, std::initializer_list<std::initializer_list<std::string_view>> columns) {
  for (const auto& names : columns)
    if (!table.column(names)) return Message{"table.no_column", {std::string(*names.begin())}};
  return {};
}

const Field* field_named(const Session& session, std::string_view text) {
  const std::string wanted = fold_for_search(trimmed(text));
  const auto& fields = session.programme.fields;
  for (const Field& field : fields)
    if (fold_for_search(field.title) == wanted) return &field;
  const auto number = badge_number(wanted, {"handlungsfeld", "hf"});
  for (const Field& field : fields)
    if (number && field.number == *number) return &field;
  return nullptr;
}

const Phase* round_named(const Session& session, std::string_view text) {
  const std::string wanted = fold_for_search(trimmed(text));
  const auto number = badge_number(wanted, {"gesprachsrunde", "runde"});
  for (const Phase* round : rounds_of(session.programme))
    if (fold_for_search(round->title) == wanted || (number && round->round_number == *number)) return round;
  return nullptr;
}

std::optional<int> count_from(std::string_view text) {
  if (trimmed(text).empty()) return 1;
  const auto count = whole_number(trimmed(text));
  return count && *count >= 1 && *count <= kMaxCount ? count : std::nullopt;
}

std::optional<Stances> stances_from(std::string_view text) {
  Stances stances;
  while (!trimmed(text).empty()) {
    const std::size_t end = std::min(text.find_first_of(",;"), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty()) continue;
    const std::size_t colon = part.rfind(':');
    if (colon == 0 || colon == std::string_view::npos) return std::nullopt;
    const auto stance = stance_from(trimmed(part.substr(colon + 1)));
    if (!stance) return std::nullopt;
    stances.emplace_back(PaperItemKey{std::string(trimmed(part.substr(0, colon)))}, *stance);
  }
  return stances;
}

}  // namespace tafelrunde::exchange
