// The two windows of a conference: the moderator's desk and the projector. Waits for events, hands them to each
// window's own screen, and draws a window only when something there may have changed. All calls belong to the main
// thread, except `wake`. There is one of these per process, as GLFW itself is.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "shell/font_texture.h"
#include "shell/fonts.h"
#include "shell/pango_shaper.h"
#include "shell/window.h"

namespace tafelrunde::shell {

enum class WindowName { kDesk, kProjector };

struct WindowOptions {
  std::string desk_title = "Tafelrunde – Moderation";
  std::string projector_title = "Tafelrunde – Leinwand";
  widgets::ThemeName desk_theme = widgets::ThemeName::kLight;
  widgets::ThemeName projector_theme = widgets::ThemeName::kLight;
  float desk_factor = 1;  // the moderator's own zoom, on top of the monitor's content scale
  widgets::Room room;
  int desk_width_px = 1440;
  int desk_height_px = 900;
  bool with_projector = true;
};

class Windows {
 public:
  // Opens the windows; the projector full screen on the second monitor when there is one, else as an ordinary
  // window. Refuses with windows.no_display or windows.no_graphics (what GLFW said).
  static Result<std::unique_ptr<Windows>> open(const WindowOptions& options);
  ~Windows();
  Windows(const Windows&) = delete;
  Windows& operator=(const Windows&) = delete;

  // Sleeps until something happened, `wake` was called or the time is over; not at all while a window still has
  // something to draw.
  void wait(std::chrono::milliseconds at_most);
  static void wake();  // from any thread
  // Has the process speak UTF-8, as `open` needs it. Not thread-safe: before the first thread is made.
  static void speak_utf8();

  // A scene, a clock or a setting moved: draw this window in the next round.
  void changed(WindowName name);
  bool is_open(WindowName name) const { return name == WindowName::kDesk || projector_ != nullptr; }
  // Draws one frame if the window is open, can be seen and needs it. True if it did.
  bool draw(WindowName name, const widgets::Screen::View& view);

  // Somebody asked to close this window since the last question.
  bool take_close_wish(WindowName name);
  Outcome open_projector();
  void close_projector();
  bool is_projector_full_screen() const { return projector_ && projector_->is_full_screen(); }
  void fill_screen_with_projector();  // the monitor the desk is not on, else the only one
  void leave_full_screen();

  void set_options(const WindowOptions& options);  // themes, factor and room; titles and sizes count at opening only
  widgets::Screen& desk() { return desk_->screen(); }
  widgets::Screen* projector() { return projector_ ? &projector_->screen() : nullptr; }
  const Fonts& fonts() const { return fonts_; }

 private:
  Windows(const WindowOptions& options, const Typefaces& typefaces)
      : options_(options), fonts_(typefaces, Fonts::Baking::later) {
    fonts_.use(shaper_);
  }
  Window* find(WindowName name) const { return name == WindowName::kDesk ? desk_.get() : projector_.get(); }
  widgets::ScreenLook look_of(WindowName name) const;
  float desk_scale() const;
  float projector_width_px() const;
  std::vector<widgets::TypeSizes> sizes_now() const;
  void bake_what_is_missing();
  void remake_font_texture();
  void notice_monitors();
  void fill(GLFWmonitor* monitor);

  WindowOptions options_;
  PangoShaper shaper_;
  FontTexture font_texture_;
  Fonts fonts_;  // what is drawn first asks for its sizes
  std::unique_ptr<Window> desk_;
  std::unique_ptr<Window> projector_;
  std::vector<MonitorArea> monitors_seen_;
  bool projector_fills_ = false;  // a monitor, by our own doing
};

}  // namespace tafelrunde::shell
