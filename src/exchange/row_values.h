// What the cells of an imported row mean in a session. Internal to exchange.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/session.h"
#include "exchange/table_reader.h"

namespace tafelrunde::exchange {

// The cells of one row by column; a column that the table lacks is empty.
class Cells {
 public:
  Cells(const Table& table, const Row& row) : table_(table), row_(row) {}

  // The text by the rule for text (lines kept) or as one line; the first fault of any cell is kept in fault().
  std::string text(std::initializer_list<std::string_view> names);
  std::string line(std::initializer_list<std::string_view> names);
  // The same by the place of the column; none is an empty cell.
  std::string text(std::optional<std::size_t> column);
  std::string line(std::optional<std::size_t> column);

  void refuse(Message fault);
  const std::optional<Message>& fault() const { return fault_; }

 private:
  const Table& table_;
  const Row& row_;
  std::optional<Message> fault_;
};

// Refuses table.no_column ({0} its name) for the first of these groups of names of which the table has none.
Outcome require_columns(const Table& table, std::initializer_list<std::initializer_list<std::string_view>> columns);

// "4", "HF 4", "HF 4: Bildung und Sprachförderung", or the title of the field.
const Field* field_named(const Session& session, std::string_view text);
// "2", "Runde 2", or the title of the round.
const Phase* round_named(const Session& session, std::string_view text);

// A whole number of at least 1, "" being 1.
std::optional<int> count_from(std::string_view text);

// "P1-Z1:ändert, P1-M2:neu"; nothing if it is not such a list.
using Stances = std::vector<std::pair<PaperItemKey, Stance>>;
std::optional<Stances> stances_from(std::string_view text);

}  // namespace tafelrunde::exchange
