// OpenGL without a window: an EGL display of Mesa's "surfaceless" kind, drawing into a frame buffer of our own. Works
// on a bare machine in software; needs no X server, no Wayland, no graphics card.
#pragma once

#include <functional>
#include <memory>

#include "base/result.h"
#include "shell/picture.h"

namespace tafelrunde::shell {

class SurfacelessGl {
 public:
  // Refuses with offscreen.no_graphics (what failed). The context is current on this thread afterwards.
  static Result<std::unique_ptr<SurfacelessGl>> open();
  ~SurfacelessGl();
  SurfacelessGl(const SurfacelessGl&) = delete;
  SurfacelessGl& operator=(const SurfacelessGl&) = delete;

  void make_current();
  // What `paint` draws with OpenGL, on black. Needs the context to be current.
  Picture picture_of(int width_px, int height_px, const std::function<void()>& paint);

 private:
  SurfacelessGl() = default;
  void* display_ = nullptr;  // EGLDisplay and EGLContext are opaque pointers
  void* context_ = nullptr;
};

}  // namespace tafelrunde::shell
