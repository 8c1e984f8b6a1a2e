#include "exchange/recut.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/row_values.h"

namespace tafelrunde::exchange {
namespace {

void add_once(std::vector<std::string>& names, const std::string& name) {
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

const RecutTargets& Recut::of(const FieldKey& field) const {
  static const RecutTargets kNowhere;
  const auto found = targets.find(field);
  return found == targets.end() ? kNowhere : found->second;
}

Result<Recut> parse_recut(std::string_view bytes, const Session& session) {
  const auto table = read_table(bytes, TableFormat::csv);
  if (!table) return table.problem();
  if (auto complete = require_columns(*table, {{"handlungsfeld"}, {"kapitel"}, {"querschnittsthema"}}); !complete)
    return complete.problem();
  Recut recut;
  recut.faults = table->faults;
  for (const Row& row : table->rows) {
    Cells cells(*table, row);
    const std::string name = cells.line({"handlungsfeld"});
    const std::string chapter = cells.line({"kapitel"}), topic = cells.line({"querschnittsthema"});
    const Field* field = field_named(session, name);
    if (name.empty()) cells.refuse({"row.no_field", {}});
    if (!field && !name.empty()) cells.refuse({"row.unknown_field", {shortened(name, 60)}});
    if (chapter.empty() && topic.empty()) cells.refuse({"row.no_target", {}});
    if (cells.fault()) {
      recut.faults.push_back({row.line, *cells.fault()});
      continue;
    }
    add_once(recut.targets[field->key].chapters, chapter);
    add_once(recut.targets[field->key].topics, topic);
  }
  sort_by_line(recut.faults);
  return recut;
}

}  // namespace tafelrunde::exchange
