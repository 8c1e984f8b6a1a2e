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

station::Setup command_line_setup(const Context& context, WithLexicon with_lexicon) {
  station::Setup setup;
  setup.station = shell::station_identity(setup.random);
  setup.name = context.language.text("station.command_line");
  setup.program_version = kProgramVersion;
  if (with_lexicon == WithLexicon::yes) setup.lexicon = context.assets.lexicon().lexicon;
  return setup;
}

StationPtr open_to_read(Context& context, const std::string& path) {
  return opened(context,
                station::Station::open(path, journal::Journal::Access::read_only, command_line_setup(context)));
}

StationPtr open_to_write(Context& context, const std::string& path, WithLexicon with_lexicon) {
  auto setup = command_line_setup(context, with_lexicon);
  auto station =
      opened(context, station::Station::open(path, journal::Journal::Access::read_write, std::move(setup)));
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
