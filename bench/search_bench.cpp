// What the search costs in a session of 10,000 statements: the first reading in the slices of a frame, following one
// more statement, and each press of a key. Goals: a slice below 4 ms, a key at most 2 ms.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "core/apply.h"
#include "scene/search.h"

namespace {

using namespace tafelrunde;

constexpr int kStatements = 10'000;
constexpr std::size_t kTextsInAFrame = 200;  // as shell/desk_host.cpp
constexpr const char* kSaid[] = {
    "Die Öffnungszeiten passen nicht zu Menschen, die im Schichtdienst arbeiten.",
    "zu wenig DaZ-Lehrkräfte an Sekundarschulen auf dem Land",
    "Straßenbahn fährt abends nicht mehr bis zur Gemeinschaftsunterkunft",
    "Kinderbetreuung während der Sprachkurse fehlt überall !!!",
    "Zeugnisse aus dem Herkunftsland werden nicht anerkannt, Verfahren dauert über ein Jahr"};
constexpr const char* kTyped[] = {"strassenbahn abends", "e", "sprachkurse kinder", "hf1 art:bedarf lehrkrafte",
                                  "xyz"};

class Conference {
 public:
  Conference() {
    Programme programme;
    programme.fields = {{{"hf1"}, 1, "Arbeit", {}}, {{"hf2"}, 2, "Bildung", {}}};
    write(ConferenceOpened{made<ConferenceId>(), programme, {}});
    for (int i = 0; i < 200; ++i) write(ClusterFormed{made<ClusterId>(), {"hf1"}, kSaid[i % 5], {}});
    for (int i = 0; i < kStatements; ++i) capture();
  }
  void capture() {
    StatementCaptured fact;
    fact.statement = made<StatementId>();
    fact.text = std::string(kSaid[count_ % 5]) + " " + std::to_string(count_);
    fact.filing = {{count_ % 3 ? "hf1" : "hf2"}, {"runde1"}};
    if (count_ % 2) fact.kind = Kind::need;
    write(std::move(fact));
  }
  const Session& session() const { return session_; }

 private:
  void write(Fact fact) {
    WriterId writer;
    writer.bytes[0] = 1;
    const std::int64_t ms = 1'568'280'000'000 + ++seq_;
    apply(session_, {{{writer, seq_}, {ms, 0}, ms, 120}, std::move(fact), {}});
  }
  template <class IdType>
  IdType made() {
    IdType id;
    std::uint64_t bits = static_cast<std::uint64_t>(++count_) * 0x9E3779B97F4A7C15ULL;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(bits >> (8 * (i % 8)));
    return id;
  }

  Session session_;
  std::int64_t seq_ = 0;
  int count_ = 0;
};

template <class Run>
double ms_of(Run run) {
  const std::clock_t begin = std::clock();
  run();
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

int main() {
  Conference conference;
  scene::SearchIndex index;
  double longest = 0, whole = 0;
  for (bool complete = false; !complete;) {
    const double ms = ms_of([&] { complete = index.follow(conference.session(), kTextsInAFrame); });
    longest = std::max(longest, ms);
    whole += ms;
  }
  std::printf("search, %d statements: first reading %.1f ms, longest slice %.2f ms\n", kStatements, whole, longest);
  std::vector<double> follows;
  for (int i = 0; i < 20; ++i) {
    conference.capture();
    follows.push_back(ms_of([&] { index.follow(conference.session(), kTextsInAFrame); }));
  }
  std::sort(follows.begin(), follows.end());
  std::printf("  following one more statement %.2f ms\n", follows[follows.size() / 2]);
  std::vector<double> keys;
  std::size_t hits = 0;
  for (const std::string typed : kTyped)
    for (std::size_t length = 1; length <= typed.size(); ++length)
      keys.push_back(ms_of([&] { hits += index.find(conference.session(), typed.substr(0, length)).total; }));
  std::sort(keys.begin(), keys.end());
  std::printf("  a press of a key: median %.2f ms, 99 %% below %.2f ms, longest %.2f ms (%zu hits)\n",
              keys[keys.size() / 2], keys[keys.size() * 99 / 100], keys.back(), hits);
}
