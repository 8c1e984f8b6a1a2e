#include "core/session.h"

#include <algorithm>

#include "core/ties.h"

namespace tafelrunde {
namespace {

template <class Map, class IdType>
auto look_up(const Map& map, const IdType& id) -> decltype(&map.begin()->second) {
  const auto found = map.find(id);
  return found != map.end() && found->second.is_here() ? &found->second : nullptr;
}

template <class Entity, class Since>
void sort_by_stamp(std::vector<const Entity*>& entities, Since since) {
  std::sort(entities.begin(), entities.end(),
            [&](const Entity* a, const Entity* b) { return comes_before(since(*a), since(*b)); });
}

ClusterId merged_into(const Session& session, const ClusterId& id) {
  const Cluster* cluster = find_cluster(session, id);
  return cluster ? cluster->merged_into.shown_or(ClusterId{}) : ClusterId{};
}

}  // namespace

int Statement::mention_count() const {
  int count = 1;
  for (const auto& head : mentions.heads()) count += head.value;
  return count;
}

Refusals Statement::refused() const {
  Refusals all;
  const auto add = [](auto& to, const auto& from) {
    to.insert(to.end(), from.begin(), from.end());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
  };
  for (const auto& head : refusals.heads()) {
    add(all.clusters, head.value.clusters);
    add(all.company, head.value.company);
  }
  return all;
}

int Cluster::own_dots() const {
  int count = 0;
  for (const auto& head : dots.heads()) count += head.value.count;
  return count;
}

const Statement* find_statement(const Session& session, const StatementId& id) {
  return look_up(session.statements, id);
}
const Cluster* find_cluster(const Session& session, const ClusterId& id) { return look_up(session.clusters, id); }
const Finding* find_finding(const Session& session, const FindingId& id) { return look_up(session.findings, id); }

ClusterId surviving_cluster(const Session& session, const ClusterId& id) {
  std::vector<ClusterId> passed;
  ClusterId at = id;
  while (true) {
    const auto ring = std::find(passed.begin(), passed.end(), at);
    if (ring != passed.end()) return *std::min_element(ring, passed.end());
    passed.push_back(at);
    const ClusterId next = merged_into(session, at);
    if (next.is_nil() || !find_cluster(session, next)) return at;
    at = next;
  }
}

bool is_on_board(const Session& session, const Cluster& cluster) {
  return cluster.is_here() && !cluster.dissolved.shown_or(false) &&
         surviving_cluster(session, cluster.id) == cluster.id;
}

ClusterId cluster_of(const Session& session, const Statement& statement) {
  const StatementId first = counted_under(session, statement);  // what is tied lies where that lies
  const Statement& placed_one = first == statement.id ? statement : session.statements.at(first);
  const ClusterId placed = placed_one.placement.shown_or(Placement{}).cluster;
  if (placed.is_nil()) return {};
  const ClusterId survivor = surviving_cluster(session, placed);
  const Cluster* cluster = find_cluster(session, survivor);
  const bool holds = cluster && is_on_board(session, *cluster) && cluster->field == statement.filed().field;
  return holds ? survivor : ClusterId{};
}

Vote vote_of(const Session& session, const FieldKey& field) {
  const auto found = session.votes.find(field);
  return found == session.votes.end() ? Vote{} : found->second.shown_or({});
}

Words note_of(const Session& session, const FieldKey& field, const PhaseKey& phase) {
  const auto found = session.notes.find({field, phase});
  return found == session.notes.end() ? Words{} : found->second.shown_or({});
}

std::string question_of(const Session& session, const FieldKey& field, const PhaseKey& round) {
  if (const auto found = session.questions.find({field, round}); found != session.questions.end())
    if (const Words asked = found->second.shown_or({}); !asked.empty()) return asked.text;
  if (const Phase* phase = find_phase(session.programme, round); phase && !phase->question.empty())
    return phase->question;
  const Field* own = find_field(session.programme, field);
  return own ? own->question : std::string();
}

bool is_chatham_house(const Session& session, const PhaseKey& round) {
  const auto found = session.phases.find(round);
  if (found == session.phases.end()) return false;
  const auto& heads = found->second.heads();
  return std::any_of(heads.begin(), heads.end(), [](const auto& head) { return head.value.value.chatham_house; });
}

std::string table_of(const Session& session, const Statement& statement) {
  const bool is_hidden =
      is_chatham_house(session, statement.said_in) || is_chatham_house(session, statement.filed().round);
  return is_hidden ? std::string() : statement.table;
}

int people_in(const Session& session, const FieldKey& field, const PhaseKey& round) {
  int people = 0;
  for (auto at = session.attendance.lower_bound({field, round, {}}); at != session.attendance.end(); ++at) {
    if (at->first.field != field || at->first.round != round) break;
    people += at->second.shown_or({}).people();
  }
  return people;
}

int people_of(const Session& session, const FieldKey& field) {
  int people = 0;
  for (const Phase* round : rounds_of(session.programme))
    if (const int counted = people_in(session, field, round->key); counted > 0) people = counted;
  return people;
}

std::vector<const Field*> plenary_fields(const Session& session) {
  std::vector<const Field*> fields;
  const auto ordered = session.plenary_order.shown_or({});
  for (const FieldKey& key : ordered)
    if (const Field* field = find_field(session.programme, key)) fields.push_back(field);
  for (const Field& field : session.programme.fields)
    if (std::find(fields.begin(), fields.end(), &field) == fields.end()) fields.push_back(&field);
  return fields;
}

int dots_of(const Session& session, const ClusterId& id) {
  int count = 0;
  for (const auto& [other_id, other] : session.clusters)
    if (other.dots.is_written() && surviving_cluster(session, other_id) == id) count += other.own_dots();
  return count;
}

std::vector<const Statement*> statements_in_order(const Session& session) {
  std::vector<const Statement*> statements;
  statements.reserve(session.statements.size());
  for (const auto& [id, statement] : session.statements)
    if (statement.is_here()) statements.push_back(&statement);
  sort_by_stamp(statements, [](const Statement& s) -> const Stamp& { return *s.captured; });
  return statements;
}

std::vector<const Cluster*> clusters_in_order(const Session& session, const FieldKey& field) {
  std::vector<const Cluster*> clusters;
  for (const auto& [id, cluster] : session.clusters)
    if (cluster.field == field && is_on_board(session, cluster)) clusters.push_back(&cluster);
  sort_by_stamp(clusters, [](const Cluster& c) -> const Stamp& { return *c.formed; });
  return clusters;
}

std::vector<const Finding*> findings_in_order(const Session& session) {
  std::vector<const Finding*> findings;
  for (const auto& [id, finding] : session.findings)
    if (finding.is_here()) findings.push_back(&finding);
  sort_by_stamp(findings, [](const Finding& f) -> const Stamp& { return *f.written; });
  return findings;
}

std::vector<const CountedHands*> hand_votes_in_order(const Session& session, const FieldKey& field) {
  std::vector<const CountedHands*> votes;
  for (const auto& [id, vote] : session.hand_votes)
    if (vote.is_here() && vote.counted.shown()->value.field == field) votes.push_back(&vote);
  sort_by_stamp(votes, [](const CountedHands& vote) -> const Stamp& { return *vote.taken; });
  return votes;
}

}  // namespace tafelrunde
