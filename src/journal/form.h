// The two directions of a stored fact. Each fact is described once (facts_*.h: its entity, its entries, its words),
// and the description runs with a Writer to store it and with a Reader to bring it back, so that the two cannot
// differ.
//
// Entries at their zero value (empty text, no id, false) are left out; numbers and names of a vocabulary are always
// written. A reader leaves what is absent as the struct has it: that is how new entries stay optional.
// Words of people become bodies, named under "body"; words already gone are named under "gone". A whole document
// (programme, field, paper item, ...) becomes one body, a JSON text in which words stand in place.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/fact.h"
#include "journal/hash.h"
#include "journal/json_text.h"
#include "journal/names.h"
#include "journal/random.h"
#include "journal/rows.h"

namespace tafelrunde::journal {

// The stored name of a kind of fact; facts_*.h have one for each.
template <class F>
struct KindName;

// A stored value that does not fit this version's description: the fact is carried as an UnknownFact.
struct Misfit {};

// No count, minute or number in a fact is larger; a sum of 2,000 such still fits an int.
inline constexpr std::int64_t kMaxNumber = 1'000'000;

// The texts at hand, by commitment.
using BodyTexts = std::unordered_map<Hash, const std::string*, HashOfHash>;

class DocumentWriter {
 public:
  template <class T>
  using Of = const T;

  explicit DocumentWriter(Json& json) : json_(json) { json_ = Json::object(); }

  void entry(const char* name, const std::string& text) { put_unless(text.empty(), name, text); }
  void entry(const char* name, bool is_so) { put_unless(!is_so, name, is_so); }
  void entry(const char* name, int number) { json_[name] = number; }
  void entry(const char* name, const std::optional<int>& number) {
    if (number) entry(name, *number);
  }
  template <class Tag>
  void entry(const char* name, const Key<Tag>& key) {
    put_unless(key.empty(), name, key.value);
  }
  template <class Tag>
  void entry(const char* name, const Id<Tag>& id) {
    put_unless(id.is_nil(), name, id.hex());
  }
  void entry(const char* name, const OperationId& id) {
    put_unless(id == OperationId{}, name, id.writer.hex() + "/" + std::to_string(id.seq));
  }
  template <class E>
  std::enable_if_t<std::is_enum_v<E>> entry(const char* name, E value) {
    json_[name] = Names<E>::list.at(static_cast<std::size_t>(value));
  }
  template <class E>
  std::enable_if_t<std::is_enum_v<E>> entry(const char* name, const std::optional<E>& value) {
    if (value) entry(name, *value);
  }
  void entry(const char* name, const std::vector<std::string>& texts) { put_unless(texts.empty(), name, texts); }
  template <class Tag>
  void entry(const char* name, const std::vector<Id<Tag>>& ids) {
    Json list = Json::array();
    for (const auto& id : ids) list.push_back(id.hex());
    put_unless(ids.empty(), name, std::move(list));
  }
  template <class Tag>
  void entry(const char* name, const std::vector<Key<Tag>>& keys) {
    Json list = Json::array();
    for (const auto& key : keys) list.push_back(key.value);
    put_unless(keys.empty(), name, std::move(list));
  }
  template <class Part>
  void parts(const char* name, const std::vector<Part>& parts) {
    Json list = Json::array();
    for (const auto& each : parts) {
      DocumentWriter writer(list.emplace_back());
      describe(writer, each);
    }
    put_unless(parts.empty(), name, std::move(list));
  }
  template <class Part>
  void part(const char* name, const Part& part) {
    DocumentWriter writer(json_[name]);
    describe(writer, part);
  }
  void words(const char* name, const Words& words) {
    if (words.is_present()) return entry(name, words.text);
    json_[name] = {{"gone", Names<WordsState>::list.at(static_cast<std::size_t>(words.state))}};
  }

 protected:
  void put_unless(bool is_zero, const char* name, Json value) {
    if (!is_zero) json_[name] = std::move(value);
  }
  Json& json_;
};

class DocumentReader {
 public:
  template <class T>
  using Of = T;

  explicit DocumentReader(const Json& json) : json_(json) {
    if (!json.is_object()) throw Misfit{};
  }

  void entry(const char* name, std::string& text) const {
    if (const Json* value = find(name)) text = text_of(*value);
  }
  void entry(const char* name, bool& is_so) const {
    const Json* value = find(name);
    if (value && !value->is_boolean()) throw Misfit{};
    if (value) is_so = value->get<bool>();
  }
  void entry(const char* name, int& number) const {
    if (const Json* value = find(name)) number = number_of(*value);
  }
  void entry(const char* name, std::optional<int>& number) const {
    if (const Json* value = find(name)) number = number_of(*value);
  }
  template <class Tag>
  void entry(const char* name, Key<Tag>& key) const {
    entry(name, key.value);
  }
  template <class Tag>
  void entry(const char* name, Id<Tag>& id) const {
    if (const Json* value = find(name)) id = id_of<Id<Tag>>(*value);
  }
  void entry(const char* name, OperationId& id) const {
    const Json* value = find(name);
    if (!value) return;
    const auto read = supersedes_from_text("[\"" + text_of(*value) + "\"]");
    if (!read || read->size() != 1) throw Misfit{};
    id = read->front();
  }
  template <class E>
  std::enable_if_t<std::is_enum_v<E>> entry(const char* name, E& value) const {
    if (const Json* found = find(name)) value = named<E>(*found);
  }
  template <class E>
  std::enable_if_t<std::is_enum_v<E>> entry(const char* name, std::optional<E>& value) const {
    if (const Json* found = find(name)) value = named<E>(*found);
  }
  void entry(const char* name, std::vector<std::string>& texts) const {
    for_each(name, [&](const Json& each) { texts.push_back(text_of(each)); });
  }
  template <class Tag>
  void entry(const char* name, std::vector<Id<Tag>>& ids) const {
    for_each(name, [&](const Json& each) { ids.push_back(id_of<Id<Tag>>(each)); });
  }
  template <class Tag>
  void entry(const char* name, std::vector<Key<Tag>>& keys) const {
    for_each(name, [&](const Json& each) { keys.push_back({text_of(each)}); });
  }
  template <class Part>
  void parts(const char* name, std::vector<Part>& parts) const {
    for_each(name, [&](const Json& each) {
      DocumentReader reader(each);
      describe(reader, parts.emplace_back());
    });
  }
  template <class Part>
  void part(const char* name, Part& part) const {
    if (const Json* value = find(name)) {
      DocumentReader reader(*value);
      describe(reader, part);
    }
  }
  void words(const char* name, Words& words) const {
    const Json* value = find(name);
    if (!value) return;
    words =
        value->is_object() ? Words::gone(named<WordsState>(value->value("gone", Json()))) : Words(text_of(*value));
  }

 protected:
  const Json* find(const char* name) const {
    const auto found = json_.find(name);
    return found == json_.end() ? nullptr : &*found;
  }
  template <class E>
  static E named(const Json& value) {
    const std::string& name = text_of(value);
    for (std::size_t i = 0; i < Names<E>::list.size(); ++i) {
      if (Names<E>::list[i] == name) return static_cast<E>(i);
    }
    throw Misfit{};
  }
  static const std::string& text_of(const Json& value) {
    if (!value.is_string()) throw Misfit{};
    return value.get_ref<const std::string&>();
  }

 private:
  static int number_of(const Json& value) {
    if (!value.is_number_integer()) throw Misfit{};
    const auto number = value.get<std::int64_t>();
    if (number < -kMaxNumber || number > kMaxNumber) throw Misfit{};
    return static_cast<int>(number);
  }
  template <class IdType>
  static IdType id_of(const Json& value) {
    const auto id = IdType::from_hex(text_of(value));
    if (!id) throw Misfit{};
    return *id;
  }
  template <class Take>
  void for_each(const char* name, Take take) const {
    const Json* list = find(name);
    if (!list) return;
    if (!list->is_array()) throw Misfit{};
    for (const Json& each : *list) take(each);
  }

  const Json& json_;
};

// What stays of a document whose body is absent: nothing, and words that say why.
template <class Part>
void mark_gone(Part&, WordsState) {}
inline void mark_gone(PaperItem& item, WordsState why) { item.text = item.note = Words::gone(why); }

class PayloadWriter : public DocumentWriter {
 public:
  PayloadWriter(Json& payload, const RandomSource& random) : DocumentWriter(payload), random_(random) {}

  template <class Tag>
  void entity(const Id<Tag>& id) {
    entity_ = id_cast<AnyId>(id);
  }
  void words(const char* name, const Words& words) {
    if (!words.is_present()) {
      json_["gone"][name] = Names<WordsState>::list.at(static_cast<std::size_t>(words.state));
    } else if (!words.empty()) {
      body(name, words.text);
    }
  }
  template <class Part>
  void document(const char* name, const Part& part) {
    Json json;
    DocumentWriter writer(json);
    describe(writer, part);
    body(name, canonical(json));
  }

  const AnyId& entity() const { return entity_; }
  std::vector<StoredBody> take_bodies() { return std::move(bodies_); }

 private:
  void body(const char* name, std::string text) {
    StoredBody body;
    random_(body.salt.data(), body.salt.size());
    body.commitment = commitment_of(body.salt, text);
    body.text = std::move(text);
    json_["body"][name] = hex(body.commitment);
    bodies_.push_back(std::move(body));
  }

  const RandomSource& random_;
  AnyId entity_;
  std::vector<StoredBody> bodies_;
};

class PayloadReader : public DocumentReader {
 public:
  // `if_absent` says of words whose body is not among `texts` why they are gone.
  PayloadReader(const Json& payload, AnyId entity, const BodyTexts& texts, WordsState if_absent)
      : DocumentReader(payload), entity_(entity), texts_(texts), if_absent_(if_absent) {}

  template <class Tag>
  void entity(Id<Tag>& id) const {
    id = id_cast<Id<Tag>>(entity_);
  }
  void words(const char* name, Words& words) const {
    if (const Json* commitment = inner("body", name)) {
      const std::string* text = text_behind(*commitment);
      words = text ? Words(*text) : Words::gone(if_absent_);
    } else if (const Json* why = inner("gone", name)) {
      words = Words::gone(named<WordsState>(*why));
    }
  }
  template <class Part>
  void document(const char* name, Part& part) const {
    const Json* commitment = inner("body", name);
    if (!commitment) throw Misfit{};
    const std::string* text = text_behind(*commitment);
    if (!text) return mark_gone(part, if_absent_);
    const auto json = parse_json(*text);
    if (!json) throw Misfit{};
    DocumentReader reader(*json);
    describe(reader, part);
  }

 private:
  const Json* inner(const char* object, const char* name) const {
    const Json* outer = find(object);
    if (!outer) return nullptr;
    if (!outer->is_object()) throw Misfit{};
    const auto found = outer->find(name);
    return found == outer->end() ? nullptr : &*found;
  }
  const std::string* text_behind(const Json& commitment) const {
    const auto hash = hash_from_hex(text_of(commitment));
    if (!hash) throw Misfit{};
    const auto found = texts_.find(*hash);
    return found == texts_.end() ? nullptr : found->second;
  }

  AnyId entity_;
  const BodyTexts& texts_;
  WordsState if_absent_;
};

}  // namespace tafelrunde::journal
