// The first chapters: key data, the agenda as planned and as it went, the
// results in brief.
#include <algorithm>
#include <cstdio>
#include <map>

#include "base/text.h"
#include "exchange/key_facts.h"
#include "exchange/report_pen.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

std::string minute_of_day(const ReportPen& pen, int minute) {
  char hours[16], minutes[16];
  std::snprintf(hours, sizeof hours, "%02d", minute / 60 % 100);
  std::snprintf(minutes, sizeof minutes, "%02d", minute % 60);
  return pen.say("report.clock", hours, minutes);
}

// When each phase was begun first, by the stations' clocks.
std::map<PhaseKey, Stamp> first_starts(const Session& session) {
  std::map<PhaseKey, Stamp> starts;
  for (const auto& [id, operation] : session.history) {
    const auto* started = std::get_if<PhaseStarted>(&operation.fact);
    if (!started) continue;
    const auto [at, is_new] = starts.try_emplace(started->phase, operation.stamp);
    if (!is_new && comes_before(operation.stamp, at->second)) at->second = operation.stamp;
  }
  return starts;
}

struct FieldSum {
  std::size_t statements = 0, mentions = 0, clusters = 0, dots = 0, findings = 0;
};

FieldSum sum_of(const StateView& view, const FieldKey& field) {
  FieldSum sum;
  for (const Statement* statement : view.statements()) {
    if (statement->filed().field != field || state_of(*statement) != StatementState::released) continue;
    ++sum.statements;
    sum.mentions += static_cast<std::size_t>(statement->mention_count());
  }
  for (const Cluster* cluster : view.clusters()) {
    if (cluster->field != field || !is_on_board(view.session(), *cluster)) continue;
    ++sum.clusters;
    sum.dots += static_cast<std::size_t>(std::max(0, view.dots(cluster->id)));
  }
  for (const Finding* finding : view.findings())
    sum.findings += finding->is_here() && finding->text.shown()->field == field;
  return sum;
}

void tell_sums(ReportPen& pen) {
  ReportTable table{pen.say("report.brief.sums"),
                    {{pen.say("report.column.field"), 36},
                     {pen.say("report.column.statements"), 13, Align::right},
                     {pen.say("report.column.mentions"), 15, Align::right},
                     {pen.say("report.column.clusters"), 12, Align::right},
                     {pen.say("report.column.dots"), 10, Align::right},
                     {pen.say("report.column.findings"), 14, Align::right}},
                    {}};
  BarChart chart{pen.say("report.brief.chart"), {}, {}};
  for (const Field& field : pen.session().programme.fields) {
    const FieldSum sum = sum_of(pen.view(), field.key);
    const std::string title = field_title(pen, field.key);
    table.rows.push_back({{{{title}},
                           {{std::to_string(sum.statements)}},
                           {{std::to_string(sum.mentions)}},
                           {{std::to_string(sum.clusters)}},
                           {{std::to_string(sum.dots)}},
                           {{std::to_string(sum.findings)}}},
                          {}});
    chart.bars.push_back({title, static_cast<int>(sum.mentions)});
  }
  chart.description = described(chart);
  pen.block(std::move(chart));
  pen.block(std::move(table));
}

}  // namespace

std::string described(const BarChart& chart) {
  std::string text = chart.title + ": ";
  for (const Bar& bar : chart.bars)
    text += (&bar == &chart.bars.front() ? "" : "; ") + bar.label + " " + std::to_string(bar.value);
  return text + ".";
}

void tell_key_facts(ReportPen& pen) {
  pen.heading(1, pen.say("report.chapter.facts"));
  ReportTable table{pen.say("report.facts.caption"),
                    {{pen.say("report.column.fact"), 30}, {pen.say("report.column.value"), 70}},
                    {}};
  for (const KeyFact& fact : key_facts(pen.view(), pen.edition()))
    table.rows.push_back({{{{fact.name, Tone::strong}}, {{fact.value}}}, {}});
  pen.block(std::move(table));
  const Programme& programme = pen.session().programme;
  if (!programme.purpose.empty()) pen.body(neutralised(programme.purpose));
}

void tell_agenda(ReportPen& pen) {
  pen.heading(1, pen.say("report.chapter.agenda"));
  pen.body(pen.say("report.agenda.how"));
  ReportTable table{pen.say("report.agenda.caption"),
                    {{pen.say("report.column.planned"), 26},
                     {pen.say("report.column.phase"), 52},
                     {pen.say("report.column.begun"), 22}},
                    {}};
  const auto starts = first_starts(pen.session());
  for (const Phase& phase : pen.session().programme.phases) {
    const std::string planned = pen.say("report.from_to", minute_of_day(pen, phase.start_min),
                                        minute_of_day(pen, phase.start_min + phase.duration_min));
    const auto begun = starts.find(phase.key);
    table.rows.push_back({{{{planned}},
                           {{neutralised(phase.title)}},
                           {{begun == starts.end() ? pen.say("report.agenda.not_noted")
                                                   : clock_for_people(pen.edition(), begun->second)}}},
                          {}});
  }
  pen.block(std::move(table));
}

void tell_in_brief(ReportPen& pen) {
  pen.heading(1, pen.say("report.chapter.brief"));
  bool has_central = false;
  for (const Field& field : pen.session().programme.fields) {
    Bullets central;
    for (const Finding* finding : pen.view().findings()) {
      const FindingText& text = *finding->text.shown();
      if (!finding->is_here() || text.field != field.key || finding->central_order() == 0) continue;
      central.items.push_back({{words_for_people(pen, text.wording)},
                               {" (" + pen.say("kind." + json_name(text.kind)) + ") "},
                               reference(finding->id)});
    }
    if (central.items.empty()) continue;
    has_central = true;
    pen.heading(3, field_title(pen, field.key));
    pen.block(std::move(central));
  }
  if (!has_central) pen.body(pen.say("report.brief.none"));
  pen.heading(2, pen.say("report.brief.numbers"));
  tell_sums(pen);
}

}  // namespace tafelrunde::exchange
