#include "exchange/tables_csv.h"

#include "exchange/csv_text.h"
#include "exchange/result_tables.h"

namespace tafelrunde::exchange {

std::string table_csv(const Sheet& table, CsvReader reader) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) names.push_back(column.name);
  CsvText text(reader, names);
  for (const auto& row : table.rows) text.row(row);
  return std::move(text).text();
}

std::string statements_csv(const Session& session, CsvReader reader) {
  return table_csv(statement_rows(session), reader);
}
std::string clusters_csv(const Session& session, CsvReader reader) {
  return table_csv(cluster_rows(session), reader);
}
std::string findings_csv(const Session& session, CsvReader reader) {
  return table_csv(finding_rows(session), reader);
}

}  // namespace tafelrunde::exchange
