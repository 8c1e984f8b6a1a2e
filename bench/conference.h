// A large conference for the benchmarks, the same at every run: statements in eight fields of action, every one in a
// cluster of its field, some with kinds, dots and findings.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/apply.h"

namespace tafelrunde::bench {

inline constexpr const char* kSaid[] = {
    "Die Öffnungszeiten passen nicht zu Menschen, die im Schichtdienst arbeiten.",
    "zu wenig DaZ-Lehrkräfte an Sekundarschulen auf dem Land",
    "Straßenbahn fährt abends nicht mehr bis zur Gemeinschaftsunterkunft",
    "Kinderbetreuung während der Sprachkurse fehlt überall !!!",
    "Zeugnisse aus dem Herkunftsland werden nicht anerkannt, Verfahren dauert über ein Jahr"};

// How the statements lie.
struct Spread {
  int clusters = 400;         // of all fields together
  bool in_one_field = false;  // all where the desk looks: the worst that can happen
  int loose_every = 0;        // every so many-th statement lies in no cluster; 0: all lie in one
};

class Conference {
 public:
  explicit Conference(int statements, const Spread& spread = {}) : spread_(spread) {
    Programme programme;
    programme.title = "Große Konferenz";
    for (int number = 1; number <= kFields; ++number)
      programme.fields.push_back({field(number - 1), number, "Handlungsfeld " + std::to_string(number), {}});
    Phase round;
    round.key = {"runde1"};
    round.method = Method::collecting;
    round.title = "Gesprächsrunde 1";
    round.round_number = 1;
    programme.phases = {round};
    write(ConferenceOpened{made<ConferenceId>(), programme, {}});
    for (int i = 0; i < spread.clusters; ++i) {
      clusters_.push_back(made<ClusterId>());
      write(ClusterFormed{clusters_.back(), field(i % kFields), kSaid[i % 5], {}});
      write(DotsCounted{clusters_.back(), i % 23});
    }
    for (int i = 0; i < statements; ++i) capture();
    for (int i = 0; i < 3 * kFields; ++i) conclude(i);
  }
  void capture() {
    const int number = captured_++;
    StatementCaptured fact;
    const StatementId id = fact.statement = made<StatementId>();
    fact.text = std::string(kSaid[number % 5]) + " " + std::to_string(number);
    const int at = spread_.in_one_field ? 0 : number % kFields;
    fact.filing = {field(at), {"runde1"}};
    fact.release.state = ReleaseState::released;
    fact.table = std::to_string(number % kFields + 1);
    if (number % 2) fact.kind = Kind::need;
    write(std::move(fact));
    if (spread_.loose_every > 0 && number % spread_.loose_every == 0) return;
    // Clusters of a field lie kFields apart.
    const int cluster = at + kFields * (number / kFields % (spread_.clusters / kFields));
    write(StatementPlaced{id, {clusters_[static_cast<std::size_t>(cluster)], true}});
  }
  const Session& session() const { return session_; }

 private:
  static constexpr int kFields = 8;
  static FieldKey field(int index) { return {"hf" + std::to_string(index + 1)}; }

  void conclude(int index) {
    FindingText text;
    text.field = field(index % kFields);
    text.kind = static_cast<Kind>(index % 4);
    text.wording = std::string(kSaid[index % 5]);
    text.clusters = {clusters_[static_cast<std::size_t>(index)]};
    const auto id = made<FindingId>();
    write(FindingWritten{id, text});
    write(FindingMarked{id, {index / kFields + 1}});
  }
  void write(Fact fact) {
    WriterId writer;
    writer.bytes[0] = 1;
    const std::int64_t ms = 1'568'280'000'000 + ++seq_;
    apply(session_, {{{writer, seq_}, {ms, 0}, ms, 120}, std::move(fact), {}});
  }
  template <class IdType>
  IdType made() {
    IdType id;
    std::uint64_t bits = static_cast<std::uint64_t>(++made_) * 0x9E3779B97F4A7C15ULL;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(bits >> (8 * (i % 8)));
    return id;
  }

  Spread spread_;
  Session session_;
  std::vector<ClusterId> clusters_;
  std::int64_t seq_ = 0;
  int made_ = 0;
  int captured_ = 0;
};

}  // namespace tafelrunde::bench
