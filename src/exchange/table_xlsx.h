// Tables as an XLSX workbook, with the same sheets as the ODS (table_ods.h). A text longer than Excel can hold in a
// cell (32,767 characters) is cut and ends with "… [gekürzt]": ODS, CSV and JSON have all of it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/document_head.h"
#include "exchange/sheet.h"

namespace tafelrunde::exchange {

// One sheet per table, in their order. Refuses export.no_memory: the library works through files without names in the
// folder for temporary ones, which may be full.
Result<std::string> workbook_xlsx(const std::vector<Sheet>& tables, const DocumentHead& head);

}  // namespace tafelrunde::exchange
