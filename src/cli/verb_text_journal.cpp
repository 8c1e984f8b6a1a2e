// tafelrunde dump SESSION [--to FILE] and tafelrunde replay TEXT SESSION: a session as replayable text, and back.
// tafelrunde rebuild JSON SESSION: a session from what was exported of another.
#include <algorithm>
#include <filesystem>

#include "cli/context.h"
#include "exchange/findings_reader.h"
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

// Makes the session file `path` of these operations, or leaves nothing there.
bool store(Context& context, const std::vector<Operation>& operations, const std::string& path) {
  auto journal = journal::Journal::create(path);
  if (!journal) {
    context.fail(journal.problem());
    return false;
  }
  const auto stored = journal->append(operations);
  if (stored) return true;
  context.fail(stored.problem());
  std::error_code ignored;  // an empty session is left if this fails; it is sound
  std::filesystem::remove(path, ignored);
  return false;
}

void rebuild(Context& context, const std::string& file, const std::string& path) {
  const auto bytes = shell::read_file(file);
  if (!bytes) return context.fail(bytes.problem());
  const station::Setup setup = command_line_setup(context);
  const auto operations = exchange::operations_from_json(*bytes, journal::random_id<WriterId>(setup.random),
                                                         journal::random_id<StationId>(setup.random));
  if (!operations) return context.fail(operations.problem());
  if (!store(context, *operations, path)) return;
  const auto count = [&](auto is_meant) {
    return static_cast<long long>(std::count_if(operations->begin(), operations->end(), is_meant));
  };
  context.say("rebuild.done", path, counted(context, "count.statements", count([](const Operation& operation) {
                                              return std::holds_alternative<StatementCaptured>(operation.fact);
                                            })),
              counted(context, "count.operations", static_cast<long long>(operations->size())));
}

}  // namespace

void add_rebuild(Verb root, Context& context) {
  Verb verb = root.add_verb("rebuild", context.language.text("cli.rebuild"));
  auto file = std::make_shared<std::string>(), path = std::make_shared<std::string>();
  verb.option("JSON", *file, context.language.text("cli.rebuild.file")).required();
  verb.option("SESSION", *path, context.language.text("cli.session_file")).required();
  verb.when_called([&context, path, file] { rebuild(context, *file, *path); });
}

void add_dump(Verb root, Context& context) {
  Verb verb = root.add_verb("dump", context.language.text("cli.dump"));
  auto path = std::make_shared<std::string>(), file = std::make_shared<std::string>();
  verb.option("SESSION", *path, context.language.text("cli.session_file")).required();
  verb.option("--to", *file, context.language.text("cli.dump.to"));
  verb.when_called([&context, path, file] { dump(context, *path, *file); });
}

void add_replay(Verb root, Context& context) {
  Verb verb = root.add_verb("replay", context.language.text("cli.replay"));
  auto file = std::make_shared<std::string>(), path = std::make_shared<std::string>();
  verb.option("TEXT", *file, context.language.text("cli.replay.text")).required();
  verb.option("SESSION", *path, context.language.text("cli.session_file")).required();
  verb.when_called([&context, path, file] { replay(context, *file, *path); });
}

}  // namespace tafelrunde::cli
