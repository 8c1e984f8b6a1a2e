// Which files each export format consists of. Formats are named as `tafelrunde export --format` names them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/session.h"
#include "exchange/edition.h"
#include "exchange/manifest.h"

namespace tafelrunde::exchange {

// "json", "csv", ... in the order in which they are offered.
std::vector<std::string> export_formats();

// The files of one format:
//   json   ergebnisse.json
//   csv    aussagen.csv, themengruppen.csv, ergebnisse.csv (for Excel); statements.csv, clusters.csv, findings.csv
//          (for machines); with a recut also neuzuschnitt.csv and recut.csv
//   xlsx   tabellen.xlsx
//   ods    tabellen.ods
//   odt    bericht.odt
//   pdf    bericht.pdf
//   html   bericht.html
//   slides folien.odp, folien.pdf (the plenary)
//   print  tischboegen.pdf, tafel.pdf, handzettel.pdf (print_sheets.h)
//   text   uebersicht.txt
//   decidim, polis, talk-to-the-city, openslides, sensemaker   tables for other programs (other_systems.h)
// Refuses export.unknown_format ({0} the name, {1} those there are) and export.no_memory. Names are plain ASCII.
Result<std::vector<ExportedFile>> export_files(const Session& session, std::string_view format,
                                               const Edition& edition);

// What is delivered: the files of these formats (of all, if none is named) and a manifest of them, which
// `tafelrunde check` holds them against. With the open profile only what may be published (published.h); whether
// words still point to a person must have been asked before. Refuses as export_files does.
//
// `progress` is told before each format how many of how many are made, on the caller's thread; if it answers false
// the delivery is given up with export.cancelled.
using ExportProgress = std::function<bool(const std::string& format, int made, int all)>;
Result<std::vector<ExportedFile>> export_delivery(const Session& session, const std::vector<std::string>& formats,
                                                  const Edition& edition, const ExportProgress& progress = {});

}  // namespace tafelrunde::exchange
