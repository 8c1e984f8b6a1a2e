#include "exchange/export_set.h"

#include "exchange/document_head.h"
#include "exchange/findings_json.h"
#include "exchange/joined.h"
#include "exchange/other_systems.h"
#include "exchange/print_sheets.h"
#include "exchange/published.h"
#include "exchange/readable_text.h"
#include "exchange/report_html.h"
#include "exchange/report_odt.h"
#include "exchange/report_pdf.h"
#include "exchange/result_tables.h"
#include "exchange/slides.h"
#include "exchange/table_ods.h"
#include "exchange/table_xlsx.h"
#include "exchange/tables_csv.h"

namespace tafelrunde::exchange {
namespace {

using Files = Result<std::vector<ExportedFile>>;

Files json_files(const Session& session, const Edition&) {
  return std::vector<ExportedFile>{{"ergebnisse.json", findings_json(session)}};
}

Files csv_files(const Session& session, const Edition& edition) {
  std::vector<ExportedFile> files;
  const auto add = [&](const Sheet& sheet, const char* for_excel, const char* for_machines) {
    files.push_back({for_excel, table_csv(sheet, CsvReader::german_excel)});
    files.push_back({for_machines, table_csv(sheet, CsvReader::machine)});
  };
  add(statement_rows(session), "aussagen.csv", "statements.csv");
  add(cluster_rows(session), "themengruppen.csv", "clusters.csv");
  add(finding_rows(session, edition.recut), "ergebnisse.csv", "findings.csv");
  if (!edition.recut.is_empty()) add(recut_rows(session, edition), "neuzuschnitt.csv", "recut.csv");
  if (const Sheet people = attendance_rows(session); !people.rows.empty())
    add(people, "teilnahme.csv", "attendance.csv");
  if (const Sheet votes = hand_vote_rows(session); !votes.rows.empty())
    add(votes, "handabstimmungen.csv", "hand_votes.csv");
  return files;
}

Files text_files(const Session& session, const Edition&) {
  return std::vector<ExportedFile>{{"uebersicht.txt", readable_text(session)}};
}

// The one file of a format whose making may fail.
Files one_file(const char* name, Result<std::string> bytes) {
  if (!bytes) return bytes.problem();
  return std::vector<ExportedFile>{{name, std::move(*bytes)}};
}

Files xlsx_files(const Session& session, const Edition& edition) {
  return one_file("tabellen.xlsx", workbook_xlsx(workbook_tables(session, edition),
                                                 document_head(session, edition, "report.subject_tables")));
}

Files ods_files(const Session& session, const Edition& edition) {
  return one_file("tabellen.ods", workbook_ods(workbook_tables(session, edition),
                                               document_head(session, edition, "report.subject_tables")));
}

Files odt_files(const Session& session, const Edition& edition) {
  return one_file("bericht.odt", report_odt(report_of(session, edition)));
}

Files html_files(const Session& session, const Edition& edition) {
  return std::vector<ExportedFile>{{"bericht.html", report_html(report_of(session, edition), edition)}};
}

Files pdf_files(const Session& session, const Edition& edition) {
  return one_file("bericht.pdf", report_pdf(report_of(session, edition)));
}

// Adds one more file to those of a format.
Files with(Files files, const char* name, Result<std::string> bytes) {
  if (!files) return files;
  if (!bytes) return bytes.problem();
  files->push_back({name, std::move(*bytes)});
  return files;
}

Files slides_files(const Session& session, const Edition& edition) {
  const PageSet slides = slides_of(session, edition);
  return with(one_file("folien.odp", pages_odp(slides)), "folien.pdf", pages_pdf(slides));
}

Files print_files(const Session& session, const Edition& edition) {
  return with(with(one_file("tischboegen.pdf", pages_pdf(capture_sheets(session, edition))), "tafel.pdf",
                   pages_pdf(board_sheets(session, edition))),
              "handzettel.pdf", report_pdf(handout_of(session, edition)));
}

template <std::vector<ExportedFile> (*Make)(const Session&)>
Files for_others(const Session& session, const Edition&) {
  return Make(session);
}

struct Format {
  const char* name;
  Files (*files)(const Session&, const Edition&);
};
constexpr Format kFormats[] = {{"json", json_files},
                               {"csv", csv_files},
                               {"xlsx", xlsx_files},
                               {"ods", ods_files},
                               {"odt", odt_files},
                               {"pdf", pdf_files},
                               {"html", html_files},
                               {"slides", slides_files},
                               {"print", print_files},
                               {"text", text_files},
                               {"decidim", for_others<decidim_files>},
                               {"polis", for_others<polis_files>},
                               {"talk-to-the-city", for_others<talk_to_the_city_files>},
                               {"openslides", for_others<openslides_files>},
                               {"sensemaker", for_others<sensemaker_files>}};

}  // namespace

std::vector<std::string> export_formats() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

Result<std::vector<ExportedFile>> export_files(const Session& session, std::string_view format,
                                               const Edition& edition) {
  for (const Format& known : kFormats)
    if (format == known.name) return known.files(session, edition);
  return Message{"export.unknown_format", {std::string(format), joined(export_formats(), ", ")}};
}

Result<std::vector<ExportedFile>> export_delivery(const Session& session, const std::vector<std::string>& formats,
                                                  const Edition& edition, const ExportProgress& progress) {
  Session cut;
  const Session* shown = &session;
  if (has_hidden_places(session)) shown = &(cut = without_places(session));
  if (edition.profile == Profile::open) shown = &(cut = published(*shown));
  const Session& told = *shown;
  std::vector<ExportedFile> delivery;
  const std::vector<std::string> wished = formats.empty() ? export_formats() : formats;
  int made = 0;
  for (const std::string& format : wished) {
    if (progress && !progress(format, made++, static_cast<int>(wished.size()))) return Message{"export.cancelled"};
    auto files = export_files(told, format, edition);
    if (!files) return files.problem();
    for (ExportedFile& file : *files) delivery.push_back(std::move(file));
  }
  delivery.push_back({kManifestName, manifest_json(manifest_of(delivery, session, edition))});
  return delivery;
}

}  // namespace tafelrunde::exchange
