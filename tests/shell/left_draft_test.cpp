// What a killed program left in the capture box: unsaved words come back, words that were saved do not.
#include <doctest/doctest.h>

#include <chrono>
#include <ctime>

#include "shell/desk_host.h"
#include "shell/files.h"
#include "support/small_programme.h"
#include "support/temporary_folder.h"

using namespace tafelrunde;
using namespace tafelrunde::shell;

namespace {

constexpr std::int64_t kMinute_ms = 60'000;

// A session with one statement, captured so long after now (before now, if negative), and a draft left beside it now.
// So many other statements were captured after the first, at the same time.
struct Killed {
  test::TemporaryFolder folder;
  std::filesystem::path session = folder.path() / "konferenz.tafel";
  Language language;

  Killed(const std::string& statement, std::int64_t captured_after_ms, const std::string& draft, int others = 0) {
    station::Setup setup;
    setup.station = {{0x42}};
    const std::int64_t now_ms = std::int64_t{std::time(nullptr)} * 1000;
    setup.clock = {[=] { return now_ms + captured_after_ms; }, [] { return 120; }};
    auto station = station::Station::create(session, {{}, test::small_programme(), {}}, std::move(setup));
    REQUIRE(station);
    REQUIRE((*station)->carry_out(CaptureStatement{{}, statement, {{"hf1"}, {"runde1"}}, "4"}));
    for (int i = 0; i < others; ++i)
      REQUIRE((*station)->carry_out(CaptureStatement{{}, std::to_string(i), {{"hf1"}, {"runde1"}}, "4"}));
    REQUIRE(write_file(session.string() + ".draft", draft));
  }

  // The capture box of the next start.
  std::string box() {
    auto station = station::Station::open(session, journal::Journal::Access::read_write, {});
    REQUIRE(station);
    Keeping keeping(folder.path());
    DeskHost host(**station, language, keeping);
    return host.ui().capture.words.text;
  }
};

}  // namespace

TEST_CASE("an unsaved draft is in the box again after a crash") {
  CHECK(Killed("Mehr Sprachkurse", -kMinute_ms, "Kitas brauchen").box() == "Kitas brauchen");
}

TEST_CASE("a draft that was saved as a statement is not offered again") {
  CHECK(Killed("Mehr Sprachkurse", -kMinute_ms, "Mehr Sprachkurse").box() == "");
}

TEST_CASE(
    "a draft whose words were saved while the disk was slow is not offered again, however much was saved since") {
  CHECK(Killed("Mehr Sprachkurse", -kMinute_ms / 2, "Mehr Sprachkurse", 9).box() == "");
  // The same words typed anew long after are no leftover.
  CHECK(Killed("Mehr Sprachkurse", -2 * kMinute_ms, "Mehr Sprachkurse", 9).box() == "Mehr Sprachkurse");
}

TEST_CASE("the beginning of a statement saved later is not offered again") {
  CHECK(Killed("Mehr Sprachkurse am Abend", kMinute_ms, "Mehr Sprach").box() == "");
}

TEST_CASE("words typed after a statement that begins alike are kept") {
  CHECK(Killed("Mehr Sprachkurse am Abend", -kMinute_ms, "Mehr Sprach").box() == "Mehr Sprach");
}

TEST_CASE("a draft bears the time at which its words stood in the box, not that at which the disk took them") {
  const auto now_ms = [] {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  };
  test::TemporaryFolder folder;
  DraftFile draft(folder.path() / "konferenz.tafel");
  const auto before = now_ms();
  draft.keep(std::string(90'000, 'x'), std::chrono::steady_clock::now() + std::chrono::seconds(2));
  const auto after = now_ms();
  draft.finish();
  CHECK(draft.read().written_ms >= before);
  CHECK(draft.read().written_ms <= after);
}
