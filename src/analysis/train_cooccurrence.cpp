#include "analysis/train_cooccurrence.h"

#include <algorithm>
#include <utility>

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kWindow = 20;
constexpr std::size_t kNear = 10;  // up to here at full weight
constexpr std::uint32_t kLeastHalves = 3;

}  // namespace

Cooccurrence::Cooccurrence(std::vector<std::uint32_t> running, std::size_t stem_count)
    : stem_count_(stem_count), running_(std::move(running)), starts_(stem_count + 2), halves_(stem_count + 1) {
  const auto gap = static_cast<std::uint32_t>(stem_count);
  running_.insert(running_.begin(), kWindow, gap);
  running_.insert(running_.end(), kWindow, gap);
  for (const auto stem : running_) ++starts_[stem + 1];
  for (std::size_t stem = 0; stem <= stem_count; ++stem) starts_[stem + 1] += starts_[stem];
  places_.resize(starts_[stem_count]);
  auto free = starts_;
  for (std::size_t place = 0; place < running_.size(); ++place) {
    if (running_[place] != gap) places_[free[running_[place]]++] = static_cast<std::uint32_t>(place);
  }
}

std::span<const Cooccurrence::Cell> Cooccurrence::row(std::uint32_t stem) {
  for (auto place = starts_[stem]; place < starts_[stem + 1]; ++place) count_around(places_[place]);
  row_.clear();
  for (const auto other : touched_) {
    if (halves_[other] >= kLeastHalves && other != stem_count_) row_.push_back({other, halves_[other]});
    halves_[other] = 0;
  }
  touched_.clear();
  std::sort(row_.begin(), row_.end(), [](const Cell& a, const Cell& b) { return a.stem < b.stem; });
  return row_;
}

void Cooccurrence::count_around(std::size_t place) {
  const auto count = [&](std::size_t other_place, std::uint32_t halves) {
    const auto other = running_[other_place];
    if (halves_[other] == 0) touched_.push_back(other);
    halves_[other] += halves;
  };
  for (std::size_t distance = 1; distance <= kWindow; ++distance) {
    const std::uint32_t halves = distance <= kNear ? 2 : 1;
    count(place - distance, halves);
    count(place + distance, halves);
  }
}

}  // namespace tafelrunde::analysis
