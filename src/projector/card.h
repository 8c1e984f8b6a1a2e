// One statement as the hall sees it: its words on a card, and "×3" when several people said so. Internal to
// projector.
#pragma once

#include <string_view>

#include "projector/flow.h"
#include "scene/projector_scene.h"
#include "widgets/frame.h"

namespace tafelrunde::projector {

float card_height_px(const widgets::Frame& frame, const scene::HallCard& card, float width_px);
float least_card_height_px(const widgets::Frame& frame);  // of a card with one line

// A card with the beginning of `words` (the rest of what `card` says) that fits into a height of `room_px`; the
// mentions stand on the first part. `presence` below 1 lets it shine through as it fades in.
struct CardPart {
  Block block;
  std::string_view rest;
};
CardPart card_part(widgets::Frame& frame, const scene::HallCard& card, std::string_view words, const ImVec2& room_px,
                   float presence);

}  // namespace tafelrunde::projector
