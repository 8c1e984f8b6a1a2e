// tafelrunde templates: lists templates, one a line: id, title.
#include "cli/context.h"

namespace tafelrunde::cli {

void add_templates(Verb root, Context& context) {
  Verb verb = root.add_verb("templates", context.language.text("cli.templates"));
  verb.when_called([&context] {
    for (const auto& entry : context.assets.templates()) {
      if (entry.programme)
        context.out << entry.id << "\t" << entry.programme->title << "\n";
      else
        context.fail(entry.programme.problem());
    }
  });
}

}  // namespace tafelrunde::cli
