// tafelrunde show SESSION [--json]: the state, for people or for programs.
#include "cli/context.h"
#include "exchange/readable_text.h"
#include "exchange/state_json.h"

namespace tafelrunde::cli {

void add_show(Verb root, Context& context) {
  Verb verb = root.add_verb("show", context.language.text("cli.show"));
  auto path = std::make_shared<std::string>();
  auto json = std::make_shared<bool>(false);
  verb.option("SESSION", *path, context.language.text("cli.session_file")).required();
  verb.flag("--json", *json, context.language.text("cli.show.json"));
  verb.when_called([&context, path, json] {
    const StationPtr station = open_to_read(context, *path);
    if (!station) return;
    const Session& session = station->session();
    context.out << (*json ? exchange::state_json(session) : exchange::readable_text(session));
  });
}

}  // namespace tafelrunde::cli
