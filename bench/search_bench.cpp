// What the search costs in a session of 10,000 statements: the first reading in the slices of a frame, following one
// more statement, and each press of a key. Goals: a slice below 4 ms, a key at most 2 ms.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "conference.h"
#include "scene/search.h"

namespace {

using namespace tafelrunde;
using bench::Conference;

constexpr int kStatements = 10'000;
constexpr std::size_t kTextsInAFrame = 200;  // as shell/desk_host.cpp
constexpr const char* kTyped[] = {"strassenbahn abends", "e", "sprachkurse kinder", "hf1 art:bedarf lehrkrafte",
                                  "xyz"};

template <class Run>
double ms_of(Run run) {
  const std::clock_t begin = std::clock();
  run();
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

int main() {
  Conference conference(kStatements);
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
