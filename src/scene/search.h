// The search over everything that was said, named and concluded, as one types. The texts lie here folded
// (base/text.h: "strasse" finds "Straße") and are read anew only where they changed; what they belong to is looked up
// whenever the session moved, so a hit never tells what is over.
//
// A query is words and filters, in any order, all of which have to hold. Words may begin anywhere in a word. Filters:
//   hf4, feld:4, field:4     field of action by number         runde2, round:2        round by number
//   tisch3, tisch:3a, table: table                             art:bedarf, kind:need  kind, by how it begins
//   ist:wartet, is:pending   release state, or gelöscht        was:gruppe, what:…     Beiträge, Gruppen, Ergebnisse
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "core/session.h"

namespace tafelrunde::scene {

using Searchable = std::variant<StatementId, ClusterId, FindingId>;

struct SearchHit {
  Searchable what;
  FieldKey field;
  int field_number = 0;
  std::string words;         // neutralised
  std::optional<Kind> kind;  // of statements and findings
  ReleaseState state = ReleaseState::released;
  int round_number = 0;  // of a statement
  std::string table;
  bool is_deleted = false;
  StatementId lies_with;  // a statement's place on the board: itself, or what it is a further mention of
};

inline constexpr std::size_t kMostHits = 100;

struct SearchQuery;

struct SearchScene {
  std::string query;
  std::vector<SearchHit> hits;  // whole beginnings of words first; groups, results, then statements, newest first
  std::size_t total = 0;        // also those beyond kMostHits
  bool is_complete = true;      // false: texts are still being read
};

// Belongs to one thread. Only what the latest operations touched is looked at, or everything, a part at a time, where
// that is not known; a query costs one pass over the folded texts.
class SearchIndex {
 public:
  // Takes in what changed, looking at `at_most` things. True if it has seen them all.
  bool follow(const Session& session, std::size_t at_most);
  bool is_complete() const { return changed_.empty(); }
  SearchScene find(const Session& session, const std::string& query) const;

 private:
  // What the filters ask for.
  struct Traits {
    bool is_here = false;  // its words are there
    bool is_deleted = false;
    int field_number = 0, round_number = 0;  // 0: none
    std::optional<Kind> kind;
    ReleaseState state = ReleaseState::released;
    std::string folded_table;
  };
  struct Entry {
    Searchable what;
    Hlc since;
    OperationId seen;   // the wording that was read
    OperationId aside;  // the dissent beside it
    bool is_known = false;
    bool was_present = false;  // redaction takes words away without a new wording
    Traits traits;
    std::string folded;
    std::uint64_t letters = 0, initials = 0;  // which there are, and which begin words: most texts need not be read
  };
  template <class IdType>
  Entry& entry_of(std::unordered_map<IdType, std::size_t>& places, const IdType& id, const Hlc& since);
  void note_changes(const Session& session);
  void look_at(const Session& session, const StatementId& id);
  void look_at(const Session& session, const ClusterId& id);
  void look_at(const Session& session, const FindingId& id);
  static void describe(const Session& session, const Statement& statement, Traits& traits);
  static bool passes(const Entry& entry, const SearchQuery& query);

  std::uint64_t version_ = 0;
  std::vector<Searchable> changed_;  // not looked at yet, the latest last
  std::vector<Entry> entries_;
  std::unordered_map<StatementId, std::size_t> statements_;
  std::unordered_map<ClusterId, std::size_t> clusters_;
  std::unordered_map<FindingId, std::size_t> findings_;
};

}  // namespace tafelrunde::scene
