// Redaction takes words away for good: out of this file, and never back in from another.
#include <algorithm>

#include "journal_fixture.h"

namespace tafelrunde::journal {
namespace {

constexpr char kSecret[] = "Frau Muster aus der Lindenstraße";

// A session in which one statement and its edit hold the secret, between `others` that grow the tables.
struct Told {
  Folder folder;
  Scribe scribe{1};
  StatementCaptured statement;

  explicit Told(int others) {
    Journal journal = session_with(folder / "a.tafel", scribe, {});
    statement = scribe.statement(std::string(kSecret) + " sagt etwas");
    must(journal.append(scribe.action({statement})));
    for (int i = 0; i < others; ++i)
      must(journal.append(scribe.action({scribe.statement("Beitrag " + std::to_string(i) + std::string(300, '.'))})));
    must(journal.append(scribe.action({StatementRevised{statement.statement, std::string(kSecret) + " sagt mehr"}})));
  }
  EntityRedacted redaction() const { return {id_cast<AnyId>(statement.statement), "personal"}; }
};

bool any_file_contains(const fs::path& folder, const std::string& needle) {
  return std::any_of(fs::directory_iterator(folder), fs::directory_iterator(),
                     [&](const auto& entry) { return contains(bytes_of(entry.path()), needle); });
}

}  // namespace

TEST_CASE("redacted words are in no byte of the file, and every chain stays valid") {
  Told told(60);
  {
    Journal journal = must(Journal::open(told.folder / "a.tafel", Journal::Access::read_write));
    REQUIRE(any_file_contains(told.folder.path(), kSecret));
    must(journal.append(told.scribe.action({told.redaction()})));
    CHECK_FALSE(any_file_contains(told.folder.path(), kSecret));  // while it is open, too
    const auto report = must(journal.verify());
    CHECK(report.is_sound());
    CHECK(report.words_redacted == 2);
  }
  CHECK_FALSE(any_file_contains(told.folder.path(), kSecret));
}

TEST_CASE("redacted words say so, and the others stay") {
  Told told(1);
  Journal journal = must(Journal::open(told.folder / "a.tafel", Journal::Access::read_write));
  must(journal.append(told.scribe.action({told.redaction()})));
  const auto operations = must(journal.read_all());
  CHECK(std::get<StatementCaptured>(operations[1].fact).text.state == WordsState::redacted);
  CHECK(std::get<StatementRevised>(operations[3].fact).text.state == WordsState::redacted);
  CHECK(std::get<StatementCaptured>(operations[2].fact).text.is_present());
}

TEST_CASE("an old copy cannot bring redacted words back, nor can an edit made there meanwhile") {
  Told told(5);
  const fs::path old_stick = told.folder / "stick";
  fs::create_directory(old_stick);
  fs::copy_file(told.folder / "a.tafel", old_stick / "old.tafel");
  Scribe elsewhere(9);
  {
    Journal other = must(Journal::open(old_stick / "old.tafel", Journal::Access::read_write));
    must(other.append(
        elsewhere.action({StatementRevised{told.statement.statement, std::string(kSecret) + " noch einmal"}})));
  }
  Journal journal = must(Journal::open(told.folder / "a.tafel", Journal::Access::read_write));
  must(journal.append(told.scribe.action({told.redaction()})));
  const Merged merged = must(journal.merge_from(old_stick / "old.tafel"));
  REQUIRE(merged.added.size() == 1);
  CHECK(std::get<StatementRevised>(merged.added[0].fact).text.state == WordsState::redacted);
  CHECK(merged.words_refused == 3);
  CHECK_FALSE(contains(bytes_of(told.folder / "a.tafel"), kSecret));
  CHECK(must(journal.verify()).is_sound());

  // And the redaction reaches the old copy at its next merge.
  Journal other = must(Journal::open(old_stick / "old.tafel", Journal::Access::read_write));
  must(other.merge_from(told.folder / "a.tafel"));
  CHECK_FALSE(any_file_contains(old_stick, kSecret));
  CHECK(must(other.verify()).is_sound());
}

TEST_CASE("words written about something already redacted are not kept") {
  Told told(1);
  Journal journal = must(Journal::open(told.folder / "a.tafel", Journal::Access::read_write));
  must(journal.append(told.scribe.action({told.redaction()})));
  must(journal.append(told.scribe.action({StatementRevised{told.statement.statement, kSecret}})));
  CHECK_FALSE(contains(bytes_of(told.folder / "a.tafel"), kSecret));
  CHECK(must(journal.verify()).is_sound());
}

TEST_CASE("a hand-over copy never held the redacted words") {
  Told told(20);
  Journal journal = must(Journal::open(told.folder / "a.tafel", Journal::Access::read_write));
  must(journal.append(told.scribe.action({told.redaction()})));
  must(journal.copy_to(told.folder / "copy.tafel"));
  CHECK_FALSE(contains(bytes_of(told.folder / "copy.tafel"), kSecret));
}

TEST_CASE("a wipe that was interrupted is made up for at the next start") {
  Told told(60);
  const fs::path lock = told.folder / "a.tafel.lock";
  write_bytes(lock, "wipe pending\n");  // what a power cut between redaction and vacuum leaves
  const auto inode_before = fs::last_write_time(told.folder / "a.tafel");
  { must(Journal::open(told.folder / "a.tafel", Journal::Access::read_write)); }
  CHECK_FALSE(fs::exists(lock));
  CHECK(fs::last_write_time(told.folder / "a.tafel") > inode_before);
}

}  // namespace tafelrunde::journal
