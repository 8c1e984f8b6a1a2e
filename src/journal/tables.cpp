#include "journal/tables.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>

#include "journal/codec.h"
#include "journal/hash.h"
#include "journal/soundness.h"

namespace tafelrunde::journal {
namespace {

constexpr char kSelectOperations[] =
    "SELECT writer, seq, hlc_ms, hlc_c, wall_ms, utc_offset_min, kind, version, entity, payload, supersedes, "
    "prev_hash, "
    "hash FROM operation";
constexpr char kSelectOperationsOn[] =
    "SELECT writer, seq, hlc_ms, hlc_c, wall_ms, utc_offset_min, kind, version, entity, payload, supersedes, "
    "prev_hash, "
    "hash FROM operation WHERE entity = ?1";
constexpr char kSelectOperationsOnRedacted[] =
    "SELECT writer, seq, hlc_ms, hlc_c, wall_ms, utc_offset_min, kind, version, entity, payload, supersedes, "
    "prev_hash, "
    "hash FROM operation WHERE entity IN (SELECT entity FROM operation WHERE kind = 'entity_redacted')";
constexpr char kSelectOperation[] =
    "SELECT writer, seq, hlc_ms, hlc_c, wall_ms, utc_offset_min, kind, version, entity, payload, supersedes, "
    "prev_hash, "
    "hash FROM operation WHERE writer = ?1 AND seq = ?2";
constexpr char kSelectIndex[] = "SELECT writer, seq, hash, kind, entity FROM operation";
constexpr char kSelectRedactedEntities[] = "SELECT DISTINCT entity FROM operation WHERE kind = 'entity_redacted'";
constexpr char kDeleteOperation[] = "DELETE FROM operation WHERE writer = ?1 AND seq = ?2";
constexpr char kSelectBodies[] = "SELECT commitment, salt, text FROM body ORDER BY commitment";
constexpr char kSelectHash[] = "SELECT hash FROM operation WHERE writer = ?1 AND seq = ?2";
// The partial index operation_redaction answers this without reading operations.
constexpr char kSelectRedaction[] = "SELECT 1 FROM operation WHERE entity = ?1 AND kind = 'entity_redacted' LIMIT 1";
constexpr char kInsertOperation[] =
    "INSERT INTO operation (writer, seq, hlc_ms, hlc_c, wall_ms, utc_offset_min, kind, version, entity, payload, "
    "supersedes, prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
constexpr char kInsertBody[] = "INSERT INTO body (commitment, salt, text) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
constexpr char kDeleteBody[] = "DELETE FROM body WHERE commitment = ?1";

template <std::size_t N>
void copy_bytes(const std::uint8_t* from, std::array<std::uint8_t, N>& to) {
  std::memcpy(to.data(), from, N);
}

bool fits_int(std::int64_t value) {
  return value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max();
}

bool has_operation_types(const Statement& row) {
  const bool are_numbers = row.is_integer(1) && row.is_integer(2) && row.is_integer(3) && row.is_integer(4) &&
                           row.is_integer(5) && row.is_integer(7);
  return are_numbers && row.is_blob(0, 16) && row.is_text(6) && row.is_blob(8, 16) && row.is_text(9) &&
         row.is_text(10) && row.is_blob(11, 32) && row.is_blob(12, 32) && fits_int(row.integer(3)) &&
         fits_int(row.integer(5)) && fits_int(row.integer(7));
}

// Nothing if the row is not one of ours.
std::optional<StoredOperation> operation_from(const Statement& row) {
  if (!has_operation_types(row)) return std::nullopt;
  auto supersedes = supersedes_from_text(row.text(10));
  if (!supersedes) return std::nullopt;
  StoredOperation operation;
  copy_bytes(row.blob(0), operation.stamp.id.writer.bytes);
  operation.stamp.id.seq = row.integer(1);
  operation.stamp.hlc = {row.integer(2), static_cast<std::int32_t>(row.integer(3))};
  operation.stamp.wall_ms = row.integer(4);
  operation.stamp.utc_offset_min = static_cast<std::int32_t>(row.integer(5));
  operation.kind = row.text(6);
  operation.version = static_cast<int>(row.integer(7));
  copy_bytes(row.blob(8), operation.entity.bytes);
  operation.payload = row.text(9);
  operation.supersedes = std::move(*supersedes);
  copy_bytes(row.blob(11), operation.prev_hash);
  copy_bytes(row.blob(12), operation.hash);
  return operation;
}

std::optional<StoredBody> body_from(const Statement& row) {
  if (!row.is_blob(0, 32) || !row.is_blob(1, 16) || !row.is_text(2)) return std::nullopt;
  StoredBody body;
  copy_bytes(row.blob(0), body.commitment);
  copy_bytes(row.blob(1), body.salt);
  body.text = row.text(2);
  return body;
}

std::optional<AnyId> entity_from(const Statement& row) {
  if (!row.is_blob(0, 16)) return std::nullopt;
  AnyId entity;
  copy_bytes(row.blob(0), entity.bytes);
  return entity;
}

// For as long as it lives, the triggers that keep operations from being deleted rest.
class TriggersOff {
 public:
  explicit TriggersOff(const Database& db) : db_(db) { enable(0); }
  ~TriggersOff() { enable(1); }
  TriggersOff(const TriggersOff&) = delete;
  TriggersOff& operator=(const TriggersOff&) = delete;

 private:
  void enable(int on) { sqlite3_db_config(db_.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, on, nullptr); }
  const Database& db_;
};

std::size_t bytes_of(const AnyId& id) { return sizeof id; }
std::size_t bytes_of(const StoredOperation& operation) {
  return sizeof operation + operation.payload.size() + operation.supersedes.size() * sizeof(OperationId);
}
std::size_t bytes_of(const StoredBody& body) { return sizeof body + body.text.size(); }

// Reads rows with `read_row` until the end or until they hold more than `bytes_left`, which is counted down.
template <class Row>
Result<std::vector<Row>> read_all_rows(Statement& query, std::optional<Row> (*read_row)(const Statement&),
                                       const char* table, std::size_t& bytes_left) {
  if (!query.ok()) return query.problem();
  std::vector<Row> rows;
  while (true) {
    const auto is_row = query.step();
    if (!is_row) return is_row.problem();
    if (!*is_row) return rows;
    auto row = read_row(query);
    if (!row) return Message{"journal.fault_row", {table, std::to_string(rows.size() + 1)}};
    const std::size_t size = bytes_of(*row);
    if (size > bytes_left) return Message{"journal.too_much_work", {}};
    bytes_left -= size;
    rows.push_back(std::move(*row));
  }
}

}  // namespace

Result<Rows> read_rows(const Database& db, std::size_t max_bytes) {
  Statement operations(db, kSelectOperations);
  auto operation_rows = read_all_rows(operations, operation_from, "operation", max_bytes);
  if (!operation_rows) return operation_rows.problem();
  Statement bodies(db, kSelectBodies);
  auto body_rows = read_all_rows(bodies, body_from, "body", max_bytes);
  if (!body_rows) return body_rows.problem();
  std::sort(operation_rows->begin(), operation_rows->end(),
            [](const StoredOperation& a, const StoredOperation& b) { return comes_before(a.stamp, b.stamp); });
  return Rows{std::move(*operation_rows), std::move(*body_rows)};
}

Outcome insert(const Database& db, const StoredOperation& operation) {
  Statement statement(db, kInsertOperation);
  if (!statement.ok()) return statement.problem();
  const Stamp& stamp = operation.stamp;
  const std::string supersedes = supersedes_text(operation.supersedes);
  statement.bind_blob(1, stamp.id.writer.bytes.data(), stamp.id.writer.bytes.size())
      .bind(2, stamp.id.seq)
      .bind(3, stamp.hlc.ms)
      .bind(4, stamp.hlc.counter)
      .bind(5, stamp.wall_ms)
      .bind(6, stamp.utc_offset_min)
      .bind_text(7, operation.kind)
      .bind(8, operation.version)
      .bind_blob(9, operation.entity.bytes.data(), operation.entity.bytes.size())
      .bind_text(10, operation.payload)
      .bind_text(11, supersedes)
      .bind_blob(12, operation.prev_hash.data(), operation.prev_hash.size())
      .bind_blob(13, operation.hash.data(), operation.hash.size());
  return statement.run();
}

Result<bool> insert_if_absent(const Database& db, const StoredBody& body) {
  Statement statement(db, kInsertBody);
  if (!statement.ok()) return statement.problem();
  statement.bind_blob(1, body.commitment.data(), body.commitment.size())
      .bind_blob(2, body.salt.data(), body.salt.size())
      .bind_text(3, body.text);
  if (auto done = statement.run(); !done) return done.problem();
  return sqlite3_changes(db.handle()) > 0;
}

Result<std::optional<Hash>> find_hash(const Database& db, const OperationId& id) {
  Statement query(db, kSelectHash);
  if (!query.ok()) return query.problem();
  query.bind_blob(1, id.writer.bytes.data(), id.writer.bytes.size()).bind(2, id.seq);
  const auto is_row = query.step();
  if (!is_row) return is_row.problem();
  if (!*is_row) return std::optional<Hash>();
  if (!query.is_blob(0, 32)) return Message{"journal.fault_row", {"operation", std::to_string(id.seq)}};
  Hash hash;
  copy_bytes(query.blob(0), hash);
  return std::optional<Hash>(hash);
}

Result<bool> is_redacted(const Database& db, const AnyId& entity) {
  Statement query(db, kSelectRedaction);
  if (!query.ok()) return query.problem();
  query.bind_blob(1, entity.bytes.data(), entity.bytes.size());
  return query.step();
}

Result<std::vector<StoredOperation>> operations_on(const Database& db, const AnyId& entity) {
  Statement query(db, kSelectOperationsOn);
  if (!query.ok()) return query.problem();
  query.bind_blob(1, entity.bytes.data(), entity.bytes.size());
  std::size_t unlimited = std::numeric_limits<std::size_t>::max();
  return read_all_rows(query, operation_from, "operation", unlimited);
}

Result<std::vector<AnyId>> redacted_entities(const Database& db) {
  Statement query(db, kSelectRedactedEntities);
  if (!query.ok()) return query.problem();
  std::size_t unlimited = std::numeric_limits<std::size_t>::max();
  return read_all_rows(query, entity_from, "operation", unlimited);
}

Result<std::vector<StoredOperation>> operations_on_redacted(const Database& db) {
  Statement query(db, kSelectOperationsOnRedacted);
  if (!query.ok()) return query.problem();
  std::size_t unlimited = std::numeric_limits<std::size_t>::max();
  return read_all_rows(query, operation_from, "operation", unlimited);
}

Result<Index> read_index(const Database& db) {
  Statement query(db, kSelectIndex);
  if (!query.ok()) return query.problem();
  Index index;
  while (true) {
    const auto is_row = query.step();
    if (!is_row) return is_row.problem();
    if (!*is_row) return index;
    if (!query.is_blob(0, 16) || !query.is_blob(2, 32) || !query.is_blob(4, 16))
      return Message{"journal.fault_row", {"operation", std::to_string(index.hashes.size() + 1)}};
    OperationId id;
    Hash hash;
    AnyId entity;
    copy_bytes(query.blob(0), id.writer.bytes);
    id.seq = query.integer(1);
    copy_bytes(query.blob(2), hash);
    copy_bytes(query.blob(4), entity.bytes);
    index.hashes.emplace(id, hash);
    if (query.text(3) == kConferenceKind) index.conferences.insert(entity);
  }
}

Outcome delete_body(const Database& db, const Hash& commitment) {
  Statement statement(db, kDeleteBody);
  if (!statement.ok()) return statement.problem();
  statement.bind_blob(1, commitment.data(), commitment.size());
  return statement.run();
}

Outcome take_back(const Database& db, const OperationId& id) {
  Statement query(db, kSelectOperation);
  if (!query.ok()) return query.problem();
  query.bind_blob(1, id.writer.bytes.data(), id.writer.bytes.size()).bind(2, id.seq);
  const auto is_row = query.step();
  if (!is_row) return is_row.problem();
  const auto operation = *is_row ? operation_from(query) : std::nullopt;
  query.reset();
  if (!operation) return {};
  for (const Hash& commitment : commitments_of(*operation)) {
    if (auto deleted = delete_body(db, commitment); !deleted) return deleted;
  }
  const TriggersOff triggers_off(db);
  Statement statement(db, kDeleteOperation);
  if (!statement.ok()) return statement.problem();
  statement.bind_blob(1, id.writer.bytes.data(), id.writer.bytes.size()).bind(2, id.seq);
  return statement.run();
}

}  // namespace tafelrunde::journal
