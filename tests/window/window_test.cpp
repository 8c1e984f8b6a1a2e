// In a real window: what is typed arrives, and what was shown as saved survives a kill.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <thread>

#include "support/temporary_folder.h"
#include "window/running_desk.h"

using namespace tafelrunde::test;

namespace {

bool is_long_run() { return std::getenv("TAFELRUNDE_LONG") != nullptr; }

// Statements as tables say them, with umlauts, capitals and signs of a German keyboard; each one is different.
std::vector<std::string> statements(int count) {
  const std::vector<std::string> said = {
      "für Ältere fehlen Übersetzer in der Behörde", "Öffnungszeiten: nur Mo-Do bis 15 Uhr!",
      "Straße, Bus & Bahn abends? größer denken",    "Kinder übersetzen beim Arzt (das geht nicht)",
      "+ Grundförderung f. MO: 1 Stelle, 3 J.",      "ß und Ä, Ö, Ü müssen ankommen; immer"};
  std::vector<std::string> statements;
  for (int i = 0; i < count; ++i)
    statements.push_back(std::to_string(i + 1) + ". " + said[static_cast<std::size_t>(i) % said.size()]);
  return statements;
}

std::string with_enters(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::vector<std::string> stored(const std::string& session) {
  const auto state = nlohmann::json::parse(run_shell(std::string(TAFELRUNDE_PROGRAM) + " show --json " + session));
  std::vector<std::string> texts;
  for (const auto& statement : state["statements"]) texts.push_back(statement["text"]);
  return texts;
}

void prepare(const std::string& session) {
  setenv("TAFELRUNDE_ASSETS", TAFELRUNDE_SOURCE_DIR "/assets", 1);
  run_shell(std::string(TAFELRUNDE_PROGRAM) + " new --template lik-st-2019 --venue magdeburg " + session);
}

}  // namespace

TEST_CASE("a hundred statements typed without a pause arrive, none lost, doubled or altered") {
  const auto typed = statements(100);
  for (const int pause_ms : is_long_run() ? std::vector<int>{5, 50} : std::vector<int>{5}) {
    CAPTURE(pause_ms);
    const TemporaryFolder folder;
    const std::string session = folder.file("konferenz.tafel");
    setenv("XDG_STATE_HOME", folder.file("state").c_str(), 1);
    prepare(session);
    RunningDesk desk(session, folder.file("state"));
    desk.type(with_enters(typed), pause_ms);
    CHECK(desk.wait_for_saved(typed.size(), std::chrono::seconds(120)).size() == typed.size());
    desk.kill();
    const auto arrived = stored(session);
    CHECK(arrived.size() == typed.size());
    for (std::size_t i = 0; i < std::min(arrived.size(), typed.size()); ++i) CHECK(arrived[i] == typed[i]);
  }
}

TEST_CASE("killed while capturing: no statement is lost whose saving was shown") {
  const TemporaryFolder folder;
  const std::string session = folder.file("konferenz.tafel");
  setenv("XDG_STATE_HOME", folder.file("state").c_str(), 1);
  prepare(session);
  std::mt19937 random(20190912);
  std::vector<std::string> shown;
  const int kills = 30;
  for (int kill = 0; kill < kills; ++kill) {
    CAPTURE(kill);
    RunningDesk desk(session, folder.file("state"));
    auto lines = statements(40);
    for (std::string& line : lines) line = "Start " + std::to_string(kill + 1) + ": " + line;
    desk.start_typing(with_enters(lines), 3);
    std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution(100, 2500)(random)));
    desk.kill();
    const auto saved = desk.saved();
    shown.insert(shown.end(), saved.begin(), saved.end());
  }
  const auto kept = stored(session);
  for (const std::string& words : shown) CHECK(std::count(kept.begin(), kept.end(), words) == 1);
  CHECK(shown.size() > static_cast<std::size_t>(kills) / 3);  // else hardly anything was tried
  run_shell(std::string(TAFELRUNDE_PROGRAM) + " verify " + session);
}
