// Decisions about findings and central results.
#include <algorithm>

#include "base/text.h"
#include "core/decide_parts.h"

namespace tafelrunde::deciding {
namespace {

Result<FindingText> accepted(const Session& session, const WriteFinding& wish) {
  FindingText text;
  text.field = wish.field;
  text.kind = wish.kind;
  text.statements = wish.statements;
  text.clusters = wish.clusters;
  text.consensus = wish.consensus;
  text.level = wish.level;
  text.horizon = wish.horizon;
  text.amended_in_plenary = wish.amended_in_plenary;
  auto wording = accepted_words(wish.wording);
  if (!wording)
    return Message{wording.problem().key == "refusal.statement_empty" ? Message{"refusal.finding_empty", {}}
                                                                      : wording.problem()};
  text.wording = *wording;
  const std::pair<const std::string*, Words*> rest[] = {
      {&wish.dissent, &text.dissent}, {&wish.addressee, &text.addressee}, {&wish.indicator, &text.indicator}};
  for (const auto& [raw, words] : rest) {
    auto accepted_part = accept_text(*raw);
    if (!accepted_part) return accepted_part.problem();
    *words = *accepted_part;
  }
  for (const StatementId& id : wish.statements)
    if (!find_statement(session, id)) return Message{"refusal.unknown_statement", {}};
  for (const ClusterId& id : wish.clusters)
    if (!find_cluster(session, id)) return Message{"refusal.unknown_cluster", {}};
  return text;
}

// The central results of a field in their order, without `left_out`.
std::vector<const Finding*> central_of(const Session& session, const FieldKey& field, const FindingId& left_out) {
  std::vector<const Finding*> central;
  for (const Finding* finding : findings_in_order(session))
    if (finding->id != left_out && finding->central_order() > 0 && finding->text.shown()->field == field)
      central.push_back(finding);
  std::stable_sort(central.begin(), central.end(),
                   [](const Finding* a, const Finding* b) { return a->central_order() < b->central_order(); });
  return central;
}

// The marks that put `central` in order, first to last, where it is not so already.
void add_order(Decision& decision, const std::vector<const Finding*>& central) {
  int order = 0;
  for (const Finding* each : central) {
    ++order;
    if (each->central_order() != order) decision.push_back(writing(each->mark, FindingMarked{each->id, {order}}));
  }
}

Message too_many_central() { return {"refusal.too_many_central", {std::to_string(kMaxCentralResults)}}; }

// A central result that moves to another field needs room there.
bool has_room(const Session& session, const Finding& finding, const FieldKey& field) {
  const bool moves = finding.text.shown()->field != field && finding.central_order() > 0;
  return !moves || central_of(session, field, finding.id).size() < kMaxCentralResults;
}

}  // namespace

Result<Decision> on(const Session& session, const WriteFinding& wish) {
  if (!find_field(session.programme, wish.field)) return Message{"refusal.unknown_field", {wish.field.value}};
  if (auto allowed = may_hold_words(session, id_cast<AnyId>(wish.finding)); !allowed) return allowed.problem();
  auto text = accepted(session, wish);
  if (!text) return text.problem();
  if (!session.findings.contains(wish.finding)) return only({FindingWritten{wish.finding, *text}, {}});
  const auto known_finding = known(session, wish.finding);  // words written into a deleted finding would be lost
  if (!known_finding) return known_finding.problem();
  const Finding* finding = *known_finding;
  if (!has_room(session, *finding, wish.field)) return too_many_central();
  if (already_says(finding->text, *text)) return nothing();
  return only(writing(finding->text, FindingWritten{wish.finding, *text}));
}

Result<Decision> on(const Session& session, const MarkFinding& wish) {
  const auto finding = known(session, wish.finding);
  if (!finding) return finding.problem();
  auto central = central_of(session, (*finding)->text.shown()->field, wish.finding);
  Decision decision;
  if (wish.order > 0) {
    if (central.size() >= kMaxCentralResults) return too_many_central();
    const auto place = std::min<std::size_t>(static_cast<std::size_t>(wish.order) - 1, central.size());
    central.insert(central.begin() + static_cast<std::ptrdiff_t>(place), *finding);
  } else if ((*finding)->central_order() > 0) {
    decision.push_back(writing((*finding)->mark, FindingMarked{wish.finding, {0}}));
  }
  add_order(decision, central);
  return decision;
}

Result<Decision> on(const Session& session, const DeleteFinding& wish) {
  const auto finding = known(session, wish.finding);
  if (!finding) return finding.problem();
  Decision decision = only(writing((*finding)->deleted, FindingDeleted{wish.finding}));
  if ((*finding)->central_order() > 0)
    add_order(decision, central_of(session, (*finding)->text.shown()->field, wish.finding));
  return decision;
}

Result<Decision> on(const Session& session, const AnswerFindings& wish) {
  Decision decision;
  for (const AnsweredFinding& row : wish.answers) {
    const auto finding = known(session, row.finding);
    if (!finding) return finding.problem();
    if (auto allowed = may_hold_words(session, id_cast<AnyId>(row.finding)); !allowed) return allowed.problem();
    Answer answer;
    const std::pair<const std::string*, Words*> parts[] = {{&row.responsible, &answer.responsible},
                                                           {&row.response, &answer.response},
                                                           {&row.status, &answer.status}};
    for (const auto& [raw, words] : parts) {
      auto accepted_part = accept_text(*raw);
      if (!accepted_part) return accepted_part.problem();
      *words = *accepted_part;
    }
    if (already_says((*finding)->answer, answer)) continue;
    decision.push_back(writing((*finding)->answer, FindingAnswered{row.finding, answer}));
  }
  return decision;
}

}  // namespace tafelrunde::deciding
