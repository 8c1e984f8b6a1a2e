#include "exchange/findings_json.h"

#include "exchange/json_parts.h"
#include "exchange/programme_json.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kSchema = "tafelrunde-export-1";

// Every wording that stands, the one shown first, with when it was written.
template <class T, class ToJson>
Json versions_json(const StateView& view, const Register<T>& reg, const ToJson& to_json) {
  return list_of(heads_of(reg), [&](const auto* head) {
    Json version = to_json(head->value);
    const Stamp* stamp = view.stamp_of(head->operation);
    version["written_at"] = stamp ? Json(local_time(*stamp)) : Json(nullptr);
    return version;
  });
}

Json wordings_json(const StateView& view, const Register<Words>& reg) {
  return versions_json(view, reg, [](const Words& words) { return Json{{"text", words.text}}; });
}

Json conference_json(const Session& session) {
  const Programme& programme = session.programme;
  Json linked = Json::array();
  for (const ConferenceId& id : session.linked)
    if (id != session.conference) linked.push_back(id.hex());
  return {{"id", or_null(session.conference)},
          {"linked", std::move(linked)},
          {"title", programme.title},
          {"subtitle", programme.subtitle},
          {"template", programme.template_id},
          {"publisher", programme.publisher},
          {"moderators", programme.moderators},
          {"opened_at", session.opened ? Json(local_time(*session.opened)) : Json(nullptr)}};
}

Json venue_json(const Session& session) {
  const Venue* venue = find_venue(session.programme, session.venue);
  if (!venue) return nullptr;
  return {{"key", venue->key.value}, {"city", venue->city},       {"date", text_or_null(venue->date)},
          {"house", venue->house},   {"address", venue->address}, {"room", venue->room}};
}

Json vote_json(const Vote& vote) {
  if (!vote.is_announced()) return nullptr;
  return {{"dots_per_person", vote.dots_per_person},
          {"most_on_one", vote.most_on_one == 0 ? Json(nullptr) : Json(vote.most_on_one)},
          {"people", vote.people == 0 ? Json(nullptr) : Json(vote.people)},
          {"source", json_name(vote.source)},
          {"closed", vote.is_closed}};
}

Json field_json(const Session& session, const Field& field) {
  return {{"key", field.key.value},
          {"number", field.number},
          {"title", field.title},
          {"question", field.question},
          {"vote", vote_json(vote_of(session, field.key))}};
}

Json round_json(const Phase* round) {
  return {{"key", round->key.value},
          {"number", or_null(round->round_number)},
          {"title", round->title},
          {"start_min", round->start_min},
          {"duration_min", round->duration_min},
          {"question", round->question},
          {"chatham_house", round->chatham_house}};
}

Json questions_json(const Session& session) {
  Json questions = Json::array();
  for (const auto& [place, reg] : session.questions)
    if (const Words text = reg.shown_or({}); !text.empty())
      questions.push_back({{"field_key", place.first.value}, {"round_key", place.second.value}, {"text", text.text}});
  return questions;
}

Json attendance_json(const Session& session) {
  Json attendance = Json::array();
  for (const auto& [place, reg] : session.attendance) {
    const Attendance counted = reg.shown_or({});
    if (counted.people() == 0) continue;
    attendance.push_back({{"field_key", place.field.value},
                          {"round_key", place.round.value},
                          {"table", place.table},
                          {"people", counted.people()},
                          {"groups", list_of(counted.groups, [](const GroupCount& each) {
                             return Json{{"group", each.group}, {"people", each.people}};
                           })}});
  }
  return attendance;
}

Json hand_votes_json(const Session& session) {
  Json votes = Json::array();
  for (const Field& field : session.programme.fields)
    for (const CountedHands* vote : hand_votes_in_order(session, field.key)) {
      const HandVote& counted = vote->counted.shown()->value;
      votes.push_back({{"id", vote->id.hex()},
                       {"field", field.number},
                       {"field_key", field.key.value},
                       {"phase_key", text_or_null(counted.phase.value)},
                       {"subject", counted.subject.text},
                       {"redacted", counted.subject.state == WordsState::redacted},
                       {"in_favour", counted.in_favour},
                       {"against", counted.against},
                       {"abstained", counted.abstained},
                       {"taken_at", local_time(*vote->taken)}});
    }
  return votes;
}

Json plenary_order_json(const Session& session) {
  return list_of(session.plenary_order.shown_or({}), [](const FieldKey& key) { return Json(key.value); });
}

Json paper_json(const StateView& view) {
  Json items = Json::array();
  for (const auto& [key, reg] : view.session().paper) {
    const Revised<PaperItem>* revised = reg.shown();
    if (!revised || revised->removed) continue;
    const PaperItem& item = revised->value;
    items.push_back({{"id", key.value},
                     {"field", or_null(view.number_of(item.field))},
                     {"field_key", item.field.value},
                     {"kind", item.kind},
                     {"text", item.text.text},
                     {"consensus", json_name(item.consensus)},
                     {"note", item.note.text}});
  }
  return items;
}

Json stances_json(const Statement& statement) {
  Json stances = Json::array();
  for (const auto& [item, reg] : statement.stances)
    if (const auto stance = reg.shown_or({}))
      stances.push_back({{"item", item.value}, {"stance", json_name(*stance)}});
  return stances;
}

Json statement_json(const StateView& view, const Statement& statement) {
  const Filing filing = statement.filed();
  const ClusterId cluster = cluster_of(view.session(), statement);
  return {{"id", statement.id.hex()},
          {"field", or_null(view.number_of(filing.field))},
          {"field_key", filing.field.value},
          {"round", or_null(view.number_of(filing.round))},
          {"round_key", filing.round.value},
          {"table", statement.table},
          {"venue", text_or_null(view.session().venue.value)},
          {"text", statement.words().text},
          {"state", json_name(state_of(statement))},
          {"deleted", statement.is_deleted()},
          {"withheld_because", text_or_null(statement.release.shown_or({}).reason)},
          {"source", json_name(statement.source)},
          {"captured_at", local_time(*statement.captured)},
          {"cluster", or_null(cluster)},
          {"pinned", !cluster.is_nil() && statement.placement.shown_or({}).pinned},
          {"kind", or_null(statement.kind.shown_or({}))},
          {"mentions", statement.mention_count()},
          {"mention_of", mention_of_json(view.session(), statement)},
          {"dissent", wordings_of(statement.dissent)},
          {"stances", stances_json(statement)},
          {"versions", wordings_json(view, statement.text)}};
}

std::string state_of(const Session& session, const Cluster& cluster) {
  if (is_on_board(session, cluster)) return "on_board";
  return cluster.dissolved.shown_or(false) ? "dissolved" : "merged";
}

Json cluster_json(const StateView& view, const Cluster& cluster) {
  const ClusterId survivor = surviving_cluster(view.session(), cluster.id);
  return {{"id", cluster.id.hex()},
          {"field", or_null(view.number_of(cluster.field))},
          {"field_key", cluster.field.value},
          {"title", cluster.title.shown_or({}).text},
          {"state", state_of(view.session(), cluster)},
          {"merged_into", survivor == cluster.id ? Json(nullptr) : Json(survivor.hex())},
          {"split_from", or_null(cluster.split_from)},
          {"formed_at", local_time(*cluster.formed)},
          {"statements", ids_of(view.statements_in(cluster.id))},
          {"dots", view.dots(cluster.id)},
          {"own_dots", cluster.own_dots()},
          {"versions", wordings_json(view, cluster.title)}};
}

Json finding_version_json(const FindingText& text) {
  return {{"kind", json_name(text.kind)}, {"text", text.wording.text}, {"dissent", text.dissent.text}};
}

Json answer_json(const Answer& answer) {
  if (answer.empty()) return nullptr;
  return {
      {"responsible", answer.responsible.text}, {"response", answer.response.text}, {"status", answer.status.text}};
}

Json finding_json(const StateView& view, const Finding& finding) {
  const FindingText& text = *finding.text.shown();
  return {{"id", finding.id.hex()},
          {"field", or_null(view.number_of(text.field))},
          {"field_key", text.field.value},
          {"state", finding.deleted.shown_or(false) ? "deleted" : "standing"},
          {"kind", json_name(text.kind)},
          {"text", text.wording.text},
          {"central", finding.central_order()},
          {"consensus", json_name(text.consensus)},
          {"dissent", text.dissent.text},
          {"level", text.level},
          {"addressee", text.addressee.text},
          {"horizon", text.horizon},
          {"indicator", text.indicator.text},
          {"amended_in_plenary", text.amended_in_plenary},
          {"answer", answer_json(finding.answer.shown_or({}))},
          {"statements", ids_of(view.statements_behind(text))},
          {"named_statements", ids_of(text.statements)},
          {"clusters", ids_of(text.clusters)},
          {"first_written_at", local_time(*finding.written)},
          {"versions", versions_json(view, finding.text, finding_version_json)}};
}

}  // namespace

std::string findings_json(const Session& session) {
  const StateView view(session);
  const Json document = {
      {"schema", kSchema},
      {"as_of", session.last ? Json(utc_time(*session.last)) : Json(nullptr)},
      {"conference", conference_json(session)},
      {"venue", venue_json(session)},
      {"programme", session.opened ? programme_json(session.programme) : Json(nullptr)},
      {"fields", list_of(session.programme.fields, [&](const Field& each) { return field_json(session, each); })},
      {"rounds", list_of(rounds_of(session.programme), round_json)},
      {"questions", questions_json(session)},
      {"attendance", attendance_json(session)},
      {"hand_votes", hand_votes_json(session)},
      {"plenary_order", plenary_order_json(session)},
      {"paper", paper_json(view)},
      {"statements", list_of(view.statements(), [&](const auto* each) { return statement_json(view, *each); })},
      {"clusters", list_of(view.clusters(), [&](const auto* each) { return cluster_json(view, *each); })},
      {"findings", list_of(view.findings(), [&](const auto* each) { return finding_json(view, *each); })}};
  return readable_json(document);
}

}  // namespace tafelrunde::exchange
