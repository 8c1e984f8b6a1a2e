#include "exchange/paper_table.h"

#include <set>

#include "base/text.h"
#include "exchange/row_values.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

PaperItem item_of(Cells& cells, const Session& session) {
  PaperItem item;
  const std::string field_text = cells.line({"handlungsfeld"});
  const Field* field = field_named(session, field_text);
  if (field)
    item.field = field->key;
  else
    cells.refuse(field_text.empty() ? Message{"row.no_field", {}}
                                    : Message{"row.unknown_field", {shortened(field_text, 60)}});
  item.kind = cells.line({"art"});
  item.text = cells.text({"text"});
  if (item.text.empty()) cells.refuse({"row.no_text", {}});
  const std::string consensus_text = cells.line({"konsens"});
  const auto consensus = consensus_from(consensus_text);
  if (!consensus) cells.refuse({"row.unknown_consensus", {shortened(consensus_text, 60)}});
  item.consensus = consensus.value_or(Consensus::unknown);
  item.note = cells.text({"anmerkung"});
  return item;
}

}  // namespace

Result<PaperTable> parse_paper(std::string_view bytes, const TableWish& wish, const Session& session) {
  const auto table = read_table(bytes, wish);
  if (!table) return table.problem();
  if (auto complete = require_columns(*table, {{"id"}, {"handlungsfeld"}, {"art"}, {"text"}}); !complete)
    return complete.problem();
  PaperTable result;
  result.faults = table->faults;
  std::set<std::string> ids;
  for (const Row& row : table->rows) {
    Cells cells(*table, row);
    const std::string id = cells.line({"id"});
    if (id.empty()) cells.refuse({"row.no_id", {}});
    if (!id.empty() && !ids.insert(id).second) cells.refuse({"row.id_twice", {shortened(id, 60)}});
    PaperItem item = item_of(cells, session);
    if (cells.fault())
      result.faults.push_back({row.line, *cells.fault()});
    else
      result.items.emplace_back(PaperItemKey{id}, std::move(item));
  }
  sort_by_line(result.faults);
  return result;
}

}  // namespace tafelrunde::exchange
