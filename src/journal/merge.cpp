// Merging: the union of two sets of operations. Everything is checked before anything is taken.

#include <algorithm>

#include "journal/codec.h"
#include "journal/hostile.h"
#include "journal/journal.h"
#include "journal/redaction.h"
#include "journal/soundness.h"
#include "journal/tables.h"

namespace tafelrunde::journal {
namespace {

struct Union {
  std::vector<StoredOperation> new_operations;
  int already_there = 0;
};

// The operations of `other` that `ours` lacks. One id with two contents means that a running program was copied.
Result<Union> unite(const Index& ours, const Rows& other) {
  Union united;
  for (const StoredOperation& operation : other.operations) {
    const auto own = ours.hashes.find(operation.stamp.id);
    if (own == ours.hashes.end()) {
      united.new_operations.push_back(operation);
    } else if (own->second == operation.hash) {
      ++united.already_there;
    } else {
      return Message{"journal.cloned_writer",
                     {operation.stamp.id.writer.hex(), std::to_string(operation.stamp.id.seq)}};
    }
  }
  return united;
}

bool is_same_conference(const Index& ours, const Rows& other) {
  if (ours.hashes.empty() || other.operations.empty()) return true;
  return std::any_of(other.operations.begin(), other.operations.end(), [&](const StoredOperation& operation) {
    return operation.kind == kConferenceKind && ours.conferences.count(operation.entity) > 0;
  });
}

bool redacts(const std::vector<StoredOperation>& operations) {
  return std::any_of(operations.begin(), operations.end(),
                     [](const StoredOperation& operation) { return operation.kind == kRedactionKind; });
}

HashSet named_by(const std::vector<StoredOperation>& operations) {
  HashSet commitments;
  for (const StoredOperation& operation : operations) {
    for (const Hash& commitment : commitments_of(operation)) commitments.insert(commitment);
  }
  return commitments;
}

Outcome take_operations(const Database& db, const std::vector<StoredOperation>& operations) {
  for (const StoredOperation& operation : operations) {
    if (auto inserted = insert(db, operation); !inserted) return inserted;
  }
  return {};
}

// The bodies of `other` that may be here; counts what was refused and what had been missing.
Outcome take_bodies(const Database& db, const Rows& other, const Union& united, Merged& merged) {
  const auto forbidden = remove_redacted_words(db);
  if (!forbidden) return forbidden.problem();
  const HashSet named_by_new = named_by(united.new_operations);
  for (const StoredBody& body : other.bodies) {
    if (forbidden->count(body.commitment)) {
      ++merged.words_refused;
      continue;
    }
    const auto is_new = insert_if_absent(db, body);
    if (!is_new) return is_new.problem();
    if (*is_new && !named_by_new.count(body.commitment)) ++merged.words_filled;
  }
  return {};
}

Outcome describe_added(const Database& db, const Rows& other, const Union& united, Merged& merged) {
  const auto redacted = redacted_entities(db);
  if (!redacted) return redacted.problem();
  merged.added = decode(united.new_operations, other.bodies, *redacted);
  return {};
}

Outcome take(const Database& db, const Rows& other, const Union& united, Merged& merged) {
  if (auto taken = take_operations(db, united.new_operations); !taken) return taken;
  if (auto taken = take_bodies(db, other, united, merged); !taken) return taken;
  return describe_added(db, other, united, merged);
}

}  // namespace

Result<Merged> Journal::merge_from(const std::filesystem::path& other, MergeRule rule) {
  if (auto ready = make_ready_to_write(); !ready) return ready.problem();
  const auto rows_there = read_foreign(other);
  if (!rows_there) return rows_there.problem();
  return merge(*rows_there, rule);
}

Result<Merged> Journal::merge(const Rows& other, MergeRule rule) {
  if (auto ready = make_ready_to_write(); !ready) return ready.problem();
  if (auto fault = check(other).fault) return *fault;
  Transaction writing(db_, Transaction::Kind::writing);
  if (!writing.begun()) return writing.begun().problem();
  const auto ours = read_index(db_);
  if (!ours) return ours.problem();
  if (rule == MergeRule::same_id_only && !is_same_conference(*ours, other))
    return Message{"journal.other_conference", {}};
  const auto united = unite(*ours, other);
  if (!united) return united.problem();
  const bool is_wipe_needed = redacts(united->new_operations);
  if (is_wipe_needed) {
    if (auto noted = lock_->note_wipe_pending(); !noted) return noted.problem();
  }
  Merged merged;
  merged.already_there = united->already_there;
  if (auto taken = take(db_, other, *united, merged); !taken) return taken.problem();
  if (auto committed = writing.commit(); !committed) {
    for (const StoredOperation& operation : united->new_operations) unsettled_.push_back(operation.stamp.id);
    return committed.problem();
  }
  if (is_wipe_needed) wipe_free_pages();
  return merged;
}

}  // namespace tafelrunde::journal
