#include "scene/search.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "core/ties.h"
#include "scene/search_query.h"

namespace tafelrunde::scene {
namespace {

template <class T>
OperationId shown_operation(const Register<T>& reg) {
  return reg.heads().empty() ? OperationId{} : reg.heads().back().operation;
}

constexpr char kBeginsWord = '\x01';

bool is_blank_before(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 && !std::isalnum(before);
}

// Folded, with a mark before every letter that begins a word, so that beginnings are found as fast as anything else.
std::string marked(std::string_view folded) {
  std::string text;
  text.reserve(folded.size() + folded.size() / 4);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (is_blank_before(folded, i)) text += kBeginsWord;
    text += folded[i];
  }
  return text;
}

// Searched for with memmem, which looks at many bytes at a time.
bool holds(const std::string& text, std::string_view part) {
  return memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
}

// 0: not there; 1: within words; 2: every word begins one. The words are marked, too.
int match_of(const std::string& text, const std::vector<std::string>& words) {
  int match = 2;
  for (const std::string& word : words) {
    if (holds(text, word)) continue;
    if (!holds(text, std::string_view(word).substr(1))) return 0;
    match = 1;
  }
  return match;
}

std::size_t place_of(const Searchable& what) {
  constexpr std::size_t kLast = std::variant_size_v<Searchable>;
  return std::holds_alternative<StatementId>(what) ? kLast : what.index();
}

std::optional<int> number_of(const Session& session, const FieldKey& key) {
  const Field* field = find_field(session.programme, key);
  return field ? std::optional(field->number) : std::nullopt;
}

std::optional<int> number_of(const Session& session, const PhaseKey& key) {
  const Phase* phase = find_phase(session.programme, key);
  return phase ? phase->round_number : std::nullopt;
}

class Telling {
 public:
  explicit Telling(const Session& session) : session_(session) {}

  SearchHit operator()(const StatementId& id) const {
    const Statement& statement = *find_statement(session_, id);
    SearchHit hit = hit_of(id, statement.filed().field, statement.words().text);
    hit.kind = statement.kind.shown_or(std::nullopt);
    hit.state = statement.state();
    hit.round_number = number_of(session_, statement.filed().round).value_or(0);
    hit.table = table_of(session_, statement);
    hit.is_deleted = statement.is_deleted();
    hit.lies_with = counted_under(session_, statement);
    return hit;
  }
  SearchHit operator()(const ClusterId& id) const {
    const Cluster& cluster = *find_cluster(session_, id);
    return hit_of(id, cluster.field, cluster.title.shown_or({}).text);
  }
  SearchHit operator()(const FindingId& id) const {
    const FindingText& text = *find_finding(session_, id)->text.shown();
    SearchHit hit = hit_of(id, text.field, text.wording.text);
    hit.kind = text.kind;
    return hit;
  }

 private:
  SearchHit hit_of(const Searchable& what, const FieldKey& field, const std::string& words) const {
    SearchHit hit;
    hit.what = what;
    hit.field = field;
    hit.field_number = number_of(session_, field).value_or(0);
    hit.words = neutralised(words);
    return hit;
  }

  const Session& session_;
};

}  // namespace

template <class IdType>
SearchIndex::Entry& SearchIndex::entry_of(std::unordered_map<IdType, std::size_t>& places, const IdType& id,
                                          const Hlc& since) {
  const auto [place, is_new] = places.try_emplace(id, entries_.size());
  if (is_new) {
    entries_.emplace_back();
    entries_.back().what = id;
    entries_.back().since = since;
  }
  return entries_[place->second];
}

template <class T>
bool SearchIndex::is_stale(Entry& entry, const Register<T>& text, const Register<Words>* aside, bool is_present) {
  const OperationId seen = shown_operation(text);
  const OperationId beside = aside ? shown_operation(*aside) : OperationId{};
  return !entry.is_known || entry.seen != seen || entry.aside != beside || entry.was_present != is_present;
}

void SearchIndex::read(Entry& entry, const Register<Words>& text, const Register<Words>* aside, std::size_t& left) {
  const Words* words = text.shown();
  const bool is_present = words && words->is_present();
  if (!is_stale(entry, text, aside, is_present)) return;
  if (left == 0) return void(complete_ = false);
  --left;
  entry.seen = shown_operation(text);
  entry.aside = aside ? shown_operation(*aside) : OperationId{};
  entry.was_present = is_present;
  entry.is_known = true;
  std::string read = is_present ? words->text : std::string();
  const Words* beside = aside ? aside->shown() : nullptr;
  if (is_present && beside && !beside->empty()) read += "\n" + beside->text;
  entry.folded = marked(fold_for_search(read));
}

void SearchIndex::read(Entry& entry, const Register<FindingText>& text, std::size_t& left) {
  const FindingText* shown = text.shown();
  const bool is_present = shown && shown->wording.is_present();
  if (!is_stale(entry, text, nullptr, is_present)) return;
  if (left == 0) return void(complete_ = false);
  --left;
  entry.seen = shown_operation(text);
  entry.was_present = is_present;
  entry.is_known = true;
  entry.folded =
      is_present ? marked(fold_for_search(shown->wording.text + "\n" + shown->dissent.text)) : std::string();
}

void SearchIndex::describe(const Session& session, const Statement& statement, Traits& traits) {
  const Words* words = statement.text.shown();
  const Filing* filing = statement.filing.shown();  // asked in place: ten thousand copies take their time
  traits.is_here = words && words->is_present() && filing;
  if (!traits.is_here) return;
  traits.is_deleted = statement.is_deleted();
  traits.field_number = number_of(session, filing->field).value_or(0);
  traits.round_number = number_of(session, filing->round).value_or(0);
  traits.kind = statement.kind.shown_or(std::nullopt);
  traits.state = statement.state();
  if (std::string table = table_of(session, statement); table != traits.table) {
    traits.folded_table = fold_for_search(table);
    traits.table = std::move(table);
  }
}

bool SearchIndex::follow(const Session& session, std::size_t most_texts) {
  if (complete_ && version_ == session.version) return true;
  version_ = session.version;
  complete_ = true;
  std::size_t left = most_texts;
  for (const auto& [id, cluster] : session.clusters) {
    if (!cluster.is_here()) continue;
    Entry& entry = entry_of(clusters_, id, cluster.formed->hlc);
    entry.traits.is_here = is_on_board(session, cluster);
    entry.traits.field_number = number_of(session, cluster.field).value_or(0);
    read(entry, cluster.title, nullptr, left);
  }
  for (const auto& [id, finding] : session.findings) {
    if (!finding.written) continue;
    Entry& entry = entry_of(findings_, id, finding.written->hlc);
    read(entry, finding.text, left);
    entry.traits.is_here = finding.is_here() && entry.was_present;
    if (!entry.traits.is_here) continue;
    const FindingText& text = *finding.text.shown();
    entry.traits.field_number = number_of(session, text.field).value_or(0);
    entry.traits.kind = text.kind;
  }
  for (const auto& [id, statement] : session.statements) {
    if (!statement.is_here()) continue;
    Entry& entry = entry_of(statements_, id, statement.captured->hlc);
    read(entry, statement.text, &statement.dissent, left);
    describe(session, statement, entry.traits);
  }
  return complete_;
}

bool SearchIndex::passes(const Entry& entry, const SearchQuery& query) {
  const Traits& traits = entry.traits;
  if (!traits.is_here || traits.is_deleted != query.is_deleted) return false;
  if (query.what && entry.what.index() != *query.what) return false;
  if (query.field && traits.field_number != *query.field) return false;
  if (query.kind && traits.kind != query.kind) return false;
  if (!query.asks_of_statements()) return true;
  return std::holds_alternative<StatementId>(entry.what) && (!query.round || traits.round_number == *query.round) &&
         (!query.table || traits.folded_table == *query.table) && (!query.state || traits.state == *query.state);
}

SearchScene SearchIndex::find(const Session& session, const std::string& typed) const {
  SearchScene scene;
  scene.query = typed;
  scene.is_complete = complete_;
  const SearchQuery query = search_query(typed);
  if (!query.asks_something() || query.is_impossible) return scene;
  std::vector<std::string> words;
  for (const std::string& word : query.words) words.push_back(marked(word));
  // With all it is ordered by: looking these up in the entries again and again costs more than the search.
  struct Found {
    int match;          // better ones first
    std::size_t place;  // clusters and findings before statements
    Hlc since;          // newer ones first
    const Entry* entry;
  };
  std::vector<Found> found;
  for (const Entry& entry : entries_) {
    if (!passes(entry, query)) continue;
    if (const int match = match_of(entry.folded, words); match > 0)
      found.push_back({match, place_of(entry.what), entry.since, &entry});
  }
  scene.total = found.size();
  const auto is_before = [](const Found& a, const Found& b) {
    if (a.match != b.match) return a.match > b.match;
    if (a.place != b.place) return a.place < b.place;
    if (a.since != b.since) return b.since < a.since;
    return a.entry->what < b.entry->what;
  };
  const std::size_t shown = std::min(found.size(), kMostHits);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown), found.end(), is_before);
  const Telling tell(session);
  for (std::size_t i = 0; i < shown; ++i) scene.hits.push_back(std::visit(tell, found[i].entry->what));
  return scene;
}

}  // namespace tafelrunde::scene
