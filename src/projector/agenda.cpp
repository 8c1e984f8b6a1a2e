#include <cmath>

#include "projector/edges.h"
#include "projector/prose.h"
#include "projector/views.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using widgets::Rect;

// How the lines are set: in the body's size when the day fits on one page, else in the smallest legible one.
struct Setting {
  widgets::Face plain;
  widgets::Face strong;
  float time_px = 0;     // of the column of times
  float title_px = 0;
  float padding_px = 0;  // above and below the words
};

// Time left open is the moderator's business.
std::vector<scene::AgendaLine> shown_lines(const scene::ProjectorScene& scene) {
  std::vector<scene::AgendaLine> lines = scene.agenda;
  std::erase_if(lines, [](const scene::AgendaLine& line) { return line.method == Method::buffer; });
  return lines;
}

Setting setting(const Showing& showing, const std::vector<scene::AgendaLine>& lines, float width_px, bool small) {
  const widgets::Frame& frame = showing.frame;
  Setting made{small ? frame.type.small : frame.type.body, small ? frame.type.small_strong : frame.type.strong};
  made.padding_px = std::round(frame.unit * 0.5F);
  for (const scene::AgendaLine& line : lines)
    made.time_px = std::max(made.time_px, std::ceil(widgets::width_of(made.strong, line.time)));
  made.time_px = std::min(made.time_px, width_px * 0.45F);
  made.title_px = width_px - made.time_px - frame.unit * 6;
  return made;
}

float height_of(const Setting& set, const scene::AgendaLine& line) {
  const float title = widgets::measured(set.strong, line.title, set.title_px).y;
  const float time = widgets::measured(set.strong, line.time, set.time_px).y;
  return std::max(title, time) + 2 * set.padding_px;
}

void draw_agenda_line(widgets::Frame& frame, const Setting& set, const scene::AgendaLine& line, const Rect& box) {
  const widgets::Theme& theme = frame.theme;
  if (line.is_current) {
    widgets::fill(frame, box, theme.accent, frame.unit / 2);
  }
  const bool is_quiet = line.is_past || line.method == Method::pause;
  const ImU32 colour = line.is_current ? theme.on_colour : is_quiet ? theme.quiet : theme.text;
  const widgets::Face& face = line.is_current ? set.strong : set.plain;
  const ImVec2 at{box.min.x + frame.unit * 1.5F, box.min.y + set.padding_px};
  widgets::draw_wrapped(frame, face, colour, at, set.time_px, line.time);
  widgets::draw_wrapped(frame, face, colour, {at.x + set.time_px + frame.unit * 3, at.y}, set.title_px, line.title);
}

}  // namespace

std::vector<Page> agenda_pages(const Showing& showing, Rect area) {
  take_head(showing, area, {0, showing.language.text("projector.agenda"), {}, {}});
  const std::vector<scene::AgendaLine> lines = shown_lines(showing.scene);
  const float gap_px = std::round(showing.frame.unit * 0.25F);
  const auto laid_out = [&](bool small) {
    const Setting set = setting(showing, lines, area.width(), small);
    Flow flow(area, 1, 0);
    for (const scene::AgendaLine& line : lines)
      flow.add({height_of(set, line), gap_px, [&frame = showing.frame, set, line](const Rect& box) {
                  draw_agenda_line(frame, set, line, box);
                }});
    return flow.pages();
  };
  const std::vector<Page> pages = laid_out(false);
  return pages.size() == 1 ? pages : laid_out(true);
}

}  // namespace tafelrunde::projector
