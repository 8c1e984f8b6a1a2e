// "Was that said before?": the statements most similar to one that is being typed, as a quiet list; and an alarm
// for those that are all but the same letters. (No threshold tells other words for the same thought from other
// thoughts, so only near-verbatim ones may alarm.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/centroids.h"
#include "analysis/lexicon.h"
#include "analysis/similarity.h"

namespace tafelrunde::analysis {

// Share of common groups of three letters from which two statements count as near-verbatim.
inline constexpr double kNearVerbatim = 0.5;

struct SimilarStatement {
  std::size_t statement = 0;   // index into the statements
  double score = 0;            // likeness, -1..1, and a little for letters in common
  bool near_verbatim = false;  // worth an alarm
};

// The statements of a session. Made anew when they change; asking may be done from several threads. The lexicon
// must outlive it.
class SimilarStatements {
 public:
  SimilarStatements(const Lexicon& lexicon, std::span<const std::string_view> statements, double vector_share = 0.5);

  // At most `count`, best first, near-verbatim ones before all others; equal ones in the order of statements.
  // None for a text without words.
  std::vector<SimilarStatement> most_similar(std::string_view text, std::size_t count = 10) const;

 private:
  // For each trigram the statements that have it: a key press looks only at what it shares with others.
  struct TrigramIndex {
    std::vector<std::uint64_t> trigrams;    // ascending
    std::vector<std::size_t> starts;        // by trigram, in `statements`
    std::vector<std::uint32_t> statements;  // ascending for each trigram
    std::vector<std::uint32_t> counts;      // by statement: trigrams it has
  };
  static TrigramIndex indexed(std::span<const std::string_view> statements);
  std::vector<double> overlaps(std::string_view text) const;  // by statement, 0..1

  const Lexicon* lexicon_;
  StatementSpace space_;
  Centroids points_;  // each statement a group of its own
  TrigramIndex trigrams_;
};

// The groups of three neighbouring characters of `text`, case folded, blanks and signs as one blank; ascending,
// each once. Their overlap is shared / all (Jaccard), 0..1.
std::vector<std::uint64_t> character_trigrams(std::string_view text);
double overlap(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace tafelrunde::analysis
