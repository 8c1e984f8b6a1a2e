// tafelrunde analyse {cluster|assign|suggest|similar|names}: the analysis on plain tables, for comparing it with
// other methods. No session is touched; labels are read only where a verb says so.
#include <algorithm>
#include <map>
#include <set>

#include "analysis/assign.h"
#include "analysis/proposal.h"
#include "analysis/reasons.h"
#include "analysis/similar.h"
#include "cli/analyse_rows.h"
#include "cli/context.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string in;
  std::string second;  // queries or clusters
  std::string out;
  std::string names;
  std::string pins;
  std::size_t group_count = 0;  // 0: whatever the resolution gives
  std::size_t placed = 0;
  analysis::Parameters parameters;

  std::vector<std::string> sources() const {
    std::vector<std::string> files{in};
    for (const auto* file : {&second, &names, &pins})
      if (!file->empty()) files.push_back(*file);
    return files;
  }
};

using Groups = std::vector<std::string>;          // names, in order
using Pins = std::map<std::string, std::size_t>;  // by id: place in Groups
constexpr const char* kNone = "-";

std::optional<std::size_t> place_in(const Groups& groups, const std::string& name) {
  const auto found = std::lower_bound(groups.begin(), groups.end(), name);
  if (found == groups.end() || *found != name) return std::nullopt;
  return static_cast<std::size_t>(found - groups.begin());
}

std::vector<std::string> words_of(const Groups& groups) {
  std::vector<std::string> words;
  for (const auto& name : groups) words.push_back(words_of_name(name));
  return words;
}

// Refuses a pin to a name that is not among `groups`, and a second, other pin of the same statement.
Result<Pins> pins_among(const Groups& groups, const std::vector<AnalyseRow>& rows, const std::string& file) {
  Pins pins;
  for (const auto& row : rows) {
    const auto place = place_in(groups, row.text);
    if (!place) return Message{"analyse.unknown_name", {file, std::to_string(row.line), row.text}};
    if (pins.emplace(row.id, *place).first->second != *place)
      return Message{"analyse.pinned_twice", {file, std::to_string(row.line), row.id}};
  }
  return pins;
}

Result<std::vector<AnalyseRow>> pin_rows(const Options& options) {
  if (options.pins.empty()) return std::vector<AnalyseRow>{};
  return read_rows(options.pins);
}

Groups groups_named_in(const std::vector<AnalyseRow>& rows) {
  std::set<std::string> names;
  for (const auto& row : rows) names.insert(row.text);
  return {names.begin(), names.end()};
}

std::optional<std::size_t> pinned_group(const Pins& pins, const std::string& id) {
  const auto pin = pins.find(id);
  return pin == pins.end() ? std::nullopt : std::optional(pin->second);
}

Outcome write(const Options& options, const std::string& lines) {
  return write_rows(options.out, options.sources(), lines);
}

// --- cluster

// Existing groups keep their names; new ones get numbers that no existing group is named by.
std::vector<std::string> cluster_ids(const analysis::Proposal& proposal, const Groups& groups) {
  std::vector<std::string> ids;
  std::size_t number = 0;
  for (const auto& group : proposal.groups) {
    if (group.existing) {
      ids.push_back(groups[*group.existing]);
      continue;
    }
    while (place_in(groups, std::to_string(++number))) continue;
    ids.push_back(std::to_string(number));
  }
  return ids;
}

Outcome cluster(const analysis::Lexicon& lexicon, const Options& options) {
  const auto rows = read_rows(options.in);
  if (!rows) return rows.problem();
  const auto pinned = pin_rows(options);
  if (!pinned) return pinned.problem();
  const auto groups = groups_named_in(*pinned);
  const auto pins = pins_among(groups, *pinned, options.pins);
  if (!pins) return pins.problem();
  std::vector<analysis::Item> items;
  for (const auto& row : *rows) items.push_back({row.text, row.id, pinned_group(*pins, row.id), {}});
  std::vector<analysis::ExistingGroup> existing;
  for (auto& words : words_of(groups)) existing.push_back({std::move(words)});
  const auto proposal = options.group_count == 0 ? analysis::propose(lexicon, items, existing, options.parameters)
                                                 : analysis::propose_groups(lexicon, items, existing,
                                                                            options.group_count, options.parameters);
  const auto ids = cluster_ids(proposal, groups);
  std::string lines = "id\tcluster\n";
  for (std::size_t i = 0; i < rows->size(); ++i) {
    const auto group = proposal.items[i].group;
    lines += (*rows)[i].id + "\t" + (group ? ids[*group] : kNone) + "\n";
  }
  return write(options, lines);
}

// --- assign

Outcome assign(const analysis::Lexicon& lexicon, const Options& options) {
  const auto rows = read_rows(options.in);
  if (!rows) return rows.problem();
  const auto groups = read_names(options.names);
  if (!groups) return groups.problem();
  const auto pinned = pin_rows(options);
  if (!pinned) return pinned.problem();
  const auto pins = pins_among(*groups, *pinned, options.pins);
  if (!pins) return pins.problem();
  std::vector<analysis::KnownStatement> known;
  for (const auto& row : *rows) known.push_back({row.text, pinned_group(*pins, row.id)});
  const analysis::Suggester suggester(lexicon, words_of(*groups), known);
  std::string lines = "id\tcluster\n";
  for (const auto& row : *rows) {
    auto group = pinned_group(*pins, row.id);
    const auto best = suggester.suggest(row.text).best;
    if (!group && !best.empty() && best[0].score > 0) group = best[0].group;
    lines += row.id + "\t" + (group ? (*groups)[*group] : kNone) + "\n";
  }
  return write(options, lines);
}

// --- suggest

// The groups there are: as named, or those of the placed statements.
Result<Groups> suggested_groups(const Options& options, const std::vector<AnalyseRow>& labels) {
  if (!options.names.empty()) return read_names(options.names);
  if (labels.empty()) return Message{"analyse.nothing_to_suggest", {}};
  return groups_named_in(labels);
}

std::string suggestion_line(const AnalyseRow& row, const analysis::Suggestions& found, const Groups& groups) {
  std::string line = row.id;
  for (std::size_t n = 0; n < 3; ++n) line += "\t" + (n < found.best.size() ? groups[found.best[n].group] : kNone);
  char margin[32];
  std::snprintf(margin, sizeof margin, "\t%.6f\n", found.margin);
  return line + margin;
}

Outcome suggest(const analysis::Lexicon& lexicon, const Options& options) {
  const auto rows = read_rows(options.in);
  if (!rows) return rows.problem();
  const auto labels = read_labelled_rows(options.in, options.placed);
  if (!labels) return labels.problem();
  const auto groups = suggested_groups(options, *labels);
  if (!groups) return groups.problem();
  std::vector<analysis::KnownStatement> known;
  for (std::size_t i = 0; i < labels->size(); ++i) {
    const auto& label = (*labels)[i];
    const auto place = place_in(*groups, label.text);
    if (!place) return Message{"analyse.unknown_name", {options.in, std::to_string(label.line), label.text}};
    known.push_back({(*rows)[i].text, place});
  }
  const auto words = options.names.empty() ? std::vector<std::string>(groups->size()) : words_of(*groups);
  const analysis::Suggester suggester(lexicon, words, known);
  std::string lines = "id\ttop1\ttop2\ttop3\tmargin\n";
  for (std::size_t i = labels->size(); i < rows->size(); ++i)
    lines += suggestion_line((*rows)[i], suggester.suggest((*rows)[i].text), *groups);
  return write(options, lines);
}

// --- similar

Outcome similar(const analysis::Lexicon& lexicon, const Options& options) {
  const auto rows = read_rows(options.in);
  if (!rows) return rows.problem();
  const auto queries = read_rows(options.second);
  if (!queries) return queries.problem();
  const std::vector<std::string_view> texts = [&] {
    std::vector<std::string_view> views;
    for (const auto& row : *rows) views.push_back(row.text);
    return views;
  }();
  const analysis::SimilarStatements statements(lexicon, texts);
  std::string lines;
  for (const auto& query : *queries) {
    lines += query.id;
    for (const auto& found : statements.most_similar(query.text)) lines += "\t" + (*rows)[found.statement].id;
    lines += "\n";
  }
  return write(options, lines);
}

// --- names

Outcome names(const analysis::Lexicon& lexicon, const Options& options) {
  const auto rows = read_rows(options.in);
  if (!rows) return rows.problem();
  const auto clusters = read_rows(options.second);
  if (!clusters) return clusters.problem();
  std::map<std::string, std::string> cluster_of;
  for (const auto& row : *clusters)
    if (!row.text.empty() && row.text != kNone) cluster_of[row.id] = row.text;
  analysis::Reader reader(lexicon);
  std::vector<analysis::Reading> readings;
  std::map<std::string, std::vector<std::size_t>> members;
  for (const auto& row : *rows) {
    const auto cluster = cluster_of.find(row.id);
    if (cluster == cluster_of.end()) continue;
    members[cluster->second].push_back(readings.size());
    readings.push_back(reader.read(row.text));
  }
  std::vector<std::vector<std::size_t>> groups;
  for (const auto& [cluster, places] : members) groups.push_back(places);
  const auto proposed = analysis::proposed_names(readings, groups);
  std::string lines = "cluster\tname\n";
  for (auto [member, n] = std::pair(members.begin(), std::size_t{0}); member != members.end(); ++member, ++n)
    lines += member->first + "\t" + (proposed[n].empty() ? kNone : proposed[n]) + "\n";
  return write(options, lines);
}

// --- the command line

using Work = Outcome (*)(const analysis::Lexicon&, const Options&);

// The word model may be missing: that is said, and shared words alone are compared.
void carry_out(Context& context, Work work, const Options& options) {
  const auto lexicon = wished_lexicon(context);
  if (!lexicon) return;
  if (const auto done = work(*lexicon, options); !done) context.fail(done.problem());
}

struct VerbParts {
  Verb verb;
  std::shared_ptr<Options> options;
};

VerbParts add_part(Verb analyse, Context& context, const std::string& name, Work work) {
  const Language& language = context.language;
  VerbParts part{analyse.add_verb(name, language.text("cli.analyse." + name)), std::make_shared<Options>()};
  part.verb.when_called([&context, work, options = part.options] { carry_out(context, work, *options); });
  part.verb.option("IN", part.options->in, language.text("cli.analyse.in")).required();
  if (name == "similar")
    part.verb.option("QUERIES", part.options->second, language.text("cli.analyse.queries")).required();
  if (name == "names")
    part.verb.option("CLUSTERS", part.options->second, language.text("cli.analyse.clusters")).required();
  part.verb.option("OUT", part.options->out, language.text("cli.analyse.out")).required();
  add_words_option(part.verb, context);
  return part;
}

void add_cluster_options(VerbParts part, const Language& language) {
  auto& options = *part.options;
  Option k = part.verb.option("--k", options.group_count, language.text("cli.analyse.k"));
  k.positive();
  part.verb.option("--resolution", options.parameters.resolution, language.text("cli.cluster.resolution"))
      .between(0.01, 100.0)
      .excludes(k);
  part.verb.option("--seed", options.parameters.seed, language.text("cli.analyse.seed"));
  part.verb.option("--pins", options.pins, language.text("cli.analyse.pins"));
}

}  // namespace

void add_analyse(Verb root, Context& context) {
  const Language& language = context.language;
  Verb analyse = root.add_verb("analyse", language.text("cli.analyse"));
  analyse.needs_a_verb();
  add_cluster_options(add_part(analyse, context, "cluster", cluster), language);
  auto assigning = add_part(analyse, context, "assign", assign);
  assigning.verb.option("--names", assigning.options->names, language.text("cli.analyse.name_file")).required();
  assigning.verb.option("--pins", assigning.options->pins, language.text("cli.analyse.pins"));
  auto suggesting = add_part(analyse, context, "suggest", suggest);
  suggesting.verb.option("--placed", suggesting.options->placed, language.text("cli.analyse.placed")).required();
  suggesting.verb.option("--names", suggesting.options->names, language.text("cli.analyse.name_file"));
  add_part(analyse, context, "similar", similar);
  add_part(analyse, context, "names", names);
}

}  // namespace tafelrunde::cli
