#include "exchange/answers_table.h"

#include <set>

#include "base/text.h"
#include "exchange/row_values.h"

namespace tafelrunde::exchange {
namespace {

Result<Table> findings_sheet(std::string_view bytes, TableWish wish) {
  const bool is_workbook = wish.format == TableFormat::xlsx || wish.format == TableFormat::ods;
  if (!is_workbook || !wish.sheet.empty()) return read_table(bytes, wish);
  wish.sheet = "Ergebnisse";
  auto table = read_table(bytes, wish);
  if (table || table.problem().key != "table.no_sheet") return table;
  wish.sheet = "1";
  return read_table(bytes, wish);
}

// The answer as it stands with the row's filled cells in it.
AnsweredFinding answered(Cells& cells, const Finding& finding) {
  const Answer before = finding.answer.shown_or({});
  AnsweredFinding answer{finding.id, before.responsible.text, before.response.text, before.status.text};
  const std::string responsible = cells.text({"zustandigkeit (ressort)", "zustandigkeit"});
  if (!responsible.empty() && responsible != responsible_for(finding)) answer.responsible = responsible;
  const std::string response = cells.text({"ruckmeldung der verwaltung", "ruckmeldung"});
  if (!response.empty()) answer.response = response;
  const std::string status = cells.text({"status"});
  if (!status.empty()) answer.status = status;
  return answer;
}

bool says_the_same(const AnsweredFinding& row, const Answer& answer) {
  return row.responsible == answer.responsible.text && row.response == answer.response.text &&
         row.status == answer.status.text;
}

}  // namespace

std::string responsible_for(const Finding& finding) {
  const Answer answer = finding.answer.shown_or({});
  return answer.responsible.empty() ? finding.text.shown_or({}).addressee.text : answer.responsible.text;
}

Result<AnswersTable> parse_answers(std::string_view bytes, TableWish wish, const Session& session) {
  const auto table = findings_sheet(bytes, std::move(wish));
  if (!table) return table.problem();
  if (auto complete = require_columns(*table, {{"id"}}); !complete) return complete.problem();
  if (!table->column(
          {"zustandigkeit (ressort)", "zustandigkeit", "ruckmeldung der verwaltung", "ruckmeldung", "status"}))
    return Message{"table.no_column", {"Rückmeldung der Verwaltung"}};
  AnswersTable result;
  result.faults = table->faults;
  std::set<std::string> ids;
  for (const Row& row : table->rows) {
    Cells cells(*table, row);
    const std::string id = cells.line({"id"});
    const auto parsed = FindingId::from_hex(id);
    const Finding* finding = parsed ? find_finding(session, *parsed) : nullptr;
    if (id.empty())
      cells.refuse({"row.no_id", {}});
    else if (!ids.insert(id).second)
      cells.refuse({"row.id_twice", {shortened(id, 60)}});
    else if (!finding)
      cells.refuse({"row.unknown_finding", {shortened(id, 60)}});
    const auto answer = finding ? std::optional(answered(cells, *finding)) : std::nullopt;
    if (cells.fault())
      result.faults.push_back({row.line, *cells.fault()});
    else if (says_the_same(*answer, finding->answer.shown_or({})))
      ++result.unchanged;
    else
      result.answers.push_back(*answer);
  }
  sort_by_line(result.faults);
  return result;
}

}  // namespace tafelrunde::exchange
