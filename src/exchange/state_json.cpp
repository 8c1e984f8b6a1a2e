#include "exchange/state_json.h"

#include "exchange/json_parts.h"

namespace tafelrunde::exchange {
namespace {

Json conference_json(const Session& session) {
  return {{"id", or_null(session.conference)},
          {"title", session.programme.title},
          {"venue", text_or_null(session.venue.value)},
          {"opened_at", session.opened ? Json(local_time(*session.opened)) : Json(nullptr)},
          {"as_of", session.last ? Json(utc_time(*session.last)) : Json(nullptr)},
          {"operations", session.history.size()}};
}

Json field_json(const Field& field) {
  return {{"key", field.key.value}, {"number", field.number}, {"title", field.title}};
}

Json statement_json(const StateView& view, const Statement& statement) {
  const ClusterId cluster = cluster_of(view.session(), statement);
  return {{"id", statement.id.hex()},
          {"field", or_null(view.number_of(statement.filed().field))},
          {"round", or_null(view.number_of(statement.filed().round))},
          {"table", table_of(view.session(), statement)},
          {"venue", text_or_null(view.session().venue.value)},
          {"text", statement.words().text},
          {"state", json_name(state_of(statement))},
          {"source", json_name(statement.source)},
          {"captured_at", local_time(*statement.captured)},
          {"cluster", or_null(cluster)},
          {"pinned", !cluster.is_nil() && statement.placement.shown_or({}).pinned},
          {"kind", or_null(statement.kind.shown_or({}))},
          {"mentions", statement.mention_count()},
          {"mention_of", mention_of_json(view.session(), statement)},
          {"dots", view.dots(cluster)},
          {"versions", wordings_of(statement.text)}};
}

Json cluster_json(const StateView& view, const Cluster& cluster) {
  return {{"id", cluster.id.hex()},
          {"field", or_null(view.number_of(cluster.field))},
          {"title", cluster.title.shown_or({}).text},
          {"statements", ids_of(view.statements_in(cluster.id))},
          {"dots", view.dots(cluster.id)}};
}

Json finding_json(const StateView& view, const Finding& finding) {
  const FindingText& text = *finding.text.shown();
  return {{"id", finding.id.hex()},
          {"field", or_null(view.number_of(text.field))},
          {"kind", json_name(text.kind)},
          {"text", text.wording.text},
          {"central", finding.central_order()},
          {"statements", ids_of(view.statements_behind(text))}};
}

}  // namespace

std::string state_json(const Session& session) {
  const StateView view(session);
  Json clusters = Json::array();
  for (const Cluster* cluster : view.clusters())
    if (is_on_board(session, *cluster)) clusters.push_back(cluster_json(view, *cluster));
  Json findings = Json::array();
  for (const Finding* finding : view.findings())
    if (finding->is_here()) findings.push_back(finding_json(view, *finding));
  const Json document = {
      {"conference", conference_json(session)},
      {"fields", list_of(session.programme.fields, field_json)},
      {"statements", list_of(view.statements(), [&](const Statement* each) { return statement_json(view, *each); })},
      {"clusters", std::move(clusters)},
      {"findings", std::move(findings)}};
  return readable_json(document);
}

}  // namespace tafelrunde::exchange
