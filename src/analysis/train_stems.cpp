#include "analysis/train_stems.h"

#include <algorithm>
#include <numeric>

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kMostFrequent = 150;  // the shipped model's figure
constexpr std::size_t kStemsForOne = 300;   // of so many stems the most frequent one is left out, as there
constexpr std::size_t kShortestStem = 2;    // bytes

// By place in the old order: its place in the new one, or kNone.
std::vector<std::uint32_t> new_places(const std::vector<std::uint32_t>& order, std::size_t old_count) {
  std::vector<std::uint32_t> places(old_count, StemList::kNone);
  for (std::size_t place = 0; place < order.size(); ++place) places[order[place]] = static_cast<std::uint32_t>(place);
  return places;
}

// Every stem, in the order in which the forms first stood.
StemList all_stems(const std::deque<Corpus::Form>& forms, const IsStopWord& is_stop_word) {
  const Stems stemmer;
  StemList list;
  std::deque<std::string> letters;
  WordTable places;
  for (const auto& form : forms) {
    const auto stem = stemmer.of(form.letters, Tongue::german);
    auto place = places.find(stem);
    if (!place) {
      place = places.add(letters.emplace_back(stem)).place;
      list.stems.push_back({stem, 0, 0});
    }
    auto& counted = list.stems[*place];
    counted.count += form.count;
    if (is_stop_word(form.letters)) counted.stop_count += form.count;
    list.of_form.push_back(*place);
  }
  return list;
}

}  // namespace

StemList list_stems(const std::deque<Corpus::Form>& forms, const IsStopWord& is_stop_word, std::uint64_t least_count,
                    std::size_t most) {
  auto all = all_stems(forms, is_stop_word);
  std::vector<std::uint32_t> order(all.stems.size());
  std::iota(order.begin(), order.end(), 0u);
  std::erase_if(order, [&](std::uint32_t place) {
    return all.stems[place].count < least_count || all.stems[place].letters.size() < kShortestStem;
  });
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto &left = all.stems[a], &right = all.stems[b];
    return left.count != right.count ? left.count > right.count : left.letters < right.letters;
  });
  if (order.size() > most) order.resize(most);
  const auto places = new_places(order, all.stems.size());
  StemList list;
  for (const auto place : order) list.stems.push_back(std::move(all.stems[place]));
  for (const auto place : all.of_form) list.of_form.push_back(places[place]);
  return list;
}

std::vector<bool> left_out(const StemList& list) {
  const auto most_frequent = std::min(kMostFrequent, list.stems.size() / kStemsForOne);
  std::vector<bool> is_left_out(list.stems.size());
  for (std::size_t place = 0; place < list.stems.size(); ++place) {
    const auto& stem = list.stems[place];
    is_left_out[place] = place < most_frequent || 2 * stem.stop_count > stem.count;
  }
  return is_left_out;
}

std::vector<std::uint32_t> running_stems(std::vector<std::uint32_t> running, const StemList& list,
                                         const std::vector<bool>& is_left_out) {
  const auto gap = static_cast<std::uint32_t>(list.stems.size());
  std::size_t kept = 0;
  for (const auto form : running) {
    const auto stem = form == Corpus::kGap ? gap : list.of_form[form];
    if (stem == StemList::kNone || (stem != gap && is_left_out[stem])) continue;
    running[kept++] = stem;
  }
  running.resize(kept);
  running.shrink_to_fit();
  return running;
}

}  // namespace tafelrunde::analysis
