// The directions in which the rows of a large sparse matrix differ most: a truncated singular value decomposition.
// Sixth step of training a word model (train_words.h).
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/train_ppmi.h"

namespace tafelrunde::analysis {

using DenseRows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct SvdWish {
  std::size_t rank = 180;    // at most as many as the matrix has rows
  std::size_t surplus = 40;  // further directions looked at on the way, for exactness
  std::size_t iterations = 3;
  std::uint64_t seed = 0;
};

struct LeftSingular {
  DenseRows vectors;           // one column each, of length 1, its entry of largest size positive
  std::vector<double> values;  // largest first; fewer than asked for if the matrix has no more that are not zero
};

// Randomised subspace iteration (Halko, Martinsson, Tropp 2011) on a square matrix. The same bytes for the same
// matrix and seed: one thread, sums in one order.
LeftSingular left_singular(const SparseRows& matrix, const SvdWish& wish, const TellShare& tell);

}  // namespace tafelrunde::analysis
