#include "journal/text_journal.h"

#include <unordered_map>
#include <unordered_set>

#include "journal/durable_file.h"
#include "journal/hash.h"
#include "journal/json_text.h"
#include "journal/soundness.h"

namespace tafelrunde::journal {
namespace {

constexpr char kFirstLine[] = R"({"tafelrunde_text_journal":1})";

using BodiesByCommitment = std::unordered_map<Hash, const StoredBody*, HashOfHash>;

Json bodies_of(const StoredOperation& operation, const BodiesByCommitment& bodies) {
  Json list = Json::array();
  for (const Hash& commitment : commitments_of(operation)) {
    const auto body = bodies.find(commitment);
    if (body == bodies.end()) continue;
    const StoredBody& found = *body->second;
    list.push_back({{"commitment", hex(commitment)},
                    {"salt", to_hex(found.salt.data(), found.salt.size())},
                    {"text", found.text}});
  }
  return list;
}

Json line_of(const StoredOperation& operation, const BodiesByCommitment& bodies) {
  const Stamp& stamp = operation.stamp;
  return {{"writer", stamp.id.writer.hex()},
          {"seq", stamp.id.seq},
          {"hlc_ms", stamp.hlc.ms},
          {"hlc_c", stamp.hlc.counter},
          {"wall_ms", stamp.wall_ms},
          {"utc_offset_min", stamp.utc_offset_min},
          {"kind", operation.kind},
          {"version", operation.version},
          {"entity", operation.entity.hex()},
          {"payload", parse_json(operation.payload).value_or(Json())},
          {"supersedes", parse_json(supersedes_text(operation.supersedes)).value_or(Json())},
          {"prev_hash", hex(operation.prev_hash)},
          {"hash", hex(operation.hash)},
          {"bodies", bodies_of(operation, bodies)}};
}

// Thrown and caught in this file only, for lines that lack something.
struct BadLine {};

template <class T>
T required(const std::optional<T>& value) {
  if (!value) throw BadLine{};
  return *value;
}

const std::string& text_at(const Json& line, const char* name) { return line.at(name).get_ref<const std::string&>(); }

template <class Number>
Number number_at(const Json& line, const char* name) {
  const Json& value = line.at(name);
  const auto number = value.is_number_integer() ? value.get<std::int64_t>() : throw BadLine{};
  if (number != static_cast<Number>(number)) throw BadLine{};
  return static_cast<Number>(number);
}

StoredOperation operation_from(const Json& line) {
  StoredOperation operation;
  operation.stamp.id.writer = required(WriterId::from_hex(text_at(line, "writer")));
  operation.stamp.id.seq = number_at<std::int64_t>(line, "seq");
  operation.stamp.hlc = {number_at<std::int64_t>(line, "hlc_ms"), number_at<std::int32_t>(line, "hlc_c")};
  operation.stamp.wall_ms = number_at<std::int64_t>(line, "wall_ms");
  operation.stamp.utc_offset_min = number_at<std::int32_t>(line, "utc_offset_min");
  operation.kind = text_at(line, "kind");
  operation.version = number_at<int>(line, "version");
  operation.entity = required(AnyId::from_hex(text_at(line, "entity")));
  operation.payload = canonical(line.at("payload"));
  operation.supersedes = required(supersedes_from_text(canonical(line.at("supersedes"))));
  operation.prev_hash = required(hash_from_hex(text_at(line, "prev_hash")));
  operation.hash = required(hash_from_hex(text_at(line, "hash")));
  return operation;
}

StoredBody body_from(const Json& json) {
  StoredBody body;
  body.commitment = required(hash_from_hex(text_at(json, "commitment")));
  body.salt = required(bytes16_from_hex(text_at(json, "salt")));
  body.text = text_at(json, "text");
  return body;
}

void add_line(std::string_view text, Rows& rows, std::unordered_set<Hash, HashOfHash>& seen) {
  const Json line = required(parse_json(text));
  rows.operations.push_back(operation_from(line));
  for (const Json& json : line.at("bodies")) {
    StoredBody body = body_from(json);
    // Two operations may name one body; it stands with both and is stored once.
    if (seen.insert(body.commitment).second) rows.bodies.push_back(std::move(body));
  }
}

Message bad_line(int number) { return {"journal.text_line", {std::to_string(number)}}; }

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

}  // namespace

Result<std::string> dump(const Journal& journal) {
  const auto rows = journal.rows();
  if (!rows) return rows.problem();
  return dump(*rows);
}

std::string dump(const Rows& rows) {
  BodiesByCommitment bodies;
  for (const StoredBody& body : rows.bodies) bodies.emplace(body.commitment, &body);
  std::string text = std::string(kFirstLine) + "\n";
  for (const StoredOperation& operation : rows.operations) text += canonical(line_of(operation, bodies)) + "\n";
  return text;
}

Result<Rows> read_text_journal(std::string_view text) {
  int number = 1;
  if (take_line(text) != kFirstLine) return bad_line(number);
  Rows rows;
  std::unordered_set<Hash, HashOfHash> seen;
  while (!text.empty()) {
    ++number;
    try {
      add_line(take_line(text), rows, seen);
    } catch (const BadLine&) {
      return bad_line(number);
    } catch (const Json::exception&) {
      return bad_line(number);
    }
  }
  return rows;
}

Result<Journal> replay(std::string_view text, const std::filesystem::path& path, RandomSource random) {
  const auto rows = read_text_journal(text);
  if (!rows) return rows.problem();
  if (auto fault = check(*rows).fault) return *fault;
  auto journal = Journal::create(path, std::move(random));
  if (!journal) return journal;
  const auto merged = journal->merge(*rows);
  if (merged) return journal;
  std::error_code ignored;  // an empty session is left if this fails; it is sound
  std::filesystem::remove(path, ignored);
  return merged.problem();
}

}  // namespace tafelrunde::journal
