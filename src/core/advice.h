// What the analysis can say about words that are still being typed: where they might belong, and what was said alike.
// Computed, shown, forgotten; only what the moderator takes up becomes a fact.
#pragma once

#include <string>
#include <vector>

#include "core/kinds.h"

namespace tafelrunde {

struct ClusterSuggestion {
  ClusterId cluster;
  std::vector<std::string> shared_words;  // why: the typed words that speak for it, at most three
  bool is_confident = false;              // clearly nearer than the next one
};

struct SimilarWords {
  StatementId statement;
  bool is_near_verbatim = false;  // all but the same letters: worth an alarm
};

struct Advice {
  FieldKey field;
  std::string words;                        // that this is about
  std::vector<ClusterSuggestion> clusters;  // of the field's board, best first, at most three
  std::vector<SimilarWords> similar;        // of the whole conference, best first, at most kMostSimilar

  bool empty() const { return clusters.empty() && similar.empty(); }
};

inline constexpr std::size_t kMostSimilar = 5;

}  // namespace tafelrunde
