// tafelrunde verify SESSION: checks file, hash chains and bodies; exit 1 and the place of the fault.
#include "cli/context.h"

namespace tafelrunde::cli {
namespace {

void verify(Context& context, const std::string& path) {
  auto journal = journal::Journal::open(path, journal::Journal::Access::read_only);
  if (!journal) return context.fail(journal.problem());
  const auto report = journal->verify();
  if (!report) return context.fail(report.problem());
  if (report->fault) return context.fail(*report->fault);
  context.say("verify.sound", counted(context, "count.operations", report->operations),
              std::to_string(report->writers), std::to_string(report->bodies));
  if (report->words_redacted > 0) context.say("verify.redacted", std::to_string(report->words_redacted));
  if (report->words_missing > 0) context.say("verify.missing", std::to_string(report->words_missing));
}

}  // namespace

void add_verify(Verb root, Context& context) {
  Verb verb = root.add_verb("verify", context.language.text("cli.verify"));
  auto path = std::make_shared<std::string>();
  verb.option("SESSION", *path, context.language.text("cli.session_file")).required();
  verb.when_called([&context, path] { verify(context, *path); });
}

}  // namespace tafelrunde::cli
