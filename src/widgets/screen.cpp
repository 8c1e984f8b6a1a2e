#include "widgets/screen.h"

#include <algorithm>
#include <cfloat>

#include "widgets/controls.h"
#include "widgets/imgui_version.h"

namespace tafelrunde::widgets {
namespace {

// After something happened, a second frame lets what was drawn before it catch up (hover, measures, counts).
constexpr int kFramesToSettle = 2;

ImVec4 as_floats(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

// ImGui draws nothing of ours but scroll bars; they are made to look like the rest.
void dress(const Theme& theme, float unit) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.ItemSpacing = {0, 0};
  style.ScrollbarSize = unit * 1.25F;
  style.ScrollbarRounding = unit;
  style.CircleTessellationMaxError = 0.15F;
  style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
  style.Colors[ImGuiCol_ScrollbarGrab] = as_floats(theme.hairline);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = as_floats(theme.quiet);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = as_floats(theme.accent);
}

void begin_whole_window(ImVec2 size_px) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size_px);
  ImGui::Begin("screen", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
}

}  // namespace

Screen::Screen(ImFontAtlas& atlas) : context_(ImGui::CreateContext(&atlas)) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  leave_pointer();
}

Screen::~Screen() { ImGui::DestroyContext(context_); }

void Screen::draw(const ScreenLook& look, ImVec2 size_px, float seconds_since_last, const View& view) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().DisplaySize = size_px;
  ImGui::GetIO().DeltaTime = std::max(seconds_since_last, 1e-4F);
  const Theme& colours = theme(look.theme);
  dress(colours, look.unit);
  if (unsettled_frames_ > 0) --unsettled_frames_;
  apply_pointer(seconds_since_last);
  focus_.begin_frame();
  if (recorder_) recorder_->clear();

  ImGui::NewFrame();
  begin_whole_window(size_px);
  Frame frame{colours, look.type, look.unit, {{0, 0}, size_px}, input_, focus_, *clipboard_, wishes_, recorder_};
  fill(frame, frame.screen, colours.paper);
  view(frame);
  ImGui::End();
  settle_leftover();
  ImGui::Render();
}

ImDrawData* Screen::drawn() const {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetDrawData();
}

void Screen::apply_pointer(float seconds_since_last) {
  const auto pointer = input_.begin_frame(seconds_since_last);
  if (!pointer) return;
  tell_pointer_position(ImGui::GetIO(), pointer->at_px);
  tell_pointer_button(ImGui::GetIO(), pointer->button, pointer->pressed);
  unsettled_frames_ = kFramesToSettle;
}

// What nobody took: Tab walks; a character goes to the home of the keyboard rather than be lost, and so does
// everything typed on for a box that closed in this frame.
void Screen::settle_leftover() {
  const bool came_home = focus_.end_frame();
  if (input_.took_something() || focus_.moved()) unsettled_frames_ = kFramesToSettle;
  const auto leftover = input_.end_frame();
  if (!leftover) return;
  unsettled_frames_ = kFramesToSettle;
  if (came_home) {
    input_.put_back(*leftover);
  } else if (const auto* key = std::get_if<KeyPress>(&*leftover)) {
    if (key->key == KeyName::kTab && !key->modifiers.alt) focus_.walk(key->modifiers.shift ? -1 : 1);
  } else if (focus_.has_home() && !focus_.is_home_focused()) {
    focus_.give_home();
    input_.put_back(*leftover);
  }
}

bool Screen::wants_another_frame() const { return unsettled_frames_ > 0 || (!input_.empty() && !input_.is_held()); }

void Screen::move_pointer(ImVec2 at_px) {
  ImGui::SetCurrentContext(context_);
  tell_pointer_position(ImGui::GetIO(), at_px);
  unsettled_frames_ = kFramesToSettle;
}

void Screen::turn_wheel(ImVec2 steps) {
  ImGui::SetCurrentContext(context_);
  tell_wheel(ImGui::GetIO(), steps);
  unsettled_frames_ = kFramesToSettle;
}

void Screen::leave_pointer() { move_pointer({-FLT_MAX, -FLT_MAX}); }

ImGuiMouseCursor Screen::cursor() const {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetMouseCursor();
}

}  // namespace tafelrunde::widgets
