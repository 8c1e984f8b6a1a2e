#include "core/ties.h"

#include <algorithm>

namespace tafelrunde {
namespace {

// Where a tie leads now; null if it leads nowhere.
const Statement* next_of(const Session& session, const Statement& statement) {
  const StatementId* to = statement.tie.shown();
  const Statement* there = to && !to->is_nil() ? find_statement(session, *to) : nullptr;
  return there && !there->is_deleted() ? there : nullptr;
}

}  // namespace

StatementId counted_under(const Session& session, const Statement& statement) {
  const Statement* next = next_of(session, statement);
  if (!next) return statement.id;  // nearly always
  std::vector<StatementId> passed{statement.id};
  while (next) {
    const auto ring = std::find(passed.begin(), passed.end(), next->id);
    if (ring != passed.end()) return *std::min_element(ring, passed.end());
    passed.push_back(next->id);
    next = next_of(session, *next);
  }
  return passed.back();
}

StatementId counted_under(const Session& session, const StatementId& id) {
  const Statement* statement = find_statement(session, id);
  return statement ? counted_under(session, *statement) : id;
}

bool is_further_mention(const Session& session, const Statement& statement) {
  return counted_under(session, statement) != statement.id;
}

std::vector<const Statement*> further_mentions(const Session& session, const Statement& statement) {
  std::vector<const Statement*> found;
  if (statement.is_deleted() || !session.tied.contains(statement.id) || is_further_mention(session, statement))
    return found;
  std::vector<StatementId> at{statement.id};
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto tied = session.tied.find(at[i]);
    if (tied == session.tied.end()) continue;
    for (const StatementId& id : tied->second) {
      const Statement* other = find_statement(session, id);
      if (!other || other->is_deleted() || std::find(at.begin(), at.end(), id) != at.end()) continue;
      at.push_back(id);
      found.push_back(other);
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Statement* a, const Statement* b) { return comes_before(*a->captured, *b->captured); });
  return found;
}

int mentions_of(const Session& session, const Statement& statement) {
  int count = statement.mention_count();
  for (const Statement* other : further_mentions(session, statement)) count += other->mention_count();
  return count;
}

}  // namespace tafelrunde
