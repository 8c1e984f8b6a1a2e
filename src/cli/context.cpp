#include "cli/context.h"

#include "shell/identity.h"

namespace tafelrunde::cli {
namespace {

StationPtr opened(Context& context, Result<StationPtr> station) {
  if (station) return std::move(*station);
  context.fail(station.problem());
  return nullptr;
}

}  // namespace

station::Setup command_line_setup(const Context& context) {
  station::Setup setup;
  setup.station = shell::station_identity(setup.random);
  setup.name = context.language.text("station.command_line");
  setup.program_version = kProgramVersion;
  return setup;
}

LexiconPtr wished_lexicon(Context& context) {
  auto read = context.assets.lexicon(context.words);
  if (read) {
    if (read->why) context.err << "tafelrunde: " << context.language.say(*read->why) << "\n";
    return read->lexicon;
  }
  context.fail(read.problem());
  return nullptr;
}

void add_words_option(Verb verb, Context& context) {
  verb.option("--words", context.words, context.language.text("cli.words")).takes("DIR");
}

StationPtr open_to_read(Context& context, const std::string& path) {
  return opened(context,
                station::Station::open(path, journal::Journal::Access::read_only, command_line_setup(context)));
}

StationPtr open_to_write(Context& context, const std::string& path) {
  auto station = opened(
      context, station::Station::open(path, journal::Journal::Access::read_write, command_line_setup(context)));
  if (station && station->is_newer_format()) {
    context.fail({"journal.newer_version", {path}});
    return nullptr;
  }
  return station;
}

std::string counted(const Context& context, const std::string& key, long long count) {
  return context.language.say(key + (count == 1 ? ".one" : ".many"), std::to_string(count));
}

}  // namespace tafelrunde::cli
