// The power is cut at thousands of points while statements are captured, redacted and handed over. After each cut the
// session opens, is sound, and holds every statement whose saving was acknowledged. The controls do the same with
// SQLite's weaker settings and must lose: otherwise this test could not see a loss.
#include <fcntl.h>

#include <algorithm>
#include <map>

#include "journal/durability/campaign.h"
#include "journal/durability/disk_model.h"
#include "journal/journal_fixture.h"
#include "journal/plain_sqlite.h"

namespace tafelrunde::journal {
namespace {

using disk::Disk;
using disk::Event;

constexpr char kSecret[] = "Frau Muster aus der Lindenstraße";
constexpr int kStatements = 40;
constexpr int kRedactedAt = 20;  // this statement is redacted right after it was captured

std::string text_of(int number) { return "Beitrag Nummer " + std::to_string(number) + std::string(600, '.'); }

// Captures statements 1..kStatements into a new session, acknowledging each; one holds the secret and is redacted.
std::vector<Event> record_capturing(const fs::path& folder) {
  disk::start_recording(folder);
  {
    Scribe scribe(1);
    Journal journal = new_session(folder / "a.tafel");
    must(journal.append(scribe.action({magdeburg()})));
    disk::acknowledge(0);
    for (int number = 1; number <= kStatements; ++number) {
      const auto statement = scribe.statement(number == kRedactedAt ? kSecret : text_of(number));
      must(journal.append(scribe.action({statement})));
      if (number == kRedactedAt)
        must(journal.append(scribe.action({EntityRedacted{id_cast<AnyId>(statement.statement), "personal"}})));
      disk::acknowledge(number);
    }
  }
  return disk::stop_recording();
}

// What is wrong with a session after a cut; empty if nothing is.
std::string complaint(const fs::path& folder, long acknowledged) {
  if (acknowledged < 0) return "";  // nobody was told that there is a session
  const auto journal = Journal::open(folder / "a.tafel", Journal::Access::read_write);
  if (!journal) return "not opened: " + journal.problem().key;
  const auto report = journal->verify();
  if (!report || report->fault) return "not sound: " + (report ? report->fault->key : report.problem().key);
  const auto texts = statement_texts(must(journal->read_all()));
  for (int number = 1; number <= acknowledged; ++number) {
    const std::string expected = number == kRedactedAt ? "" : text_of(number);
    if (texts.size() < static_cast<std::size_t>(number) || texts[static_cast<std::size_t>(number) - 1] != expected)
      return "lost statement " + std::to_string(number);
  }
  if (acknowledged >= kRedactedAt && contains(bytes_of(folder / "a.tafel"), kSecret)) return "kept redacted words";
  return "";
}

// Cuts the power `cuts` times, spread over the recording, and counts the complaints by their text.
template <class Complain>
std::map<std::string, int> complaints(const std::vector<Event>& events, int cuts, Complain complain) {
  std::map<std::string, int> counted;
  std::mt19937_64 dice(20261121);
  Disk disk;
  int cut = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    disk.happens(events[i]);
    const auto due =
        static_cast<int>(static_cast<double>(cuts) * static_cast<double>(i + 1) / static_cast<double>(events.size()));
    for (; cut < due; ++cut) {
      const Folder folder;
      disk::spare_syncs(folder.path());
      disk.after_power_cut(folder.path(), dice);
      const std::string complained = complain(folder.path(), disk.acknowledged());
      if (!complained.empty()) ++counted[complained];
    }
  }
  return counted;
}

std::string told(const std::map<std::string, int>& counted) {
  std::string text;
  for (const auto& [complaint_text, times] : counted) text += std::to_string(times) + " x " + complaint_text + "; ";
  return text;
}

// The same rows written by SQLite alone, with `settings`: what the controls and their counterpart use.
std::vector<Event> record_plain_sqlite(const fs::path& folder, const char* settings) {
  const fs::path path = folder / "a.tafel";
  { new_session(path); }
  disk::start_recording(folder);
  {
    // The file exists already; the recording begins with it written and synced.
    const std::string bytes = bytes_of(path);
    const int descriptor = ::open((path.string() + ".start").c_str(), O_RDWR | O_CREAT, 0666);
    CHECK(pwrite(descriptor, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
    fsync(descriptor);
    ::close(descriptor);
    CHECK(renameat2(AT_FDCWD, (path.string() + ".start").c_str(), AT_FDCWD, path.c_str(), 0) == 0);
    const int folder_descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
    fsync(folder_descriptor);
    ::close(folder_descriptor);
    PlainSqlite writer(path);
    writer.run(settings);
    for (int number = 1; number <= kStatements; ++number) {
      const std::string insert = "INSERT INTO body VALUES (CAST(printf('%032d', " + std::to_string(number) +
                                 ") AS BLOB), zeroblob(16), '" + text_of(number) + "')";
      CHECK(writer.run(insert.c_str()) == SQLITE_OK);
      disk::acknowledge(number);
    }
  }
  return disk::stop_recording();
}

std::string plain_complaint(const fs::path& folder, long acknowledged) {
  if (acknowledged < 1) return "";
  PlainSqlite file(folder / "a.tafel");
  if (file.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'") != 1) return "damaged";
  return file.number("SELECT count(*) FROM body") < acknowledged ? "lost" : "";
}

int plain_losses(const char* settings, int cuts) {
  const Folder folder;
  const auto counted = complaints(record_plain_sqlite(folder.path(), settings), cuts, plain_complaint);
  int losses = 0;
  for (const auto& [complaint_text, times] : counted) losses += times;
  MESSAGE(std::string(settings) << ": " << losses << " of " << cuts << " cuts lose (" << told(counted) << ")");
  return losses;
}

}  // namespace

TEST_CASE("no acknowledged statement is lost to a power cut, and no redacted word comes back") {
  const Folder folder;
  const auto events = record_capturing(folder.path());
  REQUIRE(events.size() > 400);
  const int cuts = disk::rounds(5'000, 30'000);
  const auto counted = complaints(events, cuts, complaint);
  MESSAGE(cuts << " power cuts over " << events.size() << " calls: " << told(counted));
  CHECK(counted.empty());
}

TEST_CASE("the controls: full syncing loses nothing, normal syncing and none lose acknowledged statements") {
  const int cuts = disk::rounds(1'000, 5'000);
  CHECK(plain_losses("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL", cuts) == 0);
  CHECK(plain_losses("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL", cuts) > 0);
  CHECK(plain_losses("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF", cuts) > 0);
}

TEST_CASE("another control: a disk that says it has synced and has not loses acknowledged statements") {
  const Folder folder;
  auto events = record_capturing(folder.path());
  events.erase(
      std::remove_if(events.begin(), events.end(), [](const Event& event) { return event.act == disk::Act::sync; }),
      events.end());
  CHECK_FALSE(complaints(events, 300, complaint).empty());
}

}  // namespace tafelrunde::journal
