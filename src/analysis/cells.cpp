#include "analysis/cells.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tafelrunde::analysis {
namespace {

constexpr std::size_t kNearCells = 10;  // with which a cell is compared, itself among them
constexpr int kSettlings = 2;           // times that the centres move to the middle of their cells

using Cell = std::vector<std::uint32_t>;  // rows, ascending

// Rows 0, s, 2s, ...: the points are sorted by text, so these are as good as random ones.
WholeRows first_centres(const WholeRows& rows, std::size_t count, std::size_t cells) {
  WholeRows centres((cells + 3) / 4 * 4, rows.length());
  for (std::size_t c = 0; c < cells; ++c) std::copy_n(rows.row(c * count / cells), rows.length(), centres.row(c));
  return centres;
}

std::vector<Cell> cells_around(const WholeRows& centres, std::size_t cells, const WholeRows& rows,
                               std::size_t count) {
  std::vector<Cell> members(cells);
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t best = 0;
    std::int32_t best_product = 0;
    for (std::size_t c = 0; c < cells; c += 4) {
      const auto products = four_products(
          rows.row(i), {centres.row(c), centres.row(c + 1), centres.row(c + 2), centres.row(c + 3)}, rows.length());
      for (std::size_t k = 0; k < 4 && c + k < cells; ++k) {
        if (products[k] <= best_product) continue;
        best = c + k;
        best_product = products[k];
      }
    }
    members[best].push_back(static_cast<std::uint32_t>(i));
  }
  return members;
}

// Each centre becomes the mean of its cell, with the length of a row.
void settle(WholeRows& centres, const std::vector<Cell>& cells, const WholeRows& rows) {
  std::vector<double> sum(rows.length());
  for (std::size_t c = 0; c < cells.size(); ++c) {
    std::fill(sum.begin(), sum.end(), 0);
    for (const auto i : cells[c])
      for (std::size_t d = 0; d < sum.size(); ++d) sum[d] += rows.row(i)[d];
    double squares = 0;
    for (const double value : sum) squares += value * value;
    if (squares <= 0) continue;
    const double scale = std::sqrt(0.5) * kWholeScale / std::sqrt(squares);
    for (std::size_t d = 0; d < sum.size(); ++d)
      centres.row(c)[d] = static_cast<std::int16_t>(std::nearbyint(sum[d] * scale));
  }
}

struct Part {
  std::size_t cell = 0;
  std::span<const std::uint32_t> rows;
};

std::vector<Part> parts_of(const std::vector<Cell>& cells, std::size_t most) {
  std::vector<Part> parts;
  for (std::size_t c = 0; c < cells.size(); ++c)
    for (std::size_t at = 0; at < cells[c].size(); at += most)
      parts.push_back({c, std::span(cells[c]).subspan(at, std::min(most, cells[c].size() - at))});
  return parts;
}

// The parts that part `p` is compared with: itself and the nearest later or earlier ones, by their centres.
std::vector<std::size_t> near_parts(const std::vector<Part>& parts, std::size_t p, const WholeRows& centres) {
  Nearest nearest(1, kNearCells - 1);
  for (std::size_t other = 0; other < parts.size(); ++other) {
    if (other == p) continue;
    const auto* row = centres.row(parts[other].cell);
    const auto product = four_products(centres.row(parts[p].cell), {row, row, row, row}, centres.length())[0];
    nearest.offer(0, {static_cast<std::uint32_t>(other), std::max(product, 1)});
  }
  std::vector<std::size_t> near{p};
  for (const auto& found : nearest.of(0)) near.push_back(found.point);
  return near;
}

void compare(const WholeRows& rows, const Part& a, const Part& b, bool same, Nearest& nearest) {
  for (std::size_t first = 0; first < a.rows.size(); first += 4) {
    std::array<const std::int16_t*, 4> four;
    for (std::size_t k = 0; k < 4; ++k) four[k] = rows.row(a.rows[std::min(first + k, a.rows.size() - 1)]);
    for (std::size_t j = same ? first + 1 : 0; j < b.rows.size(); ++j) {
      const auto products = four_products(rows.row(b.rows[j]), four, rows.length());
      for (std::size_t k = 0; k < 4 && first + k < a.rows.size(); ++k) {
        if (same && first + k >= j) break;
        nearest.offer(a.rows[first + k], {b.rows[j], products[k]});
        nearest.offer(b.rows[j], {a.rows[first + k], products[k]});
      }
    }
  }
}

}  // namespace

void compare_in_cells(const WholeRows& rows, std::size_t count, Nearest& nearest, Progress& progress) {
  const auto wanted = static_cast<std::size_t>(std::sqrt(static_cast<double>(count)));
  auto centres = first_centres(rows, count, wanted);
  auto cells = cells_around(centres, wanted, rows, count);
  for (int settling = 0; settling < kSettlings; ++settling) {
    if (!progress.reached(settling, 20)) return;
    settle(centres, cells, rows);
    cells = cells_around(centres, wanted, rows, count);
  }
  const auto parts = parts_of(cells, 3 * count / wanted + 1);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t p = 0; p < parts.size(); ++p)
    for (const auto other : near_parts(parts, p, centres)) pairs.emplace_back(std::min(p, other), std::max(p, other));
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (std::size_t n = 0; n < pairs.size(); ++n) {
    if (n % 16 == 0 && !progress.reached(pairs.size() / 5 + n, 2 * pairs.size() + pairs.size() / 2)) return;
    compare(rows, parts[pairs[n].first], parts[pairs[n].second], pairs[n].first == pairs[n].second, nearest);
  }
}

}  // namespace tafelrunde::analysis
