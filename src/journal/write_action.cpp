#include "journal/write_action.h"

#include <map>

#include "journal/codec.h"
#include "journal/hash.h"
#include "journal/redaction.h"
#include "journal/soundness.h"
#include "journal/tables.h"

namespace tafelrunde::journal {
namespace {

Message out_of_sequence(const OperationId& id) {
  return {"journal.out_of_sequence", {id.writer.hex(), std::to_string(id.seq)}};
}

// The hash the next operation of a writer continues; it must follow without a gap.
class Chains {
 public:
  explicit Chains(const Database& db) : db_(db) {}

  Result<Hash> hash_before(const OperationId& id) {
    if (const auto last = last_.find(id.writer); last != last_.end())
      return id.seq == last->second.seq + 1 ? Result<Hash>(last->second.hash) : out_of_sequence(id);
    const auto own = find_hash(db_, id);
    if (!own) return own.problem();
    const auto before = id.seq == 1 ? std::optional<Hash>(Hash{}) : std::optional<Hash>();
    if (*own) return out_of_sequence(id);
    if (before) return *before;
    const auto found = find_hash(db_, {id.writer, id.seq - 1});
    if (!found) return found.problem();
    return *found ? Result<Hash>(**found) : out_of_sequence(id);
  }
  void went_on(const StoredOperation& operation) {
    last_[operation.stamp.id.writer] = {operation.stamp.id.seq, operation.hash};
  }

 private:
  struct Last {
    std::int64_t seq;
    Hash hash;
  };
  const Database& db_;
  std::map<WriterId, Last> last_;
};

Outcome write_operation(const Database& db, Chains& chains, StoredOperation& operation) {
  const auto before = chains.hash_before(operation.stamp.id);
  if (!before) return before.problem();
  operation.prev_hash = *before;
  operation.hash = hash_of(operation);
  if (auto fault = fault_of(operation)) return *fault;
  chains.went_on(operation);
  return insert(db, operation);
}

Outcome write_bodies(const Database& db, const EncodedOperation& encoded) {
  if (encoded.bodies.empty()) return {};
  const auto redacted = is_redacted(db, encoded.operation.entity);
  if (!redacted) return redacted.problem();
  if (*redacted) return {};
  for (const StoredBody& body : encoded.bodies) {
    if (auto fault = fault_of(body)) return *fault;
    if (auto inserted = insert_if_absent(db, body); !inserted) return inserted.problem();
  }
  return {};
}

}  // namespace

Outcome write_action(const Database& db, const std::vector<Operation>& action, const RandomSource& random) {
  Transaction writing(db, Transaction::Kind::writing);
  if (!writing.begun()) return writing.begun();
  Chains chains(db);
  for (const Operation& operation : action) {
    EncodedOperation encoded = encode(operation, random);
    if (auto written = write_operation(db, chains, encoded.operation); !written) return written;
    if (auto written = write_bodies(db, encoded); !written) return written;
  }
  for (const Operation& operation : action) {
    const auto* redaction = std::get_if<EntityRedacted>(&operation.fact);
    if (!redaction) continue;
    if (auto removed = remove_words_of(db, redaction->entity); !removed) return removed;
  }
  return writing.commit();
}

}  // namespace tafelrunde::journal
