#include "shell/windows.h"

#include <GLFW/glfw3.h>
#include <langinfo.h>

#include <clocale>
#include <cmath>
#include <cstring>
#include <future>
#include <utility>

#include "shell/monitors.h"

namespace tafelrunde::shell {
namespace {

Outcome start_glfw() {
  if (glfwInit()) return {};
  const char* description = nullptr;
  glfwGetError(&description);
  return Message{"windows.no_display", {description ? description : "GLFW"}};
}

// Widths are taken in steps, so that dragging a window's edge does not bake letters at every pixel.
constexpr float kWidthStepPx = 64;

// Said by GLFW, whose callback knows no Windows. Asking for the monitors in every round would ask the window system.
bool monitors_moved = false;

}  // namespace

// X11 hands over umlauts only under a UTF-8 locale, and a bare machine starts programs in "C".
void Windows::speak_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) std::setlocale(LC_CTYPE, "C.UTF-8");
}

Result<std::unique_ptr<Windows>> Windows::open(const WindowOptions& options) {
  speak_utf8();
  auto typefaces = std::async(std::launch::async, find_typefaces);  // asks the disk while we ask the display
  if (auto started = start_glfw(); !started) return started.problem();
  std::unique_ptr<Windows> windows(new Windows(options, typefaces.get()));
  auto desk = Window::open({options.desk_title, options.desk_width_px, options.desk_height_px, true, 1},
                           windows->fonts_.atlas(), nullptr);
  if (!desk) return desk.problem();
  windows->desk_ = std::move(*desk);
  windows->monitors_seen_ = monitor_areas();
  glfwSetMonitorCallback([](GLFWmonitor*, int) { monitors_moved = true; });
  if (options.with_projector) {
    if (auto opened = windows->open_projector(); !opened) return opened.problem();
  }
  return windows;
}

Windows::~Windows() {
  projector_.reset();
  desk_.reset();
  glfwTerminate();
}

Outcome Windows::open_projector() {
  if (projector_) return {};
  // It never waits for its monitor: the desk must not stutter because a projector sleeps.
  auto projector = Window::open({options_.projector_title, 1280, 720, false, 0}, fonts_.atlas(), desk_.get());
  if (!projector) return projector.problem();
  projector_ = std::move(*projector);
  projector_->type_into(desk_->screen());
  if (monitors().size() > 1) fill_screen_with_projector();
  return {};
}

void Windows::close_projector() {
  projector_.reset();
  projector_fills_ = false;
  changed(WindowName::kDesk);
}

void Windows::fill_screen_with_projector() {
  if (!projector_) return;
  if (GLFWmonitor* monitor = monitor_beside(desk_->monitor_below())) fill(monitor);
}

void Windows::fill(GLFWmonitor* monitor) {
  projector_->fill_monitor(monitor);
  projector_fills_ = true;
}

void Windows::leave_full_screen() {
  if (projector_) projector_->leave_monitor();
  projector_fills_ = false;
}

// Monitors come and go during the event: the projector is chosen anew (hall_place.h).
void Windows::notice_monitors() {
  if (!std::exchange(monitors_moved, false)) return;
  const auto now = monitor_areas();
  changed(WindowName::kDesk);
  changed(WindowName::kProjector);
  if (projector_) {
    const HallWindow hall{projector_->filled_monitor(), projector_fills_};
    const HallMove move = move_after_plugging(monitors_seen_, now, desk_->area(), hall);
    if (move.kind == HallMove::Kind::fill) fill(monitors()[move.monitor]);
    if (move.kind == HallMove::Kind::leave_full_screen) leave_full_screen();
  }
  monitors_seen_ = now;
}

void Windows::wait(std::chrono::milliseconds at_most) {
  const bool busy = desk_->needs_drawing() || (projector_ && projector_->needs_drawing());
  if (busy || at_most.count() <= 0)
    glfwPollEvents();
  else
    glfwWaitEventsTimeout(std::chrono::duration<double>(at_most).count());
  notice_monitors();
}

void Windows::wake() { glfwPostEmptyEvent(); }

void Windows::changed(WindowName name) {
  if (Window* window = find(name)) window->changed();
}

bool Windows::take_close_wish(WindowName name) {
  Window* window = find(name);
  return window && window->take_close_wish();
}

void Windows::set_options(const WindowOptions& options) {
  options_ = options;
  desk_->rename(options.desk_title);
  if (projector_) projector_->rename(options.projector_title);
  changed(WindowName::kDesk);
  changed(WindowName::kProjector);
}

float Windows::desk_scale() const { return desk_->content_scale() * options_.desk_factor; }

float Windows::projector_width_px() const {
  return std::max(kWidthStepPx * 10, std::floor(projector_->size_px().x / kWidthStepPx) * kWidthStepPx);
}

std::vector<widgets::TypeSizes> Windows::sizes_now() const {
  std::vector<widgets::TypeSizes> sizes{widgets::desk_sizes(desk_scale())};
  if (projector_) sizes.push_back(widgets::projector_sizes(projector_width_px(), options_.room));
  return sizes;
}

widgets::ScreenLook Windows::look_of(WindowName name) const {
  if (name == WindowName::kDesk) return {options_.desk_theme, fonts_.type(0), std::round(8 * desk_scale())};
  return {options_.projector_theme, fonts_.type(1), widgets::projector_unit(projector_width_px())};
}

void Windows::bake_what_is_missing() {
  bool new_glyphs = fonts_.want(desk_->screen().wishes());
  desk_->screen().wishes().clear();
  if (projector_) {
    new_glyphs = fonts_.want(projector_->screen().wishes()) || new_glyphs;
    projector_->screen().wishes().clear();
  }
  const auto sizes = sizes_now();
  if (!new_glyphs && fonts_.sizes() == sizes) return;
  fonts_.bake(sizes);
  remake_font_texture();
  changed(WindowName::kDesk);
  changed(WindowName::kProjector);
}

// In the desk's context; the projector's shares it.
void Windows::remake_font_texture() {
  desk_->make_current();
  font_texture_.upload(fonts_.atlas());
  glFinish();
}

bool Windows::draw(WindowName name, const widgets::Screen::View& view) {
  Window* window = find(name);
  if (!window || !window->needs_drawing()) return false;
  bake_what_is_missing();
  window->make_current();
  shaper_.make_room();
  window->draw(look_of(name), view);
  if (!window->screen().wishes().empty()) window->changed();
  return true;
}

}  // namespace tafelrunde::shell
