#include "analysis/similarity.h"

#include <algorithm>
#include <cmath>

#include "analysis/vectors.h"

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kFewestForMean = 5;   // below, the mean says more about chance than about the field
constexpr double kUnknownWordWeight = 1.5;  // about a rare word's: an unknown word makes the known ones say less

// Rarity in the language, .05..: about 1 for a word that stands a thousand times in the corpus.
double background_rarity(const WordModel& model, const std::string& stem) {
  if (model.empty()) return 1;
  const auto known = model.find(stem);
  const double count = known ? model.count(*known) : 0;
  return std::max(0.05, std::log(model.total() / (count + 50)) / 4);
}

double damped(double count) { return count < 1 ? count : 1 + std::log(count); }

std::vector<float> mean_direction(std::span<const Reading> known, std::span<const Reading> names) {
  const auto count = known.size() + names.size();
  if (count < kFewestForMean) return {};
  std::vector<double> sum;
  for (const auto readings : {known, names}) {
    for (const auto& reading : readings) {
      if (sum.empty()) sum.resize(reading.direction.size());
      for (std::size_t d = 0; d < reading.direction.size(); ++d) sum[d] += static_cast<double>(reading.direction[d]);
    }
  }
  std::vector<float> mean;
  for (const double value : sum) mean.push_back(static_cast<float>(value / static_cast<double>(count)));
  return mean;
}

double squared_length(const std::vector<float>& row) {
  double squares = 0;
  for (const float value : row) squares += double(value) * double(value);
  return squares;
}

}  // namespace

StatementSpace::StatementSpace(const WordModel& model, std::span<const Reading> known, double vector_share,
                               std::span<const Reading> names)
    : vector_share_(model.empty() ? 0 : std::clamp(vector_share, 0.0, 1.0)),
      mean_related_(mean_direction(known, names)) {
  std::vector<double> statements_with;
  for (const auto readings : {known, names}) {
    for (const auto& reading : readings) {
      for (const auto& feature : reading.features) {
        const auto [entry, is_new] = features_.emplace(feature.stem, static_cast<std::uint32_t>(stems_.size()));
        if (is_new) {
          stems_.push_back(feature.stem);
          statements_with.push_back(0);
        }
        statements_with[entry->second] += 1;
      }
    }
  }
  const auto count = static_cast<double>(known.size() + names.size());
  for (std::size_t f = 0; f < stems_.size(); ++f) {
    const double own_rarity = std::log((1.0 + count) / (1 + statements_with[f])) + 1;
    weights_.push_back(static_cast<float>(std::sqrt(own_rarity * background_rarity(model, stems_[f]))));
  }
}

const std::uint32_t* StatementSpace::find(const std::string& stem) const {
  const auto found = features_.find(stem);
  return found == features_.end() ? nullptr : &found->second;
}

Point StatementSpace::place(const Reading& reading) const {
  Point point;
  double squares = 0;
  for (const auto& feature : reading.features) {
    const auto* known = find(feature.stem);
    const double value = damped(feature.count) * (known ? double(weights_[*known]) : kUnknownWordWeight);
    squares += value * value;
    if (known) point.shared.push_back({*known, static_cast<float>(value)});
  }
  std::sort(point.shared.begin(), point.shared.end(),
            [](const Point::Entry& a, const Point::Entry& b) { return a.feature < b.feature; });
  const double scale = squares > 0 ? std::sqrt((1 - vector_share_) / squares) : 0;
  for (auto& entry : point.shared) entry.value = static_cast<float>(double(entry.value) * scale);

  if (reading.direction.empty() || vector_share_ == 0) return point;
  point.related = reading.direction;
  for (std::size_t d = 0; d < mean_related_.size(); ++d) point.related[d] -= mean_related_[d];
  const double length = std::sqrt(squared_length(point.related));
  if (length < 1e-6) point.related.clear();
  const double stretch = std::sqrt(vector_share_) / length;
  for (auto& value : point.related) value = static_cast<float>(double(value) * stretch);
  return point;
}

float likeness(const Point& a, const Point& b) {
  float sum = inner_product(a.related, b.related);
  auto left = a.shared.begin();
  auto right = b.shared.begin();
  while (left != a.shared.end() && right != b.shared.end()) {
    if (left->feature < right->feature)
      ++left;
    else if (right->feature < left->feature)
      ++right;
    else
      sum += (left++)->value * (right++)->value;
  }
  return sum;
}

}  // namespace tafelrunde::analysis
