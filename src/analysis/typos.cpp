// The stem that was meant by one that nobody knows: one letter missing, doubled, wrong or in the wrong place.
#include <algorithm>
#include <string>

#include "analysis/words.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kShortest = 6;  // letters; in shorter words one letter makes another word

bool is_one_letter_away(std::string_view a, std::string_view b) {
  const auto first =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  a.remove_prefix(first);
  b.remove_prefix(first);
  const auto last =
      static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
  a.remove_suffix(last);
  b.remove_suffix(last);
  const bool is_turned = a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
  return (a.size() <= 1 && b.size() <= 1) || is_turned;
}

}  // namespace

// The first letter is taken as right: people seldom get it wrong, and names differ in it.
std::string_view meant_stem(std::string_view stem, const WordModel& model) {
  if (stem.size() < kShortest) return {};
  for (const auto meant : model.frequent_stems(stem.front())) {
    const auto longer = std::max(stem.size(), meant.size()), shorter = std::min(stem.size(), meant.size());
    if (longer - shorter <= 1 && is_one_letter_away(stem, meant)) return meant;
  }
  return {};
}

}  // namespace tafelrunde::analysis
