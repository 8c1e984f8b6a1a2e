// Annex C: what was changed after it was said or written, and how much else was
// done.
#include <algorithm>
#include <map>
#include <optional>

#include "base/overloaded.h"
#include "base/text.h"
#include "exchange/report_pen.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

constexpr std::size_t kShownWords = 160;  // of a wording in the log; annex A has all of it

struct Change {
  const Operation* operation;
  std::string what;  // key of the catalogue
  Line about;
};

std::vector<const Operation*> in_order(const Session& session) {
  std::vector<const Operation*> operations;
  for (const auto& [id, operation] : session.history) operations.push_back(&operation);
  std::sort(operations.begin(), operations.end(),
            [](const Operation* a, const Operation* b) { return comes_before(a->stamp, b->stamp); });
  return operations;
}

class Log {
 public:
  explicit Log(const ReportPen& pen) : pen_(pen) {}

  // The change that an operation is, if it is one to list.
  std::optional<Change> change_in(const Operation& operation) const {
    const auto change = [&](const char* what, Line about) { return Change{&operation, what, std::move(about)}; };
    using Maybe = std::optional<Change>;
    return std::visit(
        overloaded{
            [&](const StatementRevised& f) -> Maybe {
              return change("action.statement_revised", rewritten(f.statement, operation, f.text));
            },
            [&](const StatementFiled& f) -> Maybe { return change("action.statement_filed", named(f.statement)); },
            [&](const StatementReleaseSet& f) -> Maybe {
              Line about = named(f.statement);
              about.push_back({" → " + pen_.say("report.release." + name_of(f.release.state))});
              return change("action.release_set", std::move(about));
            },
            [&](const StatementDeleted& f) -> Maybe {
              return change("action.statement_deleted", named(f.statement));
            },
            [&](const StatementRestored& f) -> Maybe {
              return change("action.statement_restored", named(f.statement));
            },
            [&](const MentionsWithdrawn& f) -> Maybe {
              return change("action.mention_withdrawn", named(f.statement));
            },
            [&](const ClusterRenamed& f) -> Maybe { return change("action.cluster_renamed", {{quoted(f.title)}}); },
            [&](const ClusterDissolved& f) -> Maybe { return change("action.cluster_dissolved", named(f.cluster)); },
            [&](const ClusterRestored& f) -> Maybe { return change("action.cluster_restored", named(f.cluster)); },
            [&](const ClusterMerged& f) -> Maybe { return change("action.clusters_merged", merged(f)); },
            [&](const DotsCounted& f) -> Maybe {
              if (operation.supersedes.empty()) return std::nullopt;
              return change("report.log.dots_recounted", named(f.cluster));
            },
            [&](const DotsWithdrawn& f) -> Maybe { return change("action.dots_withdrawn", named(f.cluster)); },
            [&](const FindingWritten& f) -> Maybe {
              if (operation.supersedes.empty()) return std::nullopt;
              return change("report.log.finding_rewritten", {{quoted(f.text.wording) + " "}, reference(f.finding)});
            },
            [&](const FindingDeleted& f) -> Maybe { return change("action.finding_deleted", named(f.finding)); },
            [&](const FindingRestored& f) -> Maybe { return change("action.finding_restored", named(f.finding)); },
            [&](const EntityRedacted& f) -> Maybe {
              return change("report.log.redacted", {{f.entity.hex().substr(0, 8)}});
            },
            [&](const ActionUndone&) -> Maybe { return change("report.log.undone", {}); },
            [&](const ActionRedone&) -> Maybe { return change("report.log.redone", {}); },
            [&](const FieldRevised&) -> Maybe { return change("action.programme_revised", {}); },
            [&](const PhaseRevised&) -> Maybe { return change("action.programme_revised", {}); },
            [&](const VenueRevised&) -> Maybe { return change("action.programme_revised", {}); },
            // What was said, counted, placed or shown for the first time is no
            // change; it is counted below.
            [](const auto&) -> Maybe { return std::nullopt; }},
        operation.fact);
  }

  std::string station_of(const Operation& operation) const {
    const auto station = pen_.session().stations.find(operation.stamp.id.writer);
    return station == pen_.session().stations.end() ? std::string() : words_for_people(pen_, station->second.name);
  }

 private:
  static std::string name_of(ReleaseState state) {
    switch (state) {
      case ReleaseState::pending:
        return "pending";
      case ReleaseState::released:
        return "released";
      case ReleaseState::withheld:
        return "withheld";
      case ReleaseState::parked:
        return "parked";
    }
    return "pending";
  }

  std::string quoted(const Words& words) const {
    return pen_.say("report.quoted", shortened(words_for_people(pen_, words), kShownWords));
  }
  Line named(const StatementId& id) const {
    const Statement* statement = find_statement(pen_.session(), id);
    if (!statement) return {{id.hex().substr(0, 8)}};
    return {{quoted(statement->words()) + " "}, reference(id)};
  }
  Line named(const ClusterId& id) const {
    const Cluster* cluster = find_cluster(pen_.session(), id);
    return {{cluster ? quoted(cluster->title.shown_or({})) : id.hex().substr(0, 8)}};
  }
  Line named(const FindingId& id) const {
    const auto finding = pen_.session().findings.find(id);
    if (finding == pen_.session().findings.end()) return {{id.hex().substr(0, 8)}};
    return {{quoted(finding->second.text.shown_or({}).wording) + " "}, {id.hex().substr(0, 8), Tone::quiet}};
  }
  Line merged(const ClusterMerged& fact) const {
    Line about = named(fact.cluster);
    if (fact.into.is_nil()) return about;
    about.push_back({" → "});
    about.push_back(named(fact.into).front());
    return about;
  }

  // The words before and after.
  Line rewritten(const StatementId& id, const Operation& operation, const Words& now) const {
    Line line;
    for (const OperationId& superseded : operation.supersedes) {
      const auto before = pen_.session().history.find(superseded);
      if (before == pen_.session().history.end()) continue;
      if (const auto* captured = std::get_if<StatementCaptured>(&before->second.fact))
        line.push_back({quoted(captured->text) + " → "});
      else if (const auto* revised = std::get_if<StatementRevised>(&before->second.fact))
        line.push_back({quoted(revised->text) + " → "});
    }
    line.push_back({quoted(now) + " "});
    line.push_back(reference(id));
    return line;
  }

  const ReportPen& pen_;
};

// How an operation is counted: the key of its kind.
const char* kind_of(const Fact& fact) {
  return std::visit(overloaded{[](const StatementCaptured&) { return "action.statement_captured"; },
                               [](const MentionsCounted&) { return "action.mention_counted"; },
                               [](const StatementPlaced&) { return "action.statement_placed"; },
                               [](const StatementKindSet&) { return "action.kind_set"; },
                               [](const DissentNoted&) { return "action.dissent_noted"; },
                               [](const StanceTaken&) { return "action.stance_taken"; },
                               [](const OffersRefused&) { return "action.offers_refused"; },
                               [](const MentionTied&) { return "action.mention_tied"; },
                               [](const ClusterFormed&) { return "action.cluster_formed"; },
                               [](const DotsCounted&) { return "action.dots_counted"; },
                               [](const FindingWritten&) { return "action.finding_written"; },
                               [](const FindingMarked&) { return "action.finding_marked"; },
                               [](const FindingAnswered&) { return "action.finding_answered"; },
                               [](const VoteSet&) { return "action.vote_set"; },
                               [](const QuestionAsked&) { return "action.question_asked"; },
                               [](const AttendanceCounted&) { return "action.attendance_counted"; },
                               [](const PlenaryOrdered&) { return "action.plenary_ordered"; },
                               [](const HandsCounted&) { return "action.hands_counted"; },
                               [](const ProjectionShown&) { return "report.log.projected"; },
                               [](const PaperItemRevised&) { return "action.paper_imported"; },
                               [](const StationStarted&) { return "report.log.started"; },
                               [](const PhaseStarted&) { return "report.log.phase_started"; },
                               [](const UnknownFact&) { return "report.log.unknown"; },
                               [](const auto&) { return "report.log.other"; }},
                    fact);
}

void tell_counts(ReportPen& pen, const std::map<std::string, std::size_t>& counts) {
  ReportTable table{pen.say("report.log.counts_caption"),
                    {{pen.say("report.column.operation"), 75}, {pen.say("report.column.count"), 25, Align::right}},
                    {}};
  for (const auto& [key, count] : counts) table.rows.push_back({{{{pen.say(key)}}, {{std::to_string(count)}}}, {}});
  pen.block(std::move(table));
}

}  // namespace

void tell_changes(ReportPen& pen) {
  pen.block(NewPage{});
  pen.heading(1, pen.say("report.chapter.changes"));
  pen.body(pen.say("report.log.how"));
  ReportTable table{pen.say("report.log.caption"),
                    {{pen.say("report.column.time"), 20},
                     {pen.say("report.column.station"), 14},
                     {pen.say("report.column.what"), 20},
                     {pen.say("report.column.about"), 46}},
                    {}};
  std::map<std::string, std::size_t> counts;
  const Log log(pen);
  for (const Operation* operation : in_order(pen.session())) {
    const auto change = log.change_in(*operation);
    if (change)
      table.rows.push_back({{{{minute_for_people(pen.edition(), operation->stamp)}},
                             {{log.station_of(*operation)}},
                             {{pen.say(change->what)}},
                             change->about},
                            {}});
    else
      ++counts[kind_of(operation->fact)];
  }
  if (table.rows.empty())
    pen.body(pen.say("report.log.none"));
  else
    pen.block(std::move(table));
  if (!counts.empty()) {
    pen.body(pen.say("report.log.counts"));
    tell_counts(pen, counts);
  }
}

}  // namespace tafelrunde::exchange
