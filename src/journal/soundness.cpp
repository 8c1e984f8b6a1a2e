#include "journal/soundness.h"

#include <algorithm>

#include "base/text.h"
#include "journal/codec.h"
#include "journal/hash.h"
#include "journal/json_text.h"

namespace tafelrunde::journal {
namespace {

constexpr std::int64_t kYear10000Ms = 253'402'300'800'000;  // nothing happens later
constexpr std::int64_t kYear1Ms = -62'135'596'800'000;      // or earlier
constexpr int kMaxCounter = 1'000'000'000;                  // so that counting on never overflows
constexpr int kMaxUtcOffsetMin = 24 * 60;
constexpr int kMaxKindVersion = 1'000'000;
constexpr std::int64_t kMaxSeq = 1'000'000'000'000;

Message at_operation(const char* key, const StoredOperation& operation) {
  return {key, {operation.stamp.id.writer.hex(), std::to_string(operation.stamp.id.seq)}};
}

bool is_kind_name(const std::string& kind) {
  return !kind.empty() && kind.size() <= 64 && std::all_of(kind.begin(), kind.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

bool is_stamp_in_range(const Stamp& stamp) {
  return stamp.id.seq >= 1 && stamp.id.seq <= kMaxSeq && stamp.hlc.ms >= 0 && stamp.hlc.ms < kYear10000Ms &&
         stamp.hlc.counter >= 0 && stamp.hlc.counter <= kMaxCounter && stamp.wall_ms >= kYear1Ms &&
         stamp.wall_ms < kYear10000Ms && stamp.utc_offset_min >= -kMaxUtcOffsetMin &&
         stamp.utc_offset_min <= kMaxUtcOffsetMin;
}

bool are_superseded_ids_sane(const StoredOperation& operation) {
  constexpr std::size_t kMaxSuperseded = 10'000;
  return operation.supersedes.size() <= kMaxSuperseded &&
         std::all_of(operation.supersedes.begin(), operation.supersedes.end(),
                     [](const OperationId& id) { return id.seq >= 1 && id.seq <= kMaxSeq; });
}

// "body", where there is one, is an object of names and commitments.
std::optional<std::vector<Hash>> named_bodies(const Json& payload) {
  std::vector<Hash> commitments;
  const auto names = payload.find("body");
  if (names == payload.end()) return commitments;
  if (!names->is_object()) return std::nullopt;
  for (const Json& value : *names) {
    const auto commitment = value.is_string() ? hash_from_hex(value.get_ref<const std::string&>()) : std::nullopt;
    if (!commitment) return std::nullopt;
    commitments.push_back(*commitment);
  }
  return commitments;
}

bool is_payload_canonical(const std::string& text) {
  if (text.size() > kMaxRowTextBytes || !is_valid_utf8(text)) return false;
  const auto payload = parse_json(text);
  return payload && payload->is_object() && canonical(*payload) == text && named_bodies(*payload);
}

// Controls never enter a session (base/text.h), so a body that has some was not written by Tafelrunde.
bool is_text_of_people(const std::string& text) {
  return text.size() <= kMaxRowTextBytes && is_valid_utf8(text) && std::all_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0x20 || c == '\n';
         });
}

std::optional<Message> chain_fault(std::vector<const StoredOperation*> operations) {
  std::sort(operations.begin(), operations.end(),
            [](const StoredOperation* a, const StoredOperation* b) { return a->stamp.id < b->stamp.id; });
  const StoredOperation* before = nullptr;
  for (const StoredOperation* each : operations) {
    const bool is_first = before == nullptr || before->stamp.id.writer != each->stamp.id.writer;
    const std::int64_t expected_seq = is_first ? 1 : before->stamp.id.seq + 1;
    if (each->stamp.id.seq != expected_seq)
      return Message{"journal.fault_gap", {each->stamp.id.writer.hex(), std::to_string(expected_seq)}};
    if (each->prev_hash != (is_first ? Hash{} : before->hash)) return at_operation("journal.fault_chain", *each);
    before = each;
  }
  return std::nullopt;
}

std::vector<const StoredOperation*> pointers_to(const std::vector<StoredOperation>& operations) {
  std::vector<const StoredOperation*> pointers;
  pointers.reserve(operations.size());
  for (const auto& operation : operations) pointers.push_back(&operation);
  return pointers;
}

int count_writers(const std::vector<StoredOperation>& operations) {
  return static_cast<int>(std::count_if(operations.begin(), operations.end(),
                                        [](const StoredOperation& each) { return each.stamp.id.seq == 1; }));
}

HashSet commitments_of(const std::vector<StoredOperation>& operations) {
  HashSet named;
  for (const auto& operation : operations) {
    for (const Hash& commitment : commitments_of(operation)) named.insert(commitment);
  }
  return named;
}

std::optional<Message> body_fault(const Rows& rows, const HashSet& named, const HashSet& redacted) {
  HashSet seen;
  for (const auto& body : rows.bodies) {
    if (auto fault = fault_of(body)) return fault;
    if (!named.count(body.commitment) || !seen.insert(body.commitment).second)
      return Message{"journal.fault_stray_body", {hex(body.commitment)}};
    if (redacted.count(body.commitment)) return Message{"journal.fault_redacted_body", {hex(body.commitment)}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Message> fault_of(const StoredOperation& operation) {
  const bool is_well_spelled = is_kind_name(operation.kind) && is_stamp_in_range(operation.stamp) &&
                               operation.version >= 1 && operation.version <= kMaxKindVersion &&
                               are_superseded_ids_sane(operation) && is_payload_canonical(operation.payload);
  if (!is_well_spelled) return at_operation("journal.fault_operation", operation);
  if (hash_of(operation) != operation.hash) return at_operation("journal.fault_hash", operation);
  return std::nullopt;
}

std::optional<Message> fault_of(const StoredBody& body) {
  const bool is_sound = is_text_of_people(body.text) && commitment_of(body.salt, body.text) == body.commitment;
  if (!is_sound) return Message{"journal.fault_body", {hex(body.commitment)}};
  return std::nullopt;
}

VerifyReport check(const Rows& rows) {
  VerifyReport report;
  report.operations = static_cast<int>(rows.operations.size());
  report.bodies = static_cast<int>(rows.bodies.size());
  report.writers = count_writers(rows.operations);
  for (const auto& operation : rows.operations) {
    if ((report.fault = fault_of(operation))) return report;
  }
  if ((report.fault = chain_fault(pointers_to(rows.operations)))) return report;
  const HashSet named = commitments_of(rows.operations), redacted = redacted_commitments(rows.operations);
  report.words_redacted = static_cast<int>(redacted.size());
  report.words_missing = static_cast<int>(named.size() - redacted.size()) - report.bodies;
  report.fault = body_fault(rows, named, redacted);
  return report;
}

std::vector<Hash> commitments_of(const StoredOperation& operation) {
  // Most operations name no body; this spares parsing them.
  if (operation.payload.find("\"body\"") == std::string::npos) return {};
  const auto payload = parse_json(operation.payload);
  if (!payload || !payload->is_object()) return {};
  return named_bodies(*payload).value_or(std::vector<Hash>{});
}

HashSet redacted_commitments(const std::vector<StoredOperation>& operations) {
  std::unordered_set<AnyId> redacted;
  for (const auto& operation : operations) {
    if (operation.kind == kRedactionKind) redacted.insert(operation.entity);
  }
  HashSet commitments;
  if (redacted.empty()) return commitments;
  for (const auto& operation : operations) {
    if (!redacted.count(operation.entity)) continue;
    for (const Hash& commitment : commitments_of(operation)) commitments.insert(commitment);
  }
  return commitments;
}

}  // namespace tafelrunde::journal
