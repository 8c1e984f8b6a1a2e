#include "exchange/state_view.h"

#include <algorithm>

#include <limits>
#include <set>
#include <tuple>
#include "core/ties.h"

namespace tafelrunde::exchange {
namespace {

constexpr int kLast = std::numeric_limits<int>::max();

auto place_of(const Stamp& stamp) { return std::tie(stamp.hlc, stamp.id); }

template <class Value>
void add_once(std::vector<Value>& values, const Value& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace

StateView::StateView(const Session& session) : session_(session), statements_(statements_in_order(session)) {
  for (const auto& [id, cluster] : session.clusters)
    if (cluster.is_here()) clusters_.push_back(&cluster);
  const auto cluster_place = [&](const Cluster* cluster) {
    return std::tuple(number_of(cluster->field).value_or(kLast), cluster->field, !is_on_board(session, *cluster),
                      place_of(*cluster->formed));
  };
  std::sort(clusters_.begin(), clusters_.end(),
            [&](const Cluster* a, const Cluster* b) { return cluster_place(a) < cluster_place(b); });

  for (const auto& [id, finding] : session.findings)
    if (finding.written && finding.text.is_written()) findings_.push_back(&finding);
  const auto finding_place = [&](const Finding* finding) {
    const FieldKey& field = finding->text.shown()->field;
    const int order = finding->central_order();
    return std::tuple(number_of(field).value_or(kLast), field, !finding->is_here(), order > 0 ? order : kLast,
                      place_of(*finding->written));
  };
  std::sort(findings_.begin(), findings_.end(),
            [&](const Finding* a, const Finding* b) { return finding_place(a) < finding_place(b); });

  for (const Statement* statement : statements_)
    if (const ClusterId cluster = cluster_of(session, *statement); !cluster.is_nil() && !statement->is_deleted())
      members_[cluster].push_back(statement);
  for (const Cluster* cluster : clusters_)
    if (cluster->dots.is_written()) dots_[surviving_cluster(session, cluster->id)] += cluster->own_dots();
}

const std::vector<const Statement*>& StateView::statements_in(const ClusterId& cluster) const {
  static const std::vector<const Statement*> kNone;
  const auto found = members_.find(cluster);
  return found == members_.end() ? kNone : found->second;
}

int StateView::dots(const ClusterId& cluster) const {
  const auto found = dots_.find(cluster);
  return found == dots_.end() ? 0 : found->second;
}

std::vector<const Statement*> StateView::statements_behind(const FindingText& text) const {
  std::vector<const Statement*> behind;
  for (const StatementId& id : text.statements)
    if (const Statement* statement = find_statement(session_, id)) {
      add_once(behind, statement);
      for (const Statement* mention : further_mentions(session_, *statement)) add_once(behind, mention);
    }
  for (const Cluster* cluster : clusters_behind(text))
    for (const Statement* statement : statements_in(cluster->id)) add_once(behind, statement);
  return behind;
}

std::vector<const Cluster*> StateView::clusters_behind(const FindingText& text) const {
  std::vector<const Cluster*> behind;
  for (const ClusterId& id : text.clusters)
    if (const Cluster* cluster = find_cluster(session_, surviving_cluster(session_, id))) add_once(behind, cluster);
  return behind;
}

std::optional<int> StateView::number_of(const FieldKey& key) const {
  const Field* field = find_field(session_.programme, key);
  return field ? std::optional(field->number) : std::nullopt;
}

std::optional<int> StateView::number_of(const PhaseKey& key) const {
  const Phase* phase = find_phase(session_.programme, key);
  return phase ? phase->round_number : std::nullopt;
}

const Stamp* StateView::stamp_of(const OperationId& operation) const {
  const auto found = session_.history.find(operation);
  return found == session_.history.end() ? nullptr : &found->second.stamp;
}

std::vector<std::string> wordings_of(const Register<Words>& reg) {
  std::vector<std::string> wordings;
  for (const auto* head : heads_of(reg)) add_once(wordings, head->value.text);
  return wordings;
}

}  // namespace tafelrunde::exchange
