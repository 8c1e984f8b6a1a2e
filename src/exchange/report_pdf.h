// The report as a tagged PDF: headings, paragraphs, lists, tables with their
// headers, figures with alternative texts, document language, displayed title,
// bookmarks, links from findings to their statements and back.
#pragma once

#include <string>

#include "base/result.h"
#include "exchange/report.h"

namespace tafelrunde::exchange {

// Refuses export.no_memory.
Result<std::string> report_pdf(const Report& report);

}  // namespace tafelrunde::exchange
