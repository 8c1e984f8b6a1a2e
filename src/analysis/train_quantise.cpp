#include "analysis/train_quantise.h"

#include <cmath>

namespace tafelrunde::analysis {

std::string as_signed_bytes(const DenseRows& vectors, std::size_t rows, std::size_t dimensions) {
  std::string bytes;
  bytes.reserve(rows * dimensions);
  for (std::size_t row = 0; row < rows; ++row) {
    const auto entries =
        vectors.row(static_cast<Eigen::Index>(row)).head(static_cast<Eigen::Index>(dimensions)).cast<double>().eval();
    const double largest = entries.cwiseAbs().maxCoeff();
    for (const double entry : entries)
      bytes += static_cast<char>(largest > 0 ? std::lround(127 * entry / largest) : 0);
  }
  return bytes;
}

}  // namespace tafelrunde::analysis
