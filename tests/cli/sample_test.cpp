// The samples in sessions/ are what they say they are.
#include <doctest/doctest.h>

#include <sstream>

#include "cli/demo_day.h"
#include "cli/terminal.h"
#include "journal/text_journal.h"
#include "shell/files.h"

using namespace tafelrunde;
using namespace tafelrunde::test;

namespace {

std::string sample(const std::string& name) {
  const auto bytes = shell::read_file(std::string(TAFELRUNDE_SOURCE_DIR "/sessions/") + name);
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace

TEST_CASE("the golden session of format 1 opens, verifies and shows its text picture") {
  Terminal terminal;
  terminal.write("golden.tafel", sample("format-1.tafel"));
  CHECK(terminal.run({"verify", terminal.file("golden.tafel")}).exit_code == 0);
  CHECK(terminal.run({"show", terminal.file("golden.tafel")}).out == sample("format-1.txt"));
  CHECK(terminal.read("golden.tafel") == sample("format-1.tafel"));
}

TEST_CASE("the sample conference replays to the golden session's state, byte for byte the same text again") {
  Terminal terminal;
  terminal.write("magdeburg.journal", sample("magdeburg.journal"));
  REQUIRE(terminal.run({"replay", terminal.file("magdeburg.journal"), terminal.file("x.tafel")}).exit_code == 0);
  CHECK(terminal.run({"show", terminal.file("x.tafel")}).out == sample("format-1.txt"));
  CHECK(terminal.run({"dump", terminal.file("x.tafel")}).out == sample("magdeburg.journal"));
}

TEST_CASE("playing the conference twice gives the same bytes, and the words of the sample") {
  Terminal terminal;  // sets where the assets are
  std::ostringstream out, err;
  auto assets = shell::Assets::find();
  REQUIRE(assets);
  auto language = assets->language("de");
  REQUIRE(language);
  cli::Context context{out, err, *language, *assets};
  for (const char* name : {"eins", "zwei"}) {
    std::filesystem::create_directories(terminal.folder() / name);
    cli::DemoDay day(context, terminal.folder() / name, TAFELRUNDE_SOURCE_DIR "/sessions/magdeburg");
    const auto station = day.play();
    REQUIRE_MESSAGE(station, (station ? "" : language->say(station.problem())));
  }
  CHECK(terminal.run({"dump", terminal.file("eins/magdeburg.tafel")}).out ==
        terminal.run({"dump", terminal.file("zwei/magdeburg.tafel")}).out);
  // Groups may come out otherwise with another compiler or a better clusterer; what was said may not.
  terminal.write("sample.tafel", sample("format-1.tafel"));
  const auto played = terminal.state_of("eins/magdeburg.tafel"), kept = terminal.state_of("sample.tafel");
  REQUIRE(played["statements"].size() == kept["statements"].size());
  for (std::size_t i = 0; i < kept["statements"].size(); ++i)
    CHECK(played["statements"][i]["text"] == kept["statements"][i]["text"]);
  CHECK(played["findings"].size() == kept["findings"].size());
}
