#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace tafelrunde::cli {
namespace {

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

}  // namespace

Option& Option::required() {
  option_->required();
  return *this;
}

Option& Option::positive() {
  option_->check(CLI::PositiveNumber);
  return *this;
}

Option& Option::between(int least, int most) {
  option_->check(CLI::Range(least, most));
  return *this;
}

Option& Option::between(double least, double most) {
  option_->check(CLI::Range(least, most));
  return *this;
}

Option& Option::one_of(const std::vector<std::string>& words) {
  option_->check(CLI::IsMember(words));
  return *this;
}

Option& Option::comma_separated() {
  option_->delimiter(',')->allow_extra_args(false);
  return *this;
}

Option& Option::takes(const std::string& what) {
  option_->type_name(what);
  return *this;
}

Option& Option::excludes(const Option& other) {
  option_->excludes(other.option_);
  return *this;
}

Option& Option::needs(const Option& other) {
  option_->needs(other.option_);
  return *this;
}

Option Verb::option(const std::string& name, std::string& value, const std::string& help) {
  return Option(*app_->add_option(name, value, help));
}

Option Verb::option(const std::string& name, std::vector<std::string>& values, const std::string& help) {
  return Option(*app_->add_option(name, values, help));
}

Option Verb::option(const std::string& name, int& value, const std::string& help) {
  return Option(*app_->add_option(name, value, help));
}

Option Verb::option(const std::string& name, std::uint64_t& value, const std::string& help) {
  return Option(*app_->add_option(name, value, help));
}

Option Verb::option(const std::string& name, double& value, const std::string& help) {
  return Option(*app_->add_option(name, value, help));
}

Option Verb::flag(const std::string& name, bool& value, const std::string& help) {
  return Option(*app_->add_flag(name, value, help));
}

Verb Verb::add_verb(const std::string& name, const std::string& about) {
  return Verb(*app_->add_subcommand(name, about));
}

void Verb::needs_a_verb() { app_->require_subcommand(1); }

void Verb::when_called(std::function<void()> deed) { app_->callback(std::move(deed)); }

CommandLine::CommandLine(const Language& language, const std::string& about)
    : app_(std::make_unique<CLI::App>(about, "tafelrunde")) {
  auto formatter = app_->get_formatter();
  for (const char* label : {"REQUIRED", "OPTIONS", "Positionals", "Usage", "SUBCOMMAND"})
    formatter->label(label, language.text(std::string("cli.label.") + label));
  formatter->column_width(34);
  app_->group(language.text("cli.label.verbs"));  // verbs inherit it, as they do the rest
  app_->option_defaults()->group(language.text("cli.label.options"));
  app_->set_help_flag("-h,--help", language.text("cli.help"));
  app_->set_version_flag("--version", std::string(), language.text("cli.version"));
  app_->require_subcommand(0, 1);
  app_->fallthrough();
}

CommandLine::~CommandLine() = default;

Verb CommandLine::root() { return Verb(*app_); }

CommandLine::Reading CommandLine::read(std::vector<std::string> arguments) {
  try {
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    app_->parse(arguments);
  } catch (const CLI::CallForVersion&) {
    return {Asked::kVersion, ""};
  } catch (const CLI::ParseError& error) {
    const bool is_help = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    return is_help ? Reading{Asked::kHelp, help_of_chosen(*app_)} : Reading{Asked::kNotUnderstood, error.what()};
  }
  return {app_->get_subcommands().empty() ? Asked::kNoVerb : Asked::kVerb, ""};
}

}  // namespace tafelrunde::cli
