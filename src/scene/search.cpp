#include "scene/search.h"

#include <algorithm>
#include <cctype>
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

bool is_blank_before(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 && !std::isalnum(before);
}

constexpr int kOwnBits = 36;  // a to z, 0 to 9; all other bytes share what is left

bool has_own_bit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::uint64_t bit_of(char c) {
  const int place = c >= 'a' && c <= 'z'   ? c - 'a'
                    : c >= '0' && c <= '9' ? 26 + (c - '0')
                                           : kOwnBits + static_cast<unsigned char>(c) % (64 - kOwnBits);
  return std::uint64_t{1} << place;
}

std::uint64_t letters_in(std::string_view folded) {
  std::uint64_t letters = 0;
  for (const char c : folded) letters |= bit_of(c);
  return letters;
}

std::uint64_t initials_in(std::string_view folded) {
  std::uint64_t initials = 0;
  for (std::size_t i = 0; i < folded.size(); ++i)
    if (is_blank_before(folded, i)) initials |= bit_of(folded[i]);
  return initials;
}

// A word that is looked for.
struct Sought {
  std::string_view word;
  std::uint64_t letters = letters_in(word);
  std::uint64_t initial = bit_of(word.front());
  bool is_told_by_bits = word.size() == 1 && has_own_bit(word.front());
};

// 0: not there; 1: within words; 2: it begins one.
int match_of(const std::string& folded, std::uint64_t letters, std::uint64_t initials, const Sought& sought) {
  if ((letters & sought.letters) != sought.letters) return 0;
  const bool may_begin = (initials & sought.initial) != 0;
  if (sought.is_told_by_bits) return may_begin ? 2 : 1;
  std::size_t at = folded.find(sought.word);
  if (at == std::string::npos) return 0;
  if (!may_begin) return 1;
  while (at != std::string::npos && !is_blank_before(folded, at)) at = folded.find(sought.word, at + 1);
  return at == std::string::npos ? 1 : 2;
}

// Which statements the latest operations were about; nothing if that is not known, or it was about all of them.
std::optional<std::vector<StatementId>> changed_since(const Session& session, std::uint64_t version) {
  std::vector<StatementId> changed;
  bool is_about_all = session.version - version > session.made_by.size();
  for (std::uint64_t made = version + 1; made <= session.version && !is_about_all; ++made) {
    const auto operation = session.history.find(session.made_by[made % session.made_by.size()]);
    if (operation == session.history.end()) return std::nullopt;
    std::visit(
        [&](const auto& fact) {
          if constexpr (requires { fact.statement; })
            changed.push_back(fact.statement);
          else if constexpr (requires { fact.entity; })
            changed.push_back(id_cast<StatementId>(fact.entity));
          else if constexpr (
              !requires { fact.cluster; } && !requires { fact.finding; } && !requires { fact.hand_vote; } &&
              !requires { fact.station; })
            is_about_all = true;
        },
        operation->second.fact);
  }
  if (is_about_all) return std::nullopt;
  return changed;
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

// Until everything was looked at, something that was deleted meanwhile may still be found.
bool is_there(const Session& session, const Searchable& what) {
  const auto* finding = std::get_if<FindingId>(&what);
  return !finding || find_finding(session, *finding);
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

namespace {

// Words of a register and beside it, read anew if others are shown now.
struct Shown {
  OperationId seen, aside;
  bool is_present = false;
};

Shown shown_in(const Register<Words>& text, const Register<Words>* aside) {
  const Words* words = text.shown();
  return {shown_operation(text), aside ? shown_operation(*aside) : OperationId{}, words && words->is_present()};
}

template <class Entry, class Words>
void read_if_changed(Entry& entry, const Shown& shown, const Words& words) {
  if (entry.is_known && entry.seen == shown.seen && entry.aside == shown.aside &&
      entry.was_present == shown.is_present)
    return;
  entry.is_known = true;
  entry.seen = shown.seen;
  entry.aside = shown.aside;
  entry.was_present = shown.is_present;
  entry.folded = shown.is_present ? fold_for_search(words()) : std::string();
  entry.letters = letters_in(entry.folded);
  entry.initials = initials_in(entry.folded);
}

}  // namespace

void SearchIndex::describe(const Session& session, const Statement& statement, Traits& traits) {
  const Words* words = statement.text.shown();
  const Filing* filing = statement.filing.shown();
  traits.is_here = words && words->is_present() && filing;
  if (!traits.is_here) return;
  traits.is_deleted = statement.is_deleted();
  traits.field_number = number_of(session, filing->field).value_or(0);
  traits.round_number = number_of(session, filing->round).value_or(0);
  traits.kind = statement.kind.shown_or(std::nullopt);
  traits.state = statement.state();
  traits.folded_table = fold_for_search(table_of(session, statement));
}

void SearchIndex::look_at(const Session& session, const StatementId& id) {
  const Statement* statement = find_statement(session, id);
  if (!statement) return;
  Entry& entry = entry_of(statements_, id, statement->captured->hlc);
  read_if_changed(entry, shown_in(statement->text, &statement->dissent), [&] {
    const Words* beside = statement->dissent.shown();
    return beside && !beside->empty() ? statement->text.shown()->text + "\n" + beside->text
                                      : statement->text.shown()->text;
  });
  describe(session, *statement, entry.traits);
}

void SearchIndex::look_at(const Session& session, const ClusterId& id) {
  const Cluster* cluster = find_cluster(session, id);
  if (!cluster) return;
  Entry& entry = entry_of(clusters_, id, cluster->formed->hlc);
  read_if_changed(entry, shown_in(cluster->title, nullptr), [&] { return cluster->title.shown()->text; });
  entry.traits.is_here = is_on_board(session, *cluster);
  entry.traits.field_number = number_of(session, cluster->field).value_or(0);
}

void SearchIndex::look_at(const Session& session, const FindingId& id) {
  const auto found = session.findings.find(id);
  if (found == session.findings.end() || !found->second.written) return;
  const Finding& finding = found->second;
  Entry& entry = entry_of(findings_, id, finding.written->hlc);
  const FindingText* text = finding.text.shown();
  const Shown shown{shown_operation(finding.text), {}, text && text->wording.is_present()};
  read_if_changed(entry, shown, [&] { return text->wording.text + "\n" + text->dissent.text; });
  entry.traits.is_here = finding.is_here() && shown.is_present;
  if (!entry.traits.is_here) return;
  entry.traits.field_number = number_of(session, text->field).value_or(0);
  entry.traits.kind = text->kind;
}

// Clusters and findings are few, and what is one of them on the board may be another's doing: all of them, always.
void SearchIndex::note_changes(const Session& session) {
  const auto changed = changed_since(session, version_);
  if (!changed) {
    changed_.clear();
    changed_.reserve(session.clusters.size() + session.findings.size() + session.statements.size());
  }
  for (const auto& [id, cluster] : session.clusters) changed_.emplace_back(id);
  for (const auto& [id, finding] : session.findings) changed_.emplace_back(id);
  if (changed)
    changed_.insert(changed_.end(), changed->begin(), changed->end());
  else
    for (const auto& [id, statement] : session.statements) changed_.emplace_back(id);
  version_ = session.version;
}

bool SearchIndex::follow(const Session& session, std::size_t at_most) {
  if (version_ != session.version) note_changes(session);
  for (std::size_t left = at_most; left > 0 && !changed_.empty(); --left) {
    const Searchable what = changed_.back();
    changed_.pop_back();
    std::visit([&](const auto& id) { look_at(session, id); }, what);
  }
  return is_complete();
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
  scene.is_complete = is_complete();
  const SearchQuery query = search_query(typed);
  if (!query.asks_something() || query.is_impossible) return scene;
  std::vector<Sought> words;
  for (const std::string& word : query.words) words.push_back({word});
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
    int match = 2;
    for (const Sought& word : words)
      match = std::min(match, match_of(entry.folded, entry.letters, entry.initials, word));
    if (match > 0) found.push_back({match, place_of(entry.what), entry.since, &entry});
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
  for (std::size_t i = 0; i < shown; ++i)
    if (is_there(session, found[i].entry->what)) scene.hits.push_back(std::visit(tell, found[i].entry->what));
  return scene;
}

}  // namespace tafelrunde::scene
