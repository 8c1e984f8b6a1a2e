// Spots of the board: what the keyboard can walk to. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

// Notes where the spot lies, for the arrow keys. True if it is worth drawing: some of it is to be seen, or it has or
// gets the cursor.
bool note_spot(const View& view, const Spot& spot, const widgets::Rect& box);

// Gives the cursor to what is drawn with this label in the current id scope, if it was wished for or has the
// keyboard, and scrolls it into view. True if the cursor is here.
bool settle_cursor(const View& view, const Spot& spot, const widgets::Rect& box, const std::string& label);

// What a press on a spot means. The pointer chooses; Enter, the space bar and a double click open.
struct SpotPress {
  bool chosen = false;
  bool opened = false;
  bool held = false;
  bool hovered = false;
};
SpotPress press_spot(const View& view, const widgets::Rect& box, const std::string& label);

// Names a thing by its id for as long as it lives.
class IdScope {
 public:
  template <class IdType>
  explicit IdScope(const IdType& id) {
    const auto* bytes = reinterpret_cast<const char*>(id.bytes.data());
    ImGui::PushID(bytes, bytes + id.bytes.size());
  }
  ~IdScope() { ImGui::PopID(); }
  IdScope(const IdScope&) = delete;
  IdScope& operator=(const IdScope&) = delete;
};

}  // namespace tafelrunde::desk
