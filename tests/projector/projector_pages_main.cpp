// Writes every page of every view of the sample afternoon as PNG, to be looked at:
//   projector_pages de.po light|dark|contrast WIDTH HEIGHT ROOM_DEPTH_IN_PICTURE_WIDTHS FOLDER
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "hall_story.h"
#include "nasty_scenes.h"
#include "projector/projector.h"
#include "shell/offscreen.h"

using namespace tafelrunde;

namespace {

struct Sheet {
  std::string folder;
  shell::OffscreenLook look;
  int most_pages = 100;
};

Language language_in(const std::string& path) {
  std::stringstream bytes;
  bytes << std::ifstream(path).rdbuf();
  auto language = Language::parse(bytes.str());
  return language ? *language : Language();
}

void write_pages(shell::Offscreen& offscreen, const Sheet& sheet, const Language& language,
                 scene::ProjectorScene scene, const std::string& name) {
  int pages = 1;
  for (scene.page = 0; scene.page < std::min(pages, sheet.most_pages); ++scene.page) {
    projector::ProjectorUi ui;
    const auto picture = offscreen.draw(sheet.look, [&](widgets::Frame& frame) {
      pages = projector::draw_projector(frame, scene, language, ui).pages;
    });
    const std::string path = sheet.folder + "/" + name + "-" + std::to_string(scene.page + 1) + ".png";
    std::ofstream(path, std::ios::binary) << shell::png_bytes(picture);
  }
  std::printf("%s: %d\n", name.c_str(), pages);
}

}  // namespace

int main(int count, char** words) {
  if (count != 7)
    return std::fputs("projector_pages de.po light|dark|contrast WIDTH HEIGHT DEPTH FOLDER\n", stderr), 2;
  auto offscreen = shell::Offscreen::open();
  if (!offscreen) return std::fprintf(stderr, "%s\n", offscreen.problem().key.c_str()), 1;
  const std::string name = words[2];
  const auto theme = name == "dark"       ? widgets::ThemeName::kDark
                     : name == "contrast" ? widgets::ThemeName::kHighContrast
                                          : widgets::ThemeName::kLight;
  const widgets::Room room{static_cast<float>(std::atof(words[5]))};
  Sheet sheet{words[6], shell::projector_look(theme, std::atoi(words[3]), std::atoi(words[4]), room)};
  const Language language = language_in(words[1]);
  const test::Story story = tests::hall_story();
  const auto write = [&](const scene::ProjectorScene& scene, const std::string& view) {
    write_pages(**offscreen, sheet, language, scene, view);
  };
  write(tests::hall_scene(story, ProjectionView::welcome), "welcome");
  write(tests::hall_scene(story, ProjectionView::agenda), "agenda");
  write(tests::hall_scene(story, ProjectionView::board), "board");
  write(tests::hall_scene(story, ProjectionView::plenary, 0, 17 * 60 + 50), "plenary");
  write(tests::hall_scene(story, ProjectionView::question), "question");
  write(tests::hall_scene(story, ProjectionView::dots), "dots");
  write(tests::hall_scene(story, ProjectionView::thanks), "thanks");
  write(tests::hall_scene(story, ProjectionView::hands), "hands");
  write(tests::hall_scene(story, ProjectionView::blank), "blank");
  sheet.most_pages = 3;
  for (const auto& [view, what] : {std::pair{ProjectionView::welcome, "nasty-welcome"},
                                   {ProjectionView::agenda, "nasty-agenda"},
                                   {ProjectionView::board, "nasty-board"},
                                   {ProjectionView::plenary, "nasty-plenary"}})
    write(tests::nasty_scene(view), what);
}
