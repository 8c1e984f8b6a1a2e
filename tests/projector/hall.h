// A hall without a projector: draws the pages of a scene at a size and remembers what was written on each. Letters
// are ImGui's built-in ones, baked at the sizes a projector of that width has, so every machine measures the same.
//
//   Hall hall({1920, 1080});
//   hall.pages(scene)          // what is written on each page
//   hall.show(scene, ui)       // one frame of one page
#pragma once

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "projector/projector.h"
#include "support/headless_screen.h"

namespace tafelrunde::tests {

inline const std::array<ImVec2, 5> kHallSizes{ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1280, 800},
                                              ImVec2{1024, 768}, ImVec2{3840, 2160}};

inline Language language_of(const std::string& code) {
  std::stringstream bytes;
  bytes << std::ifstream(std::string(TAFELRUNDE_SOURCE_DIR) + "/assets/language/" + code + ".po").rdbuf();
  auto language = Language::parse(bytes.str());
  REQUIRE(language);
  return *language;
}

class Hall {
 public:
  explicit Hall(ImVec2 size_px, Language language = language_of("de"))
      : language_(std::move(language)),
        screen_([this](widgets::Frame& frame) { draw(frame); }, size_px, atlas_, look_for(size_px.x)) {}

  projector::ProjectorAnswer show(const scene::ProjectorScene& scene, projector::ProjectorUi& ui, float seconds = 0) {
    scene_ = scene;
    ui_ = &ui;
    screen_.draw_one_frame(seconds);
    ui_ = nullptr;
    return answer_;
  }

  // Every page of the scene, one after the other.
  std::vector<widgets::Recorder> pages(scene::ProjectorScene scene) {
    std::vector<widgets::Recorder> pages;
    projector::ProjectorUi ui;
    int count = 1;
    for (scene.page = 0; scene.page < count; ++scene.page) {
      count = show(scene, ui).pages;
      pages.push_back(screen_.recorded());
    }
    return pages;
  }

  const widgets::Recorder& recorded() const { return screen_.recorded(); }
  const widgets::ScreenLook& look() { return screen_.look(); }

 private:
  widgets::ScreenLook look_for(float width_px) {
    const widgets::TypeSizes sizes = widgets::projector_sizes(width_px, {});
    const widgets::Face body = face(sizes.body_px), small = face(sizes.small_px), heading = face(sizes.heading_px);
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas_.GetTexDataAsAlpha8(&pixels, &width, &height);
    return {widgets::ThemeName::kLight, {body, body, small, small, heading, body}, widgets::projector_unit(width_px)};
  }
  widgets::Face face(float em_px) {
    ImFontConfig config;
    config.SizePixels = em_px;
    return {atlas_.AddFontDefault(&config), em_px};
  }
  void draw(widgets::Frame& frame) {
    if (ui_) answer_ = projector::draw_projector(frame, scene_, language_, *ui_);
  }

  Language language_;
  scene::ProjectorScene scene_;
  projector::ProjectorUi* ui_ = nullptr;
  projector::ProjectorAnswer answer_;
  ImFontAtlas atlas_;
  HeadlessScreen screen_;
};

// Everything written on the pages, without blanks and hyphens, so that words are found however their lines break.
inline std::string bare(std::string_view text) {
  std::string letters;
  std::copy_if(text.begin(), text.end(), std::back_inserter(letters),
               [](char c) { return c != ' ' && c != '\n' && c != '-'; });
  return letters;
}
inline std::string written_on(const std::vector<widgets::Recorder>& pages) {
  std::string all;
  for (const widgets::Recorder& page : pages)
    for (const widgets::RecordedText& text : page.texts()) all += bare(text.text) + "|";
  return all;
}
inline bool says(const std::vector<widgets::Recorder>& pages, std::string_view words) {
  return written_on(pages).find(bare(words)) != std::string::npos;
}

// What is wrong with the pages as pages, in words: text cut, upon other text, or outside the sheet.
inline std::string faults_of(const std::vector<widgets::Recorder>& pages) {
  std::string faults;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const std::string& text : pages[i].cut_texts()) faults += std::to_string(i + 1) + " cut: " + text + "\n";
    for (const std::string& pair : pages[i].overlapping_texts())
      faults += std::to_string(i + 1) + " upon: " + pair + "\n";
  }
  return faults;
}

}  // namespace tafelrunde::tests
