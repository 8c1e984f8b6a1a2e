// How long a session of 100,000 operations takes to fold, in the order of the journal and shuffled; and what one
// more operation costs. Goal: 0.5 s for the fold in a release build.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

#include "core/apply.h"

namespace {

using namespace tafelrunde;

constexpr int kOperations = 100'000;
constexpr int kPerStatement = 5;
constexpr int kClusters = 200;
constexpr int kWriters = 8;

template <class IdType>
IdType random_id(std::mt19937_64& bits) {
  IdType id;
  for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(bits());
  return id;
}

// Eight stations at work: each statement is captured, corrected, put into a cluster, counted once more and released.
class Writing {
 public:
  Writing() {
    for (int i = 0; i < kWriters; ++i) writers_.push_back(random_id<WriterId>(bits_));
    seqs_.resize(kWriters);
    Programme programme;
    programme.fields = {{{"hf1"}, 1, "Arbeit", {}}};
    write(ConferenceOpened{random_id<ConferenceId>(bits_), programme, {}}, {});
    for (int i = 0; i < kClusters; ++i) {
      clusters_.push_back(random_id<ClusterId>(bits_));
      write(ClusterFormed{clusters_.back(), {"hf1"}, "Themengruppe " + std::to_string(i), {}}, {});
    }
  }

  std::vector<Operation> all() {
    while (operations_.size() + kPerStatement <= kOperations) write_statement();
    return std::move(operations_);
  }

 private:
  OperationId write(Fact fact, std::vector<OperationId> supersedes) {
    const std::size_t writer = bits_() % kWriters;
    const Stamp stamp{{writers_[writer], ++seqs_[writer]}, {++ms_, 0}, ms_, 120};
    operations_.push_back({stamp, std::move(fact), std::move(supersedes)});
    return stamp.id;
  }
  void write_statement() {
    const auto id = random_id<StatementId>(bits_);
    StatementCaptured captured;
    captured.statement = id;
    captured.text = "Die Öffnungszeiten passen nicht zu Menschen, die im Schichtdienst arbeiten.";
    captured.filing = {{"hf1"}, {"runde1"}};
    const OperationId made = write(captured, {});
    write(StatementRevised{id, "Öffnungszeiten passen nicht zum Schichtdienst."}, {made});
    write(StatementPlaced{id, {clusters_[bits_() % kClusters], true}}, {});
    write(MentionsCounted{id, 1}, {});
    write(StatementReleaseSet{id, {ReleaseState::released, {}}}, {made});
  }

  std::mt19937_64 bits_{7};
  std::vector<WriterId> writers_;
  std::vector<std::int64_t> seqs_;
  std::vector<ClusterId> clusters_;
  std::int64_t ms_ = 1'568'280'000'000;
  std::vector<Operation> operations_;
};

// The least processor time of some runs, in milliseconds: other programs may share the machine.
template <class Prepare, class Run>
double best_ms(Prepare prepare, Run run) {
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    auto prepared = prepare();
    const std::clock_t begin = std::clock();
    run(prepared);
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

// What the journal hands over is not part of the fold, nor is forgetting the session.
double fold_ms(const std::vector<Operation>& operations) {
  struct Prepared {
    std::vector<Operation> operations;
    Session session;
  };
  return best_ms(
      [&] {
        return Prepared{operations, {}};
      },
      [](Prepared& prepared) { prepared.session = fold(std::move(prepared.operations)); });
}

}  // namespace

int main() {
  std::vector<Operation> operations = Writing().all();
  std::printf("fold %zu operations, in order:  %7.1f ms (goal 500)\n", operations.size(), fold_ms(operations));
  const Session session = fold(operations);
  std::mt19937_64 bits{1};
  std::shuffle(operations.begin(), operations.end(), bits);
  std::printf("fold %zu operations, shuffled:  %7.1f ms\n", operations.size(), fold_ms(operations));
  const double listed = best_ms([] { return std::vector<const Statement*>(); },
                                [&](auto& statements) { statements = statements_in_order(session); });
  std::printf("list its %zu statements in order: %5.1f ms\n", session.statements.size(), listed);
}
