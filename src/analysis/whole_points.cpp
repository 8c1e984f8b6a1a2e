#include "analysis/whole_points.h"

namespace tafelrunde::analysis {

// Whole numbers give the same sums however many of them a machine adds at once. (Sanitizers start before such a
// choice could be made.)
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(NDEBUG)
__attribute__((target_clones("default", "avx2")))
#endif
std::array<std::int32_t, 4>
four_products(const std::int16_t* one, const std::array<const std::int16_t*, 4>& others, std::size_t length) {
  std::int32_t a = 0, b = 0, c = 0, d = 0;
  const std::int16_t *in_a = others[0], *in_b = others[1], *in_c = others[2], *in_d = others[3];
  for (std::size_t i = 0; i < length; ++i) {
    const std::int32_t value = one[i];
    a += value * in_a[i];
    b += value * in_b[i];
    c += value * in_c[i];
    d += value * in_d[i];
  }
  return {a, b, c, d};
}

SharedWordIndex::SharedWordIndex(std::span<const Point> points, std::size_t feature_count)
    : starts_(feature_count + 1) {
  for (const auto& point : points)
    for (const auto& entry : point.shared) ++starts_[entry.feature + 1];
  for (std::size_t f = 0; f < feature_count; ++f) starts_[f + 1] += starts_[f];
  postings_.resize(starts_.back());
  auto next = starts_;
  for (std::size_t i = 0; i < points.size(); ++i)
    for (const auto& entry : points[i].shared)
      postings_[next[entry.feature]++] = {static_cast<std::uint32_t>(i), whole(entry.value)};
}

void Nearest::take(std::size_t to, Neighbour neighbour) {
  const auto closer = [](const Neighbour& a, const Neighbour& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.point < b.point;
  };
  auto* const first = best_.data() + to * count_;
  auto& kept = kept_[to];
  if (kept == count_ && (count_ == 0 || !closer(neighbour, first[kept - 1]))) return;
  auto* at = first + (kept < count_ ? kept++ : kept - 1);
  for (; at != first && closer(neighbour, at[-1]); --at) *at = at[-1];
  *at = neighbour;
  if (kept == count_) least_[to] = first[kept - 1].likeness;
}

}  // namespace tafelrunde::analysis
