#include "exchange/result_tables.h"

#include <algorithm>
#include <set>

#include "core/ties.h"
#include "exchange/answers_table.h"
#include "exchange/joined.h"
#include "exchange/key_facts.h"
#include "exchange/sheet_columns.h"
#include "exchange/state_view.h"
#include "exchange/time_text.h"
#include "exchange/vocabulary.h"

namespace tafelrunde::exchange {
namespace {

using Row = std::vector<std::string>;

std::string number_unless_zero(int number) { return number == 0 ? std::string() : std::to_string(number); }

// "HF 4: Bildung und Sprachförderung"; the key of a field that is no longer in the programme.
std::string field_text(const StateView& view, const FieldKey& key) {
  const Field* field = find_field(view.session().programme, key);
  return field ? "HF " + std::to_string(field->number) + ": " + field->title : key.value;
}

std::string round_text(const StateView& view, const PhaseKey& key) {
  const auto number = view.number_of(key);
  return number ? std::to_string(*number) : key.value;
}

std::string title_of(const Cluster* cluster) { return cluster ? cluster->title.shown_or({}).text : std::string(); }

// The wordings beside the one that is shown.
std::string further(const Register<Words>& reg) {
  Row wordings = wordings_of(reg);
  if (!wordings.empty()) wordings.erase(wordings.begin());
  return joined(wordings, "\n");
}

std::string stances_text(const Statement& statement) {
  Row stances;
  for (const auto& [item, reg] : statement.stances)
    if (const auto stance = reg.shown_or({})) stances.push_back(item.value + ":" + german_word(*stance));
  return joined(stances, ", ");
}

std::string city_of(const Session& session) {
  const Venue* venue = find_venue(session.programme, session.venue);
  return venue ? venue->city : session.venue.value;
}

std::string date_of(const Session& session) {
  const Venue* venue = find_venue(session.programme, session.venue);
  return venue ? venue->date : std::string();
}

Row statement_row(const StateView& view, const Statement& statement) {
  const Session& session = view.session();
  const ClusterId cluster_id = cluster_of(session, statement);
  const std::string title = title_of(find_cluster(session, cluster_id));
  const auto kind = statement.kind.shown_or({});
  const std::string dissent = joined(wordings_of(statement.dissent), "\n");
  return {statement.id.hex(),
          local_time(*statement.captured),
          statement.words().text,
          german_word(state_of(statement)),
          "false",
          title,
          statement.release.shown_or({}).reason,
          "",
          "",
          "",
          city_of(session),
          round_text(view, statement.filed().round),
          statement.table,
          field_text(view, statement.filed().field),
          kind ? german_word(*kind) : std::string(),
          cluster_id.is_nil() ? std::string() : cluster_id.hex(),
          title,
          std::to_string(statement.mention_count()),
          cluster_id.is_nil() ? std::string() : std::to_string(view.dots(cluster_id)),
          dissent.empty() ? std::string() : german_word(Consensus::dissent),
          stances_text(statement),
          dissent,
          german_word(statement.source),
          further(statement.text),
          is_further_mention(session, statement) ? counted_under(session, statement).hex() : std::string()};
}

int mentions_of(const std::vector<const Statement*>& statements) {
  int count = 0;
  for (const Statement* statement : statements) count += statement->mention_count();
  return count;
}

std::string state_text(const Session& session, const Cluster& cluster) {
  if (is_on_board(session, cluster)) return "auf der Tafel";
  return cluster.dissolved.shown_or(false) ? "aufgelöst" : "zusammengeführt";
}

Row cluster_row(const StateView& view, const Cluster& cluster) {
  const auto& statements = view.statements_in(cluster.id);
  const ClusterId survivor = surviving_cluster(view.session(), cluster.id);
  return {cluster.id.hex(),
          field_text(view, cluster.field),
          title_of(&cluster),
          state_text(view.session(), cluster),
          std::to_string(mentions_of(statements)),
          std::to_string(view.dots(cluster.id)),
          std::to_string(statements.size()),
          joined_ids(statements),
          further(cluster.title),
          survivor == cluster.id ? std::string() : survivor.hex(),
          cluster.split_from.is_nil() ? std::string() : cluster.split_from.hex()};
}

std::string rounds_text(const StateView& view, const std::vector<const Statement*>& statements) {
  std::set<std::string> rounds;
  for (const Statement* statement : statements) rounds.insert(round_text(view, statement->filed().round));
  return joined({rounds.begin(), rounds.end()}, ", ");
}

Row finding_row(const StateView& view, const Finding& finding, const Recut& recut) {
  const FindingText& text = *finding.text.shown();
  const auto statements = view.statements_behind(text);
  const Answer answer = finding.answer.shown_or({});
  Row titles;
  int dots = 0;
  for (const Cluster* cluster : view.clusters_behind(text)) {
    titles.push_back(title_of(cluster));
    dots += view.dots(cluster->id);
  }
  return {finding.id.hex(),
          field_text(view, text.field),
          joined(recut.of(text.field).topics, "; "),
          city_of(view.session()),
          date_of(view.session()),
          rounds_text(view, statements),
          german_word(text.kind),
          joined(titles, ", "),
          text.wording.text,
          joined_ids(statements),
          std::to_string(mentions_of(statements)),
          std::to_string(dots),
          number_unless_zero(finding.central_order()),
          german_word(text.consensus),
          "",
          responsible_for(finding),
          "",
          german_horizon(text.horizon),
          "",
          text.indicator.text,
          joined(recut.of(text.field).chapters, "; "),
          answer.response.text,
          answer.status.text,
          text.dissent.text,
          german_level(text.level)};
}

// Chapters before topics, each in the order in which the fields lead to them.
Row targets_of(const Session& session, const Recut& recut) {
  Row targets;
  const auto add = [&](const Row& names) {
    for (const std::string& name : names)
      if (std::find(targets.begin(), targets.end(), name) == targets.end()) targets.push_back(name);
  };
  for (const Field& field : session.programme.fields) add(recut.of(field.key).chapters);
  for (const Field& field : session.programme.fields) add(recut.of(field.key).topics);
  return targets;
}

bool goes_into(const RecutTargets& targets, const std::string& name) {
  return std::find(targets.chapters.begin(), targets.chapters.end(), name) != targets.chapters.end() ||
         std::find(targets.topics.begin(), targets.topics.end(), name) != targets.topics.end();
}

Row recut_row(const StateView& view, const Finding& finding, const std::string& target) {
  const FindingText& text = *finding.text.shown();
  return {target,
          finding.id.hex(),
          field_text(view, text.field),
          german_word(text.kind),
          text.wording.text,
          number_unless_zero(finding.central_order())};
}

}  // namespace

Sheet statement_rows(const Session& session) {
  const StateView view(session);
  Sheet table{"Beiträge", statement_columns(), {}};
  for (const Statement* statement : view.statements()) table.rows.push_back(statement_row(view, *statement));
  return table;
}

Sheet cluster_rows(const Session& session) {
  const StateView view(session);
  Sheet table{"Themengruppen", cluster_columns(), {}};
  for (const Cluster* cluster : view.clusters()) table.rows.push_back(cluster_row(view, *cluster));
  return table;
}

Sheet finding_rows(const Session& session, const Recut& recut) {
  const StateView view(session);
  Sheet table{"Ergebnisse", finding_columns(), {}};
  for (const Finding* finding : view.findings())
    if (finding->is_here()) table.rows.push_back(finding_row(view, *finding, recut));
  return table;
}

Sheet recut_rows(const Session& session, const Edition& edition) {
  const StateView view(session);
  Sheet table{"Neuzuschnitt", recut_columns(), {}};
  const auto add = [&](const std::string& target, const auto& belongs) {
    for (const Finding* finding : view.findings())
      if (finding->is_here() && belongs(edition.recut.of(finding->text.shown()->field)))
        table.rows.push_back(recut_row(view, *finding, target));
  };
  for (const std::string& target : targets_of(session, edition.recut))
    add(target, [&](const RecutTargets& targets) { return goes_into(targets, target); });
  add("(ohne Kapitel)",
      [](const RecutTargets& targets) { return targets.chapters.empty() && targets.topics.empty(); });
  return table;
}

Sheet attendance_rows(const Session& session) {
  const StateView view(session);
  Sheet table{"Teilnahme", attendance_columns(), {}};
  for (const auto& [place, counted] : session.attendance)
    for (const GroupCount& each : counted.shown_or({}).groups)
      table.rows.push_back({field_text(view, place.field), round_text(view, place.round), place.table, each.group,
                            std::to_string(each.people)});
  return table;
}

Sheet hand_vote_rows(const Session& session) {
  const StateView view(session);
  Sheet table{"Handabstimmungen", hand_vote_columns(), {}};
  for (const Field& field : session.programme.fields)
    for (const CountedHands* vote : hand_votes_in_order(session, field.key)) {
      const HandVote& counted = vote->counted.shown()->value;
      table.rows.push_back({vote->id.hex(), field_text(view, field.key), local_time(*vote->taken),
                            counted.subject.text, std::to_string(counted.in_favour), std::to_string(counted.against),
                            std::to_string(counted.abstained)});
    }
  return table;
}

Sheet about_rows(const Session& session, const Edition& edition) {
  Sheet table{"Über diese Tabellen", about_columns(), {}};
  for (const KeyFact& fact : key_facts(StateView(session), edition)) table.rows.push_back({fact.name, fact.value});
  return table;
}

Sheet column_rows(const std::vector<Sheet>& tables, const Edition& edition) {
  Sheet explained{"Spalten", explanation_columns(), {}};
  for (const Sheet& table : tables)
    for (const Column& column : table.columns)
      explained.rows.push_back(
          {table.name, column.name, edition.language.text("table." + column.key),
           edition.language.text(column.filled_by == FilledBy::ministry ? "table.by_ministry"
                                                                        : "table.by_conference")});
  return explained;
}

std::vector<Sheet> workbook_tables(const Session& session, const Edition& edition) {
  std::vector<Sheet> tables{finding_rows(session, edition.recut), cluster_rows(session), statement_rows(session)};
  if (!edition.recut.is_empty()) tables.insert(tables.begin() + 1, recut_rows(session, edition));
  for (Sheet (*rows)(const Session&) : {attendance_rows, hand_vote_rows})
    if (Sheet table = rows(session); !table.rows.empty()) tables.push_back(std::move(table));
  tables.push_back(column_rows(tables, edition));
  tables.push_back(about_rows(session, edition));
  return tables;
}

}  // namespace tafelrunde::exchange
