#include "analysis/similar.h"

#include <algorithm>

#include "analysis/letters.h"
#include "base/text.h"

namespace tafelrunde::analysis {

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
    : lexicon_(&lexicon), space_(lexicon.model, {}, vector_share) {
  Reader reader(lexicon);
  std::vector<Reading> readings;
  for (const auto statement : statements) {
    readings.push_back(reader.read(statement));
    trigrams_.push_back(character_trigrams(statement));
  }
  space_ = StatementSpace(lexicon.model, readings, vector_share);
  for (const auto& reading : readings) points_.push_back(space_.place(reading));
}

std::vector<SimilarStatement> SimilarStatements::most_similar(std::string_view text, std::size_t count) const {
  const auto point = space_.place(Reader(*lexicon_).read(text));
  const auto trigrams = character_trigrams(text);
  std::vector<SimilarStatement> found;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    const double score = static_cast<double>(likeness(point, points_[i]));
    const bool verbatim = overlap(trigrams, trigrams_[i]) >= kNearVerbatim;
    if (score > 0 || verbatim) found.push_back({i, score, verbatim});
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
