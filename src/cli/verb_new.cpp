// tafelrunde new SESSION --template ID [--venue ID]: creates a session.
#include "cli/context.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string session;
  std::string template_id;
  std::string venue;
};

void create(Context& context, const Options& options) {
  auto programme = context.assets.programme(options.template_id);
  if (!programme) return context.fail(programme.problem());
  OpenConference wish{{}, std::move(*programme), {options.venue}};
  auto station = station::Station::create(options.session, std::move(wish), command_line_setup(context));
  if (!station) return context.fail(station.problem());
  const Session& session = (*station)->session();
  const Venue* venue = find_venue(session.programme, session.venue);
  context.say("cli.new.done", options.session, session.programme.title, venue ? venue->city : std::string());
}

}  // namespace

void add_new(Verb root, Context& context) {
  Verb verb = root.add_verb("new", context.language.text("cli.new"));
  auto options = std::make_shared<Options>();
  verb.option("SESSION", options->session, context.language.text("cli.session_file")).required();
  verb.option("--template", options->template_id, context.language.text("cli.new.template")).required();
  verb.option("--venue", options->venue, context.language.text("cli.new.venue"));
  verb.when_called([&context, options] { create(context, *options); });
}

}  // namespace tafelrunde::cli
