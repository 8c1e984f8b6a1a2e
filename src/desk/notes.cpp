// Ctrl+N: the moderator's own note, on the field while she leads the plenary, else on the part of the agenda that
// runs. Nobody else ever sees it.
#include <algorithm>

#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"
#include "widgets/controls.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

bool is_about_field(const View& view) { return view.ui.panel == Panel::plenary; }

void save(const View& view) {
  const NoteUi& note = *view.ui.note;
  view.submit(WriteNote{note.field, note.phase, note.words.text}, Origin::note);
}

std::string title_of(const View& view) {
  return view.say("desk.note.title", view.ui.note->phase.empty() ? view.scene.field.title : view.scene.phase);
}

}  // namespace

void begin_note(const View& view) {
  view.ui.opened = Editor::note;
  if (view.ui.note) return;  // what stands in its box stays
  close_sheets(view);
  NoteUi note;
  if (is_about_field(view))
    note.field = view.scene.focus.field;
  else
    note.phase = view.scene.running_phase;
  const auto left = std::find_if(view.ui.left_notes.begin(), view.ui.left_notes.end(), [&](const NoteUi& each) {
    return each.field == note.field && each.phase == note.phase;
  });
  if (left != view.ui.left_notes.end()) {
    note = std::move(*left);
    view.ui.left_notes.erase(left);
  } else {
    note.words.set(note.phase.empty() ? view.scene.note : view.scene.phase_note);
  }
  view.ui.note = std::move(note);
}

void leave_note(const View& view) {
  if (!view.ui.note) return;
  view.ui.left_notes.push_back(std::move(*view.ui.note));
  view.ui.note.reset();
}

void draw_note(const View& view, const Rect& area) {
  Rect rest = begin_sheet(view, area, title_of(view), 1);
  const auto& type = view.frame.type;
  widgets::TextBoxOptions options;
  options.label = view.text("desk.note.label");
  options.placeholder = view.text("desk.note.placeholder");
  options.min_lines = 4;
  options.max_lines = 12;
  const float height = widgets::text_box_height(view.frame, type.body, view.ui.note->words, options, rest.width());
  const auto answer = widgets::text_box(view.frame, type.body, widgets::cut_top(rest, height, view.unit(1.5F)),
                                        view.ui.note->words, options);
  if (view.ui.opened == Editor::note) view.frame.focus.give(answer.id);
  const std::vector<BarItem> items = {
      {view.text("desk.note.save"), view.text("key.enter"), false, true, [&view] { save(view); }},
      {view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] {
         leave_note(view);
         return_home(view);
       }}};
  draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, items, rest.width())), items);
  if (answer.submitted_with && view.ui.note) save(view);
}

}  // namespace tafelrunde::desk
