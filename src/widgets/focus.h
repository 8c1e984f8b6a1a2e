// Which item of a screen the keyboard speaks to. Tab walks through the items in the order they were drawn. A screen
// may name one item the home of the keyboard (the capture box): it has the focus whenever nobody else has.
#pragma once

#include <vector>

#include "imgui.h"

namespace tafelrunde::widgets {

class Focus {
 public:
  // For widgets: this item takes part in this frame. True if it has the focus.
  bool take_part(ImGuiID id);
  bool take_part_as_home(ImGuiID id);
  void give(ImGuiID id) {
    focused_ = id;
    ring_ = false;
  }
  void give_home() { give(home_); }
  bool is_at(ImGuiID id) const { return focused_ == id && id != 0; }
  // The ring is drawn only for people who walk with Tab.
  bool shows_ring(ImGuiID id) const { return ring_ && is_at(id); }

  // For widgets::Screen.
  void begin_frame();
  bool end_frame();  // an item that is no longer drawn loses the focus to the home; true if that happened
  bool moved() const { return focused_ != began_at_; }  // in this frame
  void walk(int steps);
  bool has_home() const { return home_ != 0; }
  bool is_home_focused() const { return focused_ == home_; }

 private:
  ImGuiID focused_ = 0;
  ImGuiID began_at_ = 0;
  ImGuiID home_ = 0;
  bool ring_ = false;
  std::vector<ImGuiID> order_;
};

}  // namespace tafelrunde::widgets
