#include "cli/import_preview.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace tafelrunde::cli {
namespace {

using exchange::StatementPart;
using exchange::StatementTable;
using exchange::TableFormat;

constexpr std::size_t kRowsShown = 5;
constexpr std::size_t kLettersShown = 100;
constexpr std::size_t kFaultsShown = 200;

// People's words for a terminal: one line, no invisible marks.
std::string for_terminal(const std::string& text, std::size_t letters = kLettersShown) {
  const auto line = accept_line(text);
  return shortened(neutralised(line ? *line : text), letters);
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + for_terminal(name, 40);
  return all;
}

void say_reading(Context& context, const exchange::Table& table) {
  const std::string encoding = name_of(table.encoding);
  const std::string separator = table.separator == '\t' ? "@import.preview.tab" : std::string(1, table.separator);
  if (table.format == TableFormat::tsv) return context.say("import.preview.tsv", encoding);
  if (table.format == TableFormat::csv) return context.say("import.preview.csv", separator, encoding);
  context.say("import.preview.workbook", for_terminal(table.sheets[table.sheet], 40), listed(table.sheets));
}

void say_columns(Context& context, const exchange::StatementReading& reading) {
  const std::string author = name_of(reading.columns.author);
  if (!author.empty()) context.say("import.preview.author", author);
  std::set<std::size_t> used;
  for (const auto& [part, at] : reading.columns.at) {
    used.insert(at);
    context.say("import.preview.column", exchange::name_of(part), std::to_string(at + 1),
                for_terminal(reading.table.titles[at], 40));
  }
  std::vector<std::string> others;
  for (std::size_t i = 0; i < reading.table.titles.size(); ++i)
    if (!used.contains(i) && !reading.table.titles[i].empty()) others.push_back(reading.table.titles[i]);
  if (!others.empty()) context.say("import.preview.other_columns", shortened(listed(others), 400));
}

void say_row(Context& context, const ImportedStatement& row, const Session& session) {
  const Field* field = find_field(session.programme, row.filing.field);
  const Phase* round = find_phase(session.programme, row.filing.round);
  context.say("import.preview.row", std::to_string(field ? field->number : 0),
              std::to_string(round ? round->round_number.value_or(0) : 0), for_terminal(row.text));
}

}  // namespace

void name_faults(Context& context, std::ostream& out, const std::vector<exchange::RowFault>& faults) {
  const std::size_t shown = std::min(faults.size(), kFaultsShown);
  for (std::size_t i = 0; i < shown; ++i)
    out << context.language.say("import.row", std::to_string(faults[i].line), context.language.say(faults[i].reason))
        << "\n";
  if (shown < faults.size())
    out << context.language.say("import.more_rows", std::to_string(faults.size() - shown)) << "\n";
}

void say_preview(Context& context, const StatementTable& table, const Session& session) {
  say_reading(context, table.reading.table);
  say_columns(context, table.reading);
  std::size_t shown = 0;
  for (const auto* rows : {&table.rows, &table.held_back})
    for (const ImportedStatement& row : *rows)
      if (shown++ < kRowsShown) say_row(context, row, session);
  name_faults(context, context.out, table.faults);
  const std::size_t there = count_already_there(table, session);
  const std::size_t good = table.rows.size() + table.held_back.size() + table.own_again;
  context.say("import.preview.counts", std::to_string(good - there), std::to_string(there),
              std::to_string(table.faults.size()));
  if (!table.held_back.empty()) context.say("import.preview.held_back", std::to_string(table.held_back.size()));
}

void say_paper_preview(Context& context, const exchange::PaperTable& table, const Session& session) {
  std::size_t shown = 0, there = 0;
  for (const auto& [key, item] : table.items) {
    there += session.paper.contains(key);
    if (shown++ < kRowsShown)
      context.say("import.preview.paper_row", key.value, for_terminal(item.kind, 30), for_terminal(item.text.text));
  }
  name_faults(context, context.out, table.faults);
  context.say("import.preview.paper_counts", std::to_string(table.items.size() - there), std::to_string(there),
              std::to_string(table.faults.size()));
}

void fail_with_columns(Context& context, const Message& problem, std::string_view bytes,
                       const exchange::TableWish& wish) {
  context.fail(problem);
  if (problem.key != "table.no_column") return;
  if (const auto table = exchange::read_table(bytes, wish))
    context.err << context.language.say("import.columns_are", shortened(listed(table->titles), 400)) << "\n";
}

}  // namespace tafelrunde::cli
