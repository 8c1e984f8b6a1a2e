// One function per view: lays its words out below the head it draws and gives the pages. The pages refer to the
// frame and the scene and are to be drawn within the same frame. Internal to projector.
#pragma once

#include <vector>

#include "base/language.h"
#include "projector/arrivals.h"
#include "projector/flow.h"
#include "projector/prose.h"
#include "scene/projector_scene.h"
#include "widgets/frame.h"

namespace tafelrunde::projector {

struct Showing {
  widgets::Frame& frame;
  const scene::ProjectorScene& scene;
  const Language& language;
};

std::vector<Page> welcome_pages(const Showing& showing, widgets::Rect area);
std::vector<Page> question_pages(const Showing& showing, widgets::Rect area);
std::vector<Page> thanks_pages(const Showing& showing, widgets::Rect area);
std::vector<Page> agenda_pages(const Showing& showing, widgets::Rect area);
std::vector<Page> board_pages(const Showing& showing, widgets::Rect area, const Arrivals& arrivals);
std::vector<Page> cluster_page(const Showing& showing, widgets::Rect area, const Arrivals& arrivals);
std::vector<Page> storage_pages(const Showing& showing, widgets::Rect area, const Arrivals& arrivals);
std::vector<Page> plenary_pages(const Showing& showing, widgets::Rect area);
std::vector<Page> dots_pages(const Showing& showing, widgets::Rect area);
std::vector<Page> hands_pages(const Showing& showing, widgets::Rect area);

// What the people who come in read, from the biggest to the smallest.
std::vector<Prose> welcome_words(const Showing& showing);

// "1 Nennung", "3 Nennungen": `key` + ".one" or `key` with the number filled in.
std::string counted(const Language& language, std::string_view key, int count);

}  // namespace tafelrunde::projector
