// The program is killed (SIGKILL) at random instants while it captures. Every statement it had acknowledged is in the
// file, and the file is sound.
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <random>
#include <set>

#include "journal/durability/campaign.h"
#include "journal/journal_fixture.h"

namespace tafelrunde::journal {
namespace {

constexpr int kRoundsPerSession = 25;  // then a new file, so that verifying stays quick

// In the child: captures until it is killed, writing the number of each statement once it is saved.
[[noreturn]] void capture_until_killed(const fs::path& path, std::uint64_t seed, int acknowledgements) {
  auto journal = Journal::open(path, Journal::Access::read_write, seeded_random(seed));
  if (!journal) _exit(1);
  Scribe scribe(seed);
  for (std::uint32_t number = 0;; ++number) {
    const std::string text = std::to_string(seed) + "/" + std::to_string(number);
    if (!journal->append(scribe.action({scribe.statement(text)}))) _exit(1);
    if (::write(acknowledgements, &number, sizeof number) != sizeof number) _exit(1);
  }
}

// Lets a child capture, kills it at an instant of chance, gives the texts it acknowledged.
std::set<std::string> capture_and_kill(const fs::path& path, std::uint64_t seed, std::mt19937_64& dice) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    ::close(ends[0]);
    capture_until_killed(path, seed, ends[1]);
  }
  ::close(ends[1]);
  std::set<std::string> acknowledged;
  std::uint32_t number = 0;
  const auto read_one = [&] {
    const bool is_read = ::read(ends[0], &number, sizeof number) == sizeof number;
    if (is_read) acknowledged.insert(std::to_string(seed) + "/" + std::to_string(number));
    return is_read;
  };
  for (auto wanted = dice() % 12; wanted > 0 && read_one(); --wanted) {
  }
  const auto instant = std::chrono::steady_clock::now() + std::chrono::microseconds(dice() % 4'000);
  while (std::chrono::steady_clock::now() < instant) {
  }
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));  // it did not end by itself
  while (read_one()) {
  }
  ::close(ends[0]);
  return acknowledged;
}

}  // namespace

TEST_CASE("killed at any instant, a session keeps every acknowledged statement") {
  std::mt19937_64 dice(20261121);
  const int kills = disk::rounds(500, 2'000);
  int acknowledged_in_all = 0, recovered = 0;
  std::optional<Folder> folder;
  std::set<std::string> acknowledged;
  for (int round = 0; round < kills; ++round) {
    CAPTURE(round);
    if (round % kRoundsPerSession == 0) {
      acknowledged.clear();
      folder.emplace();
      Scribe preparing(1);
      session_with(*folder / "a.tafel", preparing, {});
    }
    const fs::path path = *folder / "a.tafel";
    acknowledged.merge(capture_and_kill(path, static_cast<std::uint64_t>(round) + 100, dice));
    const fs::path rollback = path.string() + "-journal";
    recovered += fs::exists(rollback) && fs::file_size(rollback) > 0;
    const Journal journal = must(Journal::open(path, Journal::Access::read_only));
    CHECK(must(journal.verify()).is_sound());
    const auto texts = statement_texts(must(journal.read_all()));
    const std::set<std::string> kept(texts.begin(), texts.end());
    for (const auto& text : acknowledged) {
      if (!kept.count(text)) FAIL("lost " << text);
    }
    if (round % kRoundsPerSession == kRoundsPerSession - 1)
      acknowledged_in_all += static_cast<int>(acknowledged.size());
  }
  MESSAGE(kills << " kills, " << acknowledged_in_all << " statements acknowledged, " << recovered
                << " files left in the middle of a save");
}

}  // namespace tafelrunde::journal
