// The words of a statement with what is known of it below: kind, state, mentions, table. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

std::string shown_words(const View& view, const scene::StatementCard& card);
float words_height(const View& view, const scene::StatementCard& card, float width_px);
// A number that is another one whenever words_height might be: wording, what stands below it, size of the letters.
// Cheap: it reads no long text. Never 0.
std::uint64_t words_signature(const View& view, const scene::StatementCard& card);
// Gives the height it took.
float draw_words(const View& view, ImVec2 at, float width_px, const scene::StatementCard& card);

// The air around the words in a row or a card, and the width they have in one.
float row_padding_x(const View& view);
float row_padding_y(const View& view);
float row_words_width(const View& view, float row_width_px);

}  // namespace tafelrunde::desk
