// tafelrunde cluster SESSION [--field N] [--adopt] [--resolution R]: proposes, or proposes and adopts, clusters.
#include "cli/context.h"
#include "shell/memory.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string session;
  int field = 0;  // number in the badge; 0: all
  bool adopt = false;
  double resolution = 2.5;
  std::vector<std::string> memory;
};

void print(Context& context, const Session& session, const Field& field, const ClusterProposal& proposal) {
  context.out << "HF " << field.number << ": " << field.title << "\n";
  if (proposal.empty()) context.out << "  " << context.language.text("cluster.no_proposal") << "\n";
  for (const ProposedCluster& cluster : proposal.clusters) {
    context.out << "  " << (cluster.is_new ? "+ " : "  ") << cluster.title << "\n";
    for (const ProposedPlacement& placement : cluster.placements) {
      const Statement* statement = find_statement(session, placement.statement);
      std::string words;
      for (const std::string& word : placement.shared_words) words += (words.empty() ? "" : ", ") + word;
      context.out << "      " << (placement.is_uncertain ? "? " : "- ") << statement->words().text;
      if (!words.empty()) context.out << "  [" << context.language.say("cluster.shared", words) << "]";
      context.out << "\n";
    }
  }
}

AdoptClusters adopting(const ClusterProposal& proposal) {
  AdoptClusters wish{proposal.field, {}};
  for (const ProposedCluster& cluster : proposal.clusters) {
    ProposedGroup group{cluster.cluster, cluster.is_new, cluster.title, {}};
    for (const ProposedPlacement& placement : cluster.placements) group.statements.push_back(placement.statement);
    wish.groups.push_back(std::move(group));
  }
  return wish;
}

// Proposes for one field, and adopts if asked. False after a problem.
bool cluster_field(Context& context, station::Station& station, const Field& field, const Options& options) {
  const ClusterProposal proposal = station.propose_now(field.key, options.resolution);
  print(context, station.session(), field, proposal);
  if (!options.adopt || proposal.empty()) return true;
  const auto stored = station.carry_out(adopting(proposal));
  if (!stored) context.fail(stored.problem());
  return stored.ok();
}

void cluster(Context& context, const Options& options) {
  auto setup = command_line_setup(context);
  const auto lexicon = wished_lexicon(context);
  if (!lexicon) return;
  setup.lexicon = station::source_of(lexicon);
  auto memory = shell::remembered(options.memory);
  if (!memory) return context.fail(memory.problem());
  if (!options.memory.empty()) context.say("cluster.memory", memory->said, std::to_string(memory->clusters.size()));
  setup.earlier = std::move(memory->clusters);
  const auto access = options.adopt ? journal::Journal::Access::read_write : journal::Journal::Access::read_only;
  auto station = station::Station::open(options.session, access, std::move(setup));
  if (!station) return context.fail(station.problem());
  const std::vector<Field> fields = (*station)->session().programme.fields;
  bool found = false;
  for (const Field& field : fields) {
    if (options.field != 0 && field.number != options.field) continue;
    found = true;
    if (!cluster_field(context, **station, field, options)) return;
  }
  if (!found) return context.fail({"refusal.unknown_field", {std::to_string(options.field)}});
  if (options.adopt) context.say("cluster.adopted");
}

}  // namespace

void add_cluster(Verb root, Context& context) {
  const Language& language = context.language;
  Verb verb = root.add_verb("cluster", language.text("cli.cluster"));
  auto options = std::make_shared<Options>();
  verb.option("SESSION", options->session, language.text("cli.session_file")).required();
  verb.option("--field", options->field, language.text("cli.cluster.field")).positive();
  verb.flag("--adopt", options->adopt, language.text("cli.cluster.adopt"));
  verb.option("--resolution", options->resolution, language.text("cli.cluster.resolution")).between(0.1, 20.0);
  verb.option("--memory", options->memory, language.text("cli.memory")).takes("SESSION");
  add_words_option(verb, context);
  verb.when_called([&context, options] { cluster(context, *options); });
}

}  // namespace tafelrunde::cli
