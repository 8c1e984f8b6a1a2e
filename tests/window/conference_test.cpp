// A whole conference in real windows, by keys alone: welcome, two rounds, release, a group, dots, a finding, the
// plenary, the export. What the journal holds afterwards is what was done.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <thread>

#include "support/temporary_folder.h"
#include "window/running_desk.h"

using namespace tafelrunde::test;
namespace fs = std::filesystem;

namespace {

const std::string kProgram = TAFELRUNDE_PROGRAM;

std::string journal_text(const std::string& session) { return run_shell(kProgram + " dump " + session); }

nlohmann::json state_of(const std::string& session) {
  return nlohmann::json::parse(run_shell(kProgram + " show --json " + session));
}

int count_of(const std::string& text, const std::string& words) {
  int count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

// Asks again and again, since a busy machine draws late.
bool comes_true(const std::function<bool()>& question, std::chrono::seconds at_most = std::chrono::seconds(60)) {
  const auto until = std::chrono::steady_clock::now() + at_most;
  while (std::chrono::steady_clock::now() < until) {
    if (question()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
  }
  return question();
}

fs::path export_of(const std::string& session) {
  for (const auto& entry : fs::directory_iterator(fs::path(session).parent_path()))
    if (entry.is_directory() && fs::exists(entry.path() / "manifest.json")) return entry.path();
  return {};
}

}  // namespace

TEST_CASE("a whole conference is moderated by keys, and everything is in the journal and in the export") {
  const TemporaryFolder folder;
  const std::string session = folder.file("konferenz.tafel");
  setenv("XDG_STATE_HOME", folder.file("state").c_str(), 1);
  setenv("TAFELRUNDE_ASSETS", TAFELRUNDE_SOURCE_DIR "/assets", 1);
  run_shell(kProgram + " new --template lik-st-2019 --venue magdeburg " + session);
  RunningDesk desk(session, folder.file("state"));
  const auto holds = [&](const std::string& words, int times = 1) {
    return comes_true([&] { return count_of(journal_text(session), words) >= times; });
  };

  // People come in; then the agenda.
  desk.press({"F11", "F10"});
  CHECK(holds("\"view\":\"agenda\""));

  // The first round: started by key until it is one, three statements and one held back; the hall sees the board.
  desk.press({"F7"});
  desk.type("Beratung auch abends\nBeratung mit Kinderbetreuung\nBeratung auf dem Land\n", 15);
  CHECK(desk.wait_for_saved(3, std::chrono::seconds(60)).size() == 3);
  desk.type("Frau M. aus dem Amt", 15);
  desk.press({"ctrl+Return"});
  CHECK(desk.wait_for_saved(4, std::chrono::seconds(60)).size() == 4);
  CHECK(holds("\"view\":\"board\""));

  // The second round.
  desk.press({"alt+w", "alt+r"});
  desk.type("Zahlen je Landkreis\n", 15);
  CHECK(desk.wait_for_saved(5, std::chrono::seconds(60)).size() == 5);

  // A group of the statement under the cursor, named, with dots; a finding made of it.
  desk.press({"F6", "alt+n"});
  CHECK(holds("cluster_formed"));  // the box for its name opens when it is there
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  desk.type("Erreichbarkeit\n", 15);
  CHECK(holds("Erreichbarkeit"));
  desk.press({"alt+p"});
  desk.type("12\n", 15);
  CHECK(comes_true([&] { return count_of(journal_text(session), "dots_counted") == 1; }));
  desk.press({"ctrl+e"});
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  desk.type("Beratung ist abends erreichbar\n", 15);
  CHECK(holds("Beratung ist abends erreichbar"));

  // The plenary, stepped through as a clicker does, and blanked.
  desk.press({"Escape", "F5", "Next", "Next", "Next", "Prior", "F9"}, 400);
  CHECK(holds("\"view\":\"plenary\""));
  CHECK(holds("\"view\":\"blank\""));

  // The export, and a program that is still there.
  desk.press({"ctrl+d"});
  CHECK(comes_true([&] { return !export_of(session).empty(); }));
  CHECK(desk.is_running());
  desk.kill();

  run_shell(kProgram + " verify " + session);
  run_shell(kProgram + " check " + export_of(session).string());
  const auto state = state_of(session);
  CHECK(state["statements"].size() == 5);
}

TEST_CASE("a rehearsal is thrown away and leaves the session's bytes as they were; then the day goes on") {
  const TemporaryFolder folder;
  const std::string session = folder.file("konferenz.tafel");
  setenv("XDG_STATE_HOME", folder.file("state").c_str(), 1);
  setenv("TAFELRUNDE_ASSETS", TAFELRUNDE_SOURCE_DIR "/assets", 1);
  run_shell(kProgram + " new --template lik-st-2019 --venue magdeburg " + session);
  const std::string copy = session + ".probe/probe.tafel";
  const auto digest = [&] { return run_shell("sha256sum " + session); };
  RunningDesk desk(session, folder.file("state"));
  desk.type("vor der Probe\n", 20);
  REQUIRE(desk.wait_for_saved(1, std::chrono::seconds(60)).size() == 1);
  const std::string before = digest();
  desk.press({"ctrl+shift+p"});
  REQUIRE(comes_true([&] { return fs::exists(copy); }));
  desk.type("nur geprobt\n", 20);
  REQUIRE(comes_true([&] { return count_of(journal_text(copy), "nur geprobt") == 1; }));
  CHECK(digest() == before);
  desk.press({"ctrl+shift+p"});
  REQUIRE(comes_true([&] { return !fs::exists(session + ".probe"); }));
  CHECK(digest() == before);
  desk.type("nach der Probe\n", 20);
  CHECK(comes_true([&] { return count_of(journal_text(session), "nach der Probe") == 1; }));
  CHECK(count_of(journal_text(session), "nur geprobt") == 0);
}

TEST_CASE("killed and started again, the desk looks at the field where it was") {
  const TemporaryFolder folder;
  const std::string session = folder.file("konferenz.tafel");
  setenv("XDG_STATE_HOME", folder.file("state").c_str(), 1);
  setenv("TAFELRUNDE_ASSETS", TAFELRUNDE_SOURCE_DIR "/assets", 1);
  run_shell(kProgram + " new --template lik-st-2019 --venue magdeburg " + session);
  {
    RunningDesk desk(session, folder.file("state"));
    desk.press({"ctrl+5"});
    desk.type("im fünften Feld\n", 20);
    REQUIRE(desk.wait_for_saved(1, std::chrono::seconds(60)).size() == 1);
    REQUIRE(comes_true([&] { return fs::exists(folder.file("state") + "/tafelrunde/last-view"); }));
    desk.kill();
  }
  RunningDesk desk(session, folder.file("state"));
  desk.type("nach dem Absturz\n", 20);
  REQUIRE(desk.wait_for_saved(1, std::chrono::seconds(60)).size() == 1);
  const auto statements = state_of(session)["statements"];
  REQUIRE(statements.size() == 2);
  CHECK(statements[0]["field"] == 5);
  CHECK(statements[1]["field"] == 5);
}
