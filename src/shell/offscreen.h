// Draws views into pictures without any display: EGL surfaceless with OpenGL, in software where nothing else is
// there. Used by `render`, `demo`, slides and tests. Never touches GLFW. One at a time per thread.
#pragma once

#include <memory>

#include "base/result.h"
#include "shell/font_texture.h"
#include "shell/fonts.h"
#include "shell/pango_shaper.h"
#include "shell/surfaceless_gl.h"
#include "widgets/screen.h"

namespace tafelrunde::shell {

struct OffscreenLook {
  widgets::ThemeName theme = widgets::ThemeName::kLight;
  widgets::TypeSizes sizes;
  float unit = 8;
  int width_px = 1440;
  int height_px = 900;
};

// What a desk looks like at `scale`, and a projector of this width.
OffscreenLook desk_look(widgets::ThemeName theme, int width_px, int height_px, float scale = 1);
OffscreenLook projector_look(widgets::ThemeName theme, int width_px, int height_px, widgets::Room room = {});

class Offscreen {
 public:
  // Refuses with offscreen.no_graphics (what EGL said) where not even software rendering is installed.
  static Result<std::unique_ptr<Offscreen>> open();
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  Offscreen& operator=(const Offscreen&) = delete;

  // Runs frames of the view until it has settled and every character it asked for is baked, and gives the last.
  Picture draw(const OffscreenLook& look, const widgets::Screen::View& view);

  // The screen drawn on, to feed it with input between pictures.
  widgets::Screen& screen() { return *screen_; }
  Fonts& fonts() { return fonts_; }

 private:
  explicit Offscreen(std::unique_ptr<SurfacelessGl> graphics);
  bool bake_what_is_missing(const OffscreenLook& look);

  std::unique_ptr<SurfacelessGl> graphics_;
  PangoShaper shaper_;
  FontTexture font_texture_;
  Fonts fonts_;
  std::unique_ptr<widgets::Screen> screen_;
};

}  // namespace tafelrunde::shell
