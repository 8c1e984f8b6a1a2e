#include "desk/finding_card.h"

#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/marks.h"
#include "desk/spot.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

float padding(const View& view) { return view.unit(1.5F); }

std::string dissent_line(const View& view, const scene::FindingCard& card) {
  return card.dissent.empty() ? std::string() : view.say("desk.dissent_is", neutralised(card.dissent));
}

std::string basis_line(const View& view, const scene::FindingCard& card) {
  std::string basis = card.cluster_titles;
  if (card.amended_in_plenary) basis += (basis.empty() ? "" : " · ") + view.text("desk.amended");
  return basis;
}

std::string answer_line(const View& view, const scene::FindingCard& card) {
  return card.answer.empty() ? std::string() : view.say("desk.answer_is", card.answer);
}

// Central result 1, 2, 3, or not one.
std::vector<BarItem> order_items(const View& view, const scene::FindingCard& card) {
  std::vector<BarItem> items = {{view.text("desk.central"), {}, false, false, {}}};
  for (int order = 1; order <= kMaxCentralResults; ++order) {
    const bool chosen = card.central_order == order;
    if (!chosen && !card.may_become_central) continue;
    items.push_back({std::to_string(order), {}, chosen, false, [&view, &card, order, chosen] {
                       view.submit(MarkFinding{card.id, chosen ? 0 : order});
                     }});
  }
  return items;
}

float small_lines(const View& view, const std::string& words, float width_px) {
  return words.empty() ? 0 : widgets::measured(view.frame.type.small, words, width_px).y;
}

void draw_kind(const View& view, const Rect& line, Kind kind) {
  const float side = view.unit(1.25F);
  kind_mark(view.frame, {line.min.x, std::round(line.centre().y - side / 2)}, side, kind, view.frame.theme.quiet);
  widgets::draw_line(view.frame, view.frame.type.small, view.frame.theme.quiet, widgets::inset(line, view.unit(2), 0),
                     view.text(kind_key(kind)));
}

void draw_small(const View& view, Rect& rest, const std::string& words, ImU32 colour) {
  if (words.empty()) return;
  rest.min.y += widgets::draw_wrapped(view.frame, view.frame.type.small, colour, rest.min, rest.width(), words);
}

}  // namespace

float finding_height(const View& view, const scene::FindingCard& card, float width_px) {
  const float inner = width_px - 2 * padding(view);
  return view.frame.type.small.line_px() +
         widgets::measured(view.frame.type.body, neutralised(card.wording), inner).y +
         small_lines(view, dissent_line(view, card), inner) + small_lines(view, basis_line(view, card), inner) +
         small_lines(view, answer_line(view, card), inner) + view.unit(0.75F) + small_button_height(view.frame) +
         2 * padding(view);
}

void draw_finding(const View& view, const Rect& box, const scene::FindingCard& card) {
  if (!note_spot(view, card.id, box)) return;
  const IdScope scope(card.id);
  const widgets::Theme& theme = view.frame.theme;
  const std::string label = neutralised(card.wording);
  Rect inside = widgets::inset(box, padding(view));
  const Rect order = widgets::cut_bottom(inside, small_button_height(view.frame), view.unit(0.75F));
  Rect pressed_part = box;
  widgets::cut_bottom(pressed_part, padding(view) + order.height());
  const SpotPress press = press_spot(view, pressed_part, label);
  const bool has_cursor = settle_cursor(view, card.id, box, label);
  const bool is_central = card.central_order > 0;
  const ImU32 colour = widgets::field_colour(theme, view.scene.field.number);
  widgets::card(view.frame, box, {is_central ? colour : 0, has_cursor});
  draw_kind(view, widgets::cut_top(inside, view.frame.type.small.line_px()), card.kind);
  inside.min.y +=
      widgets::draw_wrapped(view.frame, view.frame.type.body, theme.text, inside.min, inside.width(), label);
  draw_small(view, inside, dissent_line(view, card), theme.attention);
  draw_small(view, inside, basis_line(view, card), theme.quiet);
  draw_small(view, inside, answer_line(view, card), theme.saved);
  draw_bar(view.frame, order, order_items(view, card));
  if (press.opened) begin_finding_edit(view, card);
}

}  // namespace tafelrunde::desk
