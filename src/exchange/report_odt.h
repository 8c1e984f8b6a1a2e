// The report as an ODT: named styles, headings, table headers, alternative
// texts, document language, title and properties; links from findings to their
// statements and back. No script and no macro: nothing in it acts.
#pragma once

#include <string>

#include "base/result.h"
#include "exchange/report.h"

namespace tafelrunde::exchange {

// Refuses export.no_memory.
Result<std::string> report_odt(const Report& report);

}  // namespace tafelrunde::exchange
