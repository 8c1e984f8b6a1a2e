#include "shell/window.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>

#include "shell/font_texture.h"
#include "shell/glfw_keys.h"
#include "shell/monitors.h"

namespace tafelrunde::shell {
namespace {

Window& window_of(GLFWwindow* handle) { return *static_cast<Window*>(glfwGetWindowUserPointer(handle)); }

std::string last_glfw_error() {
  const char* description = nullptr;
  glfwGetError(&description);
  return description ? description : "GLFW";
}

void set_hints(const WindowPlan& plan) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // the projector stays when the desk is clicked
  glfwWindowHint(GLFW_FOCUSED, plan.takes_focus ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_FOCUS_ON_SHOW, plan.takes_focus ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "tafelrunde");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "tafelrunde");
}

}  // namespace

class Window::SystemClipboard : public widgets::Clipboard {
 public:
  explicit SystemClipboard(GLFWwindow* handle) : handle_(handle) {}
  std::string text() override {
    const char* text = glfwGetClipboardString(handle_);
    return text ? text : "";
  }
  void put(const std::string& text) override { glfwSetClipboardString(handle_, text.c_str()); }

 private:
  GLFWwindow* handle_;
};

struct Window::Cursors {
  GLFWcursor* hand = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
  GLFWcursor* beam = glfwCreateStandardCursor(GLFW_IBEAM_CURSOR);
  ~Cursors() {
    if (hand) glfwDestroyCursor(hand);
    if (beam) glfwDestroyCursor(beam);
  }
};

Result<std::unique_ptr<Window>> Window::open(const WindowPlan& plan, ImFontAtlas& atlas, const Window* other) {
  set_hints(plan);
  GLFWwindow* handle =
      glfwCreateWindow(plan.width_px, plan.height_px, plan.title.c_str(), nullptr, other ? other->handle_ : nullptr);
  if (!handle) return Message{"windows.no_graphics", {last_glfw_error()}};
  std::unique_ptr<Window> window(new Window(handle, atlas));
  window->make_current();
  glfwSwapInterval(plan.swap_interval);
  ImGui_ImplOpenGL3_Init("#version 330");
  make_backend_objects();
  window->listen();
  return window;
}

Window::Window(GLFWwindow* handle, ImFontAtlas& atlas)
    : handle_(handle),
      screen_(atlas),
      clipboard_(std::make_unique<SystemClipboard>(handle)),
      typed_into_(&screen_),
      last_frame_(std::chrono::steady_clock::now()),
      cursors_(std::make_unique<Cursors>()) {
  screen_.use(*clipboard_);
  glfwSetWindowUserPointer(handle_, this);
}

Window::~Window() {
  make_current();
  ImGui_ImplOpenGL3_Shutdown();
  cursors_.reset();
  glfwDestroyWindow(handle_);
}

// Every callback notes what happened at once; nothing is asked for later, so the order is the keyboard's own.
void Window::listen() {
  glfwSetInputMode(handle_, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
  glfwSetCharCallback(handle_, [](GLFWwindow* handle, unsigned code_point) {
    window_of(handle).typed_into_->input().push(widgets::TypedCharacter{code_point});
  });
  glfwSetKeyCallback(handle_, [](GLFWwindow* handle, int key, int scancode, int action, int mods) {
    if (action == GLFW_RELEASE) return;
    const auto press = key_press_of(key, glfwGetKeyName(key, scancode), mods);
    if (press) window_of(handle).typed_into_->input().push(*press);
  });
  glfwSetMouseButtonCallback(handle_, [](GLFWwindow* handle, int button, int action, int mods) {
    if (button > GLFW_MOUSE_BUTTON_MIDDLE) return;
    double x = 0, y = 0;
    glfwGetCursorPos(handle, &x, &y);
    Window& window = window_of(handle);
    window.screen_.input().push(
        widgets::PointerButton{window.in_pixels(x, y), button, action == GLFW_PRESS, modifiers_of(mods)});
  });
  glfwSetCursorPosCallback(handle_, [](GLFWwindow* handle, double x, double y) {
    window_of(handle).screen_.move_pointer(window_of(handle).in_pixels(x, y));
  });
  glfwSetCursorEnterCallback(handle_, [](GLFWwindow* handle, int entered) {
    if (!entered) window_of(handle).screen_.leave_pointer();
  });
  glfwSetScrollCallback(handle_, [](GLFWwindow* handle, double x, double y) {
    window_of(handle).screen_.turn_wheel({static_cast<float>(x), static_cast<float>(y)});
  });
  const auto moved = [](GLFWwindow* handle, int, int) { window_of(handle).changed(); };
  glfwSetFramebufferSizeCallback(handle_, moved);
  glfwSetWindowRefreshCallback(handle_, [](GLFWwindow* handle) { window_of(handle).changed(); });
  glfwSetWindowIconifyCallback(handle_, [](GLFWwindow* handle, int) { window_of(handle).changed(); });
  glfwSetWindowContentScaleCallback(handle_, [](GLFWwindow* handle, float, float) { window_of(handle).changed(); });
}

void Window::rename(const std::string& title) { glfwSetWindowTitle(handle_, title.c_str()); }

void Window::make_current() const {
  glfwMakeContextCurrent(handle_);
  ImGui::SetCurrentContext(screen_.context());
}

ImVec2 Window::size_px() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(handle_, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

// Some window systems count the pointer in other units than pixels.
ImVec2 Window::in_pixels(double x, double y) const {
  int width = 1, height = 1;
  glfwGetWindowSize(handle_, &width, &height);
  const ImVec2 size = size_px();
  return {static_cast<float>(x) * size.x / static_cast<float>(std::max(width, 1)),
          static_cast<float>(y) * size.y / static_cast<float>(std::max(height, 1))};
}

float Window::content_scale() const {
  float x = 1, y = 1;
  glfwGetWindowContentScale(handle_, &x, &y);
  return std::clamp(std::max(x, y), 1.0F, 4.0F);
}

bool Window::needs_drawing() const {
  const ImVec2 size = size_px();
  const bool visible = size.x > 0 && size.y > 0 && !glfwGetWindowAttrib(handle_, GLFW_ICONIFIED);
  return visible && (changed_ || screen_.wants_another_frame());
}

void Window::draw(const widgets::ScreenLook& look, const widgets::Screen::View& view) {
  changed_ = false;
  make_current();
  const auto now = std::chrono::steady_clock::now();
  const float seconds = std::chrono::duration<float>(now - last_frame_).count();
  last_frame_ = now;
  const ImVec2 size = size_px();
  ImGui_ImplOpenGL3_NewFrame();
  screen_.draw(look, size, seconds, view);
  glViewport(0, 0, static_cast<int>(size.x), static_cast<int>(size.y));
  ImGui_ImplOpenGL3_RenderDrawData(screen_.drawn());
  glfwSwapBuffers(handle_);
  show_cursor();
}

void Window::show_cursor() {
  const ImGuiMouseCursor cursor = screen_.cursor();
  glfwSetCursor(handle_, cursor == ImGuiMouseCursor_Hand        ? cursors_->hand
                         : cursor == ImGuiMouseCursor_TextInput ? cursors_->beam
                                                                : nullptr);
}

bool Window::take_close_wish() {
  const bool wished = glfwWindowShouldClose(handle_) != 0;
  glfwSetWindowShouldClose(handle_, GLFW_FALSE);
  return wished;
}

bool Window::is_full_screen() const { return glfwGetWindowMonitor(handle_) != nullptr; }

void Window::fill_monitor(GLFWmonitor* monitor) {
  if (!is_full_screen()) {
    glfwGetWindowPos(handle_, &before_full_screen_.x, &before_full_screen_.y);
    glfwGetWindowSize(handle_, &before_full_screen_.width, &before_full_screen_.height);
  }
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  if (mode) glfwSetWindowMonitor(handle_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  changed_ = true;
}

void Window::leave_monitor() {
  // A monitor that was pulled out leaves a bare window of its size, which goes back to the one before as well.
  if (!is_full_screen() && before_full_screen_.width == 0) return;
  const Frame& frame = before_full_screen_;
  glfwSetWindowMonitor(handle_, nullptr, frame.x, frame.y, std::max(frame.width, 640), std::max(frame.height, 360),
                       GLFW_DONT_CARE);
  changed_ = true;
}

GLFWmonitor* Window::monitor_below() const { return shell::monitor_below(handle_); }

MonitorArea Window::area() const { return area_of(handle_); }

std::optional<std::size_t> Window::filled_monitor() const {
  const auto all = monitors();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] == glfwGetWindowMonitor(handle_)) return i;
  return std::nullopt;
}

}  // namespace tafelrunde::shell
