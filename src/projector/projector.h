// What the hall sees. One message at a time, in big words on calm paper: never a menu, an error, a draft or a word
// about saving. Draws what the scene holds and decides nothing; what does not fit at a legible size goes to a
// further page, never smaller and never cut.
#pragma once

#include "base/language.h"
#include "projector/arrivals.h"
#include "scene/projector_scene.h"
#include "widgets/frame.h"

namespace tafelrunde::projector {

// What the window remembers between frames; nothing in it is worth keeping over a restart.
struct ProjectorUi {
  bool motion = true;  // off: new cards stand at once
  Arrivals arrivals;
};

struct ProjectorAnswer {
  int pages = 1;           // of this view at this size and with this type; at least 1
  int page = 0;            // the one drawn, from 0: scene.page, or the nearest there is
  bool is_moving = false;  // something fades: draw again soon
};

// Draws the page `scene.page` of the scene's view over the whole of `frame.screen`, whose ground is paper already.
// A page past the last shows the last, so a desk that wants to follow the newest card asks for a very large one.
ProjectorAnswer draw_projector(widgets::Frame& frame, const scene::ProjectorScene& scene, const Language& language,
                               ProjectorUi& ui);

}  // namespace tafelrunde::projector
