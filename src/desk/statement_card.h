// One statement as a row of the board: the words first, then what is known of it. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

// How tall the row is at this width, and drawing it. Drawing makes it a spot of the board: it can be chosen by
// pointer and keys, dragged, counted (+1) and opened for correction (double click, Enter).
float statement_height(const View& view, const scene::StatementCard& card, float width_px);
void draw_statement(const View& view, const widgets::Rect& box, const scene::StatementCard& card);

// The same for a statement that a proposal would put here, with the reason. Pressing accepts it.
float ghost_height(const View& view, const scene::GhostCard& ghost, float width_px);
void draw_ghost(const View& view, const widgets::Rect& box, const scene::ClusterColumn& column,
                const scene::GhostCard& ghost);

// The words alone with what is known of it, for lists that act otherwise. Gives the height it took.
float draw_statement_words(const View& view, ImVec2 at, float width_px, const scene::StatementCard& card);

// Notes where the spot lies, for the arrow keys. True if it is worth drawing: some of it is to be seen, or it has or
// gets the cursor.
bool note_spot(const View& view, const Spot& spot, const widgets::Rect& box);

// Gives the cursor to what is drawn with this label in the current id scope, if it was wished for or has the
// keyboard, and scrolls it into view. True if the cursor is here.
bool settle_cursor(const View& view, const Spot& spot, const widgets::Rect& box, const std::string& label);

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
