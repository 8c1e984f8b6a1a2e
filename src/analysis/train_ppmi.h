// How much more often two stems meet than chance would have it: positive pointwise mutual information. Fifth step of
// training a word model (train_words.h).
#pragma once

#include <Eigen/SparseCore>
#include <functional>

#include "analysis/train_cooccurrence.h"

namespace tafelrunde::analysis {

using SparseRows = Eigen::SparseMatrix<float, Eigen::RowMajor>;
using TellShare = std::function<void(double share_done)>;

// max(0, ln(M(i,j) / (r(i) p(j)))), where M is the co-occurrence, r its row sums and p the share of a context,
// smoothed by the power .75 so that rare contexts do not count for too much (Levy, Goldberg, Dagan 2015).
SparseRows positive_mutual_information(Cooccurrence& cooccurrence, const TellShare& tell);

}  // namespace tafelrunde::analysis
