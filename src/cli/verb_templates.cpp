// tafelrunde templates: lists templates, one a line: id, title.
#include "cli/context.h"

namespace tafelrunde::cli {

void add_templates(CLI::App& app, Context& context) {
  auto* verb = app.add_subcommand("templates", context.language.text("cli.templates"));
  verb->callback([&context] {
    for (const auto& entry : context.assets.templates()) {
      if (entry.programme)
        context.out << entry.id << "\t" << entry.programme->title << "\n";
      else
        context.fail(entry.programme.problem());
    }
  });
}

}  // namespace tafelrunde::cli
