// What an answer does to the box it was waited for: only now are words let go.
#include "desk/desk.h"

namespace tafelrunde::desk {
namespace {

void end_capture(CaptureUi& capture) {
  capture.words.clear();
  capture.kind.reset();
  capture.cluster = {};
}

void end_correction(CaptureUi& capture) {
  if (capture.correction) capture.unfinished.erase(capture.correction->statement);
  capture.correction.reset();
  capture.words = std::exchange(capture.set_aside, {});
}

// The next key is about the same group; what is typed goes to the capture box all the same.
template <class EditorUi>
void end_editor(DeskUi& ui, std::optional<EditorUi>& editor) {
  if (editor) ui.cursor_wish = editor->cluster;
  editor.reset();
}

void end_box(DeskUi& ui, Origin origin) {
  switch (origin) {
    case Origin::capture:
      return end_capture(ui.capture);
    case Origin::correction:
      return end_correction(ui.capture);
    case Origin::naming:
      return end_editor(ui, ui.naming);
    case Origin::dots:
      return end_editor(ui, ui.dots);
    case Origin::finding:
      return ui.finding.reset();
    case Origin::reason:
      return ui.reason.reset();
    case Origin::vote:
      return ui.vote.reset();
    case Origin::note:
      return ui.note.reset();
    case Origin::round:
      return ui.round.reset();
    case Origin::attendance:
      return ui.attendance.reset();
    case Origin::hands:
      return ui.hands.reset();
    case Origin::forming:
    case Origin::other:
      return;
  }
}

}  // namespace

void take_answer(DeskUi& ui, Origin origin, const std::optional<std::string>& refusal_said) {
  if (ui.awaited == origin) ui.awaited.reset();
  if (refusal_said) {
    ui.refusal = *refusal_said;
    if (origin == Origin::forming) ui.clusters_before.reset();
  } else {
    end_box(ui, origin);
  }
}

}  // namespace tafelrunde::desk
