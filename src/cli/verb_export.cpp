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
  std::vector<exchange::ExportedFile> files;
  for (const std::string& format : options.formats.empty() ? exchange::export_formats() : options.formats) {
    auto made = exchange::export_files(station->session(), format, edition);
    if (!made) return context.fail(made.problem());
    files.insert(files.end(), made->begin(), made->end());
  }
  std::vector<std::pair<std::string, std::string_view>> written;
  for (const auto& file : files) written.emplace_back(file.name, file.bytes);
  if (auto done = shell::write_files(options.folder, written); !done) return context.fail(done.problem());
  for (const auto& file : files) context.out << (std::filesystem::path(options.folder) / file.name).string() << "\n";
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
