#include "scene/search.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "core/ties.h"
#include "scene/search_query.h"

namespace tafelrunde::scene {
namespace {

template <class T>
OperationId shown_operation(const Register<T>& reg) {
  return reg.heads().empty() ? OperationId{} : reg.heads().back().operation;
}

bool is_blank_before(const std::string& text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 && !std::isalnum(before);
}

// 0: not there; 1: within words; 2: every word begins one.
int match_of(const std::string& folded, const std::vector<std::string>& words) {
  int match = 2;
  for (const std::string& word : words) {
    std::size_t at = folded.find(word);
    if (at == std::string::npos) return 0;
    while (at != std::string::npos && !is_blank_before(folded, at)) at = folded.find(word, at + 1);
    if (at == std::string::npos) match = 1;
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

// Does what was found by its words pass the filters?
class Passing {
 public:
  Passing(const Session& session, const SearchQuery& query) : session_(session), query_(query) {}

  bool operator()(const StatementId& id) const {
    const Statement* statement = find_statement(session_, id);
    if (!statement || statement->is_deleted() != query_.is_deleted) return false;
    const Words* words = statement->text.shown();
    const Filing* filing =
        statement->filing.shown();  // asked in place: a copy for each of ten thousand takes its time
    if (!words || !words->is_present() || !filing) return false;
    if (!is_of_field(filing->field)) return false;
    if (query_.round && number_of(session_, filing->round) != query_.round) return false;
    if (query_.table && fold_for_search(table_of(session_, *statement)) != *query_.table) return false;
    if (query_.state && statement->state() != *query_.state) return false;
    return !query_.kind || statement->kind.shown_or(std::nullopt) == query_.kind;
  }
  bool operator()(const ClusterId& id) const {
    const Cluster* cluster = find_cluster(session_, id);
    return cluster && is_on_board(session_, *cluster) && !query_.is_deleted && !query_.kind &&
           !query_.asks_of_statements() && is_of_field(cluster->field);
  }
  bool operator()(const FindingId& id) const {
    const Finding* finding = find_finding(session_, id);
    if (!finding || query_.is_deleted || query_.asks_of_statements()) return false;
    const FindingText& text = *finding->text.shown();
    return text.wording.is_present() && is_of_field(text.field) && (!query_.kind || text.kind == *query_.kind);
  }

 private:
  bool is_of_field(const FieldKey& field) const {
    return !query_.field || number_of(session_, field) == query_.field;
  }

  const Session& session_;
  const SearchQuery& query_;
};

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
  entry.folded = is_present ? fold_for_search(words->text) : std::string();
  const Words* beside = aside ? aside->shown() : nullptr;
  if (is_present && beside && !beside->empty()) entry.folded += "\n" + fold_for_search(beside->text);
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
  entry.folded = is_present ? fold_for_search(shown->wording.text + "\n" + shown->dissent.text) : std::string();
}

bool SearchIndex::follow(const Session& session, std::size_t most_texts) {
  if (complete_ && version_ == session.version) return true;
  version_ = session.version;
  complete_ = true;
  std::size_t left = most_texts;
  for (const auto& [id, cluster] : session.clusters) {
    if (!cluster.is_here()) continue;
    Entry& entry = entry_of(clusters_, id, cluster.formed->hlc);
    entry.is_listed = is_on_board(session, cluster);
    read(entry, cluster.title, nullptr, left);
  }
  for (const auto& [id, finding] : session.findings) {
    if (!finding.written) continue;
    Entry& entry = entry_of(findings_, id, finding.written->hlc);
    read(entry, finding.text, left);
    entry.is_listed = finding.is_here() && entry.was_present;
  }
  for (const auto& [id, statement] : session.statements) {
    if (!statement.is_here()) continue;
    Entry& entry = entry_of(statements_, id, statement.captured->hlc);
    read(entry, statement.text, &statement.dissent, left);
    entry.is_listed = !statement.is_deleted() && entry.was_present;
  }
  return complete_;
}

SearchScene SearchIndex::find(const Session& session, const std::string& typed) const {
  SearchScene scene;
  scene.query = typed;
  scene.is_complete = complete_;
  const SearchQuery query = search_query(typed);
  if (!query.asks_something() || query.is_impossible) return scene;
  const Passing passes(session, query);
  // With all it is ordered by: looking these up in the entries again and again costs more than the search.
  struct Found {
    int match;          // better ones first
    std::size_t place;  // clusters and findings before statements
    Hlc since;          // newer ones first
    const Entry* entry;
  };
  std::vector<Found> found;
  for (const Entry& entry : entries_) {
    if (query.what && entry.what.index() != *query.what) continue;
    const int match = match_of(entry.folded, query.words);
    // Asking the session for each of ten thousand costs more than finding them.
    if (match > 0 && (query.is_plain() ? entry.is_listed : std::visit(passes, entry.what)))
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
