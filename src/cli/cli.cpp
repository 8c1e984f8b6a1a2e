#include "cli/cli.h"

#include <algorithm>

#include "cli/context.h"

namespace tafelrunde::cli {
namespace {

// The language must be known before the verbs describe themselves in it.
std::string wished_language(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) return arguments[i].substr(7);
  }
  return "de";
}

// The help of the innermost verb that was named.
std::string help_of_chosen(const CLI::App& app) {
  const CLI::App* chosen = &app;
  std::string called;
  while (!chosen->get_subcommands().empty()) {
    called += (called.empty() ? "" : " ") + chosen->get_name();
    chosen = chosen->get_subcommands().front();
  }
  return chosen->help(called);
}

// CLI11 speaks English; its refusals become one sentence of ours.
int answer_parse_error(const CLI::ParseError& error, const CLI::App& app, Context& context) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    if (dynamic_cast<const CLI::CallForVersion*>(&error))
      context.out << "tafelrunde " << kProgramVersion << "\n";
    else
      context.out << help_of_chosen(app);
    return 0;
  }
  context.err << "tafelrunde: " << context.language.say("cli.not_understood", error.what()) << "\n";
  return 2;
}

// CLI11's help in our language; verbs made afterwards inherit it.
void speak(CLI::App& app, const Language& language) {
  auto formatter = app.get_formatter();
  for (const char* label : {"REQUIRED", "OPTIONS", "Positionals", "Usage", "SUBCOMMAND"})
    formatter->label(label, language.text(std::string("cli.label.") + label));
  formatter->column_width(34);
  app.option_defaults()->group(language.text("cli.label.options"));
  app.set_help_flag("-h,--help", language.text("cli.help"));
}

void add_verbs(CLI::App& app, Context& context) {
  add_templates(app, context);
  add_new(app, context);
  add_import(app, context);
  add_cluster(app, context);
  add_export(app, context);
  add_check(app, context);
  add_merge(app, context);
  add_verify(app, context);
  add_show(app, context);
  add_render(app, context);
  add_pictures(app, context);
  add_demo(app, context);
  add_dump(app, context);
  add_replay(app, context);
  add_analyse(app, context);
  add_train_words(app, context);
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
  CLI::App app(context.language.text("cli.about"), "tafelrunde");
  speak(app, context.language);
  WindowsWish wish{{}, language_code};
  app.add_option("SESSION", wish.session, context.language.text("cli.session"));
  app.add_option("--lang", language_code, context.language.text("cli.lang"));
  app.add_flag("--echo-saved", wish.echo_saved, context.language.text("cli.echo_saved"));
  app.add_option("--memory", wish.memory, context.language.text("cli.memory"))->type_name("SESSION");
  app.add_option("--room-depth", wish.room_depth_m, context.language.text("cli.room_depth"))
      ->check(CLI::Range(2.0, 200.0));
  app.add_option("--picture-width", wish.picture_width_m, context.language.text("cli.picture_width"))
      ->check(CLI::Range(0.5, 50.0));
  add_words_option(app, context);
  app.set_version_flag("--version", std::string(kProgramVersion), context.language.text("cli.version"));
  app.require_subcommand(0, 1);
  app.fallthrough();
  add_verbs(app, context);
  for (CLI::App* verb : app.get_subcommands({})) verb->group(context.language.text("cli.label.verbs"));
  try {
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    return answer_parse_error(error, app, context);
  }
  wish.words = context.words;
  if (app.get_subcommands().empty()) return open_windows(wish);
  return context.exit_code;
}

}  // namespace tafelrunde::cli
