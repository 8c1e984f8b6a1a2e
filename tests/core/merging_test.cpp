// Merging, played out: conferences on 2 to 9 laptops with wrong clocks, cloned disks, restored backups, duplicate and
// one-way merges. TAFELRUNDE_HISTORIES says how many, TAFELRUNDE_SEED plays one again.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/apply.h"
#include "core/redact.h"
#include "support/random_conference.h"
#include "support/seeds.h"
#include "support/session_picture.h"
#include "support/story.h"

namespace tafelrunde::test {
namespace {

// What must not happen, counted, so that the control can show that the test would notice.
struct Faults {
  int lost = 0;             // I4: operations that somebody was told are saved, and that the union lacks
  int unseen = 0;           // I4: something superseded by an author who had not seen it
  int neither = 0;          // I4: words that are neither a head nor superseded
  int outdated = 0;         // I7: a head that was superseded
  int not_idempotent = 0;   // I1
  int not_commutative = 0;  // I2
  int not_associative = 0;  // I3
  int not_convergent = 0;   // I5: the order of the fold shows
  int not_incremental = 0;  // I11
  int operations = 0;       // for the log: how much was played
  int divergences = 0;
  int sum() const {
    return lost + unseen + neither + outdated + not_idempotent + not_commutative + not_associative + not_convergent +
           not_incremental;
  }
  Faults& operator+=(const Faults& other) {
    lost += other.lost;
    unseen += other.unseen;
    neither += other.neither;
    outdated += other.outdated;
    not_idempotent += other.not_idempotent;
    not_commutative += other.not_commutative;
    not_associative += other.not_associative;
    not_convergent += other.not_convergent;
    not_incremental += other.not_incremental;
    operations += other.operations;
    divergences += other.divergences;
    return *this;
  }
};

class History {
 public:
  History(std::uint64_t seed, WriterRule rule) : chance_(seed), rule_(rule) {
    laptops_.push_back(new_laptop(chance_));
    note(laptops_[0], carry_out(laptops_[0], opening(chance_), now()));
    const std::size_t count = 2 + chance_.below(8);
    while (laptops_.size() < count) {
      laptops_.push_back(new_laptop(chance_));
      hear(laptops_.back(), laptops_[0], now());
    }
  }

  Faults play() {
    for (std::size_t steps = 30 + chance_.below(71); steps > 0; --steps) step();
    check_single_laptops();
    const Laptop all = united_in_pairs();
    check_union(all);
    return faults_;
  }

 private:
  std::int64_t now() { return true_ms_ += static_cast<std::int64_t>(chance_.below(60'000)); }
  Laptop& anyone() { return laptops_[chance_.below(laptops_.size())]; }

  void step() {
    Laptop& laptop = anyone();
    const std::size_t what = chance_.below(100);
    if (what < 8) return quarrel(laptop, anyone());
    if (what < 55) return work(laptop, random_command(chance_, laptop.session, laptop.station));
    if (what < 60) return work(laptop, UndoLast{laptop.station});
    if (what < 63) return work(laptop, RedoLast{laptop.station});
    if (what < 78) return hear(laptop, anyone(), now());
    if (what < 85) return meet(laptop, anyone());
    if (what < 88) return restart(laptop, chance_, rule_);
    if (what < 92) return clone(laptop);
    if (what < 95) return backups_.push_back(laptop);
    if (what < 98) return restore_backup();
    hear_of_the_future(laptop);
  }

  // Two people correct the same statement before they hear of each other.
  void quarrel(Laptop& a, Laptop& b) {
    const auto statements = statements_in_order(a.session);
    if (statements.empty()) return;
    const StatementId id = chance_.of(statements)->id;
    for (Laptop* each : {&a, &b})
      work(*each, ReviseStatement{id, each->writer.hex() + std::to_string(each->seq), {}});
  }

  void work(Laptop& laptop, const Command& command) {
    const Session before = laptop.session;
    note(laptop, carry_out(laptop, command, now()), &before);
  }

  // What the person was told is saved; and whether its author had seen all that it supersedes.
  void note(const Laptop&, const Result<std::vector<Operation>>& stored, const Session* before = nullptr) {
    if (!stored) return;
    for (const Operation& operation : *stored) {
      acknowledged_.push_back(operation);
      for (const OperationId& seen : operation.supersedes)
        if (before && !before->history.contains(seen)) ++faults_.unseen;
    }
  }

  void meet(Laptop& a, Laptop& b) {
    hear(a, b, now());
    hear(b, a, now());
    if (chance_.one_in(3)) hear(a, b, now());  // the same stick once more
  }

  void clone(const Laptop& laptop) {
    if (laptops_.size() >= 12) return;
    Laptop copy = laptop;
    restart(copy, chance_, rule_);
    laptops_.push_back(copy);
  }

  void restore_backup() {
    if (backups_.empty()) return;
    Laptop& laptop = anyone();
    const auto own = std::find_if(backups_.begin(), backups_.end(),
                                  [&](const Laptop& each) { return each.station == laptop.station; });
    if (own == backups_.end()) return;
    shelf_.push_back(laptop);  // the file as it was lies on, and is merged in the end
    laptop = *own;
    restart(laptop, chance_, rule_);
  }

  // A newer version of the program wrote something that this one does not know.
  void hear_of_the_future(Laptop& laptop) {
    Laptop newer;
    newer.writer = chance_.id<WriterId>();
    const std::int64_t ms = now();
    newer.operations.push_back({{{newer.writer, 1}, {ms, 0}, ms, 0}, UnknownFact{"mood_noted", 3, {}, "{}"}, {}});
    acknowledged_.push_back(newer.operations[0]);
    hear(laptop, newer, ms);
  }

  Laptop united(Laptop a, const Laptop& b) {
    hear(a, b, true_ms_);
    return a;
  }
  static std::string picture(const Laptop& laptop) { return session_picture(laptop.session); }

  void check_single_laptops() {
    const Laptop &a = anyone(), &b = anyone(), &c = anyone();
    const Laptop ab = united(a, b);
    const std::string ab_picture = picture(ab);
    if (picture(united(b, a)) != ab_picture) ++faults_.not_commutative;
    if (picture(united(ab, a)) != ab_picture || picture(united(ab, ab)) != ab_picture) ++faults_.not_idempotent;
    if (picture(united(ab, c)) != picture(united(a, united(b, c)))) ++faults_.not_associative;
    if (session_picture(fold(a.operations)) != picture(a)) ++faults_.not_incremental;
  }

  // All files that exist, merged pair by pair in a random tree, some of them twice.
  Laptop united_in_pairs() {
    std::vector<Laptop> files = laptops_;
    for (const auto* more : {&backups_, &shelf_}) files.insert(files.end(), more->begin(), more->end());
    while (files.size() > 1) {
      std::shuffle(files.begin(), files.end(), chance_.bits());
      const Laptop last = std::move(files.back());
      files.pop_back();
      hear(files[0], last, true_ms_);
      if (chance_.one_in(6)) hear(files.back(), last, true_ms_);
    }
    return std::move(files[0]);
  }

  void check_union(const Laptop& all) {
    faults_.operations += static_cast<int>(acknowledged_.size());
    for (const Operation& operation : acknowledged_)
      if (!is_kept(all.session, operation)) ++faults_.lost;
    std::vector<Operation> in_any_order = all.operations;
    std::shuffle(in_any_order.begin(), in_any_order.end(), chance_.bits());
    const std::string expected = picture(all);
    if (session_picture(fold(in_any_order)) != expected) ++faults_.not_convergent;
    check_heads(all.session);
  }

  // With all its contents; only redacted words may be gone.
  static bool is_kept(const Session& session, const Operation& operation) {
    const auto kept = session.history.find(operation.stamp.id);
    if (kept == session.history.end()) return false;
    if (!session.redacted.contains(entity_of(operation.fact))) return kept->second == operation;
    return kept->second.stamp == operation.stamp && kept->second.supersedes == operation.supersedes &&
           kept->second.fact.index() == operation.fact.index();
  }

  void check_heads(const Session& session) {
    std::set<OperationId> superseded, heads;
    for (const auto& [id, operation] : session.history)  // words are superseded by words alone
      if (holds_words(operation.fact)) superseded.insert(operation.supersedes.begin(), operation.supersedes.end());
    const auto note_heads = [&](const auto& reg) {
      for (const auto& head : reg.heads()) heads.insert(head.operation);
      if (reg.diverges()) ++faults_.divergences;
    };
    for (const auto& [id, statement] : session.statements) note_heads(statement.text);
    for (const auto& [id, statement] : session.statements) note_heads(statement.dissent);
    for (const auto& [id, cluster] : session.clusters) note_heads(cluster.title);
    for (const auto& [id, finding] : session.findings) note_heads(finding.text);
    for (const OperationId& head : heads)
      if (superseded.contains(head)) ++faults_.outdated;
    for (const auto& [id, operation] : session.history)
      if (holds_words(operation.fact) && !heads.contains(id) && !superseded.contains(id)) ++faults_.neither;
  }
  static bool holds_words(const Fact& fact) {
    return std::holds_alternative<StatementCaptured>(fact) || std::holds_alternative<StatementRevised>(fact) ||
           std::holds_alternative<DissentNoted>(fact) || std::holds_alternative<ClusterFormed>(fact) ||
           std::holds_alternative<ClusterRenamed>(fact) || std::holds_alternative<FindingWritten>(fact);
  }

  Chance chance_;
  WriterRule rule_;
  std::int64_t true_ms_ = kStoryBegins_ms;
  std::vector<Laptop> laptops_, backups_, shelf_;
  std::vector<Operation> acknowledged_;
  Faults faults_;
};

// The sanitizers of a debug build make it some seven times slower.
std::uint64_t histories() {
#ifdef NDEBUG
  constexpr std::uint64_t kUsual = 10'000;
#else
  constexpr std::uint64_t kUsual = 2'000;
#endif
  const bool is_long = number_from_environment("TAFELRUNDE_LONG", 0) != 0;
  return number_from_environment("TAFELRUNDE_HISTORIES", is_long ? 10 * kUsual : kUsual);
}

}  // namespace

TEST_CASE("merging loses nothing and gives the same session whichever way round") {
  Faults all;
  for (const std::uint64_t seed : seeds(histories())) {
    const Faults faults = History(seed, WriterRule::new_at_every_start).play();
    CAPTURE(seed);  // again with TAFELRUNDE_SEED=...
    CHECK(faults.lost == 0);
    CHECK(faults.unseen == 0);
    CHECK(faults.neither == 0);
    CHECK(faults.outdated == 0);
    CHECK(faults.not_idempotent == 0);
    CHECK(faults.not_commutative == 0);
    CHECK(faults.not_associative == 0);
    CHECK(faults.not_convergent == 0);
    REQUIRE(faults.not_incremental == 0);
    all += faults;
  }
  MESSAGE(all.operations << " operations, " << all.divergences << " divergences kept, " << all.sum() << " faults");
}

TEST_CASE("with a writer id per laptop the same histories lose operations, and this test notices") {
  Faults all;
  for (const std::uint64_t seed : seeds(std::min<std::uint64_t>(histories(), 200)))
    all += History(seed, WriterRule::one_per_laptop).play();
  if (number_from_environment("TAFELRUNDE_SEED", 0) != 0) return;  // one history may go well by chance
  CHECK(all.lost > 0);
  CHECK(all.not_commutative > 0);
  MESSAGE("control: " << all.lost << " of " << all.operations << " operations lost");
}

}  // namespace tafelrunde::test
