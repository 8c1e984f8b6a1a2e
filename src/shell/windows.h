// The two windows of a conference: the moderator's desk and the projector. Waits for events, hands them to each
// window's own screen, and draws a window only when something there may have changed. All calls belong to the main
// thread, except `wake`.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "shell/fonts.h"
#include "widgets/screen.h"

namespace tafelrunde::shell {

enum class WindowName { kDesk, kProjector };

struct WindowOptions {
  std::string desk_title = "Tafelrunde – Moderation";
  std::string projector_title = "Tafelrunde – Leinwand";
  widgets::ThemeName desk_theme = widgets::ThemeName::kLight;
  widgets::ThemeName projector_theme = widgets::ThemeName::kLight;
  float desk_factor = 1;         // the moderator's own zoom, on top of the monitor's content scale
  widgets::Room room;
  int desk_width_px = 1440;
  int desk_height_px = 900;
  bool with_projector = true;
};

class Windows {
 public:
  // Opens the windows; the projector full screen on the second monitor when there is one, else as an ordinary
  // window. Refuses with windows.no_display (what GLFW said) or windows.no_graphics.
  static Result<std::unique_ptr<Windows>> open(const WindowOptions& options);
  ~Windows();
  Windows(const Windows&) = delete;
  Windows& operator=(const Windows&) = delete;

  // Sleeps until something happened, `wake` was called or the time is over; not at all while a window still has
  // something to draw.
  void wait(std::chrono::milliseconds at_most);
  void wake();  // from any thread

  // A scene, a clock or a setting moved: draw this window in the next round.
  void changed(WindowName name);
  bool is_open(WindowName name) const;
  bool needs_drawing(WindowName name) const;
  // Draws one frame if the window needs it and is not minimised.
  void draw(WindowName name, const widgets::Screen::View& view);

  // Somebody closed the window. The desk's closing is the program's question to answer; asking again resets it.
  bool take_close_wish(WindowName name);
  void close_projector();
  void open_projector();
  void set_projector_full_screen(bool full_screen);
  bool is_projector_full_screen() const;

  void set_options(const WindowOptions& options);  // themes, factor, room; sizes and titles stay
  widgets::Screen& screen(WindowName name);
  const Fonts& fonts() const;

 private:
  Windows();
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace tafelrunde::shell
