#include "core/redact.h"

#include "base/overloaded.h"

namespace tafelrunde {
namespace {

const Words kRedacted = Words::gone(WordsState::redacted);

void remove_all(Register<Words>& reg) {
  for (auto& head : reg.heads()) head.value = kRedacted;
}

void remove_from(FindingText& text) {
  text.wording = kRedacted;
  for (Words* words : {&text.dissent, &text.addressee, &text.indicator})
    if (!words->empty()) *words = kRedacted;
}

void remove_from(Answer& answer) {
  for (Words* words : {&answer.responsible, &answer.response, &answer.status})
    if (!words->empty()) *words = kRedacted;
}

void remove_from_fact(Fact& fact) {
  std::visit(
      overloaded{
          [](StatementCaptured& f) { f.text = kRedacted; }, [](StatementRevised& f) { f.text = kRedacted; },
          [](DissentNoted& f) { f.text = kRedacted; }, [](ClusterFormed& f) { f.title = kRedacted; },
          [](ClusterRenamed& f) { f.title = kRedacted; }, [](FindingWritten& f) { remove_from(f.text); },
          [](FindingAnswered& f) { remove_from(f.answer); }, [](HandsCounted& f) { f.counted.subject = kRedacted; },
          [](auto&) {},  // carries no words of a redactable entity
      },
      fact);
}

}  // namespace

AnyId entity_of(const Fact& fact) {
  return std::visit(
      [](const auto& f) -> AnyId {
        if constexpr (requires { f.statement; })
          return id_cast<AnyId>(f.statement);
        else if constexpr (requires { f.cluster; })
          return id_cast<AnyId>(f.cluster);
        else if constexpr (requires { f.finding; })
          return id_cast<AnyId>(f.finding);
        else if constexpr (requires { f.hand_vote; })
          return id_cast<AnyId>(f.hand_vote);
        else if constexpr (requires { f.entity; })
          return f.entity;
        else if constexpr (requires { f.station; })
          return id_cast<AnyId>(f.station);
        else
          return id_cast<AnyId>(f.conference);
      },
      fact);
}

std::vector<std::string> standing_words(const Session& session, const AnyId& entity) {
  std::vector<std::string> standing;
  const auto add = [&](const Words& words) {
    if (!words.empty()) standing.push_back(words.text);
  };
  const auto add_all = [&](const Register<Words>& reg) {
    for (const auto& head : reg.heads()) add(head.value);
  };
  if (const Statement* statement = find_statement(session, id_cast<StatementId>(entity))) {
    add_all(statement->text);
    add_all(statement->dissent);
  }
  if (const Cluster* cluster = find_cluster(session, id_cast<ClusterId>(entity))) add_all(cluster->title);
  if (const Finding* finding = find_finding(session, id_cast<FindingId>(entity))) {
    for (const auto& head : finding->text.heads())
      for (const Words* words :
           {&head.value.wording, &head.value.dissent, &head.value.addressee, &head.value.indicator})
        add(*words);
    for (const auto& head : finding->answer.heads())
      for (const Words* words : {&head.value.responsible, &head.value.response, &head.value.status}) add(*words);
  }
  if (const auto found = session.hand_votes.find(id_cast<HandVoteId>(entity)); found != session.hand_votes.end())
    for (const auto& head : found->second.counted.heads()) add(head.value.value.subject);
  return standing;
}

void remove_words(Session& session, const AnyId& entity) {
  if (const auto found = session.statements.find(id_cast<StatementId>(entity)); found != session.statements.end()) {
    remove_all(found->second.text);
    remove_all(found->second.dissent);
  }
  if (const auto found = session.clusters.find(id_cast<ClusterId>(entity)); found != session.clusters.end())
    remove_all(found->second.title);
  if (const auto found = session.findings.find(id_cast<FindingId>(entity)); found != session.findings.end()) {
    for (auto& head : found->second.text.heads()) remove_from(head.value);
    for (auto& head : found->second.answer.heads()) remove_from(head.value);
  }
  if (const auto found = session.hand_votes.find(id_cast<HandVoteId>(entity)); found != session.hand_votes.end())
    for (auto& head : found->second.counted.heads()) head.value.value.subject = kRedacted;
  for (auto& [id, operation] : session.history)
    if (entity_of(operation.fact) == entity) remove_from_fact(operation.fact);
}

void remove_words_if_redacted(Session& session, const Operation& operation) {
  if (session.redacted.empty() || std::holds_alternative<EntityRedacted>(operation.fact)) return;
  const AnyId entity = entity_of(operation.fact);
  if (session.redacted.contains(entity)) remove_words(session, entity);
}

}  // namespace tafelrunde
