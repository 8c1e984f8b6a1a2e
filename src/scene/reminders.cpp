#include "scene/reminders.h"

#include <algorithm>
#include <set>

#include "scene/cards.h"

namespace tafelrunde::scene {
namespace {

// The clusters of a field that hold at least one statement the hall may see.
std::set<ClusterId> filled_clusters(const Session& session, const FieldKey& field) {
  std::set<ClusterId> filled;
  for (const Statement* statement : statements_of(session, field))
    if (is_public(*statement)) filled.insert(cluster_of(session, *statement));
  filled.erase(ClusterId{});
  return filled;
}

int unnamed(const Session& session, const FieldKey& field) {
  const auto filled = filled_clusters(session, field);
  return static_cast<int>(std::count_if(filled.begin(), filled.end(), [&](const ClusterId& id) {
    return find_cluster(session, id)->title.shown_or({}).text.empty();
  }));
}

int without_dots(const Session& session, const FieldKey& field) {
  const auto filled = filled_clusters(session, field);
  const auto is_bare = [&](const ClusterId& id) { return dots_of(session, id) == 0; };
  const auto bare = std::count_if(filled.begin(), filled.end(), is_bare);
  return bare == static_cast<std::ptrdiff_t>(filled.size()) ? 0 : static_cast<int>(bare);  // none: no dots were given
}

int waiting(const Session& session) {
  return static_cast<int>(std::count_if(session.statements.begin(), session.statements.end(), [](const auto& entry) {
    const Statement& statement = entry.second;
    return statement.is_here() && !statement.is_deleted() && statement.state() == ReleaseState::pending;
  }));
}

int fields_without_result(const Session& session) {
  std::set<FieldKey> with_result, with_statements;
  for (const Finding* finding : findings_in_order(session))
    if (finding->central_order() > 0) with_result.insert(finding->text.shown_or({}).field);
  for (const auto& [id, statement] : session.statements)
    if (is_public(statement)) with_statements.insert(statement.filed().field);
  return static_cast<int>(std::count_if(with_statements.begin(), with_statements.end(),
                                        [&](const FieldKey& field) { return !with_result.contains(field); }));
}

}  // namespace

std::vector<Reminder> reminders(const Session& session, const FieldKey& field, Method method, int minutes_left) {
  if (minutes_left > kRemindFrom_min) return {};
  using What = Reminder::What;
  std::vector<Reminder> all;
  const bool is_work = method == Method::collecting || method == Method::grouping || method == Method::weighing;
  if (is_work) {
    all.push_back({What::unnamed_clusters, unnamed(session, field)});
    all.push_back({What::clusters_without_dots, without_dots(session, field)});
    all.push_back({What::waiting_for_release, waiting(session)});
  }
  if (method == Method::plenary || method == Method::pause)
    all.push_back({What::fields_without_result, fields_without_result(session)});
  std::erase_if(all, [](const Reminder& reminder) { return reminder.count == 0; });
  return all;
}

}  // namespace tafelrunde::scene
