// What durability costs: one append through the journal against a bare SQLite transaction of the same rows, in the
// same mode; and reading back a large session. Prints a table; the goals are those of the project, not limits of a
// test.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "journal/hash.h"
#include "journal/journal.h"
#include "journal/schema.h"

namespace {

using namespace tafelrunde;
using namespace tafelrunde::journal;
using Clock = std::chrono::steady_clock;

constexpr int kAppends = 2'000;
constexpr int kManyOperations = 100'000;

double microseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double cpu_ms() { return 1'000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

template <class T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.problem().key.c_str());
  std::exit(1);
}

Operation captured(const RandomSource& random, const WriterId& writer, std::int64_t seq) {
  StatementCaptured statement;
  statement.statement = random_id<StatementId>(random);
  statement.text = "Wir brauchen mehr Ärztinnen und Ärzte auf dem Land, auch abends und am Wochenende. " +
                   std::string(200, 'x') + std::to_string(seq);
  statement.filing = {{"hf4"}, {"r1"}};
  statement.release.state = ReleaseState::released;
  return {{{writer, seq}, {1'568'280'000'000 + seq, 0}, 1'568'280'000'000 + seq, 120}, statement, {}};
}

// The rows of `rows`, one operation and its body per transaction, by SQLite alone with prepared statements.
class BareSqlite {
 public:
  explicit BareSqlite(const std::filesystem::path& path) {
    sqlite3_open(path.c_str(), &db_);
    run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    for (const SchemaEntry& entry : kSchema) run(entry.sql);
    begin_ = prepared("BEGIN IMMEDIATE");
    commit_ = prepared("COMMIT");
    operation_ = prepared("INSERT INTO operation VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)");
    body_ = prepared("INSERT INTO body VALUES (?1,?2,?3)");
  }
  ~BareSqlite() {
    for (auto* statement : {begin_, commit_, operation_, body_}) sqlite3_finalize(statement);
    sqlite3_close(db_);
  }
  BareSqlite(const BareSqlite&) = delete;
  BareSqlite& operator=(const BareSqlite&) = delete;

  void append(const StoredOperation& operation, const StoredBody& body) {
    step(begin_);
    blob(operation_, 1, operation.stamp.id.writer.bytes);
    sqlite3_bind_int64(operation_, 2, operation.stamp.id.seq);
    sqlite3_bind_int64(operation_, 3, operation.stamp.hlc.ms);
    sqlite3_bind_int64(operation_, 4, operation.stamp.hlc.counter);
    sqlite3_bind_int64(operation_, 5, operation.stamp.wall_ms);
    sqlite3_bind_int64(operation_, 6, operation.stamp.utc_offset_min);
    text(operation_, 7, operation.kind);
    sqlite3_bind_int64(operation_, 8, operation.version);
    blob(operation_, 9, operation.entity.bytes);
    text(operation_, 10, operation.payload);
    text(operation_, 11, "[]");
    blob(operation_, 12, operation.prev_hash);
    blob(operation_, 13, operation.hash);
    step(operation_);
    blob(body_, 1, body.commitment);
    blob(body_, 2, body.salt);
    text(body_, 3, body.text);
    step(body_);
    step(commit_);
  }

 private:
  void run(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }
  sqlite3_stmt* prepared(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr);
    return statement;
  }
  template <class Bytes>
  static void blob(sqlite3_stmt* statement, int parameter, const Bytes& bytes) {
    sqlite3_bind_blob(statement, parameter, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
  }
  static void text(sqlite3_stmt* statement, int parameter, std::string_view value) {
    sqlite3_bind_text(statement, parameter, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
  }
  static void step(sqlite3_stmt* statement) {
    sqlite3_step(statement);
    sqlite3_reset(statement);
  }
  sqlite3* db_ = nullptr;
  sqlite3_stmt *begin_ = nullptr, *commit_ = nullptr, *operation_ = nullptr, *body_ = nullptr;
};

// Both write the same rows in turn, so that whatever else the machine does meets both alike.
void compare_append(const std::filesystem::path& folder) {
  const RandomSource random = seeded_random(1);
  const auto writer = random_id<WriterId>(random);
  Rows rows;
  {
    auto source = must(Journal::create(folder / "rows.tafel", random));
    std::vector<Operation> all;
    for (int seq = 1; seq <= kAppends; ++seq) all.push_back(captured(random, writer, seq));
    if (!source.append(all)) std::exit(1);
    rows = must(source.rows());
  }
  const auto operations = must(must(Journal::open(folder / "rows.tafel", Journal::Access::read_only)).read_all());
  std::unordered_map<Hash, const StoredBody*, HashOfHash> bodies;
  for (const auto& body : rows.bodies) bodies[body.commitment] = &body;

  auto journal = must(Journal::create(folder / "journal.tafel", random));
  BareSqlite bare(folder / "bare.sqlite");
  std::vector<double> ours, theirs;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    auto start = Clock::now();
    if (!journal.append({operations[i]})) std::exit(1);
    ours.push_back(microseconds_since(start));
    const auto& stored = rows.operations[i];
    const auto at = stored.payload.find("\"text\":\"") + 8;
    const auto& body = *bodies.at(*hash_from_hex(stored.payload.substr(at, 64)));
    start = Clock::now();
    bare.append(stored, body);
    theirs.push_back(microseconds_since(start));
  }
  const double our_median = median(ours), their_median = median(theirs);
  std::printf("one durable append            %9.1f us   (median of %d)\n", our_median, kAppends);
  std::printf("bare SQLite, same rows, mode  %9.1f us\n", their_median);
  std::printf("ratio                         %9.2f      (goal: at most 1.30)\n", our_median / their_median);
}

template <class Work>
void print_duration(const char* what, Work work) {
  const auto start = Clock::now();
  const double cpu_start = cpu_ms();
  work();
  std::printf("%-29s %9.1f ms   (%.1f ms of processor)\n", what, microseconds_since(start) / 1'000,
              cpu_ms() - cpu_start);
}

void read_many(const std::filesystem::path& folder) {
  const RandomSource random = seeded_random(2);
  auto journal = must(Journal::create(folder / "many.tafel", random));
  const auto writer = random_id<WriterId>(random);
  std::vector<Operation> all;
  for (int seq = 1; seq <= kManyOperations; ++seq) all.push_back(captured(random, writer, seq));
  auto other = must(Journal::create(folder / "merged.tafel", random));
  std::printf("\n%d operations:\n", kManyOperations);
  print_duration("append as one action", [&] { (void)journal.append(all).ok(); });
  print_duration("read_all", [&] { (void)must(journal.read_all()); });
  print_duration("verify", [&] { (void)must(journal.verify()); });
  print_duration("merge into an empty session", [&] { (void)must(other.merge_from(folder / "many.tafel")); });
}

}  // namespace

int main() {
  std::string pattern = (std::filesystem::temp_directory_path() / "tafelrunde-bench-XXXXXX").string();
  const std::filesystem::path folder = mkdtemp(pattern.data());
  compare_append(folder);
  read_many(folder);
  std::filesystem::remove_all(folder);
}
