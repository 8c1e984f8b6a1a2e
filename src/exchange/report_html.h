// The report as one HTML file that opens from a stick: no outside request, a
// search over statements and findings, charts, and everything a screen reader
// needs (language, landmarks, headings, table scopes, labels). Works without
// its script, but for the search.
#pragma once

#include <string>

#include "exchange/report.h"

namespace tafelrunde::exchange {

std::string report_html(const Report& report, const Edition& edition);

}  // namespace tafelrunde::exchange
