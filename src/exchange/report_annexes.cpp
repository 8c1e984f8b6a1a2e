// Annexes A and B: every statement word for word with the trace to its
// findings, and how it all was made.
#include <map>

#include "base/text.h"
#include "core/ties.h"
#include "exchange/joined.h"
#include "exchange/report_pen.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

using Uses = std::map<StatementId, std::vector<FindingId>>;

// Which findings rest on each statement.
Uses uses_of(const StateView& view) {
  Uses uses;
  for (const Finding* finding : view.findings())
    if (finding->is_here())
      for (const Statement* statement : view.statements_behind(*finding->text.shown()))
        uses[statement->id].push_back(finding->id);
  return uses;
}

Line words_of(const ReportPen& pen, const Statement& statement) {
  Line line{{words_for_people(pen, statement.words())}};
  const auto wordings = wordings_of(statement.text);
  for (std::size_t i = 1; i < wordings.size(); ++i)
    line.push_back({"\n" + pen.say("report.other_wording", neutralised(wordings[i])), Tone::quiet});
  for (const std::string& dissent : wordings_of(statement.dissent))
    if (!dissent.empty()) {
      line.push_back({"\n" + pen.say("report.dissent") + " ", Tone::strong});
      line.push_back({neutralised(dissent)});
    }
  return line;
}

// "Runde 1, Tisch 4, 15.47 Uhr"
std::string place_of(const ReportPen& pen, const Statement& statement) {
  const auto number = pen.view().number_of(statement.filed().round);
  std::vector<std::string> parts{
      pen.say("report.round", number ? std::to_string(*number) : neutralised(statement.filed().round.value))};
  if (!statement.table.empty()) parts.push_back(pen.say("report.table", neutralised(statement.table)));
  parts.push_back(clock_for_people(pen.edition(), *statement.captured));
  return joined(parts, ", ");
}

std::string marks_of(const ReportPen& pen, const Statement& statement) {
  std::vector<std::string> marks;
  if (const StatementState state = state_of(statement); state != StatementState::released)
    marks.push_back(pen.say("report.state." + json_name(state)));
  if (const auto kind = statement.kind.shown_or({})) marks.push_back(pen.say("kind." + json_name(*kind)));
  if (statement.mention_count() > 1)
    marks.push_back(pen.counted("report.count.mentions", static_cast<std::size_t>(statement.mention_count())));
  if (const Statement* first = find_statement(pen.session(), counted_under(pen.session(), statement));
      first && first != &statement)
    marks.push_back(pen.say("report.mention_of", shortened(neutralised(first->words().text), 40)));
  if (statement.source != Source::moderator) marks.push_back(pen.say("report.source." + json_name(statement.source)));
  for (const auto& [item, reg] : statement.stances)
    if (const auto stance = reg.shown_or({}))
      marks.push_back(neutralised(item.value) + " " + pen.say("report.stance." + json_name(*stance)));
  return joined(marks, ", ");
}

// Where it went: cluster, marks, and the findings that rest on it.
Line place_in_results(const ReportPen& pen, const Statement& statement, const Uses& uses) {
  Line line;
  if (const Cluster* cluster = find_cluster(pen.session(), cluster_of(pen.session(), statement)))
    line.push_back({pen.say("report.quoted", words_for_people(pen, cluster->title.shown_or({})))});
  if (const std::string marks = marks_of(pen, statement); !marks.empty())
    line.push_back({(line.empty() ? "" : "\n") + marks});
  const auto used = uses.find(statement.id);
  if (used == uses.end()) return line;
  line.push_back({(line.empty() ? "" : "\n") + pen.say("report.statement.used_in")});
  for (const FindingId& finding : used->second) {
    line.push_back({" "});
    line.push_back(reference(finding));
  }
  return line;
}

ReportTable table_of_words(const ReportPen& pen, const std::string& caption) {
  return {caption,
          {{pen.say("report.column.id"), 11},
           {pen.say("report.column.words"), 45},
           {pen.say("report.column.where"), 16},
           {pen.say("report.column.place"), 28}},
          {}};
}

void tell_words(ReportPen& pen, const std::vector<const Statement*>& statements, const std::string& title,
                const Uses& uses) {
  if (statements.empty()) return;
  pen.heading(2, title);
  ReportTable table = table_of_words(pen, pen.say("report.statements.caption", title));
  for (const Statement* statement : statements)
    table.rows.push_back({{{{statement->id.hex().substr(0, 8)}},
                           words_of(pen, *statement),
                           {{place_of(pen, *statement)}},
                           place_in_results(pen, *statement, uses)},
                          anchor_of(statement->id)});
  pen.block(std::move(table));
}

}  // namespace

void tell_statements(ReportPen& pen) {
  pen.block(NewPage{});
  pen.heading(1, pen.say("report.chapter.statements"));
  const bool is_open = pen.edition().profile == Profile::open;
  pen.body(pen.say(is_open ? "report.statements.how_open" : "report.statements.how"));
  const Uses uses = uses_of(pen.view());
  std::map<FieldKey, std::vector<const Statement*>> by_field;
  for (const Statement* statement : pen.view().statements()) by_field[statement->filed().field].push_back(statement);
  for (const Field& field : pen.session().programme.fields) {
    tell_words(pen, by_field[field.key], field_title(pen, field.key), uses);
    by_field.erase(field.key);
  }
  for (const auto& [field, statements] : by_field)
    tell_words(pen, statements, pen.say("report.field_gone", neutralised(field.value)), uses);
}

void tell_method(ReportPen& pen) {
  pen.heading(1, pen.say("report.chapter.method"));
  Bullets rules;
  for (const char* key :
       {"report.method.capture", "report.method.release", "report.method.group", "report.method.dots",
        "report.method.findings", "report.method.dissent", "report.method.delete", "report.method.stations",
        "report.method.trace", "report.method.verify"})
    rules.items.push_back({{pen.say(key)}});
  pen.block(std::move(rules));
}

}  // namespace tafelrunde::exchange
