// tafelrunde export SESSION --to DIR [--format json,ods,…] [--label Entwurf] [--keep-until DATE]: writes files
// atomically.
#include "cli/context.h"
#include "exchange/export_set.h"
#include "shell/files.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string session;
  std::string folder;
  std::vector<std::string> formats;
  std::string label;
  std::string keep_until;
};

void export_session(Context& context, const Options& options) {
  const StationPtr station = open_to_read(context, options.session);
  if (!station) return;
  const exchange::Edition edition{context.language, options.label, options.keep_until};
  const auto files = exchange::export_delivery(station->session(), options.formats, edition);
  if (!files) return context.fail(files.problem());
  std::vector<std::pair<std::string, std::string_view>> written;
  for (const auto& file : *files) written.emplace_back(file.name, file.bytes);
  if (auto done = shell::write_files(options.folder, written); !done) return context.fail(done.problem());
  for (const auto& file : *files) context.out << (std::filesystem::path(options.folder) / file.name).string() << "\n";
}

}  // namespace

void add_export(CLI::App& app, Context& context) {
  const Language& language = context.language;
  auto* verb = app.add_subcommand("export", language.text("cli.export"));
  auto options = std::make_shared<Options>();
  verb->add_option("SESSION", options->session, language.text("cli.session_file"))->required();
  verb->add_option("--to", options->folder, language.text("cli.export.to"))->required();
  verb->add_option("--format", options->formats, language.text("cli.export.format"))->delimiter(',');
  verb->add_option("--label", options->label, language.text("cli.export.label"));
  verb->add_option("--keep-until", options->keep_until, language.text("cli.export.keep_until"));
  verb->callback([&context, options] { export_session(context, *options); });
}

}  // namespace tafelrunde::cli
