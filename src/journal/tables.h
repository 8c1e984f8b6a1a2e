// Reading and writing the two tables, row by row.
#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "journal/rows.h"
#include "journal/sqlite_db.h"

namespace tafelrunde::journal {

// Everything, operations in the order of comes_before, bodies by commitment. Refuses with journal.fault_row a value
// that is not of its column's type, and with journal.too_much_work more than `max_bytes` of text altogether.
Result<Rows> read_rows(const Database& db, std::size_t max_bytes);

// Both inside a transaction of the caller.
Outcome insert(const Database& db, const StoredOperation& operation);
Result<bool> insert_if_absent(const Database& db, const StoredBody& body);  // false: it was there

// Hash of an operation; nothing if it is not there.
Result<std::optional<Hash>> find_hash(const Database& db, const OperationId& id);

Result<bool> is_redacted(const Database& db, const AnyId& entity);
Result<std::vector<AnyId>> redacted_entities(const Database& db);

// All operations on `entity`; all operations on any entity that is redacted.
Result<std::vector<StoredOperation>> operations_on(const Database& db, const AnyId& entity);
Result<std::vector<StoredOperation>> operations_on_redacted(const Database& db);

// What merging needs to know of what is here, without payloads.
struct Index {
  std::unordered_map<OperationId, Hash> hashes;
  std::unordered_set<AnyId> conferences;  // opened here
};
Result<Index> read_index(const Database& db);

// Inside a transaction of the caller.
Outcome delete_body(const Database& db, const Hash& commitment);

// Takes an operation and its bodies out again that was never acknowledged: the one exception to append-only, for what
// a failing disk kept although it reported failure. Inside a transaction of the caller.
Outcome take_back(const Database& db, const OperationId& id);

}  // namespace tafelrunde::journal
