// A session file as its users meet it: made, written, read again, refused, protected.
#include "journal/journal.h"

#include <sqlite3.h>
#include <sys/wait.h>

#include "journal/codec.h"
#include "journal_fixture.h"
#include "plain_sqlite.h"

namespace tafelrunde::journal {

TEST_CASE("what was appended is there after opening again") {
  Folder folder;
  Scribe scribe(1);
  std::vector<Operation> before;
  {
    const Journal journal = session_with(folder / "a.tafel", scribe, {"Wir brauchen mehr Ärzte", "Bus & Bahn"});
    before = must(journal.read_all());
  }
  const Journal again = must(Journal::open(folder / "a.tafel", Journal::Access::read_write));
  CHECK((must(again.read_all()) == before));
  CHECK(statement_texts(before) == std::vector<std::string>{"Wir brauchen mehr Ärzte", "Bus & Bahn"});
  CHECK(must(again.verify()).is_sound());
}

TEST_CASE("nothing lies beside a session that is closed") {
  Folder folder;
  Scribe scribe(1);
  session_with(folder / "a.tafel", scribe, {"eins"});
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder.path())) names.push_back(entry.path().filename().string());
  CHECK(names == std::vector<std::string>{"a.tafel"});
}

TEST_CASE("an existing file is never replaced by a new session") {
  Folder folder;
  write_bytes(folder / "a.tafel", "wichtig");
  CHECK(Journal::create(folder / "a.tafel").problem().key == "journal.exists");
  CHECK(bytes_of(folder / "a.tafel") == "wichtig");
}

TEST_CASE("an action is kept whole or not at all") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = session_with(folder / "a.tafel", scribe, {"eins"});
  auto action = scribe.action({scribe.statement("zwei"), scribe.statement("drei")});
  action[1].stamp.id.seq += 1;  // a gap
  CHECK(journal.append(action).problem().key == "journal.out_of_sequence");
  CHECK(statement_texts(must(journal.read_all())) == std::vector<std::string>{"eins"});

  scribe.step_back(2);
  must(journal.append(scribe.action({scribe.statement("noch einmal")})));
  CHECK(statement_texts(must(journal.read_all())) == std::vector<std::string>{"eins", "noch einmal"});
  CHECK(must(journal.verify()).is_sound());
}

TEST_CASE("a number already used is refused") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = session_with(folder / "a.tafel", scribe, {"eins"});
  scribe.step_back(1);
  CHECK(journal.append(scribe.action({scribe.statement("zwei")})).problem().key == "journal.out_of_sequence");
}

TEST_CASE("text that is not text is refused and nothing of its action kept") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = session_with(folder / "a.tafel", scribe, {});
  for (const char* bad : {"\xff\xfe", "a\x01z"}) {
    CHECK(journal.append(scribe.action({scribe.statement(bad)})).problem().key == "journal.fault_body");
    scribe.step_back(1);
  }
  CHECK(statement_texts(must(journal.read_all())).empty());
}

TEST_CASE("only one program writes a session, and others may read it meanwhile") {
  Folder folder;
  Scribe scribe(1);
  Journal writer = session_with(folder / "a.tafel", scribe, {"eins"});
  const auto second = Journal::open(folder / "a.tafel", Journal::Access::read_write);
  REQUIRE_FALSE(second);
  CHECK(second.problem().key == "journal.in_use");

  Journal reader = must(Journal::open(folder / "a.tafel", Journal::Access::read_only));
  CHECK_FALSE(reader.is_writable());
  must(writer.append(scribe.action({scribe.statement("zwei")})));
  CHECK(statement_texts(must(reader.read_all())) == std::vector<std::string>{"eins", "zwei"});
  CHECK(reader.append(scribe.action({scribe.statement("drei")})).problem().key == "journal.opened_read_only");
}

TEST_CASE("another process is refused while we write, and let in when we have ended") {
  Folder folder;
  Scribe scribe(1);
  const fs::path path = folder / "a.tafel";
  const auto open_in_child = [&path] {
    const pid_t child = fork();
    if (child == 0) {
      const auto journal = Journal::open(path, Journal::Access::read_write);
      _exit(journal ? 0 : journal.problem().key == "journal.in_use" ? 1 : 2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
  };
  {
    const Journal journal = session_with(path, scribe, {"eins"});
    CHECK(open_in_child() == 1);
  }
  CHECK(open_in_child() == 0);
}

TEST_CASE("a lock whose owner was killed holds nobody up") {
  Folder folder;
  Scribe scribe(1);
  const fs::path path = folder / "a.tafel";
  session_with(path, scribe, {"eins"});
  const pid_t child = fork();
  if (child == 0) {
    const auto journal = Journal::open(path, Journal::Access::read_write);
    raise(SIGKILL);
  }
  waitpid(child, nullptr, 0);
  CHECK(fs::exists(folder / "a.tafel.lock"));
  CHECK(Journal::open(path, Journal::Access::read_write).ok());
}

TEST_CASE("operations are never changed, deleted or replaced, whoever tries") {
  Folder folder;
  Scribe scribe(1);
  session_with(folder / "a.tafel", scribe, {"eins"});
  const char* kReplace =
      "INSERT OR REPLACE INTO operation SELECT writer, seq, hlc_ms, hlc_c, wall_ms, utc_offset_min, 'x', version, "
      "entity, "
      "payload, supersedes, prev_hash, hash FROM operation WHERE seq = 2";
  PlainSqlite file(folder / "a.tafel");
  file.run("PRAGMA recursive_triggers = ON");
  CHECK(file.run("UPDATE operation SET kind = 'x'") == SQLITE_CONSTRAINT);
  CHECK(file.run("DELETE FROM operation") == SQLITE_CONSTRAINT);
  CHECK(file.run("UPDATE body SET text = 'x'") == SQLITE_CONSTRAINT);
  CHECK(file.run(kReplace) == SQLITE_CONSTRAINT);

  // The control: with SQLite's default, a replacement walks past the trigger. That is why the writer sets it.
  file.run("PRAGMA recursive_triggers = OFF");
  CHECK(file.run(kReplace) == SQLITE_OK);
  const Journal altered = must(Journal::open(folder / "a.tafel", Journal::Access::read_only));
  CHECK_FALSE(must(altered.verify()).is_sound());
}

TEST_CASE("unknown kinds, their words and their hashes travel unchanged") {
  Folder folder;
  Scribe scribe(1);
  Rows rows;
  {
    const Journal journal = session_with(folder / "a.tafel", scribe, {"eins"});
    rows = must(journal.rows());
  }
  for (auto& operation : rows.operations) {
    if (operation.kind == "statement_captured") operation.kind = "statement_sung";
  }
  rehash(rows);
  Journal other = new_session(folder / "b.tafel");
  CHECK(must(other.merge(rows)).added.size() == 2);
  const Rows there = must(other.rows());
  CHECK(there.operations == rows.operations);
  CHECK(there.bodies == rows.bodies);
  const auto read = must(other.read_all());
  REQUIRE(std::holds_alternative<UnknownFact>(read[1].fact));
  CHECK(std::get<UnknownFact>(read[1].fact).kind == "statement_sung");
  CHECK(must(other.verify()).is_sound());
}

TEST_CASE("a file of a newer format is shown and copied, never written") {
  Folder folder;
  Scribe scribe(1);
  const fs::path path = folder / "a.tafel";
  session_with(path, scribe, {"eins"});
  PlainSqlite(path).run(
      "ALTER TABLE operation ADD COLUMN mood TEXT; CREATE TABLE extra (x); PRAGMA user_version = 2");
  const std::string before = bytes_of(path);
  {
    Journal newer = must(Journal::open(path, Journal::Access::read_write));
    CHECK(newer.read_only_because_newer());
    CHECK(statement_texts(must(newer.read_all())) == std::vector<std::string>{"eins"});
    CHECK(newer.append(scribe.action({scribe.statement("zwei")})).problem().key == "journal.newer_version");
    CHECK(newer.merge_from(path).problem().key == "journal.newer_version");
    must(newer.copy_to(folder / "copy.tafel"));
  }
  CHECK(bytes_of(path) == before);
  CHECK(must(Journal::open(folder / "copy.tafel", Journal::Access::read_only)).read_only_because_newer());

  Journal ours = new_session(folder / "b.tafel");
  CHECK(ours.merge_from(path).problem().key == "journal.newer_source");
  CHECK(bytes_of(path) == before);
}

TEST_CASE("a hand-over copy holds the same, and no file is replaced by it") {
  Folder folder;
  Scribe scribe(1);
  Journal journal = session_with(folder / "a.tafel", scribe, {"eins", "zwei"});
  must(journal.copy_to(folder / "stick.tafel"));
  const Journal copy = must(Journal::open(folder / "stick.tafel", Journal::Access::read_only));
  CHECK((must(copy.read_all()) == must(journal.read_all())));
  CHECK(must(copy.verify()).is_sound());
  CHECK(journal.copy_to(folder / "stick.tafel").problem().key == "journal.exists");
  must(journal.append(scribe.action({scribe.statement("weiter")})));
}

TEST_CASE("a copy made by hand while nothing is being saved is whole") {
  Folder folder;
  Scribe scribe(1);
  const Journal journal = session_with(folder / "a.tafel", scribe, {"eins", "zwei"});
  fs::copy_file(folder / "a.tafel", folder / "b.tafel");
  const Journal copy = must(Journal::open(folder / "b.tafel", Journal::Access::read_only));
  CHECK(statement_texts(must(copy.read_all())) == std::vector<std::string>{"eins", "zwei"});
}

}  // namespace tafelrunde::journal
