// Pictures of the desk and the projector, drawn without any display: for `render`, `demo` and later the slides.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "core/proposal.h"
#include "core/session.h"
#include "shell/offscreen.h"
#include "shell/picture.h"

namespace tafelrunde::shell {

struct PictureWish {
  std::string view = "desk";  // one of picture_views()
  int field_number = 1;       // of the desk, the board and the plenary
  int page = 0;               // from 0
  int width_px = 1440;
  int height_px = 900;
  widgets::ThemeName theme = widgets::ThemeName::kLight;
  std::optional<int> minute_of_day;           // the clock on the wall; empty: none is shown
  const ClusterProposal* proposal = nullptr;  // drawn as ghosts on the desk
  StationId station;                          // whose desk it is
};

// "desk", "desk-plenary", "desk-findings", "welcome", "agenda", "board", "plenary", "blank".
const std::vector<std::string>& picture_views();

struct DrawnPicture {
  Picture picture;
  int pages = 1;  // of this view at this size; 1 for the desk
};

// Refuses with render.unknown_view, render.bad_size (320 to 7680 pixels each way) and refusal.unknown_field.
Result<DrawnPicture> draw_picture(Offscreen& offscreen, const Session& session, const Language& language,
                                  const PictureWish& wish);

}  // namespace tafelrunde::shell
