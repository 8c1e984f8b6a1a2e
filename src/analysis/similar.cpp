#include "analysis/similar.h"

#include <algorithm>

#include "analysis/letters.h"
#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

// Letters in common count a little: they find typing errors, and words that stems and parts keep apart.
constexpr double kOverlapShare = 0.25;

}  // namespace

std::vector<std::uint64_t> character_trigrams(std::string_view text) {
  std::vector<char32_t> letters{U' '};
  for (const char32_t c : code_points(text)) {
    if (is_letter(c) || is_digit(c))
      letters.push_back(lower(c));
    else if (letters.back() != U' ')
      letters.push_back(U' ');
  }
  if (letters.back() != U' ') letters.push_back(U' ');
  std::vector<std::uint64_t> trigrams;
  for (std::size_t i = 2; i < letters.size(); ++i) {
    constexpr int kBits = 21;  // a code point has no more
    trigrams.push_back((std::uint64_t{letters[i - 2]} << 2 * kBits) | (std::uint64_t{letters[i - 1]} << kBits) |
                       letters[i]);
  }
  std::sort(trigrams.begin(), trigrams.end());
  trigrams.erase(std::unique(trigrams.begin(), trigrams.end()), trigrams.end());
  return trigrams;
}

double overlap(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left < *right)
      ++left;
    else if (*right < *left)
      ++right;
    else
      ++common, ++left, ++right;
  }
  const auto all = a.size() + b.size() - common;
  return all > 0 ? static_cast<double>(common) / static_cast<double>(all) : 0;
}

SimilarStatements::SimilarStatements(const Lexicon& lexicon, std::span<const std::string_view> statements,
                                     double vector_share)
    : lexicon_(&lexicon), space_(lexicon.model, {}, vector_share), points_(0), trigrams_(indexed(statements)) {
  Reader reader(lexicon);
  std::vector<Reading> readings;
  for (const auto statement : statements) readings.push_back(reader.read(statement));
  space_ = StatementSpace(lexicon.model, readings, vector_share);
  points_ = Centroids(space_.feature_count());
  for (const auto& reading : readings) {
    points_.begin_group();
    points_.add(space_.place(reading), 1);
    points_.end_group();
  }
}

SimilarStatements::TrigramIndex SimilarStatements::indexed(std::span<const std::string_view> statements) {
  struct Use {
    std::uint64_t trigram;
    std::uint32_t statement;
  };
  TrigramIndex index;
  std::vector<Use> uses;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto trigrams = character_trigrams(statements[i]);
    index.counts.push_back(static_cast<std::uint32_t>(trigrams.size()));
    for (const auto trigram : trigrams) uses.push_back({trigram, static_cast<std::uint32_t>(i)});
  }
  std::stable_sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) { return a.trigram < b.trigram; });
  for (const auto& use : uses) {
    if (index.trigrams.empty() || index.trigrams.back() != use.trigram) {
      index.trigrams.push_back(use.trigram);
      index.starts.push_back(index.statements.size());
    }
    index.statements.push_back(use.statement);
  }
  index.starts.push_back(index.statements.size());
  return index;
}

std::vector<double> SimilarStatements::overlaps(std::string_view text) const {
  const auto asked = character_trigrams(text);
  std::vector<std::uint32_t> common(trigrams_.counts.size());
  for (const auto trigram : asked) {
    const auto found = std::lower_bound(trigrams_.trigrams.begin(), trigrams_.trigrams.end(), trigram);
    if (found == trigrams_.trigrams.end() || *found != trigram) continue;
    const auto place = static_cast<std::size_t>(found - trigrams_.trigrams.begin());
    for (auto at = trigrams_.starts[place]; at < trigrams_.starts[place + 1]; ++at)
      ++common[trigrams_.statements[at]];
  }
  std::vector<double> overlaps;
  overlaps.reserve(common.size());
  for (std::size_t i = 0; i < common.size(); ++i) {
    const auto all = asked.size() + trigrams_.counts[i] - common[i];
    overlaps.push_back(all > 0 ? static_cast<double>(common[i]) / static_cast<double>(all) : 0);
  }
  return overlaps;
}

std::vector<SimilarStatement> SimilarStatements::most_similar(std::string_view text, std::size_t count) const {
  const auto scores = points_.likenesses(space_.place(Reader(*lexicon_).read(text)));
  const auto overlaps = this->overlaps(text);
  std::vector<SimilarStatement> found;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const bool verbatim = overlaps[i] >= kNearVerbatim;
    const double score = scores[i] + kOverlapShare * overlaps[i];
    if (scores[i] > 0 || verbatim) found.push_back({i, score, verbatim});
  }
  const auto kept = std::min(count, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    [](const SimilarStatement& a, const SimilarStatement& b) {
                      if (a.near_verbatim != b.near_verbatim) return a.near_verbatim;
                      return a.score != b.score ? a.score > b.score : a.statement < b.statement;
                    });
  found.resize(kept);
  return found;
}

}  // namespace tafelrunde::analysis
