// tafelrunde dump SESSION [--to FILE] and tafelrunde replay TEXT SESSION: a session as replayable text, and back.
#include "cli/context.h"
#include "journal/text_journal.h"
#include "shell/files.h"

namespace tafelrunde::cli {
namespace {

void dump(Context& context, const std::string& path, const std::string& file) {
  const auto journal = journal::Journal::open(path, journal::Journal::Access::read_only);
  if (!journal) return context.fail(journal.problem());
  const auto text = journal::dump(*journal);
  if (!text) return context.fail(text.problem());
  if (file.empty()) {
    context.out << *text;
    return;
  }
  if (auto written = shell::write_file(file, *text); !written) context.fail(written.problem());
}

void replay(Context& context, const std::string& file, const std::string& path) {
  const auto text = shell::read_file(file);
  if (!text) return context.fail(text.problem());
  const auto journal = journal::replay(*text, path);
  if (!journal) return context.fail(journal.problem());
  context.say("replay.done", path);
}

}  // namespace

void add_dump(CLI::App& app, Context& context) {
  auto* verb = app.add_subcommand("dump", context.language.text("cli.dump"));
  auto path = std::make_shared<std::string>(), file = std::make_shared<std::string>();
  verb->add_option("SESSION", *path, context.language.text("cli.session_file"))->required();
  verb->add_option("--to", *file, context.language.text("cli.dump.to"));
  verb->callback([&context, path, file] { dump(context, *path, *file); });
}

void add_replay(CLI::App& app, Context& context) {
  auto* verb = app.add_subcommand("replay", context.language.text("cli.replay"));
  auto file = std::make_shared<std::string>(), path = std::make_shared<std::string>();
  verb->add_option("TEXT", *file, context.language.text("cli.replay.text"))->required();
  verb->add_option("SESSION", *path, context.language.text("cli.session_file"))->required();
  verb->callback([&context, path, file] { replay(context, *file, *path); });
}

}  // namespace tafelrunde::cli
