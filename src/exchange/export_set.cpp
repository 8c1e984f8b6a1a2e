#include "exchange/export_set.h"

#include "exchange/findings_json.h"
#include "exchange/joined.h"
#include "exchange/readable_text.h"
#include "exchange/tables_csv.h"

namespace tafelrunde::exchange {
namespace {

std::vector<ExportedFile> json_files(const Session& session) { return {{"ergebnisse.json", findings_json(session)}}; }

std::vector<ExportedFile> csv_files(const Session& session) {
  return {{"aussagen.csv", statements_csv(session, CsvReader::german_excel)},
          {"themengruppen.csv", clusters_csv(session, CsvReader::german_excel)},
          {"ergebnisse.csv", findings_csv(session, CsvReader::german_excel)},
          {"statements.csv", statements_csv(session, CsvReader::machine)},
          {"clusters.csv", clusters_csv(session, CsvReader::machine)},
          {"findings.csv", findings_csv(session, CsvReader::machine)}};
}

std::vector<ExportedFile> text_files(const Session& session) { return {{"uebersicht.txt", readable_text(session)}}; }

struct Format {
  const char* name;
  std::vector<ExportedFile> (*files)(const Session&);
};
constexpr Format kFormats[] = {{"json", json_files}, {"csv", csv_files}, {"text", text_files}};

}  // namespace

std::vector<std::string> export_formats() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

Result<std::vector<ExportedFile>> export_files(const Session& session, std::string_view format) {
  for (const Format& known : kFormats)
    if (format == known.name) return known.files(session);
  return Message{"export.unknown_format", {std::string(format), joined(export_formats(), ", ")}};
}

}  // namespace tafelrunde::exchange
