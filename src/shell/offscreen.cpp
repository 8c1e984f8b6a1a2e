#include "shell/offscreen.h"

#include <backends/imgui_impl_opengl3.h>

#include <cmath>

#include "shell/surfaceless_gl.h"

namespace tafelrunde::shell {
namespace {

constexpr float kFrameS = 1.0F / 60;
constexpr int kMostFrames = 12;  // a view that never settles is drawn all the same

}  // namespace

OffscreenLook desk_look(widgets::ThemeName theme, int width_px, int height_px, float scale) {
  return {theme, widgets::desk_sizes(scale), std::round(8 * scale), width_px, height_px};
}

OffscreenLook projector_look(widgets::ThemeName theme, int width_px, int height_px, widgets::Room room) {
  const auto width = static_cast<float>(width_px);
  return {theme, widgets::projector_sizes(width, room), widgets::projector_unit(width), width_px, height_px};
}

Offscreen::Offscreen(std::unique_ptr<SurfacelessGl> graphics) : graphics_(std::move(graphics)) {
  fonts_.use(shaper_);
  fonts_.rebake();
  screen_ = std::make_unique<widgets::Screen>(fonts_.atlas());
  ImGui_ImplOpenGL3_Init("#version 330");
  make_backend_objects();
  font_texture_.upload(fonts_.atlas());
}

Offscreen::~Offscreen() {
  graphics_->make_current();
  ImGui::SetCurrentContext(screen_->context());
  ImGui_ImplOpenGL3_Shutdown();
}

Result<std::unique_ptr<Offscreen>> Offscreen::open() {
  auto graphics = SurfacelessGl::open();
  if (!graphics) return graphics.problem();
  return std::unique_ptr<Offscreen>(new Offscreen(std::move(*graphics)));
}

// True if the atlas was baked anew.
bool Offscreen::bake_what_is_missing(const OffscreenLook& look) {
  const bool new_glyphs = fonts_.want(screen_->wishes());
  screen_->wishes().clear();
  const bool new_sizes = fonts_.sizes() != std::vector{look.sizes};
  if (!new_glyphs && !new_sizes) return false;
  fonts_.bake({look.sizes});
  font_texture_.upload(fonts_.atlas());
  return true;
}

Picture Offscreen::draw(const OffscreenLook& look, const widgets::Screen::View& view) {
  graphics_->make_current();
  ImGui::SetCurrentContext(screen_->context());
  shaper_.make_room();
  bake_what_is_missing(look);
  const ImVec2 size{static_cast<float>(look.width_px), static_cast<float>(look.height_px)};
  for (int frame = 0; frame < kMostFrames; ++frame) {
    ImGui_ImplOpenGL3_NewFrame();
    screen_->draw({look.theme, fonts_.type(), look.unit}, size, kFrameS, view);
    const bool settled = !bake_what_is_missing(look) && !screen_->wants_another_frame();
    if (settled && frame > 0) break;
  }
  return graphics_->picture_of(look.width_px, look.height_px,
                               [&] { ImGui_ImplOpenGL3_RenderDrawData(screen_->drawn()); });
}

}  // namespace tafelrunde::shell
