// A vote by hands: what was asked, and three bars. As wide as the sheet would be all hands.
#include <algorithm>
#include <cmath>

#include "projector/edges.h"
#include "projector/plenary_parts.h"
#include "projector/prose.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using widgets::Rect;

struct Answer {
  const char* key;
  int hands = 0;
  ImU32 colour = 0;
};

float bar_px(const widgets::Frame& frame) { return std::round(frame.unit * 1.25F); }

// The word on the left, the number on the right, the bar below both.
void draw_answer(const Showing& showing, const Answer& answer, int all, const Rect& box) {
  widgets::Frame& frame = showing.frame;
  const auto& face = frame.type.strong;
  Rect rest = box;
  const Rect line = widgets::cut_top(rest, face.line_px());
  widgets::draw_line(frame, face, frame.theme.text, line, showing.language.text(answer.key));
  widgets::draw_line(frame, face, frame.theme.text, line, std::to_string(answer.hands), widgets::Align::kRight);
  widgets::thin_bar(frame, widgets::cut_top(rest, bar_px(frame)),
                    static_cast<float>(answer.hands) / static_cast<float>(std::max(1, all)), answer.colour);
}

}  // namespace

std::vector<Page> hands_pages(const Showing& showing, Rect area) {
  widgets::Frame& frame = showing.frame;
  const PlacedBlock head = take_subject_head(showing, area, "projector.hands");
  Flow flow(area, 1, 0);
  const auto& hands = showing.scene.hands;
  if (!hands) {
    add_prose(flow, frame, {showing.language.text("projector.no_hands"), frame.type.body, frame.theme.quiet});
    return under(head, flow.pages());
  }
  add_prose(flow, frame, {hands->subject, frame.type.heading, frame.theme.text});
  const int all = hands->in_favour + hands->against + hands->abstained;
  const float height = frame.type.strong.line_px() + bar_px(frame);
  flow.keep_together(3 * height + 2 * finding_gap_px(frame), frame.unit * 3);
  float gap = frame.unit * 3;
  for (const Answer& answer : {Answer{"hands.in_favour", hands->in_favour, frame.theme.saved},
                               Answer{"hands.against", hands->against, frame.theme.attention},
                               Answer{"hands.abstained", hands->abstained, frame.theme.quiet}}) {
    flow.add({height, gap, [showing, answer, all](const Rect& box) { draw_answer(showing, answer, all, box); }});
    gap = finding_gap_px(frame);
  }
  return under(head, flow.pages());
}

}  // namespace tafelrunde::projector
