// Which column of a table says what about a statement: by the names programs give their columns, or as somebody says.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/table_reader.h"

namespace tafelrunde::exchange {

enum class StatementPart {
  words,
  heading,  // stands above the words, on a line of its own
  field,
  round,
  table,
  cluster,
  kind,
  mentions,
  dissent,
  stances,
  status,
  id  // by which the program that wrote the table knows the statement
};

// How a part is called on the command line and in previews: "beitrag", "titel", "handlungsfeld", ...
std::string name_of(StatementPart part);
std::optional<StatementPart> part_named(std::string_view text);

// Whose columns these are.
enum class TableAuthor { somebody, tafelrunde, polis, polis_seed, decidim, talk_to_the_city, openslides, sensemaker };
std::string name_of(TableAuthor author);  // "Polis"; empty for somebody

struct StatementColumns {
  TableAuthor author = TableAuthor::somebody;
  std::map<StatementPart, std::size_t> at;  // place of the column in the table

  std::optional<std::size_t> of(StatementPart part) const;
};

// What somebody says instead: {"beitrag", "Antworttext"}; a column by its name, or by its place from 1. An empty name
// means that no column says this.
using ColumnWishes = std::vector<std::pair<std::string, std::string>>;

// Refuses import.unknown_part (what was said, those there are) and table.no_column. Columns that are needed may be
// missing in the result; that is for the caller to judge.
Result<StatementColumns> recognised_columns(const Table& table, const ColumnWishes& wishes);

}  // namespace tafelrunde::exchange
