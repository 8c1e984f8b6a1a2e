#include "desk/statement_card.h"

#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/drag.h"
#include "desk/marks.h"
#include "desk/selection.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

std::string shown_words(const View& view, const scene::StatementCard& card) {
  if (card.is_redacted) return view.text("desk.redacted");
  return neutralised(card.text);
}

// --- what is known of a statement: a row of marks and small words ---

struct Note {
  std::string words;
  ImU32 colour = 0;
  std::optional<Kind> mark;
  bool strong = false;
};

const char* state_key(ReleaseState state) {
  switch (state) {
    case ReleaseState::pending: return "desk.state.pending";
    case ReleaseState::withheld: return "desk.state.withheld";
    case ReleaseState::parked: return "desk.state.parked";
    case ReleaseState::released: return "";
  }
  return "";
}

std::vector<Note> notes_of(const View& view, const scene::StatementCard& card) {
  const widgets::Theme& theme = view.frame.theme;
  std::vector<Note> notes;
  if (card.state != ReleaseState::released)
    notes.push_back({view.text(state_key(card.state)), theme.attention, {}, true});
  if (card.versions.size() > 1)
    notes.push_back({view.say("desk.versions", std::to_string(card.versions.size())), theme.attention, {}, true});
  if (card.mentions > 1) notes.push_back({"×" + std::to_string(card.mentions), theme.accent, {}, true});
  if (card.kind) notes.push_back({view.text(kind_key(*card.kind)), theme.quiet, card.kind, false});
  if (!card.dissent.empty()) notes.push_back({view.text("desk.dissent"), theme.attention, {}, false});
  if (!card.table.empty()) notes.push_back({view.say("desk.table", neutralised(card.table)), theme.quiet, {}, false});
  return notes;
}

const widgets::Face& face_of(const View& view, const Note& note) {
  return note.strong ? view.frame.type.small_strong : view.frame.type.small;
}

float mark_px(const View& view) { return view.unit(1.25F); }

float note_width(const View& view, const Note& note) {
  const float mark = note.mark ? mark_px(view) + view.unit(0.75F) : 0;
  return mark + std::ceil(widgets::width_of(face_of(view, note), note.words));
}

// Runs through the notes as they wrap; `draw` gets each and its place relative to the first.
template <class Draw>
float flow_notes(const View& view, const std::vector<Note>& notes, float width_px, const Draw& draw) {
  const float line = view.frame.type.small.line_px();
  ImVec2 at{0, 0};
  for (const Note& note : notes) {
    const float width = note_width(view, note);
    if (at.x > 0 && at.x + width > width_px) at = {0, at.y + line};
    draw(note, at, width);
    at.x += width + view.unit(1.5F);
  }
  return notes.empty() ? 0 : at.y + line;
}

float notes_height(const View& view, const scene::StatementCard& card, float width_px) {
  return flow_notes(view, notes_of(view, card), width_px, [](const Note&, ImVec2, float) {});
}

void draw_note(const View& view, const Note& note, ImVec2 at, float width_px) {
  const widgets::Face& face = face_of(view, note);
  Rect box = widgets::rect_at(at, {width_px + 1, face.line_px()});
  if (note.mark) {
    const Rect sign = widgets::cut_left(box, mark_px(view), view.unit(0.75F));
    kind_mark(view.frame, {sign.min.x, std::round(sign.centre().y - mark_px(view) / 2)}, mark_px(view), *note.mark,
              note.colour);
  }
  widgets::draw_line(view.frame, face, note.colour, box, note.words);
}

// --- the row ---

float padding_x(const View& view) { return view.unit(1.5F); }
float padding_y(const View& view) { return view.unit(1); }
float words_width(const View& view, float width_px) { return width_px - 2 * padding_x(view); }

float words_height(const View& view, const scene::StatementCard& card, float width_px) {
  const float text = widgets::measured(view.frame.type.body, shown_words(view, card), width_px).y;
  return text + notes_height(view, card, width_px);
}

std::string reason_of(const View& view, const scene::GhostCard& ghost) {
  std::string words;
  for (const std::string& word : ghost.shared_words) words += (words.empty() ? "" : ", ") + neutralised(word);
  const std::string reason = words.empty() ? view.text("desk.ghost.alike") : view.say("desk.ghost.reason", words);
  return ghost.is_uncertain ? view.say("desk.ghost.uncertain", reason) : reason;
}

// "+1" shows under the pointer. It lies above the row, so it is asked before the row and drawn after it.
struct PlusOne {
  Rect place;
  bool is_shown = false;
  widgets::Press press;

  PlusOne(const View& view, const Rect& box)
      : place(widgets::inset(widgets::rect_at({box.max.x - view.unit(4), box.min.y}, {view.unit(4), view.unit(3.5F)}),
                             view.unit(0.25F))),
        is_shown(!view.ui.drag && ImGui::IsMouseHoveringRect(box.min, box.max)) {
    if (is_shown) press = widgets::pressable(view.frame, place, "+1", widgets::ItemKind::kButton);
  }
  void draw(const View& view) const {
    if (!is_shown) return;
    const widgets::Theme& theme = view.frame.theme;
    widgets::fill(view.frame, place, press.hovered ? theme.accent : theme.card, view.unit(0.75F));
    if (!press.hovered) widgets::outline(view.frame, place, theme.hairline, view.unit(0.75F), view.frame.line_px());
    widgets::draw_line(view.frame, view.frame.type.small_strong, press.hovered ? theme.on_colour : theme.text, place,
                       "+1", widgets::Align::kCentre);
  }
};

Rect visible_part() {
  const ImDrawList* list = ImGui::GetWindowDrawList();
  return {list->GetClipRectMin(), list->GetClipRectMax()};
}

void reveal(const Rect& box) {
  const Rect seen = visible_part();
  if (box.min.y < seen.min.y) ImGui::SetScrollY(ImGui::GetScrollY() - (seen.min.y - box.min.y));
  else if (box.max.y > seen.max.y) ImGui::SetScrollY(ImGui::GetScrollY() + (box.max.y - seen.max.y));
}

void choose(const View& view, const scene::StatementCard& card) {
  const bool adds = ImGui::GetIO().KeyCtrl || view.frame.input.pointer_with_shift();
  if (!adds) view.ui.selected.clear();
  else toggle_selected(view.ui, card.id);
}

}  // namespace

bool note_spot(const View& view, const Spot& spot, const Rect& box) {
  view.ui.spots.push_back({spot, box});
  return !widgets::overlap(box, visible_part()).empty() || view.ui.cursor == spot || view.ui.cursor_wish == spot;
}

bool settle_cursor(const View& view, const Spot& spot, const Rect& box, const std::string& label) {
  const ImGuiID id = ImGui::GetID(label.c_str());
  DeskUi& ui = view.ui;
  if (ui.cursor_wish == spot) {
    ui.cursor_wish.reset();
    ui.is_capturing = false;
    view.frame.focus.give(id);
    reveal(box);
  }
  if (view.frame.focus.is_at(id)) ui.cursor = spot;
  return ui.cursor == spot;
}

float draw_statement_words(const View& view, ImVec2 at, float width_px, const scene::StatementCard& card) {
  const ImU32 colour = card.is_redacted || card.is_deleted ? view.frame.theme.quiet : view.frame.theme.text;
  const float text =
      widgets::draw_wrapped(view.frame, view.frame.type.body, colour, at, width_px, shown_words(view, card));
  const float notes = flow_notes(view, notes_of(view, card), width_px, [&](const Note& note, ImVec2 by, float width) {
    draw_note(view, note, {at.x + by.x, at.y + text + by.y}, width);
  });
  return text + notes;
}

float statement_height(const View& view, const scene::StatementCard& card, float width_px) {
  return words_height(view, card, words_width(view, width_px)) + 2 * padding_y(view);
}

void draw_statement(const View& view, const Rect& box, const scene::StatementCard& card) {
  if (!note_spot(view, card.id, box)) return;
  const IdScope scope(card.id);
  const std::string label = shown_words(view, card);
  const PlusOne plus_one(view, box);
  if (plus_one.press.pressed) view.submit(CountMention{card.id, 1});
  const auto press = widgets::pressable(view.frame, box, label, widgets::ItemKind::kRow);
  const bool by_pointer = press.pressed && ImGui::IsMouseReleased(0);
  if (by_pointer && !view.ui.drag) {
    choose(view, card);
    view.frame.focus.give(ImGui::GetID(label.c_str()));
  }
  const bool opens = (press.pressed && !by_pointer) || (press.hovered && ImGui::IsMouseDoubleClicked(0));
  const bool has_cursor = settle_cursor(view, card.id, box, label);
  if (press.held) follow_drag(view, card.id);
  const bool selected = is_selected(view.ui, card.id);
  if (selected) widgets::fill(view.frame, box, view.frame.theme.selection, view.unit(0.75F));
  else if (has_cursor || press.hovered) widgets::fill(view.frame, box, view.frame.theme.sunken, view.unit(0.75F));
  if (has_cursor) widgets::outline(view.frame, box, view.frame.theme.accent, view.unit(0.75F), view.unit(0.25F));
  draw_statement_words(view, {box.min.x + padding_x(view), box.min.y + padding_y(view)},
                       words_width(view, box.width()), card);
  plus_one.draw(view);
  if (opens) begin_correction(view, card.id);
}

float ghost_height(const View& view, const scene::GhostCard& ghost, float width_px) {
  const float width = words_width(view, width_px);
  const float words = widgets::measured(view.frame.type.body, shown_words(view, ghost.card), width).y;
  return words + widgets::measured(view.frame.type.small, reason_of(view, ghost), width).y + 2 * padding_y(view);
}

void draw_ghost(const View& view, const Rect& box, const scene::ClusterColumn& column, const scene::GhostCard& ghost) {
  const GhostSpot spot{ghost.card.id};
  if (!note_spot(view, spot, box)) return;
  const IdScope scope(ghost.card.id);
  const std::string label = view.say("desk.ghost.accept", shown_words(view, ghost.card));
  const auto press = widgets::pressable(view.frame, box, label, widgets::ItemKind::kRow);
  const bool has_cursor = settle_cursor(view, spot, box, label);
  widgets::Frame& frame = view.frame;
  if (press.hovered) widgets::fill(frame, box, frame.theme.sunken, view.unit(0.75F));
  if (has_cursor) widgets::outline(frame, box, frame.theme.accent, view.unit(0.75F), view.unit(0.25F));
  else dashed_outline(frame, widgets::inset(box, 0, view.unit(0.25F)), frame.theme.quiet);
  const ImVec2 at{box.min.x + padding_x(view), box.min.y + padding_y(view)};
  const float width = words_width(view, box.width());
  const float words =
      widgets::draw_wrapped(frame, frame.type.body, frame.theme.quiet, at, width, shown_words(view, ghost.card));
  widgets::draw_wrapped(frame, frame.type.small, ghost.is_uncertain ? frame.theme.attention : frame.theme.accent,
                        {at.x, at.y + words}, width, reason_of(view, ghost));
  if (press.pressed) accept_ghost(view, column, ghost);
}

}  // namespace tafelrunde::desk
