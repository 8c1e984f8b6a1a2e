// Directions as signed bytes. Last step of training a word model (train_words.h).
#pragma once

#include <cstddef>
#include <string>

#include "analysis/train_svd.h"

namespace tafelrunde::analysis {

// The first `rows` rows, one byte for each of the first `dimensions` columns, each row stretched so that its largest
// entry is 127 or -127: only directions count. A row of zeros stays one.
std::string as_signed_bytes(const DenseRows& vectors, std::size_t rows, std::size_t dimensions);

}  // namespace tafelrunde::analysis
