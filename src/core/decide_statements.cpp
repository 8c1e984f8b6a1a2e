// Decisions about statements: capturing, correcting, releasing, counting, importing.
#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "core/decide_parts.h"
#include "core/ties.h"

namespace tafelrunde::deciding {
namespace {

// Appends the facts that say more about a new statement than its capture does.
void add_details(Decision& decision, const ImportedStatement& row) {
  if (row.mentions > 1) decision.push_back({MentionsCounted{row.statement, row.mentions - 1}, {}});
  if (!row.dissent.empty()) decision.push_back({DissentNoted{row.statement, row.dissent}, {}});
  for (const auto& [item, stance] : row.stances) decision.push_back({StanceTaken{row.statement, item, stance}, {}});
}

// The clusters an import puts its rows into: those the field has, and those it makes on the way.
class ImportedClusters {
 public:
  explicit ImportedClusters(const Session& session) {
    for (const Field& field : session.programme.fields)
      for (const Cluster* cluster : clusters_in_order(session, field.key))
        ids_.emplace(std::pair(field.key, cluster->title.shown_or(Words{}).text), cluster->id);
  }

  ClusterId of(const ImportedStatement& row, const std::string& title, Decision& decision) {
    const auto [place, is_new] = ids_.emplace(std::pair(row.filing.field, title), row.cluster_if_new);
    if (is_new) decision.push_back({ClusterFormed{row.cluster_if_new, row.filing.field, title, {}}, {}});
    return place->second;
  }

 private:
  std::map<std::pair<FieldKey, std::string>, ClusterId> ids_;
};

// The statement that counts what is tied to `to`; refused when it is not here or of another field.
Result<StatementId> tieable(const Session& session, const StatementId& to, const FieldKey& field) {
  const auto there = known(session, to);
  if (!there) return there.problem();
  if ((*there)->is_deleted()) return Message{"refusal.unknown_statement", {}};
  if ((*there)->filed().field != field) return Message{"refusal.other_field", {}};
  return counted_under(session, to);
}

Result<ImportedStatement> accepted(const Session& session, ImportedStatement row) {
  auto text = accepted_words(row.text);
  if (!text) return text.problem();
  auto dissent = accept_text(row.dissent);
  if (!dissent) return dissent.problem();
  auto title = accept_line(row.cluster_title);
  if (!title) return title.problem();
  auto table = accept_line(row.table);
  if (!table) return table.problem();
  if (auto filed = exists(session, row.filing); !filed) return filed.problem();
  if (row.mentions < 1) return Message{"refusal.count_negative", {}};
  row.text = *text;
  row.dissent = *dissent;
  row.cluster_title = *title;
  row.table = is_chatham_house(session, row.filing.round) ? std::string() : *table;
  return row;
}

}  // namespace

Result<Decision> on(const Session& session, const CaptureStatement& wish) {
  auto text = accepted_words(wish.text);
  if (!text) return text.problem();
  if (auto filed = exists(session, wish.filing); !filed) return filed.problem();
  auto table = accept_line(wish.table);
  if (!table) return table.problem();
  if (session.statements.contains(wish.statement)) return Message{"refusal.statement_twice", {}};
  if (is_chatham_house(session, wish.filing.round)) table->clear();
  Decision decision = only(
      {StatementCaptured{wish.statement, *text, wish.filing, *table, wish.source, wish.release, wish.kind, {}}, {}});
  if (!wish.mention_of.is_nil()) {
    auto to = tieable(session, wish.mention_of, wish.filing.field);
    if (!to) return to.problem();
    decision.push_back({MentionTied{wish.statement, *to}, {}});
    return decision;  // it lies where the other lies
  }
  if (wish.cluster.is_nil()) return decision;
  const auto cluster = on_board(session, wish.cluster);
  if (!cluster) return cluster.problem();
  if ((*cluster)->field != wish.filing.field) return Message{"refusal.other_field", {}};
  decision.push_back({StatementPlaced{wish.statement, {(*cluster)->id, true}}, {}});
  return decision;
}

Result<Decision> on(const Session& session, const ReviseStatement& wish) {
  const auto statement = known(session, wish.statement);
  if (!statement) return statement.problem();
  if (auto allowed = may_hold_words(session, id_cast<AnyId>(wish.statement)); !allowed) return allowed.problem();
  auto text = accepted_words(wish.text);
  if (!text) return text.problem();
  const Register<Words>& reg = (*statement)->text;
  if (wish.seen && !reg.holds(*wish.seen)) return Message{"refusal.changed_meanwhile", {}};
  if (already_says(reg, Words(*text))) return nothing();
  return only(writing(reg, StatementRevised{wish.statement, *text}));
}

Result<Decision> on(const Session& session, const FileStatement& wish) {
  const auto statement = known(session, wish.statement);
  if (!statement) return statement.problem();
  if (auto filed = exists(session, wish.filing); !filed) return filed.problem();
  if (already_says((*statement)->filing, wish.filing)) return nothing();
  return only(writing((*statement)->filing, StatementFiled{wish.statement, wish.filing}));
}

Result<Decision> on(const Session& session, const SetRelease& wish) {
  Decision decision;
  for (const StatementId& id : wish.statements) {
    const auto statement = known(session, id);
    if (!statement) return statement.problem();
    if (already_says((*statement)->release, wish.release)) continue;
    decision.push_back(writing((*statement)->release, StatementReleaseSet{id, wish.release}));
  }
  return decision;
}

Result<Decision> on(const Session& session, const SetKind& wish) {
  const auto statement = known(session, wish.statement);
  if (!statement) return statement.problem();
  if (already_says((*statement)->kind, wish.kind)) return nothing();
  return only(writing((*statement)->kind, StatementKindSet{wish.statement, wish.kind}));
}

Result<Decision> on(const Session& session, const DeleteStatement& wish) {
  const auto statement = known(session, wish.statement);
  if (!statement) return statement.problem();
  if (already_says((*statement)->deleted, true)) return nothing();
  return only(writing((*statement)->deleted, StatementDeleted{wish.statement}));
}

Result<Decision> on(const Session& session, const RestoreStatement& wish) {
  const auto statement = known(session, wish.statement);
  if (!statement) return statement.problem();
  if (already_says((*statement)->deleted, false)) return nothing();
  return only(writing((*statement)->deleted, StatementRestored{wish.statement}));
}

Result<Decision> on(const Session& session, const CountMention& wish) {
  const auto statement = known(session, wish.statement);
  if (!statement) return statement.problem();
  if (wish.count < 1) return Message{"refusal.count_negative", {}};
  return only({MentionsCounted{wish.statement, wish.count}, {}});
}

Result<Decision> on(const Session& session, const TieMentions& wish) {
  Decision decision;
  for (const StatementId& id : wish.statements) {
    const auto statement = known(session, id);
    if (!statement) return statement.problem();
    StatementId to;
    if (!wish.to.is_nil()) {
      auto found = tieable(session, wish.to, (*statement)->filed().field);
      if (!found) return found.problem();
      to = *found;
      if (to == id) return Message{"refusal.tied_to_itself", {}};
    }
    if (already_says((*statement)->tie, to)) continue;
    decision.push_back(writing((*statement)->tie, MentionTied{id, to}));
  }
  return decision;
}

Result<Decision> on(const Session& session, const NoteDissent& wish) {
  const auto statement = known(session, wish.statement);
  if (!statement) return statement.problem();
  if (auto allowed = may_hold_words(session, id_cast<AnyId>(wish.statement)); !allowed) return allowed.problem();
  auto text = accept_text(wish.text);
  if (!text) return text.problem();
  if (already_says((*statement)->dissent, Words(*text))) return nothing();
  return only(writing((*statement)->dissent, DissentNoted{wish.statement, *text}));
}

Result<Decision> on(const Session& session, const TakeStance& wish) {
  const auto statement = known(session, wish.statement);
  if (!statement) return statement.problem();
  if (!session.paper.contains(wish.item)) return Message{"refusal.unknown_paper_item", {wish.item.value}};
  const auto found = (*statement)->stances.find(wish.item);
  const StanceTaken fact{wish.statement, wish.item, wish.stance};
  if (found == (*statement)->stances.end()) return only({fact, {}});
  if (already_says(found->second, wish.stance)) return nothing();
  return only(writing(found->second, fact));
}

Result<Decision> on(const Session& session, const ImportStatements& wish) {
  Decision decision;
  ImportedClusters clusters(session);
  std::set<std::string> seen;
  for (const ImportedStatement& raw : wish.rows) {
    auto row = accepted(session, raw);
    if (!row) return row.problem();
    if (!row->origin.empty() && (session.origins.contains(row->origin) || !seen.insert(row->origin).second)) continue;
    decision.push_back({StatementCaptured{row->statement, row->text, row->filing, row->table, Source::import,
                                          wish.release, row->kind, row->origin},
                        {}});
    add_details(decision, *row);
    if (row->cluster_title.empty()) continue;
    const ClusterId cluster = clusters.of(*row, row->cluster_title, decision);
    decision.push_back({StatementPlaced{row->statement, {cluster, true}}, {}});
  }
  return decision;
}

}  // namespace tafelrunde::deciding
