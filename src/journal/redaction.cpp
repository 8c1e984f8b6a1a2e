#include "journal/redaction.h"

#include "journal/tables.h"

namespace tafelrunde::journal {
namespace {

Result<HashSet> remove_bodies(const Database& db, const Result<std::vector<StoredOperation>>& operations) {
  if (!operations) return operations.problem();
  HashSet commitments;
  for (const StoredOperation& operation : *operations) {
    for (const Hash& commitment : commitments_of(operation)) {
      if (auto deleted = delete_body(db, commitment); !deleted) return deleted.problem();
      commitments.insert(commitment);
    }
  }
  return commitments;
}

}  // namespace

Outcome remove_words_of(const Database& db, const AnyId& entity) {
  const auto removed = remove_bodies(db, operations_on(db, entity));
  if (!removed) return removed.problem();
  return {};
}

Result<HashSet> remove_redacted_words(const Database& db) { return remove_bodies(db, operations_on_redacted(db)); }

}  // namespace tafelrunde::journal
