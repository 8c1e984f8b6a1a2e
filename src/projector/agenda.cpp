#include <cmath>

#include "projector/edges.h"
#include "projector/hyphens.h"
#include "projector/views.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using widgets::Rect;

// How the lines are set: in the body's size when the day fits on one page, else in the small one.
struct Setting {
  widgets::Face plain;
  widgets::Face strong;
  float time_px = 0;  // of the column of times
  float title_px = 0;
  float padding_px = 0;  // above and below the words
  int most_lines = 1;    // a title longer than a page ends in "…"
};
struct Size {
  bool small = false;
  float padding_units = 0.5F;
};

// Time left open is the moderator's business.
std::vector<scene::AgendaLine> shown_lines(const scene::ProjectorScene& scene) {
  std::vector<scene::AgendaLine> lines = scene.agenda;
  std::erase_if(lines, [](const scene::AgendaLine& line) { return line.method == Method::buffer; });
  return lines;
}

Setting setting(const Showing& showing, const std::vector<scene::AgendaLine>& lines, const Rect& area,
                const Size& size) {
  const widgets::Type& type = showing.frame.type;
  Setting made{size.small ? type.small : type.body, size.small ? type.small_strong : type.strong};
  made.padding_px = std::round(showing.frame.unit * size.padding_units);
  for (const scene::AgendaLine& line : lines)
    made.time_px = std::max(made.time_px, std::ceil(widgets::width_of(made.strong, line.time)));
  made.time_px = std::min(made.time_px, area.width() * 0.45F);
  made.title_px = area.width() - made.time_px - showing.frame.unit * 6;
  made.most_lines = std::max(1, static_cast<int>((area.height() - 2 * made.padding_px) / made.strong.line_px()));
  return made;
}

float height_of(const Setting& set, const scene::AgendaLine& line) {
  const float title =
      widgets::measured(set.strong, with_hyphens(set.strong, line.title, set.title_px), set.title_px, set.most_lines)
          .y;
  const float time = widgets::measured(set.strong, line.time, set.time_px, set.most_lines).y;
  return std::max(title, time) + 2 * set.padding_px;
}

void draw_agenda_line(widgets::Frame& frame, const Setting& set, const scene::AgendaLine& line, const Rect& box) {
  const widgets::Theme& theme = frame.theme;
  if (line.is_current) widgets::fill(frame, box, theme.accent, frame.unit / 2);
  const bool is_quiet = line.is_past || line.method == Method::pause;
  const ImU32 colour = line.is_current ? theme.on_colour : is_quiet ? theme.quiet : theme.text;
  const widgets::Face& face = line.is_current ? set.strong : set.plain;
  const ImVec2 at{box.min.x + frame.unit * 1.5F, box.min.y + set.padding_px};
  widgets::draw_wrapped(frame, face, colour, at, set.time_px, line.time, set.most_lines);
  widgets::draw_wrapped(frame, face, colour, {at.x + set.time_px + frame.unit * 3, at.y}, set.title_px,
                        with_hyphens(set.strong, line.title, set.title_px), set.most_lines);
}

}  // namespace

std::vector<Page> agenda_pages(const Showing& showing, Rect area) {
  const PlacedBlock head = take_head(showing, area, {0, showing.language.text("projector.agenda")});
  const std::vector<scene::AgendaLine> lines = shown_lines(showing.scene);
  const float gap_px = std::round(showing.frame.unit * 0.25F);
  const auto laid_out = [&](const Size& size) {
    const Setting set = setting(showing, lines, area, size);
    Flow flow(area, 1, 0);
    for (const scene::AgendaLine& line : lines)
      flow.add({height_of(set, line), gap_px,
                [&frame = showing.frame, set, line](const Rect& box) { draw_agenda_line(frame, set, line, box); }});
    return flow.pages();
  };
  for (const Size& size : {Size{false, 0.5F}, Size{true, 1.0F}})
    if (std::vector<Page> pages = laid_out(size); pages.size() == 1) return under(head, std::move(pages));
  return under(head, laid_out({true, 0.5F}));
}

}  // namespace tafelrunde::projector
