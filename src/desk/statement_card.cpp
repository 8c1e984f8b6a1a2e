#include "desk/statement_card.h"

#include "desk/actions.h"
#include "desk/drag.h"
#include "desk/selection.h"
#include "desk/spot.h"
#include "desk/statement_words.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

constexpr std::size_t kMostKeptHeights = 100'000;  // some 10 MB; windows are resized, fields changed

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

void choose(const View& view, const scene::StatementCard& card) {
  const bool adds = ImGui::GetIO().KeyCtrl || view.frame.input.pointer_with_shift();
  if (!adds)
    view.ui.selected.clear();
  else
    toggle_selected(view.ui, card.id);
}

}  // namespace

float statement_height(const View& view, const scene::StatementCard& card, float width_px) {
  const std::uint64_t signature = words_signature(view, card);
  if (view.ui.heights.size() > kMostKeptHeights) view.ui.heights.clear();
  KeptHeight& kept = view.ui.heights[{card.id, static_cast<int>(width_px)}];
  if (kept.signature != signature) {
    kept.signature = signature;
    kept.height_px = words_height(view, card, row_words_width(view, width_px)) + 2 * row_padding_y(view);
  }
  return kept.height_px;
}

void draw_statement(const View& view, const Rect& box, const scene::StatementCard& card) {
  if (!note_spot(view, card.id, box)) return;
  const IdScope scope(card.id);
  const std::string label = shown_words(view, card);
  const PlusOne plus_one(view, box);
  if (plus_one.press.pressed) view.submit(CountMention{card.id, 1});
  const SpotPress press = press_spot(view, box, label);
  if (press.chosen) choose(view, card);
  const bool has_cursor = settle_cursor(view, card.id, box, label);
  if (press.held) follow_drag(view, card.id);
  const bool selected = is_selected(view.ui, card.id);
  if (selected)
    widgets::fill(view.frame, box, view.frame.theme.selection, view.unit(0.75F));
  else if (has_cursor || press.hovered)
    widgets::fill(view.frame, box, view.frame.theme.sunken, view.unit(0.75F));
  if (has_cursor) widgets::outline(view.frame, box, view.frame.theme.accent, view.unit(0.75F), view.unit(0.25F));
  draw_words(view, {box.min.x + row_padding_x(view), box.min.y + row_padding_y(view)},
             row_words_width(view, box.width()), card);
  plus_one.draw(view);
  if (press.opened) begin_correction(view, card.id);
}

}  // namespace tafelrunde::desk
