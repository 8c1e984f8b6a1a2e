// Where a statement belongs among groups that exist already: each group is one centroid of twice its name and
// what was placed in it. (Simple on purpose: neighbours, naive Bayes, logistic regression and label propagation
// were not better below some 400 placed statements.)
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/centroids.h"
#include "analysis/lexicon.h"
#include "analysis/similarity.h"

namespace tafelrunde::analysis {

struct Suggestion {
  std::size_t group = 0;
  double score = 0;  // likeness, -1..1
};

struct Suggestions {
  std::vector<Suggestion> best;  // best first, at most three; groups without name and statements are never in it
  double margin = 0;             // the first's score less the second's (or less 0); 0 if there is none
  bool confident = false;        // right in four of five cases or better: may be placed and marked as a proposal
  bool other_language = false;   // neither German nor English: nothing is suggested then
  std::vector<std::string> shared_words;  // the statement's own words that speak for the first, at most three
};

// What is known of a field: all its statements, also those not placed, because they tell which words are common.
struct KnownStatement {
  std::string_view text;
  std::optional<std::size_t> group;
};

// The groups of one field while statements come in. Made anew when the board changes; asking is cheap (one reading
// of the text and one product per group) and may be done from several threads. The lexicon must outlive it.
class Suggester {
 public:
  // `names` by group, "" for a group without a name; `placed` groups beyond `names` are ignored.
  Suggester(const Lexicon& lexicon, std::span<const std::string> names, std::span<const KnownStatement> statements,
            double vector_share = 0.5);

  Suggestions suggest(std::string_view text) const;

 private:
  const Lexicon* lexicon_;
  StatementSpace space_;
  Centroids centroids_;
};

// All groups that are not empty, best first; equal scores by number.
std::vector<Suggestion> ranked(const Point& point, const Centroids& centroids);

// The margin of a ranking, and whether it is large enough to be trusted.
double margin_of(std::span<const Suggestion> ranking);
bool is_confident(std::span<const Suggestion> ranking);

}  // namespace tafelrunde::analysis
