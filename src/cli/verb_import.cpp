// tafelrunde import SESSION FILE [--released] [--skip-bad] [--paper]: adds statements, or a discussion paper.
#include <algorithm>

#include "cli/context.h"
#include "exchange/paper_table.h"
#include "exchange/statement_table.h"
#include "shell/files.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string session;
  std::string file;
  bool released = false;
  bool skip_bad = false;
  bool paper = false;
};

Result<exchange::TableFormat> format_of(const std::string& file) {
  std::string ending = std::filesystem::path(file).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  if (ending == ".tsv") return exchange::TableFormat::tsv;
  if (ending == ".csv") return exchange::TableFormat::csv;
  return Message{"import.unknown_ending", {file}};
}

// Names every bad row. True if the import may go on.
bool say_faults(Context& context, const std::vector<exchange::RowFault>& faults, const Options& options) {
  for (const exchange::RowFault& fault : faults)
    context.err << context.language.say("import.row", std::to_string(fault.line), context.language.say(fault.reason))
                << "\n";
  if (faults.empty() || options.skip_bad) return true;
  context.fail({"import.nothing_imported", {std::to_string(faults.size())}});
  return false;
}

template <class FactType>
long long count_of(const std::vector<Operation>& operations) {
  return std::count_if(operations.begin(), operations.end(),
                       [](const Operation& operation) { return std::holds_alternative<FactType>(operation.fact); });
}

// Stores one part of the import; the number of statements added, or nothing after a problem.
std::optional<long long> store(Context& context, station::Station& station, std::vector<ImportedStatement> rows,
                               ReleaseState state) {
  auto stored = station.carry_out(ImportStatements{std::move(rows), {state, {}}});
  if (!stored) {
    context.fail(stored.problem());
    return std::nullopt;
  }
  return count_of<StatementCaptured>(*stored);
}

void import_statements(Context& context, station::Station& station, const std::string& bytes,
                       exchange::TableFormat format, const Options& options) {
  auto table = exchange::parse_statements(bytes, format, station.session());
  if (!table) return context.fail(table.problem());
  if (!say_faults(context, table->faults, options)) return;
  const auto rows = static_cast<long long>(table->rows.size() + table->held_back.size());
  const auto added = store(context, station, std::move(table->rows),
                           options.released ? ReleaseState::released : ReleaseState::pending);
  if (!added) return;
  const auto held_back = store(context, station, std::move(table->held_back), ReleaseState::pending);
  if (!held_back) return;
  const long long total = *added + *held_back;
  context.say("import.done", counted(context, "count.statements", total), std::to_string(rows - total),
              std::to_string(table->faults.size()));
}

void import_paper(Context& context, station::Station& station, const std::string& bytes, exchange::TableFormat format,
                  const Options& options) {
  auto table = exchange::parse_paper(bytes, format, station.session());
  if (!table) return context.fail(table.problem());
  if (!say_faults(context, table->faults, options)) return;
  auto stored = station.carry_out(ImportPaper{table->items});
  if (!stored) return context.fail(stored.problem());
  context.say("import.paper_done", std::to_string(count_of<PaperItemRevised>(*stored)),
              std::to_string(table->items.size()));
}

void import(Context& context, const Options& options) {
  const auto format = format_of(options.file);
  if (!format) return context.fail(format.problem());
  const auto bytes = shell::read_file(options.file);
  if (!bytes) return context.fail(bytes.problem());
  const StationPtr station = open_to_write(context, options.session);
  if (!station) return;
  (options.paper ? import_paper : import_statements)(context, *station, *bytes, *format, options);
}

}  // namespace

void add_import(CLI::App& app, Context& context) {
  const Language& language = context.language;
  auto* verb = app.add_subcommand("import", language.text("cli.import"));
  auto options = std::make_shared<Options>();
  verb->add_option("SESSION", options->session, language.text("cli.session_file"))->required();
  verb->add_option("FILE", options->file, language.text("cli.import.file"))->required();
  verb->add_flag("--released", options->released, language.text("cli.import.released"));
  verb->add_flag("--skip-bad", options->skip_bad, language.text("cli.import.skip_bad"));
  verb->add_flag("--paper", options->paper, language.text("cli.import.paper"));
  verb->callback([&context, options] { import(context, *options); });
}

}  // namespace tafelrunde::cli
