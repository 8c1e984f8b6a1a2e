// Stands in for libFuzzer where g++ builds: feeds the function of a fuzzer with the seeds of a folder, changed at
// random, for so many seconds. It does not learn from what the parser does; the real fuzzers (preset fuzz) do.
//   mutate_PARSER CORPUS -max_total_time=SECONDS    other options are passed over; TAFELRUNDE_SEED=n changes the
//   chance
// The input that was its last is kept as crash-mutated in the folder it runs in.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kMostBytes = 65'536, kMostInputs = 400;
std::string under_test;  // NOLINT: the handlers below know nothing else

void keep_last_input() { std::ofstream("crash-mutated", std::ios::binary) << under_test; }
void keep_and_abort(int) {
  keep_last_input();
  std::_Exit(99);
}

class Mutating {
 public:
  Mutating(std::vector<std::string> seeds, std::uint64_t seed) : inputs_(std::move(seeds)), dice_(seed) {}

  const std::string& next() {
    changed_ = inputs_[below(inputs_.size())];
    for (std::size_t i = below(4) + 1; i > 0; --i) change();
    if (changed_.size() > kMostBytes) changed_.resize(kMostBytes);
    if (below(20) == 0) keep(changed_);
    return changed_;
  }

 private:
  std::size_t below(std::size_t count) { return count == 0 ? 0 : dice_() % count; }
  void keep(const std::string& input) {
    if (inputs_.size() < kMostInputs)
      inputs_.push_back(input);
    else
      inputs_[below(inputs_.size())] = input;
  }
  void change() {
    static const std::vector<std::string> kSharp{"\"",
                                                 "\n",
                                                 "\r\n",
                                                 ";",
                                                 "\t",
                                                 "<",
                                                 ">",
                                                 "&",
                                                 "{",
                                                 "]",
                                                 "\xC3",
                                                 "\xEF\xBB\xBF",
                                                 std::string(1, '\0'),
                                                 "-1",
                                                 "99999999999",
                                                 "]]>",
                                                 "<!DOCTYPE",
                                                 "\\u0000"};
    const std::size_t at = below(changed_.size() + 1);
    const std::size_t length = below(std::min<std::size_t>(changed_.size() - at, 64) + 1);
    switch (below(7)) {
      case 0:
        if (at < changed_.size()) changed_[at] = static_cast<char>(changed_[at] ^ (1 << below(8)));
        break;
      case 1:
        changed_.insert(at, kSharp[below(kSharp.size())]);
        break;
      case 2:
        changed_.erase(at, length);
        break;
      case 3:
        changed_.insert(at, changed_.substr(at, length));
        break;
      case 4:
        changed_.resize(at);
        break;
      case 5:
        if (at < changed_.size()) changed_[at] = static_cast<char>(dice_());
        break;
      default:
        splice(at);
    }
  }
  void splice(std::size_t at) {
    const std::string& other = inputs_[below(inputs_.size())];
    changed_ = changed_.substr(0, at) + other.substr(below(other.size() + 1));
  }

  std::vector<std::string> inputs_;
  std::mt19937_64 dice_;
  std::string changed_;
};

std::vector<std::string> seeds_in(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

void run(const std::string& input) {
  under_test = input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(under_test.data()), under_test.size());
}

}  // namespace

int main(int count, char** words) {
  const std::string time_option = "-max_total_time=";
  long seconds = 12;
  for (int i = 2; i < count; ++i)
    if (const std::string word = words[i]; word.starts_with(time_option))
      seconds = std::atol(word.c_str() + time_option.size());
  if (count < 2) return 2;
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_set_death_callback(keep_last_input);
#endif
  std::signal(SIGABRT, keep_and_abort);
  const auto seeds = seeds_in(words[1]);
  if (seeds.empty()) return 2;
  const char* chosen = std::getenv("TAFELRUNDE_SEED");
  Mutating mutating(seeds, chosen ? std::strtoull(chosen, nullptr, 10) : 1);
  for (const std::string& seed : seeds) run(seed);
  long done = 0;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  for (; std::chrono::steady_clock::now() < end; ++done) run(mutating.next());
  std::printf("%ld changed inputs in %ld s\n", done, seconds);
}
