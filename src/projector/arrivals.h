// Which cards of the live board are new to the hall, and how far they have faded in.
#pragma once

#include <set>
#include <vector>

#include "base/id.h"

namespace tafelrunde::projector {

class Arrivals {
 public:
  static constexpr float kFade_s = 0.15F;

  // Once per frame: what the board of this field shows now. The first board of a field arrives as a whole, without
  // a fade; with `motion` off everything does. Field 0: no board is shown.
  void update(int field_number, const std::vector<StatementId>& cards, bool motion, float seconds_since_last);

  // 1: stands; below: still fading in.
  float presence(const StatementId& card) const;
  bool is_moving() const { return !newest_.empty(); }

 private:
  int field_number_ = 0;
  std::set<StatementId> known_;
  std::set<StatementId> newest_;
  float shown_for_s_ = 0;
};

}  // namespace tafelrunde::projector
