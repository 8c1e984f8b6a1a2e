// The words of a statement with what is known of it below: kind, state, mentions, table. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

std::string shown_words(const View& view, const scene::StatementCard& card);
float words_height(const View& view, const scene::StatementCard& card, float width_px);
// Gives the height it took.
float draw_words(const View& view, ImVec2 at, float width_px, const scene::StatementCard& card);

// The air around the words in a row or a card, and the width they have in one.
float row_padding_x(const View& view);
float row_padding_y(const View& view);
float row_words_width(const View& view, float row_width_px);

}  // namespace tafelrunde::desk
