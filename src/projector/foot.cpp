#include <cmath>

#include "projector/edges.h"
#include "projector/hyphens.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using widgets::Face;
using widgets::Rect;

bool is_of_coming_and_going(const Showing& showing) {
  return showing.scene.view == ProjectionView::welcome || showing.scene.view == ProjectionView::thanks;
}

// The welcome tells the venue in big words already.
std::string venue_words(const Showing& showing) {
  return is_of_coming_and_going(showing) ? std::string() : showing.scene.venue;
}

// Nobody who comes in or goes needs a countdown.
std::string time_words(const Showing& showing) {
  const auto& minutes = showing.scene.minutes_left;
  if (!minutes || is_of_coming_and_going(showing)) return {};
  return *minutes > 0 ? showing.language.say("projector.minutes_left", std::to_string(*minutes))
                      : showing.language.text("projector.time_is_up");
}

std::string page_words(const Showing& showing, const PageCount& count) {
  if (count.pages < 2) return {};
  return showing.language.say("projector.page", std::to_string(count.page + 1), std::to_string(count.pages));
}

float gap_px(const Showing& showing) { return showing.frame.unit * 3; }

// From right to left: page, time, venue. The page's place is kept free also when there is only one, so that the
// venue breaks its lines the same on every page and before the pages are counted.
float page_width_px(const Showing& showing) {
  return std::ceil(widgets::width_of(showing.frame.type.small, page_words(showing, {98, 99})));
}
float time_width_px(const Showing& showing) {
  return std::ceil(widgets::width_of(showing.frame.type.small_strong, time_words(showing)));
}
float venue_width_px(const Showing& showing, float whole_px) {
  return whole_px - page_width_px(showing) - time_width_px(showing) - 2 * gap_px(showing);
}

int most_venue_lines(const Showing& showing) {
  return std::max(1, static_cast<int>(0.2F * showing.frame.screen.height() / showing.frame.type.small.line_px()));
}

float bar_px(const Showing& showing) { return std::round(showing.frame.unit / 2); }

}  // namespace

Rect take_foot(const Showing& showing, Rect& rest) {
  const widgets::Frame& frame = showing.frame;
  const float venue_px = venue_width_px(showing, rest.width());
  const std::string words = with_hyphens(frame.type.small, venue_words(showing), venue_px);
  const float venue = widgets::measured(frame.type.small, words, venue_px, most_venue_lines(showing)).y;
  return widgets::cut_bottom(rest, bar_px(showing) + frame.unit + venue, frame.unit * 2);
}

void draw_foot(const Showing& showing, const Rect& foot, const PageCount& count) {
  widgets::Frame& frame = showing.frame;
  const std::string venue = venue_words(showing), time = time_words(showing), page = page_words(showing, count);
  Rect rest = foot;
  const Rect bar = widgets::cut_top(rest, bar_px(showing), frame.unit);
  if (!time.empty()) {
    widgets::thin_bar(frame, bar, static_cast<float>(showing.scene.share_left_0_to_1), frame.theme.accent);
  } else if (!venue.empty()) {
    widgets::hairline(frame, bar.min, bar.width());
  }
  Rect line = widgets::cut_top(rest, frame.type.small.line_px());
  const ImVec2 at = line.min;
  const float venue_px = venue_width_px(showing, line.width());
  const Rect page_box = widgets::cut_right(line, page_width_px(showing), gap_px(showing));
  const Rect time_box = page.empty() ? widgets::rect_at({page_box.max.x - time_width_px(showing), line.min.y},
                                                        {time_width_px(showing), line.height()})
                                     : widgets::cut_right(line, time_width_px(showing));
  if (!page.empty())
    widgets::draw_line(frame, frame.type.small, frame.theme.quiet, page_box, page, widgets::Align::kRight);
  if (!time.empty())
    widgets::draw_line(frame, frame.type.small_strong, frame.theme.text, time_box, time, widgets::Align::kRight);
  if (!venue.empty())
    widgets::draw_wrapped(frame, frame.type.small, frame.theme.quiet, at, venue_px,
                          with_hyphens(frame.type.small, venue, venue_px), most_venue_lines(showing));
}

}  // namespace tafelrunde::projector
