#include "desk/desk.h"

#include <algorithm>
#include <utility>

#include "desk/actions.h"
#include "desk/regions.h"
#include "desk/search.h"
#include "desk/selection.h"
#include "widgets/controls.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

// Widths of the sides grow with the window; the middle gets the rest.
float rail_width(const View& view) { return view.unit(view.frame.screen.width() < view.unit(175) ? 30.5F : 32); }
float side_width(const View& view) { return view.unit(view.frame.screen.width() < view.unit(175) ? 37 : 40); }

void draw_work(const View& view, const Rect& area) {
  if (view.ui.palette)
    draw_palette(view, area);
  else if (view.ui.shows_help)
    draw_help(view, area);
  else if (view.ui.stance)
    draw_stances(view, area);
  else if (view.ui.vote)
    draw_vote(view, area);
  else if (view.ui.note)
    draw_note(view, area);
  else if (view.ui.files)
    draw_files(view, area);
  else if (view.ui.seat)
    draw_seat(view, area);
  else if (view.ui.redaction)
    draw_redaction(view, area);
  else if (view.ui.round)
    draw_round(view, area);
  else if (view.ui.attendance)
    draw_attendance(view, area);
  else if (view.ui.hands)
    draw_hands(view, area);
  else if (view.ui.versions)
    draw_versions(view, area);
  else if (view.ui.settings)
    draw_settings(view, area);
  else if (shows_found(view))
    draw_found(view, area);
  else if (view.ui.finding)
    draw_finding_editor(view, area);
  else if (view.ui.panel == Panel::plenary)
    draw_plenary(view, area);
  else if (view.ui.panel == Panel::queue)
    draw_queue(view, area);
  else
    draw_board(view, area);
}

// The capture box is drawn first: it takes its keys before anybody else, and Tab leads from it to the board.
void draw_middle(const View& view, Rect area) {
  const Rect header = widgets::cut_top(area, header_height(view), view.unit(1.5F));
  const Rect capture = widgets::cut_bottom(area, capture_height(view, area.width()), view.unit(1));
  draw_capture(view, capture);
  const Rect bar = widgets::cut_bottom(area, action_bar_height(view, area.width()), view.unit(1.25F));
  draw_work(view, area);
  draw_action_bar(view, bar);
  draw_header(view, header);
}

void draw_right(const View& view, Rect area) {
  const Rect hall = widgets::cut_top(area, hall_height(view, area.width()), view.unit(2));
  const Rect saved = widgets::cut_bottom(area, view.unit(4), view.unit(1));
  draw_side(view, area);
  draw_hall(view, hall);
  draw_saved(view, saved);
}

// A cluster that the moderator asked for is there now: she names it at once. Not if she looks at another field.
void name_what_was_formed(const View& view) {
  if (view.ui.awaited == Origin::forming) return;
  const auto before = std::exchange(view.ui.clusters_before, std::nullopt);
  if (!before) return;
  for (const scene::ClusterColumn& column : view.scene.board)
    if (!column.is_ghost && std::find(before->begin(), before->end(), column.id) == before->end())
      return begin_naming(view, column.id);
}

void begin_frame(const View& view) {
  DeskUi& ui = view.ui;
  name_what_was_formed(view);
  // An answer is out, or an editor waits for the keyboard: nothing may be typed into the wrong box.
  if (ui.awaited || ui.opened) view.frame.input.hold();
  ui.spots.clear();
  ui.landing.clear();
}

void end_frame(const View& view, bool editor_was_due) {
  DeskUi& ui = view.ui;
  handle_keys(view);
  if (editor_was_due) ui.opened.reset();  // also when it was not drawn: keys must not be held for ever
  if (ui.is_capturing && !ui.cursor_wish) {
    ui.cursor.reset();
    ui.selected.clear();
  }
}

}  // namespace

void draw_desk(widgets::Frame& frame, const scene::DeskScene& scene, const DeskStatus& status,
               const Language& language, DeskUi& ui, Intents& intents) {
  const View view{frame, scene, status, language, ui, intents};
  begin_frame(view);
  const bool editor_was_due = ui.opened.has_value();
  Rect rest = frame.screen;
  const Rect rail = widgets::cut_left(rest, rail_width(view));
  const Rect right = widgets::cut_right(rest, side_width(view));
  widgets::fill(frame, rail, frame.theme.sunken);
  widgets::fill(frame, right, frame.theme.sunken);
  draw_middle(view, widgets::inset(rest, view.unit(2.5F), view.unit(2)));
  draw_right(view, widgets::inset(right, view.unit(2)));
  draw_rail(view, widgets::inset(rail, view.unit(1.5F), view.unit(2)));
  draw_drag(view);
  end_frame(view, editor_was_due);
}

}  // namespace tafelrunde::desk
