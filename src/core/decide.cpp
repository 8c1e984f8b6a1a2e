#include "core/decide.h"

#include "base/text.h"
#include "core/decide_parts.h"
#include "core/undo.h"

namespace tafelrunde {

Result<Decision> decide(const Session& session, const Command& command) {
  const bool opens = std::holds_alternative<OpenConference>(command);
  if (!opens && !session.opened) return Message{"refusal.no_conference", {}};
  return std::visit([&](const auto& wish) { return deciding::on(session, wish); }, command);
}

namespace deciding {

Result<const Statement*> known(const Session& session, const StatementId& id) {
  if (const Statement* statement = find_statement(session, id)) return statement;
  return Message{"refusal.unknown_statement", {}};
}

Result<const Cluster*> known(const Session& session, const ClusterId& id) {
  if (const Cluster* cluster = find_cluster(session, id)) return cluster;
  return Message{"refusal.unknown_cluster", {}};
}

Result<const Finding*> known(const Session& session, const FindingId& id) {
  if (const Finding* finding = find_finding(session, id)) return finding;
  return Message{"refusal.unknown_finding", {}};
}

Result<const Cluster*> on_board(const Session& session, const ClusterId& id) {
  const auto cluster = known(session, surviving_cluster(session, id));
  if (cluster && !is_on_board(session, **cluster)) return Message{"refusal.cluster_dissolved", {}};
  return cluster;
}

Outcome may_hold_words(const Session& session, const AnyId& entity) {
  if (session.redacted.contains(entity)) return Message{"refusal.redacted", {}};
  return {};
}

Outcome exists(const Session& session, const Filing& filing) {
  if (!find_field(session.programme, filing.field)) return Message{"refusal.unknown_field", {filing.field.value}};
  const Phase* round = find_phase(session.programme, filing.round);
  if (!round || round->method != Method::collecting) return Message{"refusal.unknown_round", {filing.round.value}};
  return {};
}

Result<std::string> accepted_words(const std::string& raw) {
  auto text = accept_text(raw);
  if (text && text->empty()) return Message{"refusal.statement_empty", {}};
  return text;
}

Decided placing(const Statement& statement, Placement placement) {
  return writing(statement.placement, StatementPlaced{statement.id, placement});
}

Result<Decision> on(const Session& session, const UndoLast& wish) { return decide_undo(session, wish.station); }
Result<Decision> on(const Session& session, const RedoLast& wish) { return decide_redo(session, wish.station); }

}  // namespace deciding
}  // namespace tafelrunde
