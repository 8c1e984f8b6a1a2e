#include "analysis/train_ppmi.h"

#include <cmath>
#include <numeric>

namespace tafelrunde::analysis {
namespace {

constexpr double kSmoothing = .75;
constexpr std::size_t kRowsBetweenNews = 1024;

// Tells of one of the two passes over all rows.
class Pass {
 public:
  Pass(const TellShare& tell, std::size_t rows, double from) : tell_(tell), rows_(rows), from_(from) {}
  void done(std::size_t row) const {
    if (tell_ && row % kRowsBetweenNews == 0)
      tell_(from_ + .5 * static_cast<double>(row) / static_cast<double>(rows_));
  }

 private:
  const TellShare& tell_;
  std::size_t rows_;
  double from_;
};

std::vector<double> row_sums(Cooccurrence& cooccurrence, const Pass& pass) {
  std::vector<double> sums;
  for (std::uint32_t stem = 0; stem < cooccurrence.stem_count(); ++stem) {
    double sum = 0;
    for (const auto& cell : cooccurrence.row(stem)) sum += cell.halves;
    sums.push_back(sum);
    pass.done(stem);
  }
  return sums;
}

std::vector<double> context_shares(const std::vector<double>& sums) {
  std::vector<double> shares;
  for (const double sum : sums) shares.push_back(std::pow(sum, kSmoothing));
  const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= all;
  return shares;
}

}  // namespace

// Co-occurrences are counted twice, once for their sums and once for the cells: that costs seconds, and only the
// third of the cells that say something is ever in memory.
SparseRows positive_mutual_information(Cooccurrence& cooccurrence, const TellShare& tell) {
  const auto stems = cooccurrence.stem_count();
  const auto sums = row_sums(cooccurrence, Pass(tell, stems, 0));
  const auto shares = context_shares(sums);
  const Pass pass(tell, stems, .5);
  SparseRows information(static_cast<Eigen::Index>(stems), static_cast<Eigen::Index>(stems));
  for (std::uint32_t stem = 0; stem < stems; ++stem) {
    information.startVec(stem);
    for (const auto& cell : cooccurrence.row(stem)) {
      const double surprise = std::log(cell.halves / (sums[stem] * shares[cell.stem]));
      if (surprise > 0) information.insertBack(stem, cell.stem) = static_cast<float>(surprise);
    }
    pass.done(stem);
  }
  information.finalize();
  return information;
}

}  // namespace tafelrunde::analysis
