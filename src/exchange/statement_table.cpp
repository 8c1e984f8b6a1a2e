#include "exchange/statement_table.h"

#include "base/text.h"
#include "exchange/row_values.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

using Part = StatementPart;

// What a row is read by.
struct Frame {
  const Session& session;
  const StatementColumns& columns;
  const Field* field = nullptr;  // of rows that name none
  const Phase* round = nullptr;

  std::string line(Cells& cells, Part part) const { return cells.line(columns.of(part)); }
  std::string text(Cells& cells, Part part) const { return cells.text(columns.of(part)); }
};

FieldKey field_of(Cells& cells, const Frame& frame) {
  const std::string text = frame.line(cells, Part::field);
  if (text.empty() && frame.field) return frame.field->key;
  if (text.empty()) cells.refuse({"row.no_field", {}});
  const Field* field = field_named(frame.session, text);
  if (!field) cells.refuse({"row.unknown_field", {shortened(text, 60)}});
  return field ? field->key : FieldKey{};
}

PhaseKey round_of(Cells& cells, const Frame& frame) {
  const std::string text = frame.line(cells, Part::round);
  if (text.empty() && frame.round) return frame.round->key;
  if (text.empty()) cells.refuse({"row.no_round", {}});
  const Phase* round = round_named(frame.session, text);
  if (!round) cells.refuse({"row.unknown_round", {shortened(text, 60)}});
  return round ? round->key : PhaseKey{};
}

std::optional<Kind> kind_of(Cells& cells, const Frame& frame) {
  const std::string text = frame.line(cells, Part::kind);
  if (text.empty()) return std::nullopt;
  const auto kind = kind_from(text);
  if (!kind) cells.refuse({"row.unknown_kind", {shortened(text, 60)}});
  return kind;
}

int mentions_of(Cells& cells, const Frame& frame) {
  const std::string text = frame.line(cells, Part::mentions);
  const auto count = count_from(text);
  if (!count) cells.refuse({"row.bad_count", {shortened(text, 60)}});
  return count.value_or(1);
}

Stances stances_of(Cells& cells, const Frame& frame) {
  const std::string text = frame.line(cells, Part::stances);
  auto stances = stances_from(text);
  if (!stances) cells.refuse({"row.bad_stance", {shortened(text, 60)}});
  return stances.value_or(Stances{});
}

// The words, below their heading where there is one that says something else.
std::string words_of(Cells& cells, const Frame& frame) {
  std::string words = frame.text(cells, Part::words);
  const std::string heading = frame.line(cells, Part::heading);
  if (heading.empty() || words.starts_with(heading)) return words;
  return words.empty() ? heading : heading + "\n" + words;
}

ImportedStatement statement_of(Cells& cells, const Frame& frame) {
  ImportedStatement statement;
  statement.text = words_of(cells, frame);
  if (statement.text.empty()) cells.refuse({"row.no_statement", {}});
  statement.filing.field = field_of(cells, frame);
  statement.filing.round = round_of(cells, frame);
  statement.table = frame.line(cells, Part::table);
  statement.kind = kind_of(cells, frame);
  statement.mentions = mentions_of(cells, frame);
  statement.dissent = frame.text(cells, Part::dissent);
  statement.stances = stances_of(cells, frame);
  statement.cluster_title = frame.line(cells, Part::cluster);
  return statement;
}

// What a row says about having been shown; a table without the column says nothing.
enum class Showing { unsaid, released, held_back, wordless };

Showing showing_of(Cells& cells, const Frame& frame) {
  const std::string text = frame.line(cells, Part::status);
  if (text.empty()) return Showing::unsaid;
  if (frame.columns.author == TableAuthor::polis) return text == "1" ? Showing::released : Showing::held_back;
  if (frame.columns.author == TableAuthor::decidim && text == "accepted") return Showing::released;
  const auto state = state_from(text);
  if (state == StatementState::redacted || state == StatementState::missing) return Showing::wordless;
  return state == StatementState::released ? Showing::released : Showing::held_back;
}

bool is_own(const Frame& frame, const std::string& id) {
  if (frame.columns.author != TableAuthor::tafelrunde) return false;
  const auto statement = StatementId::from_hex(id);
  return statement && frame.session.statements.contains(*statement);
}

void take_row(StatementTable& result, const Table& table, const Row& row, const Frame& frame) {
  Cells cells(table, row);
  const Showing showing = showing_of(cells, frame);
  const std::string id = frame.line(cells, Part::id);
  if (showing == Showing::wordless) return;
  ++result.reading.row_count;
  if (is_own(frame, id)) {
    ++result.own_again;
    return;
  }
  ImportedStatement statement = statement_of(cells, frame);
  if (cells.fault()) {
    result.faults.push_back({row.line, *cells.fault()});
    return;
  }
  const bool has_id = frame.columns.author != TableAuthor::somebody && !id.empty();
  statement.origin = has_id ? origin_of(name_of(frame.columns.author), id, statement.text) : row_origin(table, row);
  (showing == Showing::held_back ? result.held_back : result.rows).push_back(std::move(statement));
}

// What is said for all rows must be there, and what is needed must be said by a column or for all rows.
Outcome complete(Frame& frame, const StatementWish& wish) {
  if (!wish.field.empty() && !(frame.field = field_named(frame.session, wish.field)))
    return Message{"import.unknown_field", {shortened(wish.field, 60)}};
  if (!wish.round.empty() && !(frame.round = round_named(frame.session, wish.round)))
    return Message{"import.unknown_round", {shortened(wish.round, 60)}};
  if (!frame.columns.of(Part::field) && !frame.field) return Message{"table.no_column", {name_of(Part::field)}};
  if (!frame.columns.of(Part::round) && !frame.round) return Message{"table.no_column", {name_of(Part::round)}};
  if (!frame.columns.of(Part::words)) return Message{"table.no_column", {name_of(Part::words)}};
  return {};
}

}  // namespace

Result<StatementTable> parse_statements(std::string_view bytes, const StatementWish& wish, const Session& session) {
  auto table = read_table(bytes, wish.table);
  if (!table) return table.problem();
  auto columns = recognised_columns(*table, wish.columns);
  if (!columns) return columns.problem();
  Frame frame{session, *columns};
  if (auto whole = complete(frame, wish); !whole) return whole.problem();
  StatementTable result;
  result.faults = table->faults;
  result.reading.row_count = table->faults.size();
  for (const Row& row : table->rows) take_row(result, *table, row, frame);
  sort_by_line(result.faults);
  table->rows.clear();
  table->faults.clear();
  result.reading.table = std::move(*table);
  result.reading.columns = std::move(*columns);
  return result;
}

std::size_t count_already_there(const StatementTable& table, const Session& session) {
  std::size_t count = table.own_again;
  for (const auto* rows : {&table.rows, &table.held_back})
    for (const ImportedStatement& row : *rows) count += session.origins.contains(row.origin);
  return count;
}

}  // namespace tafelrunde::exchange
