#include "analysis/neighbours.h"

#include <algorithm>
#include <bit>

#include "analysis/cells.h"
#include "analysis/whole_points.h"

namespace tafelrunde::analysis {
namespace {

WholeRows related_rows(std::span<const Point> points) {
  std::size_t length = 0;
  for (const auto& point : points) length = std::max(length, point.related.size());
  WholeRows rows(points.size(), length);
  for (std::size_t i = 0; i < points.size(); ++i) rows.set(i, points[i].related);
  return rows;
}

// Every pair, four points at a time: each row that comes from memory is then used four times.
void compare_all(std::span<const Point> points, const SharedWordIndex& index, Nearest& nearest, Progress& progress) {
  const auto rows = related_rows(points);
  const auto count = points.size();
  std::array<std::vector<std::int32_t>, 4> likeness;
  for (auto& row : likeness) row.resize(count);
  for (std::size_t first = 0; first < count; first += 4) {
    if (first % 256 == 0 && !progress.reached(first, count)) return;
    std::array<const std::int16_t*, 4> four;
    for (std::size_t k = 0; k < 4; ++k) four[k] = rows.row(std::min(first + k, count - 1));
    for (std::size_t j = first; j < count; ++j) {
      const auto products = four_products(rows.row(j), four, rows.length());
      for (std::size_t k = 0; k < 4; ++k) likeness[k][j] = products[k];
    }
    for (std::size_t k = 0; k < 4 && first + k < count; ++k) {
      const auto i = first + k;
      for (const auto& entry : points[i].shared) {
        const std::int32_t value = whole(entry.value);
        const auto postings = index.with(entry.feature);
        auto other = std::upper_bound(postings.begin(), postings.end(), i,
                                      [](std::size_t at, const auto& posting) { return at < posting.point; });
        for (; other != postings.end(); ++other) likeness[k][other->point] += value * other->value;
      }
      for (std::size_t j = i + 1; j < count; ++j) {
        nearest.offer(i, {static_cast<std::uint32_t>(j), likeness[k][j]});
        nearest.offer(j, {static_cast<std::uint32_t>(i), likeness[k][j]});
      }
    }
  }
}

// --- more points than can be compared pair by pair

constexpr std::size_t kCandidates = 32;       // of each kind: by related and by shared words
constexpr std::size_t kMostPostings = 1'000;  // a word that more statements have does not bring two together

std::int32_t whole_likeness(const Point& a, const Point& b, std::int32_t related) {
  auto left = a.shared.begin();
  auto right = b.shared.begin();
  while (left != a.shared.end() && right != b.shared.end()) {
    if (left->feature < right->feature)
      ++left;
    else if (right->feature < left->feature)
      ++right;
    else
      related += std::int32_t{whole((left++)->value)} * whole((right++)->value);
  }
  return related;
}

// Sums up, over the rarer words of a point, what the others share with it.
class SharedWordSearch {
 public:
  SharedWordSearch(std::span<const Point> points, const SharedWordIndex& index)
      : points_(points), index_(index), sums_(points.size()), best_(1, kCandidates) {}

  std::span<const Neighbour> candidates(std::size_t point) {
    best_.forget(0);
    for (const auto& entry : points_[point].shared) {
      const auto postings = index_.with(entry.feature);
      if (postings.size() > kMostPostings) continue;
      for (const auto& other : postings) {
        if (sums_[other.point] == 0) touched_.push_back(other.point);
        sums_[other.point] += std::int32_t{whole(entry.value)} * other.value;
      }
    }
    for (const auto other : touched_) {
      if (other != point) best_.offer(0, {other, sums_[other]});
      sums_[other] = 0;
    }
    touched_.clear();
    return best_.of(0);
  }

 private:
  std::span<const Point> points_;
  const SharedWordIndex& index_;
  std::vector<std::int32_t> sums_;
  std::vector<std::uint32_t> touched_;
  Nearest best_;
};

void compare_near(std::span<const Point> points, const SharedWordIndex& index, Nearest& nearest, Progress& progress) {
  const auto rows = related_rows(points);
  Nearest related(points.size(), kCandidates);
  compare_in_cells(rows, points.size(), related, progress);
  SharedWordSearch by_words(points, index);
  const auto take = [&](std::size_t i, std::uint32_t other) {
    std::array<const std::int16_t*, 4> same;
    same.fill(rows.row(other));
    return Neighbour{other,
                     whole_likeness(points[i], points[other], four_products(rows.row(i), same, rows.length())[0])};
  };
  std::vector<std::uint32_t> candidates;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i % 256 == 0 && !progress.reached(points.size() + i, 2 * points.size())) return;
    candidates.clear();
    for (const auto& candidate : related.of(i)) candidates.push_back(candidate.point);
    for (const auto& candidate : by_words.candidates(i)) candidates.push_back(candidate.point);
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const auto other : candidates) nearest.offer(i, take(i, other));
  }
}

}  // namespace

Neighbours most_similar(std::span<const Point> points, std::size_t feature_count, std::size_t count,
                        Progress& progress, std::size_t most_for_exact) {
  const SharedWordIndex index(points, feature_count);
  Nearest nearest(points.size(), count);
  (points.size() <= most_for_exact ? compare_all : compare_near)(points, index, nearest, progress);
  Neighbours found(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) found[i].assign(nearest.of(i).begin(), nearest.of(i).end());
  return found;
}

}  // namespace tafelrunde::analysis
