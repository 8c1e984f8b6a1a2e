#include "analysis/reasons.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "analysis/letters.h"
#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kMostSharedWords = 3;
constexpr std::size_t kMostNameWords = 3;
constexpr float kLeastContribution = 0.005f;  // of a shared word to the likeness; below, it explains nothing

float value_at(const Point& point, std::uint32_t feature) {
  const auto found = std::lower_bound(point.shared.begin(), point.shared.end(), feature,
                                      [](const Point::Entry& entry, std::uint32_t f) { return entry.feature < f; });
  return found != point.shared.end() && found->feature == feature ? found->value : 0;
}

bool has_capital(std::string_view surface) {
  const auto letters = code_points(surface);
  return !letters.empty() && is_upper(letters.front());
}

// How one stem is written in a field, and how typical it is of one group.
struct Spelling {
  double count = 0;
  std::vector<std::string> features;  // of the word: more than one for compounds
  bool noun = false;                  // a capital inside a statement
  bool doubtful = false;              // perhaps misspelt: no name for a group
};

using Spellings = std::map<std::string, Spelling>;
using SpellingsByStem = std::unordered_map<std::string, Spellings>;
using CountByStem = std::unordered_map<std::string, double>;

struct Term {
  std::string stem;
  std::string surface;
  double worth = 0;
  std::vector<std::string> features;
};

// Counts of each stem: in how many statements of one group, and in how many of all groups.
CountByStem statements_with(std::span<const Reading> readings, std::span<const std::size_t> group) {
  CountByStem counts;
  for (const auto item : group) {
    for (const auto& feature : readings[item].features) counts[feature.stem] += std::min(1.0, feature.count);
  }
  return counts;
}

void note_spelling(Spellings& spellings, const ReadWord& word, bool first) {
  auto& spelling = spellings[word.token.surface];
  spelling.count += 1;
  if (spelling.features.empty()) spelling.features = word.features;
  spelling.doubtful = word.doubtful;
  const bool tells = !first || word.features.size() > 1;  // any first word has a capital, but compounds are nouns
  spelling.noun = spelling.noun || (tells && has_capital(word.token.surface));
}

// By stem, all the group's words that hold it.
SpellingsByStem spellings_in(std::span<const Reading> readings, std::span<const std::size_t> group) {
  SpellingsByStem by_stem;
  for (const auto item : group) {
    bool first = true;
    for (const auto& word : readings[item].words) {
      for (const auto& stem : word.features) note_spelling(by_stem[stem], word, first);
      first = false;
    }
  }
  return by_stem;
}

// The most frequent spelling; a compound or a noun is worth a little more, of equals the shorter one.
const Spellings::value_type& best_spelling(const Spellings& spellings) {
  const auto worth = [](const Spelling& s) {
    return s.count * (s.noun ? 1.5 : 1) * (s.features.size() > 1 ? 1.2 : 1) * (s.doubtful ? 0.5 : 1);
  };
  auto best = spellings.begin();
  for (auto at = spellings.begin(); at != spellings.end(); ++at) {
    const double more = worth(at->second) - worth(best->second);
    if (more > 0 || (more == 0 && at->first.size() < best->first.size())) best = at;
  }
  return *best;
}

std::vector<Term> terms(std::span<const Reading> readings, std::span<const std::size_t> group,
                        const CountByStem& everywhere, double mean_group_size) {
  std::vector<Term> found;
  const auto spellings = spellings_in(readings, group);
  for (const auto& [stem, count] : statements_with(readings, group)) {
    const auto& [surface, spelling] = best_spelling(spellings.at(stem));
    const double rarity = std::log(1 + mean_group_size / everywhere.at(stem));
    const double alone = group.size() > 3 && count < 1.5 ? 0.3 : 1;  // one statement does not speak for many
    const double noun = spelling.noun ? 1 : 0.4;
    const double doubt = spelling.doubtful ? 0.5 : 1;
    found.push_back({stem, surface, count * rarity * alone * noun * doubt, spelling.features});
  }
  std::sort(found.begin(), found.end(),
            [](const Term& a, const Term& b) { return a.worth != b.worth ? a.worth > b.worth : a.stem < b.stem; });
  return found;
}

std::string joined_name(const std::vector<Term>& terms) {
  std::string name;
  std::set<std::string> said;
  std::size_t words = 0;
  for (const auto& term : terms) {
    if (words == kMostNameWords || (words >= 1 && term.worth < 0.4 * terms.front().worth)) break;
    const bool repeats =
        said.contains(term.surface) || std::any_of(term.features.begin(), term.features.end(),
                                                   [&](const std::string& stem) { return said.contains(stem); });
    if (repeats) continue;
    said.insert(term.features.begin(), term.features.end());
    said.insert(term.surface);  // an abbreviation stands for several stems
    name += (words++ == 0 ? "" : ", ") + term.surface;
  }
  return name;
}

}  // namespace

std::vector<std::string> shared_words(const StatementSpace& space, const Reading& reading, const Point& point,
                                      const Centroids& centroids, std::size_t group, double own_weight) {
  std::vector<std::pair<float, std::string>> words;
  std::set<std::string> seen;
  for (const auto& word : reading.words) {
    if (!seen.insert(word.features.front()).second) continue;
    float contribution = 0;
    for (const auto& stem : word.features) {
      const auto* feature = space.find(stem);
      if (!feature) continue;
      const float own = value_at(point, *feature);
      contribution += own * centroids.share(group, *feature, static_cast<float>(own_weight) * own);
    }
    if (contribution > kLeastContribution) words.emplace_back(contribution, word.token.surface);
  }
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> strongest;
  for (auto& [contribution, surface] : words) {
    // An abbreviation stands for several words and is written once.
    const bool is_said = std::find(strongest.begin(), strongest.end(), surface) != strongest.end();
    if (!is_said && strongest.size() < kMostSharedWords) strongest.push_back(std::move(surface));
  }
  return strongest;
}

std::vector<std::string> proposed_names(std::span<const Reading> readings,
                                        std::span<const std::vector<std::size_t>> groups) {
  CountByStem everywhere;
  double members = 0;
  for (const auto& group : groups) {
    for (const auto& [stem, count] : statements_with(readings, group)) everywhere[stem] += count;
    members += static_cast<double>(group.size());
  }
  const double mean_group_size = groups.empty() ? 0 : members / static_cast<double>(groups.size());
  std::vector<std::string> names;
  for (const auto& group : groups) names.push_back(joined_name(terms(readings, group, everywhere, mean_group_size)));
  return names;
}

}  // namespace tafelrunde::analysis
