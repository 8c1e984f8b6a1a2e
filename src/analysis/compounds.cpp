// The parts of German compounds, and the spellings under which words are looked up.
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "analysis/words.h"
#include "base/text.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kLongestCompound = 60;  // code points; longer "words" are no words and are not split

struct Linker {
  std::string_view letters;
  double trust;
};
constexpr std::array<Linker, 7> kLinkers{
    {{"", 1}, {"s", .9}, {"es", .9}, {"n", .9}, {"en", .9}, {"er", .9}, {"e", .9}}};

// Looks for the best split of one word. Splits of tails are found once and remembered.
class CompoundSplitter {
 public:
  CompoundSplitter(std::string_view word, const WordModel& model) : word_(word), model_(model) {
    for (std::size_t at = 0; at < word.size(); at = next_boundary(word, at)) starts_.push_back(at);
    starts_.push_back(word.size());
  }

  std::vector<std::string> parts() {
    std::vector<std::string> parts;
    if (letters() > kLongestCompound) return parts;
    for (const auto part : split_from(0, 0).parts) parts.emplace_back(part);
    return parts;
  }

 private:
  struct Split {
    double worth = 0;
    std::vector<std::string_view> parts;
    double log_sum = 0;  // of the parts' counts
  };

  std::size_t letters() const { return starts_.size() - 1; }

  const Split& split_from(std::size_t from, int depth) {
    const auto key = std::pair(from, depth);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    return known_[key] = best_split(from, depth);
  }

  Split best_split(std::size_t from, int depth) {
    Split best;
    if (letters() - from < 7) return best;
    for (std::size_t middle = from + 3; middle + 2 < letters(); ++middle) {
      for (const auto& linker : kLinkers) try_head(from, middle, linker, depth, best);
    }
    const double whole = model_.part_count(word_.substr(starts_[from]));
    if (best.worth <= 0.02 * whole) best = Split{};  // better known as one word
    return best;
  }

  void try_head(std::size_t from, std::size_t middle, const Linker& linker, int depth, Split& best) {
    auto head = word_.substr(starts_[from], starts_[middle] - starts_[from]);
    if (!head.ends_with(linker.letters)) return;
    head.remove_suffix(linker.letters.size());
    const double head_count = model_.part_count(head);
    if (head_count == 0) return;
    const auto tail = word_.substr(starts_[middle]);
    if (const double count = model_.part_count(tail); count > 0) {
      take_better({0, {head, tail}, std::log(head_count) + std::log(count)}, linker.trust, best);
    }
    if (depth >= 2 || letters() - middle < 8) return;
    const auto& rest = split_from(middle, depth + 1);
    if (rest.parts.empty()) return;
    Split joined{0, {head}, std::log(head_count) + rest.log_sum};
    joined.parts.insert(joined.parts.end(), rest.parts.begin(), rest.parts.end());
    take_better(std::move(joined), linker.trust, best);
  }

  static void take_better(Split split, double trust, Split& best) {
    const auto count = static_cast<double>(split.parts.size());
    split.worth = std::exp(split.log_sum / count) * trust / std::pow(1.5, count - 2);
    if (split.worth > best.worth) best = std::move(split);
  }

  std::string_view word_;
  const WordModel& model_;
  std::vector<std::size_t> starts_;  // byte positions of the letters, and the end
  std::map<std::pair<std::size_t, int>, Split> known_;
};

std::string with_umlauts(std::string_view form) {
  std::string spelled;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const auto two = form.substr(at, 2);
    const std::string_view umlaut = two == "ae" ? "ä" : two == "oe" ? "ö" : two == "ue" ? "ü" : "";
    if (umlaut.empty()) {
      spelled += form[at];
    } else {
      spelled += umlaut;
      ++at;
    }
  }
  return spelled;
}

// Endings that Snowball stems apart although they are one word, by hand.
struct Ending {
  std::string_view found, canonical;
};
constexpr std::array<Ending, 4> kEndings{
    {{"kurs", "kurse"}, {"kurses", "kurse"}, {"kitas", "kita"}, {"azubis", "azubi"}}};

}  // namespace

std::vector<std::string> compound_parts(std::string_view form, const WordModel& model) {
  return CompoundSplitter(form, model).parts();
}

std::string canonical_spelling(std::string form, const WordModel& model, const Stems& stems) {
  for (const auto& ending : kEndings) {
    if (!form.ends_with(ending.found)) continue;
    return form.substr(0, form.size() - ending.found.size()) + std::string(ending.canonical);
  }
  auto spelled = with_umlauts(form);
  if (spelled == form || model.find(stems.of(form, Tongue::german))) return form;
  const bool better = model.find(stems.of(spelled, Tongue::german)) || !compound_parts(spelled, model).empty();
  return better ? spelled : form;
}

}  // namespace tafelrunde::analysis
