#include "desk/desk.h"

namespace tafelrunde::desk {

void draw_desk(widgets::Frame&, const scene::DeskScene&, const DeskStatus&, const Language&, DeskUi&, Intents&) {}

void take_answer(DeskUi& ui, Origin, const std::optional<std::string>& refusal_said) {
  ui.awaited.reset();
  ui.refusal = refusal_said.value_or("");
}

}  // namespace tafelrunde::desk
