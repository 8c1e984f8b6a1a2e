// The chapters on the fields of action: findings by kind, clusters with their
// dots, the discussion paper, dissent.
#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "exchange/answers_table.h"
#include "exchange/joined.h"
#include "exchange/report_pen.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

constexpr std::array kKinds{Kind::need, Kind::improvement, Kind::guiding_goal, Kind::measure};
constexpr std::size_t kMostBars = 12;  // chosen, not measured: what still can be read on half a page

std::string title_of(const ReportPen& pen, const Cluster& cluster) {
  const Words title = cluster.title.shown_or({});
  return title.is_present() && title.empty() ? pen.say("report.unnamed") : words_for_people(pen, title);
}

// "Beruht auf 4 Beiträgen (6 Nennungen, 12 Punkte) aus „Personal“. Wortlaute:
// 0a1b2c3d 4e5f6071"
Line grounds_of(const ReportPen& pen, const Finding& finding) {
  const FindingText& text = *finding.text.shown();
  const auto statements = pen.view().statements_behind(text);
  const auto clusters = pen.view().clusters_behind(text);
  std::vector<std::string> titles;
  for (const Cluster* cluster : clusters) titles.push_back(pen.say("report.quoted", title_of(pen, *cluster)));
  std::string sums =
      pen.say("report.finding.rests_on", pen.counted("report.count.statements_dative", statements.size()),
              pen.counted("report.count.mentions", static_cast<std::size_t>(mentions_of(statements))),
              pen.counted("report.count.dots", static_cast<std::size_t>(std::max(0, dots_of(pen.view(), clusters)))));
  if (!titles.empty()) sums += " " + pen.say("report.finding.from_clusters", joined(titles, ", "));
  Line line{{sums}};
  if (!statements.empty()) line.push_back({" " + pen.say("report.finding.words")});
  for (const Statement* statement : statements) {
    line.push_back({" "});
    line.push_back(reference(statement->id));
  }
  return line;
}

// A word of the editor in the report's language; what stands there otherwise (a date) as it is.
std::string known_word(const ReportPen& pen, const std::string& prefix, const std::string& word) {
  return pen.edition().language.has(prefix + word) ? pen.say(prefix + word) : word;
}

// What else the conference said about it, a sentence each.
std::string remarks_on(const ReportPen& pen, const FindingText& text) {
  std::vector<std::string> remarks;
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) remarks.push_back(pen.say(key, neutralised(value)));
  };
  if (text.consensus != Consensus::unknown)
    add("report.finding.consensus", pen.say("consensus." + json_name(text.consensus)));
  add("report.finding.addressee", text.addressee.text);
  add("report.finding.level", known_word(pen, "level.", text.level));
  add("report.finding.horizon", known_word(pen, "horizon.", text.horizon));
  add("report.finding.indicator", text.indicator.text);
  if (text.amended_in_plenary) remarks.push_back(pen.say("report.finding.amended"));
  return joined(remarks, " · ");
}

void tell_finding(ReportPen& pen, const Finding& finding) {
  const FindingText& text = *finding.text.shown();
  const int order = finding.central_order();
  Line wording;
  if (order > 0) wording.push_back({pen.say("report.finding.central", std::to_string(order)) + " ", Tone::strong});
  wording.push_back({words_for_people(pen, text.wording)});
  pen.paragraph(ParagraphKind::finding, std::move(wording), anchor_of(finding.id));
  if (!text.dissent.empty() || text.dissent.state == WordsState::redacted)
    pen.paragraph(ParagraphKind::dissent,
                  {{pen.say("report.dissent") + " ", Tone::strong}, {words_for_people(pen, text.dissent)}});
  for (const auto* head : heads_of(finding.text))
    if (head->value.wording != text.wording)
      pen.paragraph(ParagraphKind::note,
                    {{pen.say("report.other_wording", words_for_people(pen, head->value.wording))}});
  if (const std::string remarks = remarks_on(pen, text); !remarks.empty())
    pen.paragraph(ParagraphKind::note, {{remarks}});
  Line grounds = grounds_of(pen, finding);
  grounds.insert(grounds.begin(), {pen.say("report.finding.id", finding.id.hex().substr(0, 8)) + " "});
  pen.paragraph(ParagraphKind::note, std::move(grounds));
}

void tell_findings(ReportPen& pen, const FieldKey& field) {
  bool is_empty = true;
  for (const Kind kind : kKinds) {
    bool is_first = true;
    for (const Finding* finding : pen.view().findings()) {
      const FindingText& text = *finding->text.shown();
      if (!finding->is_here() || text.field != field || text.kind != kind) continue;
      if (is_first) pen.heading(3, pen.say("report.kinds." + json_name(kind)));
      is_first = is_empty = false;
      tell_finding(pen, *finding);
    }
  }
  if (is_empty) pen.body(pen.say("report.finding.none"));
}

struct ClusterSum {
  std::string title;
  std::size_t statements = 0;
  int mentions = 0, dots = 0;
};

// Those with the most dots first, then with the most mentions.
std::vector<ClusterSum> clusters_of(const ReportPen& pen, const FieldKey& field) {
  std::vector<ClusterSum> sums;
  for (const Cluster* cluster : pen.view().clusters()) {
    if (cluster->field != field || !is_on_board(pen.session(), *cluster)) continue;
    const auto& statements = pen.view().statements_in(cluster->id);
    sums.push_back(
        {title_of(pen, *cluster), statements.size(), mentions_of(statements), pen.view().dots(cluster->id)});
  }
  std::stable_sort(sums.begin(), sums.end(), [](const ClusterSum& a, const ClusterSum& b) {
    return std::tie(b.dots, b.mentions) < std::tie(a.dots, a.mentions);
  });
  return sums;
}

BarChart chart_of(const ReportPen& pen, const std::vector<ClusterSum>& sums) {
  BarChart chart{pen.say("report.clusters.chart"), {}, {}};
  for (const ClusterSum& sum : sums)
    if (sum.dots > 0 && chart.bars.size() < kMostBars) chart.bars.push_back({sum.title, sum.dots});
  chart.description = described(chart);
  return chart;
}

void tell_clusters(ReportPen& pen, const FieldKey& field) {
  const auto sums = clusters_of(pen, field);
  if (sums.empty()) return;
  pen.heading(3, pen.say("report.clusters.title"));
  if (BarChart chart = chart_of(pen, sums); !chart.bars.empty()) pen.block(std::move(chart));
  ReportTable table{pen.say("report.clusters.caption", field_title(pen, field)),
                    {{pen.say("report.column.cluster"), 58},
                     {pen.say("report.column.statements"), 14, Align::right},
                     {pen.say("report.column.mentions"), 15, Align::right},
                     {pen.say("report.column.dots"), 13, Align::right}},
                    {}};
  for (const ClusterSum& sum : sums)
    table.rows.push_back({{{{sum.title}},
                           {{std::to_string(sum.statements)}},
                           {{std::to_string(sum.mentions)}},
                           {{std::to_string(sum.dots)}}},
                          {}});
  pen.block(std::move(table));
}

// "2 × bestätigt, 1 × ändert"
std::string stances_to(const ReportPen& pen, const PaperItemKey& item) {
  std::map<Stance, int> counts;
  for (const Statement* statement : pen.view().statements()) {
    const auto taken = statement->stances.find(item);
    if (taken == statement->stances.end() || statement->is_deleted()) continue;
    if (const auto stance = taken->second.shown_or({})) ++counts[*stance];
  }
  std::vector<std::string> parts;
  for (const auto& [stance, count] : counts)
    parts.push_back(pen.say("report.times", std::to_string(count), pen.say("report.stance." + json_name(stance))));
  return joined(parts, ", ");
}

void tell_paper(ReportPen& pen, const FieldKey& field) {
  ReportTable table{pen.say("report.paper.caption", field_title(pen, field)),
                    {{pen.say("report.column.item"), 13},
                     {pen.say("report.column.paper_text"), 62},
                     {pen.say("report.column.stances"), 25}},
                    {}};
  for (const auto& [key, reg] : pen.session().paper) {
    const Revised<PaperItem>* revised = reg.shown();
    if (!revised || revised->removed || revised->value.field != field) continue;
    Line text{{neutralised(revised->value.kind) + ": ", Tone::strong}, {words_for_people(pen, revised->value.text)}};
    if (!revised->value.note.empty())
      text.push_back({" " + pen.say("report.paper.note", words_for_people(pen, revised->value.note)), Tone::quiet});
    table.rows.push_back({{{{neutralised(key.value)}}, std::move(text), {{stances_to(pen, key)}}}, {}});
  }
  if (table.rows.empty()) return;
  pen.heading(3, pen.say("report.paper.title"));
  pen.block(std::move(table));
}

void tell_dissents(ReportPen& pen, const FieldKey& field) {
  bool is_first = true;
  for (const Statement* statement : pen.view().statements()) {
    if (statement->filed().field != field || state_of(*statement) != StatementState::released) continue;
    const Words dissent = statement->dissent.shown_or({});
    if (dissent.empty()) continue;
    if (is_first) pen.heading(3, pen.say("report.dissents.title"));
    is_first = false;
    pen.paragraph(ParagraphKind::dissent,
                  {{pen.say("report.dissents.to", words_for_people(pen, statement->words())) + " "},
                   reference(statement->id),
                   {"\n"},
                   {pen.say("report.dissent") + " ", Tone::strong},
                   {words_for_people(pen, dissent)}});
  }
}

void tell_field(ReportPen& pen, const Field& field) {
  std::vector<const Statement*> released;
  for (const Statement* statement : pen.view().statements())
    if (statement->filed().field == field.key && state_of(*statement) == StatementState::released)
      released.push_back(statement);
  pen.heading(2, field_title(pen, field.key), "handlungsfeld-" + std::to_string(field.number));
  if (!field.question.empty()) pen.body(neutralised(field.question));
  tell_questions(pen, field.key);
  pen.body(pen.say("report.field.sum", pen.counted("report.count.statements", released.size()),
                   pen.counted("report.count.mentions_dative", static_cast<std::size_t>(mentions_of(released)))));
  tell_findings(pen, field.key);
  tell_clusters(pen, field.key);
  tell_dissents(pen, field.key);
  tell_hand_votes(pen, field.key);
  tell_paper(pen, field.key);
}

}  // namespace

void tell_fields(ReportPen& pen) {
  pen.block(NewPage{});
  pen.heading(1, pen.say("report.chapter.fields"));
  for (const Field& field : pen.session().programme.fields) tell_field(pen, field);
}

void tell_parking_lot(ReportPen& pen) {
  pen.heading(1, pen.say("report.chapter.parked"));
  Bullets parked;
  for (const Statement* statement : pen.view().statements()) {
    if (state_of(*statement) != StatementState::parked) continue;
    parked.items.push_back({{words_for_people(pen, statement->words())},
                            {" (" + field_title(pen, statement->filed().field) + ") ", Tone::quiet},
                            reference(statement->id)});
  }
  if (parked.items.empty()) return pen.body(pen.say("report.parked.none"));
  pen.body(pen.say("report.parked.how"));
  pen.block(std::move(parked));
}

// "wird aufgenommen (in Arbeit)"
std::string answer_for_people(const Answer& answer) {
  std::string said = neutralised(answer.response.text);
  if (answer.status.empty()) return said;
  const std::string status = neutralised(answer.status.text);
  return said.empty() ? status : said + " (" + status + ")";
}

void tell_measures(ReportPen& pen) {
  pen.heading(1, pen.say("report.chapter.measures"));
  ReportTable table{pen.say("report.measures.caption"),
                    {{pen.say("report.column.measure"), 40},
                     {pen.say("report.column.field_short"), 7},
                     {pen.say("report.column.dots"), 9, Align::right},
                     {pen.say("report.column.responsible"), 15},
                     {pen.say("report.column.horizon"), 12},
                     {pen.say("report.column.answer"), 17}},
                    {}};
  for (const Finding* finding : pen.view().findings()) {
    const FindingText& text = *finding->text.shown();
    if (!finding->is_here() || text.kind != Kind::measure) continue;
    const auto number = pen.view().number_of(text.field);
    const int dots = dots_of(pen.view(), pen.view().clusters_behind(text));
    table.rows.push_back({{{{words_for_people(pen, text.wording) + " "}, reference(finding->id)},
                           {{number ? std::to_string(*number) : neutralised(text.field.value)}},
                           {{std::to_string(dots)}},
                           {{neutralised(responsible_for(*finding))}},
                           {{neutralised(known_word(pen, "horizon.", text.horizon))}},
                           {{answer_for_people(finding->answer.shown_or({}))}}},
                          {}});
  }
  if (table.rows.empty()) return pen.body(pen.say("report.measures.none"));
  pen.body(pen.say("report.measures.how"));
  pen.block(std::move(table));
}

}  // namespace tafelrunde::exchange
