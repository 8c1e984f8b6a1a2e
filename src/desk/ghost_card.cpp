#include "desk/ghost_card.h"

#include "base/text.h"
#include "desk/actions.h"
#include "desk/marks.h"
#include "desk/spot.h"
#include "desk/statement_words.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

std::string reason_of(const View& view, const scene::GhostCard& ghost) {
  std::string words;
  for (const std::string& word : ghost.shared_words) words += (words.empty() ? "" : ", ") + neutralised(word);
  const std::string reason = words.empty() ? view.text("desk.ghost.alike") : view.say("desk.ghost.reason", words);
  const std::string said = ghost.is_uncertain ? view.say("desk.ghost.uncertain", reason) : reason;
  switch (ghost.news) {
    case OfferNews::as_before:
      return said;
    case OfferNews::moved:
      return view.say("desk.ghost.moved", said);
    case OfferNews::added:
      return view.say("desk.ghost.added", said);
  }
  return said;
}

}  // namespace

float ghost_height(const View& view, const scene::GhostCard& ghost, float width_px) {
  const float width = row_words_width(view, width_px);
  const float words = widgets::measured(view.frame.type.body, shown_words(view, ghost.card), width).y;
  return words + widgets::measured(view.frame.type.small, reason_of(view, ghost), width).y + 2 * row_padding_y(view);
}

void draw_ghost(const View& view, const Rect& box, const scene::ClusterColumn& column,
                const scene::GhostCard& ghost) {
  const GhostSpot spot{ghost.card.id};
  if (!note_spot(view, spot, box)) return;
  const IdScope scope(ghost.card.id);
  const std::string label = view.say("desk.ghost.accept", shown_words(view, ghost.card));
  const auto press = widgets::pressable(view.frame, box, label, widgets::ItemKind::kRow);
  const bool has_cursor = settle_cursor(view, spot, box, label);
  widgets::Frame& frame = view.frame;
  if (press.hovered) widgets::fill(frame, box, frame.theme.sunken, view.unit(0.75F));
  if (has_cursor)
    widgets::outline(frame, box, frame.theme.accent, view.unit(0.75F), view.unit(0.25F));
  else
    dashed_outline(frame, widgets::inset(box, 0, view.unit(0.25F)), frame.theme.quiet);
  const ImVec2 at{box.min.x + row_padding_x(view), box.min.y + row_padding_y(view)};
  const float width = row_words_width(view, box.width());
  const float words =
      widgets::draw_wrapped(frame, frame.type.body, frame.theme.quiet, at, width, shown_words(view, ghost.card));
  widgets::draw_wrapped(frame, frame.type.small, ghost.is_uncertain ? frame.theme.attention : frame.theme.accent,
                        {at.x, at.y + words}, width, reason_of(view, ghost));
  if (press.pressed) accept_ghost(view, column, ghost);
}

}  // namespace tafelrunde::desk
