// One window's worth of Dear ImGui: context, input queue and focus, without any window system or graphics. The
// shell puts GLFW or EGL and OpenGL around it, tests use it bare. Belongs to the thread that made it.
#pragma once

#include <functional>

#include "widgets/frame.h"

namespace tafelrunde::widgets {

// What a frame is drawn with, chosen by the shell.
struct ScreenLook {
  ThemeName theme = ThemeName::kLight;
  Type type;
  float unit = 8;
};

class Screen {
 public:
  // `atlas` may be shared between screens and must be built and outlive them.
  explicit Screen(ImFontAtlas& atlas);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  using View = std::function<void(Frame&)>;
  // Runs one frame of the view over a ground of paper. The draw data stay valid until the next frame.
  void draw(const ScreenLook& look, ImVec2 size_px, float seconds_since_last, const View& view);
  ImDrawData* drawn() const;

  // Something is waiting that the next frame would take: draw again at once.
  bool wants_another_frame() const;

  void move_pointer(ImVec2 at_px);
  void turn_wheel(ImVec2 steps);
  void leave_pointer();
  ImGuiMouseCursor cursor() const;

  InputQueue& input() { return input_; }
  Focus& focus() { return focus_; }
  GlyphWishes& wishes() { return wishes_; }
  void use(Clipboard& clipboard) { clipboard_ = &clipboard; }
  void record_into(Recorder* recorder) { recorder_ = recorder; }
  ImGuiContext* context() const { return context_; }

 private:
  void apply_pointer(float seconds_since_last);
  void settle_leftover();

  ImGuiContext* context_;
  InputQueue input_;
  Focus focus_;
  GlyphWishes wishes_;
  OwnClipboard own_clipboard_;
  Clipboard* clipboard_ = &own_clipboard_;
  Recorder* recorder_ = nullptr;
  int unsettled_frames_ = 0;
};

}  // namespace tafelrunde::widgets
