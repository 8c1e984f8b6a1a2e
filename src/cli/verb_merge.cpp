// tafelrunde merge TARGET OTHER… [--same-conference]: union of journals; prints what was added.
#include <algorithm>

#include "cli/context.h"

namespace tafelrunde::cli {
namespace {

struct Options {
  std::string target;
  std::vector<std::string> others;
  bool same_conference = false;
};

// The conference another file is about; nil if the file cannot tell.
ConferenceId conference_of(Context& context, const std::string& path) {
  auto other = station::Station::open(path, journal::Journal::Access::read_only, command_line_setup(context));
  return other ? (*other)->session().conference : ConferenceId{};
}

bool merge_one(Context& context, station::Station& target, const std::string& other, const Options& options) {
  const auto rule = options.same_conference ? journal::MergeRule::same_conference : journal::MergeRule::same_id_only;
  const ConferenceId other_id = options.same_conference ? conference_of(context, other) : ConferenceId{};
  const auto merged = target.merge_from(other, rule);
  if (!merged) {
    context.fail(merged.problem());
    return false;
  }
  if (!other_id.is_nil()) {
    const auto linked = target.carry_out(LinkConference{other_id});
    if (!linked) {
      context.fail(linked.problem());
      return false;
    }
  }
  const auto statements = std::count_if(merged->added.begin(), merged->added.end(), [](const Operation& operation) {
    return std::holds_alternative<StatementCaptured>(operation.fact);
  });
  context.say("merge.done", other, counted(context, "count.operations", static_cast<long long>(merged->added.size())),
              counted(context, "count.statements", statements), std::to_string(merged->already_there));
  if (merged->words_refused > 0) context.say("merge.words_refused", std::to_string(merged->words_refused));
  return true;
}

void merge(Context& context, const Options& options) {
  const StationPtr target = open_to_write(context, options.target);
  if (!target) return;
  for (const std::string& other : options.others)
    if (!merge_one(context, *target, other, options)) return;
}

}  // namespace

void add_merge(Verb root, Context& context) {
  const Language& language = context.language;
  Verb verb = root.add_verb("merge", language.text("cli.merge"));
  auto options = std::make_shared<Options>();
  verb.option("TARGET", options->target, language.text("cli.merge.target")).required();
  verb.option("OTHER", options->others, language.text("cli.merge.other")).required();
  verb.flag("--same-conference", options->same_conference, language.text("cli.merge.same_conference"));
  verb.when_called([&context, options] { merge(context, *options); });
}

}  // namespace tafelrunde::cli
