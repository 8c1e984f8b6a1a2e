// One statement as the hall sees it: its words on a card, and "×3" when several people said so. Internal to
// projector.
#pragma once

#include <string>
#include <string_view>

#include "projector/flow.h"
#include "scene/projector_scene.h"
#include "widgets/frame.h"

namespace tafelrunde::projector {

float card_height_px(const widgets::Frame& frame, const scene::HallCard& card, float width_px);
float least_card_height_px(const widgets::Frame& frame);  // of a card with one line

// What the card says, with hyphens where a word is too long for a card of this width.
std::string card_words(const widgets::Frame& frame, const scene::HallCard& card, float width_px);

// A card with the beginning of `words`, the rest of what it says, that fits into `room_px`; the mentions stand on
// the first part. `presence` below 1 lets it shine through as it fades in.
struct CardWish {
  const scene::HallCard& card;
  std::string_view words;
  bool is_first = true;
  float presence = 1;
};
struct CardPart {
  Block block;
  std::string_view rest;
};
CardPart card_part(widgets::Frame& frame, const CardWish& wish, const ImVec2& room_px);

}  // namespace tafelrunde::projector
