// tafelrunde import SESSION FILE [--preview] [--released] [--skip-bad] [--columns beitrag=NAME,…] [--field F]
// [--round R]
// [--encoding E] [--separator S] [--sheet S] [--paper] [--answers]: adds statements, a discussion paper, or the
// ministry's answers to findings.
#include <algorithm>

#include "cli/context.h"
#include "cli/import_preview.h"
#include "core/decide.h"
#include "exchange/answers_table.h"
#include "exchange/paper_document.h"
#include "exchange/paper_table.h"
#include "exchange/statement_table.h"
#include "shell/files.h"
#include "shell/table_file.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string session;
  std::string file;
  bool released = false;
  bool skip_bad = false;
  bool paper = false;
  bool answers = false;
  bool preview = false;
  std::vector<std::string> columns;  // "beitrag=Antworttext"
  std::string field, round, encoding, separator, sheet;
};

Result<exchange::TableWish> table_wish(const Options& options) {
  const auto format = shell::table_format_of(options.file);
  if (!format) return Message{"import.unknown_ending", {options.file}};
  exchange::TableWish wish(*format);
  wish.sheet = options.sheet;
  if (!options.encoding.empty()) {
    wish.encoding = exchange::encoding_named(options.encoding);
    if (!wish.encoding) return Message{"import.unknown_encoding", {options.encoding}};
  }
  if (options.separator == "tab" || options.separator == "\\t") {
    wish.separator = '\t';
  } else if (!options.separator.empty()) {
    const char separator = options.separator[0];
    const bool is_one = options.separator.size() == 1 && separator != '"' && separator > ' ' && separator < 127;
    if (!is_one) return Message{"import.bad_separator", {options.separator}};
    wish.separator = separator;
  }
  return wish;
}

Result<exchange::StatementWish> statement_wish(const Options& options, exchange::TableWish table) {
  exchange::StatementWish wish(std::move(table));
  wish.field = options.field;
  wish.round = options.round;
  for (const std::string& said : options.columns) {
    const std::size_t equals = said.find('=');
    if (equals == std::string::npos) return Message{"import.columns_form", {said}};
    wish.columns.emplace_back(said.substr(0, equals), said.substr(equals + 1));
  }
  return wish;
}

// Names every bad row. True if the import may go on.
bool say_faults(Context& context, const std::vector<exchange::RowFault>& faults, const Options& options) {
  name_faults(context, context.err, faults);
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

// Both parts or none: what would be refused of the second must be known before the first is stored.
bool is_allowed(Context& context, const Session& session, const std::vector<ImportedStatement>& rows) {
  const auto allowed = decide(session, ImportStatements{rows, {ReleaseState::pending, {}}});
  if (!allowed) context.fail(allowed.problem());
  return allowed.ok();
}

void import_statements(Context& context, station::Station& station, const std::string& bytes,
                       const exchange::TableWish& table_wish, const Options& options) {
  const auto wish = statement_wish(options, table_wish);
  if (!wish) return context.fail(wish.problem());
  auto table = exchange::parse_statements(bytes, *wish, station.session());
  if (!table) return fail_with_columns(context, table.problem(), bytes, table_wish);
  if (options.preview) return say_preview(context, *table, station.session());
  if (!say_faults(context, table->faults, options)) return;
  if (!is_allowed(context, station.session(), table->rows)) return;
  if (!is_allowed(context, station.session(), table->held_back)) return;
  const auto rows = static_cast<long long>(table->rows.size() + table->held_back.size());
  const auto added = store(context, station, std::move(table->rows),
                           options.released ? ReleaseState::released : ReleaseState::pending);
  if (!added) return;
  const auto held_back = store(context, station, std::move(table->held_back), ReleaseState::pending);
  if (!held_back) return;
  const long long total = *added + *held_back;
  const auto already_there = rows - total + static_cast<long long>(table->own_again);
  context.say("import.done", counted(context, "count.statements", total), std::to_string(already_there),
              std::to_string(table->faults.size()));
}

void import_paper(Context& context, station::Station& station, const Result<exchange::PaperTable>& table,
                  const Options& options) {
  if (!table) return context.fail(table.problem());
  if (options.preview) return say_paper_preview(context, *table, station.session());
  if (!say_faults(context, table->faults, options)) return;
  auto stored = station.carry_out(ImportPaper{table->items});
  if (!stored) return context.fail(stored.problem());
  context.say("import.paper_done", std::to_string(count_of<PaperItemRevised>(*stored)),
              std::to_string(table->items.size()));
}

void import_answers(Context& context, station::Station& station, const Result<exchange::AnswersTable>& table,
                    const Options& options) {
  if (!table) return context.fail(table.problem());
  if (options.preview) {
    name_faults(context, context.err, table->faults);
    return context.say("import.answers_preview", std::to_string(table->answers.size()),
                       std::to_string(table->unchanged), std::to_string(table->faults.size()));
  }
  if (!say_faults(context, table->faults, options)) return;
  auto stored = station.carry_out(AnswerFindings{table->answers});
  if (!stored) return context.fail(stored.problem());
  context.say("import.answers_done", std::to_string(count_of<FindingAnswered>(*stored)),
              std::to_string(table->unchanged));
}

void import_bytes(Context& context, station::Station& station, const std::string& bytes, const Options& options) {
  const Session& session = station.session();
  if (const auto document = shell::document_format_of(options.file))
    return import_paper(context, station, exchange::parse_paper_document(bytes, *document, session), options);
  const auto wish = table_wish(options);
  if (!wish) return context.fail(wish.problem());
  if (options.answers)
    return import_answers(context, station, exchange::parse_answers(bytes, *wish, session), options);
  if (options.paper) return import_paper(context, station, exchange::parse_paper(bytes, *wish, session), options);
  import_statements(context, station, bytes, *wish, options);
}

void import(Context& context, const Options& options) {
  if (!shell::document_format_of(options.file))
    if (const auto wish = table_wish(options); !wish) return context.fail(wish.problem());
  const auto bytes = shell::read_file(options.file, shell::kMaxTableFileBytes);
  if (!bytes) return context.fail(bytes.problem());
  const StationPtr station =
      options.preview ? open_to_read(context, options.session) : open_to_write(context, options.session);
  if (station) import_bytes(context, *station, *bytes, options);
}

}  // namespace

void add_import(Verb root, Context& context) {
  const Language& language = context.language;
  Verb verb = root.add_verb("import", language.text("cli.import"));
  auto options = std::make_shared<Options>();
  verb.option("SESSION", options->session, language.text("cli.session_file")).required();
  verb.option("FILE", options->file, language.text("cli.import.file")).required();
  verb.flag("--preview", options->preview, language.text("cli.import.preview"));
  verb.option("--columns", options->columns, language.text("cli.import.columns")).comma_separated();
  verb.option("--field", options->field, language.text("cli.import.field"));
  verb.option("--round", options->round, language.text("cli.import.round"));
  verb.option("--encoding", options->encoding, language.text("cli.import.encoding"));
  verb.option("--separator", options->separator, language.text("cli.import.separator"));
  verb.option("--sheet", options->sheet, language.text("cli.import.sheet"));
  verb.flag("--released", options->released, language.text("cli.import.released"));
  verb.flag("--skip-bad", options->skip_bad, language.text("cli.import.skip_bad"));
  const Option paper = verb.flag("--paper", options->paper, language.text("cli.import.paper"));
  verb.flag("--answers", options->answers, language.text("cli.import.answers")).excludes(paper);
  verb.when_called([&context, options] { import(context, *options); });
}

}  // namespace tafelrunde::cli
