#include "widgets/focus.h"

#include <algorithm>

namespace tafelrunde::widgets {

bool Focus::take_part(ImGuiID id) {
  order_.push_back(id);
  return focused_ == id;
}

bool Focus::take_part_as_home(ImGuiID id) {
  home_ = id;
  if (focused_ == 0) focused_ = id;
  return take_part(id);
}

void Focus::begin_frame() {
  began_at_ = focused_;
  order_.clear();
  home_ = 0;
}

bool Focus::end_frame() {
  if (std::find(order_.begin(), order_.end(), focused_) != order_.end()) return false;
  focused_ = home_;
  ring_ = false;
  return home_ != 0;
}

void Focus::walk(int steps) {
  if (order_.empty()) return;
  const auto count = static_cast<int>(order_.size());
  const auto found = std::find(order_.begin(), order_.end(), focused_);
  const int from = found == order_.end() ? (steps > 0 ? -1 : 0) : static_cast<int>(found - order_.begin());
  focused_ = order_[static_cast<std::size_t>(((from + steps) % count + count) % count)];
  ring_ = true;
}

}  // namespace tafelrunde::widgets
