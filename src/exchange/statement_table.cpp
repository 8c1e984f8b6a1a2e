#include "exchange/statement_table.h"

#include "base/text.h"
#include "exchange/row_values.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

FieldKey field_of(Cells& cells, const Session& session) {
  const std::string text = cells.line({"handlungsfeld"});
  if (text.empty()) cells.refuse({"row.no_field", {}});
  const Field* field = field_named(session, text);
  if (!field) cells.refuse({"row.unknown_field", {shortened(text, 60)}});
  return field ? field->key : FieldKey{};
}

PhaseKey round_of(Cells& cells, const Session& session) {
  const std::string text = cells.line({"runde"});
  if (text.empty()) cells.refuse({"row.no_round", {}});
  const Phase* round = round_named(session, text);
  if (!round) cells.refuse({"row.unknown_round", {shortened(text, 60)}});
  return round ? round->key : PhaseKey{};
}

std::optional<Kind> kind_of(Cells& cells) {
  const std::string text = cells.line({"art", "typ"});
  if (text.empty()) return std::nullopt;
  const auto kind = kind_from(text);
  if (!kind) cells.refuse({"row.unknown_kind", {shortened(text, 60)}});
  return kind;
}

int mentions_of(Cells& cells) {
  const std::string text = cells.line({"nennungen"});
  const auto count = count_from(text);
  if (!count) cells.refuse({"row.bad_count", {shortened(text, 60)}});
  return count.value_or(1);
}

Stances stances_of(Cells& cells) {
  const std::string text = cells.line({"bezug", "bezug_papier"});
  auto stances = stances_from(text);
  if (!stances) cells.refuse({"row.bad_stance", {shortened(text, 60)}});
  return stances.value_or(Stances{});
}

ImportedStatement statement_of(Cells& cells, const Session& session) {
  ImportedStatement statement;
  statement.text = cells.text({"beitrag", "statement", "text", "statement_text"});
  if (statement.text.empty()) cells.refuse({"row.no_statement", {}});
  statement.filing.field = field_of(cells, session);
  statement.filing.round = round_of(cells, session);
  statement.table = cells.line({"tisch"});
  statement.kind = kind_of(cells);
  statement.mentions = mentions_of(cells);
  statement.dissent = cells.text({"dissens"});
  statement.stances = stances_of(cells);
  statement.cluster_title = cells.line({"cluster", "cluster_titel", "themengruppe"});
  return statement;
}

// What a row says about having been shown; a table without the column says nothing.
enum class Showing { unsaid, released, held_back, wordless };

Showing showing_of(Cells& cells) {
  const std::string text = cells.line({"moderation_status"});
  if (text.empty()) return Showing::unsaid;
  const auto state = state_from(text);
  if (state == StatementState::redacted || state == StatementState::missing) return Showing::wordless;
  return state == StatementState::released ? Showing::released : Showing::held_back;
}

void take_row(StatementTable& result, const Table& table, const Row& row, const Session& session) {
  Cells cells(table, row);
  const Showing showing = showing_of(cells);
  if (showing == Showing::wordless) return;
  ImportedStatement statement = statement_of(cells, session);
  if (cells.fault()) {
    result.faults.push_back({row.line, *cells.fault()});
    return;
  }
  statement.origin = row_origin(table, row);
  (showing == Showing::held_back ? result.held_back : result.rows).push_back(std::move(statement));
}

}  // namespace

Result<StatementTable> parse_statements(std::string_view bytes, TableFormat format, const Session& session) {
  const auto table = read_table(bytes, format);
  if (!table) return table.problem();
  if (auto complete =
          require_columns(*table, {{"handlungsfeld"}, {"runde"}, {"beitrag", "statement", "text", "statement_text"}});
      !complete)
    return complete.problem();
  StatementTable result;
  result.faults = table->faults;
  for (const Row& row : table->rows) take_row(result, *table, row, session);
  sort_by_line(result.faults);
  return result;
}

}  // namespace tafelrunde::exchange
