#include "analysis/train_svd.h"

#include <Eigen/Eigenvalues>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>

#include "analysis/dice.h"

namespace tafelrunde::analysis {
namespace {

using Eigen::Index;

constexpr double kNothing = 1e-4;  // of the largest singular value; below, single precision is rounding

DenseRows random_rows(Index rows, Index columns, std::uint64_t seed) {
  Dice dice(seed);
  DenseRows random(rows, columns);
  for (Index row = 0; row < rows; ++row)
    for (Index column = 0; column < columns; ++column) random(row, column) = dice.balanced();
  return random;
}

// Columns at right angles that span the same space.
DenseRows orthonormal(const DenseRows& columns) {
  const Eigen::HouseholderQR<Eigen::MatrixXf> qr(columns);
  return qr.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

// A space that holds the leading left singular vectors.
DenseRows leading_range(const SparseRows& matrix, Index width, const SvdWish& wish, const TellShare& tell) {
  DenseRows range = orthonormal(matrix * random_rows(matrix.rows(), width, wish.seed));
  for (std::size_t round = 1; round <= wish.iterations; ++round) {
    if (tell) tell(static_cast<double>(round) / static_cast<double>(wish.iterations + 2));
    range = orthonormal(matrix.transpose() * range);
    range = orthonormal(matrix * range);
  }
  return range;
}

// Only directions count, so that either sign would do; this one is the same every time.
void make_largest_entry_positive(DenseRows& vectors) {
  for (Index column = 0; column < vectors.cols(); ++column) {
    Index largest = 0;
    vectors.col(column).cwiseAbs().maxCoeff(&largest);
    if (vectors(largest, column) < 0) vectors.col(column) *= -1;
  }
}

}  // namespace

LeftSingular left_singular(const SparseRows& matrix, const SvdWish& wish, const TellShare& tell) {
  const auto width = std::min(static_cast<Index>(wish.rank + wish.surplus), matrix.rows());
  const DenseRows range = leading_range(matrix, width, wish, tell);
  const Eigen::MatrixXd image = DenseRows(matrix.transpose() * range).cast<double>();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> squares(image.transpose() * image);  // smallest first
  LeftSingular found;
  for (Index n = width - 1; n >= 0 && found.values.size() < wish.rank; --n) {
    const double value = std::sqrt(std::max(0.0, squares.eigenvalues()[n]));
    if (!found.values.empty() && value <= kNothing * found.values.front()) break;
    found.values.push_back(value);
  }
  const auto rank = static_cast<Index>(found.values.size());
  found.vectors = range * squares.eigenvectors().rightCols(rank).rowwise().reverse().cast<float>();
  make_largest_entry_positive(found.vectors);
  if (tell) tell(1);
  return found;
}

}  // namespace tafelrunde::analysis
