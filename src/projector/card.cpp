#include "projector/card.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "projector/hyphens.h"
#include "projector/prose.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using widgets::Frame;
using widgets::Rect;

ImVec2 padding_px(const Frame& frame) { return {std::round(frame.unit * 1.5F), frame.unit}; }

std::string mentions_of(const scene::HallCard& card) {
  return card.mentions > 1 ? "×" + std::to_string(card.mentions) : std::string();
}

float mentions_width_px(const Frame& frame, const scene::HallCard& card) {
  const std::string mentions = mentions_of(card);
  return mentions.empty() ? 0 : std::ceil(widgets::width_of(frame.type.strong, mentions)) + frame.unit;
}

float text_width_px(const Frame& frame, const scene::HallCard& card, float width_px) {
  const float inner_px = width_px - 2 * padding_px(frame).x - mentions_width_px(frame, card);
  return std::min(inner_px, reading_width_px(frame.type.body));
}

// Paper laid over the card, thinner and thinner.
void veil(Frame& frame, const Rect& box, float presence) {
  if (presence >= 1) return;
  const auto alpha = static_cast<ImU32>((1 - presence) * 255);
  widgets::fill(frame, box, (frame.theme.paper & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT));
}

}  // namespace

float card_height_px(const Frame& frame, const scene::HallCard& card, float width_px) {
  const std::string words = card_words(frame, card, width_px);
  return widgets::measured(frame.type.body, words, text_width_px(frame, card, width_px)).y + 2 * padding_px(frame).y;
}

std::string card_words(const Frame& frame, const scene::HallCard& card, float width_px) {
  return with_hyphens(frame.type.body, card.text, text_width_px(frame, card, width_px));
}

float least_card_height_px(const Frame& frame) { return frame.type.body.line_px() + 2 * padding_px(frame).y; }

CardPart card_part(Frame& frame, const CardWish& wish, const ImVec2& room_px) {
  const ImVec2 padding = padding_px(frame);
  const float text_px = text_width_px(frame, wish.card, room_px.x);
  const Part part = part_that_fits(frame.type.body, wish.words, text_px, room_px.y - 2 * padding.y);
  const float card_px = std::min(room_px.x, text_px + 2 * padding.x + mentions_width_px(frame, wish.card));
  Block block{part.height_px + 2 * padding.y};
  block.draw = [=, &frame, text = std::string(part.text), presence = wish.presence,
                mentions = wish.is_first ? mentions_of(wish.card) : std::string()](const Rect& whole) {
    const Rect box = widgets::rect_at(whole.min, {card_px, whole.height()});
    const Rect inside = widgets::inset(box, padding.x, padding.y);
    widgets::card(frame, box);
    widgets::draw_wrapped(frame, frame.type.body, frame.theme.text, inside.min, text_px, text);
    if (!mentions.empty()) {
      const Rect line{inside.min, {inside.max.x, inside.min.y + frame.type.body.line_px()}};
      widgets::draw_line(frame, frame.type.strong, frame.theme.accent, line, mentions, widgets::Align::kRight);
    }
    veil(frame, box, presence);
  };
  return {std::move(block), part.rest};
}

}  // namespace tafelrunde::projector
