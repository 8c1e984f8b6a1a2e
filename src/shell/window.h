// One GLFW window with its own screen (Dear ImGui context, input queue) and OpenGL backend. Our own callbacks feed
// the screen's queue in true order; Dear ImGui's GLFW backend is not used at all, so its versions do not matter.
// Belongs to the main thread.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "shell/hall_place.h"
#include "widgets/screen.h"

struct GLFWwindow;
struct GLFWmonitor;

namespace tafelrunde::shell {

struct WindowPlan {
  std::string title;
  int width_px = 1440;
  int height_px = 900;
  bool takes_focus = true;
  int swap_interval = 1;
};

class Window {
 public:
  // GLFW must be running. Shares textures with `other`, if given. Refuses with windows.no_graphics.
  static Result<std::unique_ptr<Window>> open(const WindowPlan& plan, ImFontAtlas& atlas, const Window* other);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  // Draws one frame and shows it.
  void draw(const widgets::ScreenLook& look, const widgets::Screen::View& view);
  bool needs_drawing() const;  // something moved, and the window can be seen
  void changed() { changed_ = true; }
  void rename(const std::string& title);

  // Keys typed into this window go to the other's screen: words for the capture box, wherever the focus is.
  void type_into(widgets::Screen& screen) { typed_into_ = &screen; }
  // Calls with this window's OpenGL and ImGui contexts current.
  void make_current() const;

  ImVec2 size_px() const;
  float content_scale() const;
  bool take_close_wish();
  bool is_full_screen() const;
  void fill_monitor(GLFWmonitor* monitor);
  void leave_monitor();
  GLFWmonitor* monitor_below() const;  // the one most of the window lies on
  MonitorArea area() const;
  std::optional<std::size_t> filled_monitor() const;  // as monitors() counts; nothing if it fills none

  widgets::Screen& screen() { return screen_; }

 private:
  class SystemClipboard;
  Window(GLFWwindow* handle, ImFontAtlas& atlas);
  void listen();
  ImVec2 in_pixels(double x, double y) const;
  void show_cursor();

  GLFWwindow* handle_;
  widgets::Screen screen_;
  std::unique_ptr<SystemClipboard> clipboard_;
  widgets::Screen* typed_into_;
  bool changed_ = true;
  std::chrono::steady_clock::time_point last_frame_;
  struct Frame {
    int x = 0, y = 0, width = 0, height = 0;
  } before_full_screen_;
  struct Cursors;
  std::unique_ptr<Cursors> cursors_;
};

}  // namespace tafelrunde::shell
