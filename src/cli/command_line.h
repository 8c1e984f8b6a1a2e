// What a verb tells of its words on the command line, and where they go. CLI11 stands behind it, and only
// command_line.cpp includes CLI11: its headers cost twenty seconds in every file that reads them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/language.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace tafelrunde::cli {

// One option of a verb. Each call returns the option, so that they can be chained.
class Option {
 public:
  explicit Option(CLI::Option& option) : option_(&option) {}
  Option& required();
  Option& positive();  // a number above 0
  Option& between(int least, int most);
  Option& between(double least, double most);
  Option& one_of(const std::vector<std::string>& words);
  Option& comma_separated();               // "json,csv" in one word; may be given again
  Option& takes(const std::string& what);  // how the help names its value: "DIR"
  Option& needs(const Option& other);      // not without
  Option& excludes(const Option& other);   // not both

 private:
  CLI::Option* option_;
};

// A verb with its options. The values that options write to must outlive the parsing.
class Verb {
 public:
  explicit Verb(CLI::App& app) : app_(&app) {}
  // `name` is "--format", or "SESSION" for a word without a name, taken in the order in which they were added.
  Option option(const std::string& name, std::string& value, const std::string& help);
  Option option(const std::string& name, std::vector<std::string>& values, const std::string& help);
  Option option(const std::string& name, int& value, const std::string& help);
  Option option(const std::string& name, std::uint64_t& value, const std::string& help);
  Option option(const std::string& name, double& value, const std::string& help);
  Option flag(const std::string& name, bool& value, const std::string& help);
  Verb add_verb(const std::string& name, const std::string& about);
  void needs_a_verb();  // alone it says nothing: `analyse cluster`
  void when_called(std::function<void()> deed);

 private:
  CLI::App* app_;
};

// The whole command line, with --help at every verb and --version. Help and labels in `language`.
class CommandLine {
 public:
  CommandLine(const Language& language, const std::string& about);
  ~CommandLine();
  Verb root();

  enum class Asked { kVerb, kNoVerb, kHelp, kVersion, kNotUnderstood };
  struct Reading {
    Asked asked = Asked::kNoVerb;
    std::string words;  // the help, or why it was not understood (CLI11's English)
  };
  // `arguments` without the program's name. Calls the deed of the verb that was named.
  Reading read(std::vector<std::string> arguments);

 private:
  std::unique_ptr<CLI::App> app_;
};

}  // namespace tafelrunde::cli
