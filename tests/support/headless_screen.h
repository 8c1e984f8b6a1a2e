// A screen without window, graphics or installed fonts, for tests of views: draw it, press and type like a person,
// and look at what was recorded. Letters are ImGui's built-in ones, so every machine measures the same.
//
//   HeadlessScreen screen([&](widgets::Frame& frame) { draw_capture(frame, scene, ui, intents); });
//   screen.type("Beitrag", "Es fehlt Personal");
//   screen.press({KeyName::kEnter, {}});
//   screen.click("Speichern");
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/text.h"
#include "widgets/screen.h"

namespace tafelrunde::tests {

class HeadlessScreen {
 public:
  explicit HeadlessScreen(widgets::Screen::View view, ImVec2 size_px = {1440, 900})
      : view_(std::move(view)),
        size_px_(size_px),
        look_(plain_look(*atlas_)),
        screen_(std::make_unique<widgets::Screen>(*atlas_)) {
    screen_->record_into(&recorder_);
    settle();
  }
  // With the given fonts (shell::Fonts, say), which must outlive the screen.
  HeadlessScreen(widgets::Screen::View view, ImVec2 size_px, ImFontAtlas& atlas, const widgets::ScreenLook& look)
      : view_(std::move(view)), size_px_(size_px), look_(look), screen_(std::make_unique<widgets::Screen>(atlas)) {
    screen_->record_into(&recorder_);
    settle();
  }

  void draw_one_frame(float seconds = 1.0F / 60) { screen_->draw(look_, size_px_, seconds, view_); }

  // Frames until nothing more is waiting, as the shell would draw them.
  void settle() {
    int frames = 0;
    do draw_one_frame();
    while (screen_->wants_another_frame() && ++frames < 100'000);
  }

  void push(widgets::InputEvent event) { screen_->input().push(event); }
  void push_text(std::string_view text) {
    for (const char32_t c : code_points(text)) push(widgets::TypedCharacter{c});
  }
  void push_click(ImVec2 at, widgets::Modifiers modifiers = {}) {
    push(widgets::PointerButton{at, 0, true, modifiers});
    push(widgets::PointerButton{at, 0, false, modifiers});
  }

  void press(widgets::KeyPress key) {
    push(key);
    settle();
  }
  void click_at(ImVec2 at, widgets::Modifiers modifiers = {}) {
    push_click(at, modifiers);
    settle();
  }
  void click(std::string_view label) { click_at(item(label).rect.centre()); }
  void type(std::string_view text) {
    push_text(text);
    settle();
  }
  void type(std::string_view box, std::string_view text) {
    click(box);
    type(text);
  }
  void drag(ImVec2 from, ImVec2 to) {
    push(widgets::PointerButton{from, 0, true, {}});
    settle();
    screen_->move_pointer(to);
    settle();
    push(widgets::PointerButton{to, 0, false, {}});
    settle();
  }

  const widgets::RecordedItem& item(std::string_view label) const {
    const widgets::RecordedItem* found = recorder_.find(label);
    REQUIRE_MESSAGE(found != nullptr, "no such item on the screen: ", std::string(label));
    return *found;
  }
  const widgets::Recorder& recorded() const { return recorder_; }
  widgets::Screen& screen() { return *screen_; }
  widgets::ScreenLook& look() { return look_; }

  // Every letter 7 px wide, and of the height that suits the size.
  static widgets::ScreenLook plain_look(ImFontAtlas& atlas) {
    ImFont* font = atlas.AddFontDefault();
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    const widgets::Face face{font, 13};
    return {widgets::ThemeName::kLight, {face, face, face, face, face, face}, 8};
  }

 private:
  widgets::Screen::View view_;
  ImVec2 size_px_;
  std::unique_ptr<ImFontAtlas> atlas_ = std::make_unique<ImFontAtlas>();
  widgets::Recorder recorder_;
  widgets::ScreenLook look_;
  std::unique_ptr<widgets::Screen> screen_;
};

}  // namespace tafelrunde::tests
