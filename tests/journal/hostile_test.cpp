// Files that are damaged or made to harm: refused in words, never changed, and no change of a row goes unseen.
#include <algorithm>
#include <random>

#include "journal/file_header.h"
#include "journal/hash.h"
#include "journal/hostile.h"
#include "journal/soundness.h"
#include "journal_fixture.h"
#include "plain_sqlite.h"

namespace tafelrunde::journal {
namespace {

// A sound session of some pages, and our own session that a bad file is to be merged into.
struct Bench {
  Folder folder;
  Scribe scribe{1};
  fs::path sound = folder / "sound.tafel", bad = folder / "bad.tafel";
  std::string bytes;

  explicit Bench(int statements = 3) {
    std::vector<std::string> texts;
    for (int i = 0; i < statements; ++i) texts.push_back("Beitrag " + std::to_string(i) + std::string(200, '.'));
    session_with(sound, scribe, texts);
    bytes = bytes_of(sound);
  }

  // The refusals when `bad` is opened for writing, for reading and merged; `bad` must stay as it is.
  std::vector<std::string> refusals() {
    const std::string before = bytes_of(bad);
    std::vector<std::string> keys;
    for (const auto access : {Journal::Access::read_write, Journal::Access::read_only}) {
      const auto opened = Journal::open(bad, access);
      keys.push_back(opened ? "opened" : opened.problem().key);
    }
    const auto read = read_foreign(bad);
    keys.push_back(!read ? read.problem().key : check(*read).fault ? check(*read).fault->key : "taken");
    CHECK(bytes_of(bad) == before);
    CHECK_FALSE(fs::exists(bad.string() + "-wal"));
    return keys;
  }
  std::vector<std::string> refusals_of(const std::string& content) {
    write_bytes(bad, content);
    return refusals();
  }
  std::vector<std::string> refusals_after(const char* sql) {
    write_bytes(bad, bytes);
    CHECK(PlainSqlite(bad).run(sql) == SQLITE_OK);
    return refusals();
  }
};

std::vector<std::string> all_three(const char* key) { return {key, key, key}; }

// What verify() says of a file: "" if sound, else a key; opening may fail, too.
std::string fault_in(const fs::path& path) {
  const auto journal = Journal::open(path, Journal::Access::read_only);
  if (!journal) return journal.problem().key;
  const auto report = journal->verify();
  if (!report) return report.problem().key;
  return report->fault ? report->fault->key : "";
}

std::string flipped(std::string bytes, std::size_t bit) {
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
  return bytes;
}

}  // namespace

TEST_CASE("what is no session is refused in words and left as it is") {
  Bench bench;
  CHECK(bench.refusals_of("") == all_three("journal.not_a_session"));
  CHECK(bench.refusals_of("Liebe Grüße") == all_three("journal.not_a_session"));
  CHECK(bench.refusals_of(std::string(100'000, 'x')) == all_three("journal.not_a_session"));
  CHECK(bench.refusals_of(bench.bytes.substr(0, 99)) == all_three("journal.not_a_session"));
  for (const std::size_t kept : {std::size_t{100}, std::size_t{4096}, bench.bytes.size() / 2, bench.bytes.size() - 1})
    CHECK(bench.refusals_of(bench.bytes.substr(0, kept)) == all_three("journal.cut_off"));
  CHECK(Journal::open(bench.folder / "nowhere", Journal::Access::read_write).problem().key == "journal.not_found");
  CHECK(Journal::open(bench.folder.path(), Journal::Access::read_write).problem().key == "journal.not_a_session");
}

TEST_CASE("another program's SQLite file is refused and left as it is") {
  Bench bench;
  PlainSqlite(bench.bad).run("CREATE TABLE operation (a); CREATE TABLE body (b)");
  CHECK(bench.refusals() == all_three("journal.not_a_session"));
  CHECK(bench.refusals_after("PRAGMA application_id = 1") == all_three("journal.not_a_session"));
  CHECK(bench.refusals_after("PRAGMA user_version = 0") == all_three("journal.not_a_session"));
  CHECK(bench.refusals_after("PRAGMA journal_mode = WAL") == all_three("journal.not_a_session"));
}

TEST_CASE("a schema that is not ours to the letter is refused, before any of it is run") {
  Bench bench;
  const char* crafted[] = {
      // would run for ever, or deliver 800 MB
      "CREATE VIEW more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
      "DROP TABLE body; CREATE VIEW body AS SELECT zeroblob(32) AS commitment, zeroblob(16) AS salt, "
      "hex(zeroblob(400000000)) AS text",
      "ALTER TABLE body ADD COLUMN big TEXT AS (hex(zeroblob(300000000)))",
      "CREATE TRIGGER more AFTER INSERT ON operation BEGIN DELETE FROM body; END",
      "DROP TRIGGER operation_is_never_deleted",
      "CREATE INDEX more ON operation (kind)",
      "DROP INDEX operation_redaction; CREATE INDEX operation_redaction ON operation (entity) WHERE kind = 'x'",
      "CREATE TABLE more (x)",
      "ALTER TABLE operation RENAME COLUMN payload TO payload2",
      "ANALYZE",
  };
  for (const char* sql : crafted) {
    CAPTURE(sql);
    CHECK(bench.refusals_after(sql) == all_three("journal.schema_altered"));
  }
}

TEST_CASE("an endless view in a file that calls itself newer is never run") {
  Bench bench;
  write_bytes(bench.bad, bench.bytes);
  PlainSqlite(bench.bad).run(
      "DROP TABLE body; PRAGMA user_version = 9; CREATE VIEW body AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
      "SELECT "
      "i + 1 FROM n) SELECT zeroblob(32) AS commitment, zeroblob(16) AS salt, 'x' AS text FROM n");
  const auto refused = bench.refusals();
  CHECK(refused ==
        std::vector<std::string>{"journal.schema_altered", "journal.schema_altered", "journal.newer_source"});
}

TEST_CASE("rows that our schema admits and Tafelrunde never writes are refused") {
  Bench bench;
  const char* crafted[] = {
      "INSERT INTO body VALUES (zeroblob(32), zeroblob(16), 'stray')",
      "INSERT INTO operation SELECT zeroblob(16), 1, 0, 0, 0, 0, 'x', 1, entity, '{}', '[]', zeroblob(32), "
      "zeroblob(32) FROM operation LIMIT 1",
      "INSERT INTO operation SELECT zeroblob(16), 1, 0, 0, 0, 0, 'x', 1, entity, '{}', 'no list', zeroblob(32), "
      "zeroblob(32) FROM operation LIMIT 1",
      "INSERT INTO operation SELECT zeroblob(16), 9999999999999, 9223372036854775807, 0, 0, 0, 'x', 1, entity, '{}', "
      "'[]', zeroblob(32), zeroblob(32) FROM operation LIMIT 1",
  };
  for (const char* sql : crafted) {
    CAPTURE(sql);
    const auto refusals = [&] {
      write_bytes(bench.bad, bench.bytes);
      PlainSqlite(bench.bad).run(sql);
      return bench.refusals();
    }();
    CHECK(refusals.back().rfind("journal.fault_", 0) == 0);
  }
}

TEST_CASE("rows with right hashes and wrong spelling are refused") {
  Bench bench;
  const Rows sound = must(must(Journal::open(bench.sound, Journal::Access::read_only)).rows());
  REQUIRE_FALSE(check(sound).fault);
  const auto fault_after = [&sound](auto alter) {
    Rows rows = sound;
    alter(rows.operations[1]);
    rehash(rows);
    const auto fault = check(rows).fault;
    return fault ? fault->key : "taken";
  };
  const std::string kDeep = std::string(100'000, '[') + std::string(100'000, ']');
  for (const std::string& payload :
       std::vector<std::string>{"", "no json", "[]", "{\"a\": 1}", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":1}",
                                "{\"a\":\"\xff\"}", "{\"a\":" + kDeep + "}", "{\"body\":1}",
                                "{\"body\":{\"text\":\"12\"}}", "{\"a\":\"" + std::string(900'000, 'x') + "\"}"}) {
    CAPTURE(payload.substr(0, 60));
    CHECK(fault_after([&](StoredOperation& operation) { operation.payload = payload; }) == "journal.fault_operation");
  }
  CHECK(fault_after([](StoredOperation& operation) { operation.kind = "two\nlines"; }) == "journal.fault_operation");
  CHECK(fault_after([](StoredOperation& operation) { operation.kind = ""; }) == "journal.fault_operation");
  CHECK(fault_after([](StoredOperation& operation) { operation.version = 0; }) == "journal.fault_operation");
  CHECK(fault_after([](StoredOperation& operation) { operation.stamp.hlc.ms = -1; }) == "journal.fault_operation");
  CHECK(fault_after([](StoredOperation& operation) { operation.stamp.hlc.counter = 2'000'000'000; }) ==
        "journal.fault_operation");
  CHECK(fault_after([](StoredOperation& operation) { operation.stamp.utc_offset_min = 2'000; }) ==
        "journal.fault_operation");
}

TEST_CASE("a rollback journal that names other files is never played back") {
  Bench bench;
  write_bytes(bench.bad, bench.bytes);
  const std::string trap = std::string("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
  write_bytes(bench.bad.string() + "-journal", trap + std::string(504, '\0') + trap);
  CHECK(bench.refusals()[0] == "journal.not_closed");
  CHECK(bench.refusals()[1] == "journal.not_closed");
  CHECK(bench.refusals()[2] != "taken");
}

TEST_CASE("a file whose writer died is not repaired on somebody's stick, but at home") {
  Bench bench;
  write_bytes(bench.bad, bench.bytes);
  // A writer that dies between writing its pages and committing: what it leaves is copied away.
  const fs::path home = bench.folder / "home.tafel";
  {
    PlainSqlite dying(bench.bad);
    dying.run("PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN IMMEDIATE");
    dying.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO body SELECT "
        "randomblob(32), randomblob(16), hex(randomblob(200)) FROM n");
    fs::copy_file(bench.bad, home);
    fs::copy_file(bench.bad.string() + "-journal", home.string() + "-journal");
  }
  REQUIRE(has_rollback_journal(home));
  const std::string before = bytes_of(home);
  CHECK(read_foreign(home).problem().key == "journal.not_closed");
  CHECK(bytes_of(home) == before);

  const Journal journal = must(Journal::open(home, Journal::Access::read_only));
  CHECK(must(journal.verify()).is_sound());
  CHECK(statement_texts(must(journal.read_all())).size() == 3);
}

TEST_CASE("every single-bit change of an operation or a body is reported") {
  // By value, so that each bit of each column is reached whatever page it lies on.
  Bench bench;
  const Rows sound = must(must(Journal::open(bench.sound, Journal::Access::read_only)).rows());
  const auto flip_all = [&](auto* bytes, std::size_t count, Rows& rows, int& unseen) {
    for (std::size_t bit = 0; bit < count * 8; ++bit) {
      auto& byte = bytes[bit / 8];
      byte = static_cast<std::remove_reference_t<decltype(byte)>>(byte ^ (1 << (bit % 8)));
      if (!check(rows).fault) ++unseen;
      byte = static_cast<std::remove_reference_t<decltype(byte)>>(byte ^ (1 << (bit % 8)));
    }
  };
  int unseen = 0;
  Rows rows = sound;
  auto& operation = rows.operations[2];
  flip_all(reinterpret_cast<std::uint8_t*>(&operation.stamp.id), sizeof operation.stamp.id, rows, unseen);
  flip_all(reinterpret_cast<std::uint8_t*>(&operation.stamp.hlc.ms), sizeof operation.stamp.hlc.ms, rows, unseen);
  flip_all(reinterpret_cast<std::uint8_t*>(&operation.stamp.hlc.counter), 4, rows, unseen);
  flip_all(reinterpret_cast<std::uint8_t*>(&operation.stamp.wall_ms), 8, rows, unseen);
  flip_all(reinterpret_cast<std::uint8_t*>(&operation.stamp.utc_offset_min), 4, rows, unseen);
  flip_all(operation.kind.data(), operation.kind.size(), rows, unseen);
  flip_all(reinterpret_cast<std::uint8_t*>(&operation.version), 4, rows, unseen);
  flip_all(operation.entity.bytes.data(), 16, rows, unseen);
  flip_all(operation.payload.data(), operation.payload.size(), rows, unseen);
  flip_all(operation.prev_hash.data(), 32, rows, unseen);
  flip_all(operation.hash.data(), 32, rows, unseen);
  auto& body = rows.bodies[1];
  flip_all(body.commitment.data(), 32, rows, unseen);
  flip_all(body.salt.data(), 16, rows, unseen);
  flip_all(body.text.data(), body.text.size(), rows, unseen);
  CHECK(unseen == 0);
  CHECK_FALSE(check(rows).fault);  // everything was flipped back

  // The control: without the hashes a changed text would pass.
  rows.bodies[1].text[0] ^= 1;
  rows.bodies[1].commitment = commitment_of(rows.bodies[1].salt, rows.bodies[1].text);
  CHECK(check(rows).fault->key == "journal.fault_stray_body");
}

TEST_CASE("a bit flipped anywhere in a file is reported, or changes nothing that is stored") {
  Bench bench;
  const Rows sound = must(must(Journal::open(bench.sound, Journal::Access::read_only)).rows());
  std::mt19937 dice(20261121);
  for (int i = 0; i < 1'500; ++i) {
    const std::size_t bit = dice() % (bench.bytes.size() * 8);
    CAPTURE(bit);
    write_bytes(bench.bad, flipped(bench.bytes, bit));
    if (!fault_in(bench.bad).empty()) continue;
    const Rows read = must(must(Journal::open(bench.bad, Journal::Access::read_only)).rows());
    CHECK(read.operations == sound.operations);
    CHECK(read.bodies == sound.bodies);
  }
}

TEST_CASE("2,000 mutated files: none crashes us, none adds anything, none is changed") {
  Bench bench(12);
  const Rows sound = must(must(Journal::open(bench.sound, Journal::Access::read_only)).rows());
  Journal ours = must(Journal::open(bench.sound, Journal::Access::read_write));
  std::mt19937 dice(7);
  int taken = 0;
  for (int i = 0; i < 2'000; ++i) {
    CAPTURE(i);
    std::string bytes = bench.bytes;
    for (unsigned change = 0; change <= dice() % 8; ++change) {
      const std::size_t at = dice() % bytes.size();
      switch (dice() % 4) {
        case 0:
          bytes[at] = static_cast<char>(dice());
          break;
        case 1:
          bytes = flipped(bytes, at * 8 + dice() % 8);
          break;
        case 2:
          std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), std::min<std::size_t>(64, bytes.size() - at),
                      char(dice()));
          break;
        default:
          std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(dice() % (bytes.size() / 2)),
                      std::min<std::size_t>(256, bytes.size() - at), bytes.begin() + static_cast<std::ptrdiff_t>(at));
      }
    }
    write_bytes(bench.bad, bytes);
    const auto merged = ours.merge_from(bench.bad);
    if (!merged) continue;
    ++taken;
    CHECK(merged->added.empty());
    CHECK(merged->words_filled == 0);
  }
  CHECK(must(ours.rows()).operations == sound.operations);
  CHECK(must(ours.verify()).is_sound());
  CHECK(taken < 1'000);  // most mutations are seen; the others touched bytes that hold nothing
}

}  // namespace tafelrunde::journal
