// Beside words that are being typed: the clusters they might belong to, each with its key, and what was said alike.
// Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

// True while the keys Alt+1 ... 3 take a suggestion instead of the board's columns.
bool has_suggestions(const View& view);
const scene::SuggestedCluster* suggestion_at(const View& view, int number);                // null if there is none
const scene::SuggestedCluster* suggestion_for(const View& view, const ClusterId& column);  // null if it is not one
// The next statement goes there; taken twice: it does not.
void take_suggestion(const View& view, const scene::SuggestedCluster& suggestion);

// In one line, in place of what the keys of the box do.
void draw_suggestions(const View& view, const widgets::Rect& line);

// On top of a list: what was said alike, an alarm only for what is all but the same.
bool has_similar(const View& view);
void draw_similar(const View& view, widgets::Rect& rest);

}  // namespace tafelrunde::desk
