#include "journal/codec.h"

#include <algorithm>
#include <unordered_set>

#include "journal/facts_cluster.h"
#include "journal/facts_conference.h"
#include "journal/facts_finding.h"
#include "journal/facts_hall.h"
#include "journal/facts_statement.h"

namespace tafelrunde::journal {
namespace {

constexpr int kPayloadVersion = 1;  // of every kind so far

static_assert(KindName<EntityRedacted>::value == kRedactionKind);
static_assert(KindName<ConferenceOpened>::value == kConferenceKind);

template <class F>
void encode_fact(const F& fact, const RandomSource& random, EncodedOperation& encoded) {
  Json payload;
  PayloadWriter writer(payload, random);
  describe(writer, fact);
  encoded.operation.kind = KindName<F>::value;
  encoded.operation.version = kPayloadVersion;
  encoded.operation.entity = writer.entity();
  encoded.operation.payload = canonical(payload);
  encoded.bodies = writer.take_bodies();
}

void encode_fact(const UnknownFact& fact, const RandomSource&, EncodedOperation& encoded) {
  encoded.operation.kind = fact.kind;
  encoded.operation.version = fact.version;
  encoded.operation.entity = fact.entity;
  encoded.operation.payload = fact.payload;
}

// What a payload is read with.
struct Reading {
  const StoredOperation& operation;
  const Json& payload;
  const BodyTexts& texts;
  WordsState if_absent;
};

template <class F>
Fact decode_as(const Reading& reading) {
  F fact;
  PayloadReader reader(reading.payload, reading.operation.entity, reading.texts, reading.if_absent);
  describe(reader, fact);
  return fact;
}

using DecodeKind = Fact (*)(const Reading&);
using Kinds = std::unordered_map<std::string_view, DecodeKind>;

template <class... F>
Kinds kinds_of(const std::variant<F...>*) {
  Kinds kinds;
  const auto add = [&kinds](auto* fact) {
    using Each = std::remove_pointer_t<decltype(fact)>;
    if constexpr (!std::is_same_v<Each, UnknownFact>) kinds.emplace(KindName<Each>::value, &decode_as<Each>);
  };
  (add(static_cast<F*>(nullptr)), ...);
  return kinds;
}

Kinds all_kinds() { return kinds_of(static_cast<const Fact*>(nullptr)); }

UnknownFact as_unknown(const StoredOperation& operation) {
  return {operation.kind, operation.version, operation.entity, operation.payload};
}

Fact decode_fact(const Kinds& kinds, const StoredOperation& operation, const BodyTexts& texts, WordsState if_absent) {
  const auto kind = kinds.find(operation.kind);
  if (kind == kinds.end() || operation.version != kPayloadVersion) return as_unknown(operation);
  const auto payload = parse_json(operation.payload);
  if (!payload) return as_unknown(operation);
  try {
    return kind->second({operation, *payload, texts, if_absent});
  } catch (const Misfit&) {
    return as_unknown(operation);
  }
}

std::vector<AnyId> redacted_entities(const std::vector<StoredOperation>& operations) {
  std::vector<AnyId> entities;
  for (const auto& operation : operations) {
    if (operation.kind == kRedactionKind) entities.push_back(operation.entity);
  }
  return entities;
}

}  // namespace

EncodedOperation encode(const Operation& operation, const RandomSource& random) {
  EncodedOperation encoded;
  encoded.operation.stamp = operation.stamp;
  encoded.operation.supersedes = operation.supersedes;
  std::visit([&](const auto& fact) { encode_fact(fact, random, encoded); }, operation.fact);
  return encoded;
}

std::vector<Operation> decode(const Rows& rows) {
  return decode(rows.operations, rows.bodies, redacted_entities(rows.operations));
}

std::vector<Operation> decode(const std::vector<StoredOperation>& operations, const std::vector<StoredBody>& bodies,
                              const std::vector<AnyId>& entities_redacted) {
  const Kinds kinds = all_kinds();
  const std::unordered_set<AnyId> redacted(entities_redacted.begin(), entities_redacted.end());
  BodyTexts texts;
  texts.reserve(bodies.size());
  for (const auto& body : bodies) texts.emplace(body.commitment, &body.text);
  std::vector<Operation> decoded;
  decoded.reserve(operations.size());
  const BodyTexts no_texts;  // for what is redacted, whatever somebody still had of it
  for (const auto& stored : operations) {
    Fact fact = redacted.count(stored.entity) ? decode_fact(kinds, stored, no_texts, WordsState::redacted)
                                              : decode_fact(kinds, stored, texts, WordsState::missing);
    decoded.push_back({stored.stamp, std::move(fact), stored.supersedes});
  }
  std::sort(decoded.begin(), decoded.end(),
            [](const Operation& a, const Operation& b) { return comes_before(a.stamp, b.stamp); });
  return decoded;
}

std::vector<std::string_view> known_kinds() {
  std::vector<std::string_view> names;
  for (const auto& [name, decode_kind] : all_kinds()) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace tafelrunde::journal
