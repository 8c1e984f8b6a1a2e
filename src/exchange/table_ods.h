// Tables as an ODS workbook: typed cells, a frozen header that is repeated on every printed page, filters, and
// columns the ministry fills marked. Text cells are text whatever they begin with; nothing in it is a formula.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/document_head.h"
#include "exchange/sheet.h"

namespace tafelrunde::exchange {

// One sheet per table, in their order. Refuses export.no_memory.
Result<std::string> workbook_ods(const std::vector<Sheet>& tables, const DocumentHead& head);

}  // namespace tafelrunde::exchange
