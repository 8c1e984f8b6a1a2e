// Groups the statements of TSV files, so that the quality and the speed of the analysis room can be scored by
// scripts. A tool for developers; the program's own verb is `tafelrunde analyse`.
//   analysis_tool LEXICON cluster IN OUT [--k K] [--resolution R] [--seed S] [--names NAMES] [--pins PINS] [--show]
//   analysis_tool LEXICON assign  IN OUT --names NAMES [--pins PINS]
//   analysis_tool LEXICON suggest ORDER OUT --placed L [--names NAMES]
//   analysis_tool LEXICON similar IN QUERIES OUT
//   analysis_tool LEXICON time    IN
// LEXICON is the folder assets/lexicon, or "none". IN: id, text, ...; PINS: id, group; NAMES: one name a line.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/assign.h"
#include "analysis/proposal.h"
#include "analysis/similar.h"

namespace {

using namespace tafelrunde;
using namespace tafelrunde::analysis;
using Row = std::vector<std::string>;

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
  std::cerr << result.problem().key;
  for (const auto& arg : result.problem().args) std::cerr << " " << arg;
  std::cerr << "\n";
  std::exit(1);
}

Lexicon lexicon_from(const std::string& folder) {
  if (folder == "none") return {};
  const auto de = folder + "/de/";
  const auto stems = bytes_of(de + "stems.tsv"), vectors = bytes_of(de + "vec_i8_45000x180.bin"),
             parts = bytes_of(de + "compound_parts.tsv"), stop_words = bytes_of(de + "stopwords.txt"),
             total = bytes_of(de + "TOTAL.txt");
  const auto start = std::chrono::steady_clock::now();
  Lexicon lexicon{or_exit(WordModel::parse({stems, vectors, parts, stop_words, total})),
                  or_exit(Abbreviations::parse(bytes_of(folder + "/abbreviations.tsv")))};
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  std::fprintf(stderr, "model parsed in %.1f ms\n", took.count());
  return lexicon;
}

std::vector<Row> rows_of(const std::string& path) {
  std::istringstream lines(bytes_of(path));
  std::vector<Row> rows;
  for (std::string line; std::getline(lines, line);) {
    Row row;
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
    if (!row.empty() && row[0] != "id") rows.push_back(row);
  }
  return rows;
}

// "--name value" pairs after the files.
struct Options {
  std::map<std::string, std::string> values;
  bool has(const std::string& name) const { return values.count(name) > 0; }
  std::string get(const std::string& name, const std::string& otherwise) const {
    const auto found = values.find(name);
    return found == values.end() ? otherwise : found->second;
  }
};

std::vector<std::string> names_of(const Options& options) {
  std::set<std::string> names;
  if (options.has("--names")) {
    for (const auto& row : rows_of(options.get("--names", ""))) names.insert(row[0]);
  }
  return {names.begin(), names.end()};
}

std::map<std::string, std::string> pins_of(const Options& options) {
  std::map<std::string, std::string> pins;
  if (options.has("--pins")) {
    for (const auto& row : rows_of(options.get("--pins", ""))) pins[row[0]] = row[1];
  }
  return pins;
}

std::size_t place_in(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

Proposal grouped(const Lexicon& lexicon, const std::vector<Row>& rows, const Options& options) {
  const auto names = names_of(options);
  const auto pins = pins_of(options);
  std::vector<ExistingGroup> existing;
  for (const auto& name : names) existing.push_back({name});
  std::vector<Item> items;
  for (const auto& row : rows) {
    const auto pin = pins.find(row[0]);
    items.push_back({row[1], row[0], {}, {}});
    if (pin != pins.end()) items.back().group = place_in(names, pin->second);
  }
  Parameters parameters;
  parameters.resolution = std::stod(options.get("--resolution", "2.5"));
  parameters.seed = std::stoull(options.get("--seed", "0"));
  if (!options.has("--k")) return propose(lexicon, items, existing, parameters);
  return propose_groups(lexicon, items, existing, std::stoull(options.get("--k", "0")), parameters);
}

void show(const std::vector<Row>& rows, const Proposal& proposal) {
  const char* placements[] = {"pinned", "proposed", "uncertain", "nowhere", "undecided"};
  const auto line = [&](std::size_t item) {
    const auto& about = proposal.items[item];
    std::printf("   %-9s %.2f %+.2f  %s  [", placements[static_cast<int>(about.placement)], about.score, about.margin,
                rows[item][1].c_str());
    for (const auto& word : about.shared_words) std::printf("%s ", word.c_str());
    std::printf("]\n");
  };
  for (const auto& group : proposal.groups) {
    std::printf("%s (%zu)\n", group.name.c_str(), group.items.size());
    for (const auto item : group.items) line(item);
  }
  std::printf("-- in no group\n");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!proposal.items[i].group) line(i);
  }
}

int cluster(const Lexicon& lexicon, const Row& files, const Options& options) {
  const auto rows = rows_of(files.at(0));
  const auto proposal = grouped(lexicon, rows, options);
  std::ofstream out(files.at(1));
  out << "id\tcluster\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto group = proposal.items[i].group;
    out << rows[i][0] << '\t' << (group ? std::to_string(*group) : "-") << '\n';
  }
  if (options.has("--show")) show(rows, proposal);
  return 0;
}

int assign(const Lexicon& lexicon, const Row& files, const Options& options) {
  const auto rows = rows_of(files.at(0));
  const auto names = names_of(options);
  const auto pins = pins_of(options);
  std::vector<KnownStatement> known;
  for (const auto& row : rows) {
    known.push_back({row[1], {}});
    if (pins.count(row[0])) known.back().group = place_in(names, pins.at(row[0]));
  }
  const Suggester suggester(lexicon, names, known);
  std::ofstream out(files.at(1));
  out << "id\tcluster\n";
  for (const auto& row : rows) {
    const auto found = suggester.suggest(row[1]);
    const auto name = pins.count(row[0]) ? pins.at(row[0]) : found.best.empty() ? "-" : names[found.best[0].group];
    out << row[0] << '\t' << name << '\n';
  }
  return 0;
}

int suggest(const Lexicon& lexicon, const Row& files, const Options& options) {
  const auto rows = rows_of(files.at(0));
  const auto placed = std::min<std::size_t>(std::stoull(options.get("--placed", "0")), rows.size());
  auto names = names_of(options);
  const bool named = !names.empty();
  std::set<std::string> labels(names.begin(), names.end());
  for (std::size_t i = 0; i < placed && !named; ++i) labels.insert(rows[i][2]);
  names.assign(labels.begin(), labels.end());
  std::vector<KnownStatement> known;
  for (std::size_t i = 0; i < placed; ++i) known.push_back({rows[i][1], place_in(names, rows[i][2])});
  const Suggester suggester(lexicon, named ? names : std::vector<std::string>(names.size()), known);
  std::ofstream out(files.at(1));
  out << "id\ttop1\ttop2\ttop3\tmargin\n";
  std::size_t confident = 0, confident_right = 0;
  for (std::size_t i = placed; i < rows.size(); ++i) {
    const auto found = suggester.suggest(rows[i][1]);
    out << rows[i][0];
    for (std::size_t n = 0; n < 3; ++n) out << '\t' << (n < found.best.size() ? names[found.best[n].group] : "-");
    out << '\t' << found.margin << '\n';
    confident += found.confident;
    confident_right += found.confident && names[found.best[0].group] == rows[i][2];
  }
  std::fprintf(stderr, "confident %zu of %zu, right %zu\n", confident, rows.size() - placed, confident_right);
  return 0;
}

int similar(const Lexicon& lexicon, const Row& files) {
  const auto rows = rows_of(files.at(0));
  std::vector<std::string_view> texts;
  for (const auto& row : rows) texts.push_back(row[1]);
  const SimilarStatements statements(lexicon, texts);
  std::ofstream out(files.at(2));
  std::size_t alarms = 0, right_alarms = 0;
  for (const auto& query : rows_of(files.at(1))) {
    out << query[0];
    for (const auto& found : statements.most_similar(query[1])) {
      out << '\t' << rows[found.statement][0];
      alarms += found.near_verbatim;
      right_alarms += found.near_verbatim && rows[found.statement][0] == query[0];
    }
    out << '\n';
  }
  std::fprintf(stderr, "alarms %zu, right %zu\n", alarms, right_alarms);
  return 0;
}

int time_of(const Lexicon& lexicon, const Row& files) {
  const auto rows = rows_of(files.at(0));
  for (int run = 0; run < 3; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const auto cpu_start = std::clock();
    const auto proposal = grouped(lexicon, rows, {});
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%zu statements, %zu groups, %.1f ms (%.1f ms of the processor)\n", rows.size(),
                proposal.groups.size(), took.count(), 1e3 * double(std::clock() - cpu_start) / CLOCKS_PER_SEC);
  }
  return 0;
}

}  // namespace

int main(int count, char** values) {
  Row files;
  Options options;
  for (int i = 3; i < count; ++i) {
    const std::string value = values[i];
    if (!value.starts_with("--"))
      files.push_back(value);
    else if (value == "--show")
      options.values[value] = "";
    else if (i + 1 < count)
      options.values[value] = values[++i];
  }
  if (count < 4) return std::cerr << "analysis_tool LEXICON cluster|assign|suggest|similar|time FILE...\n", 2;
  const auto lexicon = lexicon_from(values[1]);
  const std::string verb = values[2];
  if (verb == "cluster") return cluster(lexicon, files, options);
  if (verb == "assign") return assign(lexicon, files, options);
  if (verb == "suggest") return suggest(lexicon, files, options);
  if (verb == "similar") return similar(lexicon, files);
  return time_of(lexicon, files);
}
