#include "projector/arrivals.h"

#include <algorithm>
#include <iterator>

namespace tafelrunde::projector {

void Arrivals::update(int field_number, const std::vector<StatementId>& cards, bool motion,
                      float seconds_since_last) {
  shown_for_s_ += seconds_since_last;
  if (shown_for_s_ >= kFade_s) newest_.clear();
  const bool is_new_board = field_number != field_number_;
  const std::set<StatementId> now(cards.begin(), cards.end());
  if (!is_new_board && motion) {
    std::set<StatementId> arrived;
    std::set_difference(now.begin(), now.end(), known_.begin(), known_.end(), std::inserter(arrived, arrived.end()));
    if (!arrived.empty()) {
      newest_ = std::move(arrived);
      shown_for_s_ = 0;
    }
  } else {
    newest_.clear();
  }
  field_number_ = field_number;
  known_ = now;
}

float Arrivals::presence(const StatementId& card) const {
  return newest_.contains(card) ? std::clamp(shown_for_s_ / kFade_s, 0.0F, 1.0F) : 1.0F;
}

}  // namespace tafelrunde::projector
