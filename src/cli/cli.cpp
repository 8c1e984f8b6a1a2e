#include "cli/cli.h"

#include "cli/context.h"

namespace tafelrunde::cli {
namespace {

// The language must be known before the verbs describe themselves in it. (The windows speak the one kept on this
// computer, unless another is asked for.)
std::string wished_language(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) return arguments[i].substr(7);
  }
  return "de";
}

void add_verbs(Verb root, Context& context) {
  add_templates(root, context);
  add_new(root, context);
  add_import(root, context);
  add_registrations(root, context);
  add_cluster(root, context);
  add_export(root, context);
  add_check(root, context);
  add_merge(root, context);
  add_verify(root, context);
  add_show(root, context);
  add_render(root, context);
  add_pictures(root, context);
  add_demo(root, context);
  add_dump(root, context);
  add_rebuild(root, context);
  add_replay(root, context);
  add_analyse(root, context);
  add_train_words(root, context);
}

// What the program is told that is started without a verb.
void add_windows_options(Verb root, WindowsWish& wish, Context& context) {
  const Language& language = context.language;
  root.option("SESSION", wish.session, language.text("cli.session"));
  root.option("--lang", wish.language, language.text("cli.lang"));
  root.flag("--echo-saved", wish.echo_saved, language.text("cli.echo_saved"));
  root.flag("--echo-drawn", wish.echo_drawn, language.text("cli.echo_drawn"));
  root.option("--memory", wish.memory, language.text("cli.memory")).takes("SESSION");
  root.option("--room-depth", wish.room_depth_m, language.text("cli.room_depth")).between(2.0, 200.0);
  root.option("--picture-width", wish.picture_width_m, language.text("cli.picture_width")).between(0.5, 50.0);
  const Option table = root.option("--table", wish.table, language.text("cli.table"));
  root.option("--field", wish.field_number, language.text("cli.table_field")).positive().needs(table);
  root.option("--duty", wish.duty, language.text("cli.duty")).one_of({"everything", "table", "scribe"});
  add_words_option(root, context);
}

}  // namespace

int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err, const OpenWindows& open_windows) {
  auto assets = shell::Assets::find();
  if (!assets) {
    err << "tafelrunde: Die Programmdateien (assets/) fehlen. / The program's files (assets/) are missing.\n";
    return 1;
  }
  std::string language_code = wished_language(arguments);
  auto language = assets->language(language_code);
  if (!language) {
    const auto german = assets->language("de");
    err << "tafelrunde: " << (german ? german->say(language.problem()) : language.problem().key) << "\n";
    return 2;
  }
  Context context{out, err, std::move(*language), std::move(*assets)};
  CommandLine command_line(context.language, context.language.text("cli.about"));
  WindowsWish wish;
  add_windows_options(command_line.root(), wish, context);
  add_verbs(command_line.root(), context);
  const auto reading = command_line.read(std::move(arguments));
  switch (reading.asked) {
    case CommandLine::Asked::kVersion:
      out << "tafelrunde " << kProgramVersion << "\n";
      return 0;
    case CommandLine::Asked::kHelp:
      out << reading.words;
      return 0;
    case CommandLine::Asked::kNotUnderstood:
      err << "tafelrunde: " << context.language.say("cli.not_understood", reading.words) << "\n";
      return 2;
    case CommandLine::Asked::kVerb:
      return context.exit_code;
    case CommandLine::Asked::kNoVerb:
      break;
  }
  wish.words = context.words;
  return open_windows(wish);
}

}  // namespace tafelrunde::cli
