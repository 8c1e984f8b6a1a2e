// How the fields of a conference are cut anew for the concept that is written from them: each field goes into any
// number of chapters and cross-cutting topics, and a chapter takes from any number of fields. Nothing is renamed or
// dropped by it: findings keep their field, and what has no chapter is listed as such.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/session.h"
#include "exchange/table_reader.h"

namespace tafelrunde::exchange {

struct RecutTargets {
  std::vector<std::string> chapters;  // in the order of the file
  std::vector<std::string> topics;
};

struct Recut {
  std::map<FieldKey, RecutTargets> targets;
  std::vector<RowFault> faults;  // row.no_field, row.unknown_field, row.no_target: these rows are left out

  bool is_empty() const { return targets.empty(); }
  const RecutTargets& of(const FieldKey& field) const;  // empty for a field that goes nowhere
};

// A CSV (`;` or `,`) with the columns handlungsfeld, kapitel, querschnittsthema; one row for each way a field goes.
// Refuses what read_table refuses, and table.no_column.
Result<Recut> parse_recut(std::string_view bytes, const Session& session);

}  // namespace tafelrunde::exchange
