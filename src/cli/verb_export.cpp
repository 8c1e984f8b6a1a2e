// tafelrunde export SESSION --to DIR [--format json,ods,…] [--profile oeffentlich] [--label Entwurf]
// [--keep-until DATE]: writes files atomically.
#include <unistd.h>

#include <set>
#include <sstream>

#include "cli/context.h"
#include "exchange/export_set.h"
#include "exchange/published.h"
#include "shell/files.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string session;
  std::string folder;
  std::vector<std::string> formats;
  std::string label;
  std::string keep_until;
  std::string profile = "intern";
  std::string confirmed_list;
  bool confirms_all = false;
  std::string recut;
};

// Rows of the mapping that lead nowhere are named; the rest holds.
bool read_recut(Context& context, const Session& session, const std::string& path, exchange::Edition& edition) {
  const auto bytes = shell::read_file(path);
  if (!bytes) return context.fail(bytes.problem()), false;
  auto recut = exchange::parse_recut(*bytes, session);
  if (!recut) return context.fail(recut.problem()), false;
  for (const exchange::RowFault& fault : recut->faults)
    context.err << path << ":" << fault.line << ": " << context.language.say(fault.reason) << "\n";
  edition.recut = std::move(*recut);
  for (const Field& field : session.programme.fields)
    if (edition.recut.of(field.key).chapters.empty())
      context.say("export.no_chapter", std::to_string(field.number), field.title);
  return true;
}

// The ids that a list confirms: the first word of each line.
Result<std::set<std::string>> confirmed_ids(const std::string& path) {
  std::set<std::string> ids;
  if (path.empty()) return ids;
  const auto bytes = shell::read_file(path);
  if (!bytes) return bytes.problem();
  std::istringstream lines(*bytes);
  for (std::string line, id; std::getline(lines, line);)
    if (std::istringstream(line) >> id) ids.insert(id);
  return ids;
}

// Before anything is published, a person must have looked at what might point to somebody. Says each that nobody has.
bool hints_are_answered(Context& context, const Session& session, const Options& options) {
  const auto confirmed = confirmed_ids(options.confirmed_list);
  if (!confirmed) return context.fail(confirmed.problem()), false;
  int open = 0;
  for (const exchange::PersonalHint& hint : exchange::personal_hints(exchange::published(session))) {
    if (options.confirms_all || confirmed->contains(hint.id)) continue;
    ++open;
    context.err << hint.id << "  " << context.language.text(hint.kind) << ": " << hint.words << "\n";
  }
  if (open > 0) context.fail({"export.personal_hints", {counted(context, "count.hints", open)}});
  return open == 0;
}

// One line that is written over, where a person looks on.
exchange::ExportProgress progress_for(Context& context) {
  if (!isatty(STDERR_FILENO)) return {};
  return [&context](const std::string& format, int made, int all) {
    context.err << "\r\033[K"
                << context.language.say("export.progress", format, std::to_string(made + 1), std::to_string(all))
                << (made + 1 == all ? "\n" : "") << std::flush;
    return true;
  };
}

void export_session(Context& context, const Options& options) {
  const StationPtr station = open_to_read(context, options.session);
  if (!station) return;
  exchange::Edition edition{context.language, options.label, options.keep_until};
  if (options.profile == "oeffentlich") {
    edition.profile = exchange::Profile::open;
    if (!hints_are_answered(context, station->session(), options)) return;
  }
  if (!options.recut.empty() && !read_recut(context, station->session(), options.recut, edition)) return;
  const auto files = exchange::export_delivery(station->session(), options.formats, edition, progress_for(context));
  if (!files) return context.fail(files.problem());
  std::vector<std::pair<std::string, std::string_view>> written;
  for (const auto& file : *files) written.emplace_back(file.name, file.bytes);
  if (auto done = shell::write_files(options.folder, written); !done) return context.fail(done.problem());
  for (const auto& file : *files) context.out << (std::filesystem::path(options.folder) / file.name).string() << "\n";
}

}  // namespace

void add_export(Verb root, Context& context) {
  const Language& language = context.language;
  Verb verb = root.add_verb("export", language.text("cli.export"));
  auto options = std::make_shared<Options>();
  verb.option("SESSION", options->session, language.text("cli.session_file")).required();
  verb.option("--to", options->folder, language.text("cli.export.to")).required();
  verb.option("--format", options->formats, language.text("cli.export.format")).comma_separated();
  verb.option("--label", options->label, language.text("cli.export.label"));
  verb.option("--keep-until", options->keep_until, language.text("cli.export.keep_until"));
  verb.option("--profile", options->profile, language.text("cli.export.profile")).one_of({"intern", "oeffentlich"});
  verb.option("--confirmed", options->confirmed_list, language.text("cli.export.confirmed"));
  verb.flag("--confirm-personal-hints", options->confirms_all, language.text("cli.export.confirm"));
  verb.option("--recut", options->recut, language.text("cli.export.recut"));
  verb.when_called([&context, options] { export_session(context, *options); });
}

}  // namespace tafelrunde::cli
