// "Was that said before?": the statements most similar to one that is being typed, as a quiet list; and an alarm
// for those that are all but the same letters. (No threshold tells other words for the same thought from other
// thoughts, so only near-verbatim ones may alarm.)
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/lexicon.h"
#include "analysis/similarity.h"

namespace tafelrunde::analysis {

// Share of common groups of three letters from which two statements count as near-verbatim.
inline constexpr double kNearVerbatim = 0.5;

struct SimilarStatement {
  std::size_t statement = 0;   // index into the statements
  double score = 0;            // likeness, -1..1
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
  const Lexicon* lexicon_;
  StatementSpace space_;
  std::vector<Point> points_;
  std::vector<std::vector<std::uint64_t>> trigrams_;  // by statement, ascending
};

// The groups of three neighbouring characters of `text`, case folded, blanks and signs as one blank; ascending,
// each once. Their overlap is shared / all (Jaccard), 0..1.
std::vector<std::uint64_t> character_trigrams(std::string_view text);
double overlap(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace tafelrunde::analysis
