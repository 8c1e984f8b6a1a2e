// The visible regions of the desk, one function each. Internal to desk.
#pragma once

#include "desk/view.h"

namespace tafelrunde::desk {

// Left: where. Fields of action, plenum, export, undo and redo by name.
void draw_rail(const View& view, const widgets::Rect& area);

// Top of the middle: the field, its rounds, the time left, the search.
float header_height(const View& view);
void draw_header(const View& view, const widgets::Rect& area);

// Bottom of the middle: the box, the kinds of the next statement, what Enter does. The bottom edge never moves.
float capture_height(const View& view, float width_px);
void draw_capture(const View& view, const widgets::Rect& area);

// Above the box: what can be done with what is chosen; above that a refusal, if there is one.
float action_bar_height(const View& view, float width_px);
void draw_action_bar(const View& view, const widgets::Rect& area);

// The middle, one of these.
void draw_board(const View& view, const widgets::Rect& area);
void draw_plenary(const View& view, const widgets::Rect& area);
void draw_finding_editor(const View& view, const widgets::Rect& area);
void draw_queue(const View& view, const widgets::Rect& area);
void draw_palette(const View& view, const widgets::Rect& area);
void draw_stances(const View& view, const widgets::Rect& area);
void draw_vote(const View& view, const widgets::Rect& area);
void draw_note(const View& view, const widgets::Rect& area);
void draw_files(const View& view, const widgets::Rect& area);
void draw_seat(const View& view, const widgets::Rect& area);
void draw_round(const View& view, const widgets::Rect& area);
void draw_attendance(const View& view, const widgets::Rect& area);
void draw_hands(const View& view, const widgets::Rect& area);
void draw_versions(const View& view, const widgets::Rect& area);
void draw_settings(const View& view, const widgets::Rect& area);
void draw_redaction(const View& view, const widgets::Rect& area);
void draw_help(const View& view, const widgets::Rect& area);

// Right: what the hall sees and what is next, the lists, what was saved.
float hall_height(const View& view, float width_px);
void draw_hall(const View& view, const widgets::Rect& area);
void draw_side(const View& view, const widgets::Rect& area);
void draw_saved(const View& view, const widgets::Rect& area);

// Over everything but deaf: what is being dragged.
void draw_drag(const View& view);

}  // namespace tafelrunde::desk
