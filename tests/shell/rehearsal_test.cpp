#include "shell/rehearsal.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "shell/files.h"
#include "station/station.h"
#include "support/small_programme.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;

namespace {

station::Setup setup() {
  station::Setup made;
  made.station.bytes[0] = 1;
  made.name = "Moderation";
  return made;
}

std::string prepared(const test::TemporaryFolder& folder) {
  const std::string path = folder.file("konferenz.tafel");
  const auto made = station::Station::create(path, {{}, test::small_programme(), {}}, setup());
  REQUIRE(made.ok());
  return path;
}

Result<std::vector<Operation>> capture(station::Station& station, const char* words) {
  CaptureStatement wish;
  wish.text = words;
  wish.filing = {{"hf1"}, {"runde1"}};
  return station.carry_out(wish);
}

}  // namespace

TEST_SUITE("rehearsal") {
  TEST_CASE("what is done in it is gone with it, and the session's bytes prove it") {
    const test::TemporaryFolder folder;
    const std::string path = prepared(folder);
    const auto before = *read_file(path);
    const auto rehearsal = Rehearsal::begin(path);
    REQUIRE(rehearsal.ok());
    {
      const auto station = station::Station::open(rehearsal->copy(), journal::Journal::Access::read_write, setup());
      REQUIRE(station.ok());
      CHECK(capture(**station, "nur zur Probe gesagt").ok());
      CHECK((*station)->session().statements.size() == 1);
    }
    REQUIRE(write_file(rehearsal->copy().parent_path() / "probe-export.txt", "was die Probe sonst hinterlässt"));
    const Message proof = rehearsal->end();
    CHECK(proof.key == "rehearsal.discarded");
    CHECK(proof.args.at(0) == "konferenz.tafel");
    CHECK(proof.args.at(1).size() == 12);
    CHECK(*read_file(path) == before);
    CHECK_FALSE(std::filesystem::exists(rehearsal->copy().parent_path()));
  }

  TEST_CASE("a session that changed meanwhile is said to have changed") {  // else the proof would prove nothing
    const test::TemporaryFolder folder;
    const std::string path = prepared(folder);
    const auto rehearsal = Rehearsal::begin(path);
    REQUIRE(rehearsal.ok());
    {
      const auto station = station::Station::open(path, journal::Journal::Access::read_write, setup());
      REQUIRE(station.ok());
      CHECK(capture(**station, "in die Sitzung selbst geschrieben").ok());
    }
    CHECK(rehearsal->end().key == "rehearsal.changed");
  }

  TEST_CASE("what a cut off rehearsal left is replaced; where nothing can be written none begins") {
    const test::TemporaryFolder folder;
    const std::string path = prepared(folder);
    REQUIRE(Rehearsal::begin(path).ok());
    const auto again = Rehearsal::begin(path);
    REQUIRE(again.ok());
    CHECK(again->end().key == "rehearsal.discarded");
    CHECK(Rehearsal::begin(folder.file("gibt-es-nicht.tafel")).problem().key == "file.not_found");
    // A file stands where the folder would have to be made.
    const std::string elsewhere = "/proc/self/cmdline";
    CHECK_FALSE(Rehearsal::begin(elsewhere).ok());
  }
}
