// What the analysis costs: start-up, a full proposal and its steps, one suggestion and one search for similar
// statements per key press, and the most memory used.
//   analysis_bench LEXICON IN.tsv [RUNS]      LEXICON is the folder assets/lexicon; IN: id, text, ...
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/assign.h"
#include "analysis/board.h"
#include "analysis/partition.h"
#include "analysis/proposal.h"
#include "analysis/similar.h"

namespace {

using namespace tafelrunde;
using namespace tafelrunde::analysis;

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "cannot read " << path << "\n";
    std::exit(1);
  }
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

template <class T>
T or_exit(Result<T> result) {
  if (result) return std::move(*result);
  std::cerr << result.problem().key << "\n";
  std::exit(1);
}

// Says how long a step took, on the clock and on the processor: on a busy machine the second is the truer one.
class Stopwatch {
 public:
  explicit Stopwatch(std::string step) : step_(std::move(step)) {}
  ~Stopwatch() {
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start_;
    const double cpu_ms = 1e3 * static_cast<double>(std::clock() - cpu_start_) / CLOCKS_PER_SEC;
    std::printf("%-36s %10.2f ms  (processor %10.2f ms)\n", step_.c_str(), wall.count(), cpu_ms);
  }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  std::string step_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::clock_t cpu_start_ = std::clock();
};

Lexicon lexicon_from(const std::string& folder) {
  const auto de = folder + "/de/";
  const auto stems = bytes_of(de + "stems.tsv"), vectors = bytes_of(de + "vec_i8_45000x180.bin"),
             parts = bytes_of(de + "compound_parts.tsv"), stop_words = bytes_of(de + "stopwords.txt"),
             total = bytes_of(de + "TOTAL.txt"), abbreviations = bytes_of(folder + "/abbreviations.tsv");
  const Stopwatch watch("making the word model");
  return {or_exit(WordModel::parse({stems, vectors, parts, stop_words, total})),
          or_exit(Abbreviations::parse(abbreviations))};
}

std::vector<std::string> texts_of(const std::string& path) {
  std::istringstream lines(bytes_of(path));
  std::vector<std::string> texts;
  for (std::string line; std::getline(lines, line);) {
    const auto tab = line.find('\t');
    if (tab != std::string::npos && line.substr(0, tab) != "id")
      texts.push_back(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
  }
  return texts;
}

void time_proposal(const Lexicon& lexicon, const std::vector<Item>& items) {
  const Stopwatch watch("full proposal");
  const auto proposal = propose(lexicon, items, {});
  std::printf("%zu statements, %zu groups\n", items.size(), proposal.groups.size());
}

void time_steps(const Lexicon& lexicon, const std::vector<Item>& items) {
  std::vector<Reading> readings;
  std::vector<Point> points;
  StatementSpace space(lexicon.model, {}, 0.5);
  {
    const Stopwatch watch("  reading and placing");
    Reader reader(lexicon);
    for (const auto& item : items) readings.push_back(reader.read(item.text));
    space = StatementSpace(lexicon.model, readings, 0.5);
    for (const auto& reading : readings) points.push_back(space.place(reading));
  }
  Graph graph;
  {
    const Stopwatch watch("  nearest neighbours");
    const TellProgress nobody;
    bool stopped = false;
    Progress progress(nobody, stopped);
    graph = tied(most_similar(points, space.feature_count(), 12, progress));
  }
  const Stopwatch watch("  communities");
  partition(graph, {});
}

void time_key_presses(const Lexicon& lexicon, const std::vector<std::string>& texts) {
  std::vector<KnownStatement> known;
  std::vector<std::string> names;
  for (std::size_t g = 0; g < 40; ++g) names.push_back(texts[g * texts.size() / 40]);
  for (std::size_t i = 0; i < texts.size(); ++i) known.push_back({texts[i], i % 40});
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const Suggester suggester(lexicon, names, known);
  const SimilarStatements similar(lexicon, views);
  constexpr std::size_t kPresses = 100;
  {
    const Stopwatch watch("100 suggestions");
    for (std::size_t i = 0; i < kPresses; ++i) suggester.suggest(texts[i * texts.size() / kPresses]);
  }
  const Stopwatch watch("100 searches for similar statements");
  for (std::size_t i = 0; i < kPresses; ++i) similar.most_similar(texts[i * texts.size() / kPresses]);
}

}  // namespace

int main(int count, char** values) {
  if (count < 3) return std::cerr << "analysis_bench LEXICON IN.tsv [RUNS]\n", 2;
  const auto lexicon = lexicon_from(values[1]);
  const auto texts = texts_of(values[2]);
  std::vector<Item> items;
  for (std::size_t i = 0; i < texts.size(); ++i) items.push_back({texts[i], std::to_string(i), {}, {}});
  const int runs = count > 3 ? std::atoi(values[3]) : 1;
  for (int run = 0; run < runs; ++run) time_proposal(lexicon, items);
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf("%-36s %10.1f MB\n", "most memory", static_cast<double>(used.ru_maxrss) / 1024);
  time_steps(lexicon, items);
  if (!texts.empty()) time_key_presses(lexicon, texts);
}
