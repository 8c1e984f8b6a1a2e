#include <array>
#include <cmath>

#include "projector/edges.h"
#include "projector/prose.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using widgets::Face;
using widgets::Rect;

constexpr float kMostOfHead = 0.3F;  // of the sheet for a title, and as much again for a question: chosen

// The biggest of the faces in which the text stays below `most_px`, and how many lines it then has.
struct Fit {
  Face face;
  int lines = 1;
};
Fit fit(const std::array<Face, 3>& faces, std::string_view text, float width_px, float most_px) {
  for (const Face& face : faces)
    if (const float height = widgets::measured(face, text, width_px).y; height <= most_px)
      return {face, static_cast<int>(std::lround(height / face.line_px()))};
  return {faces.back(), std::max(1, static_cast<int>(most_px / faces.back().line_px()))};
}

// The badge is as tall as one line of the title.
float draw_title(const Showing& showing, const Rect& rest, const Head& head) {
  widgets::Frame& frame = showing.frame;
  const widgets::Type& type = frame.type;
  const float badge_px = head.number > 0 ? type.heading.line_px() : 0;
  const float indent_px = head.number > 0 ? badge_px + frame.unit * 1.5F : 0;
  const float width_px = rest.width() - indent_px;
  const Fit title = fit({type.heading, type.strong, type.small_strong}, head.title, width_px,
                        kMostOfHead * frame.screen.height());
  if (head.number > 0) widgets::badge(frame, rest.min, badge_px, head.number);
  const float centring_px = std::max(0.0F, (badge_px - title.face.line_px()) / 2);
  const ImVec2 at{rest.min.x + indent_px, rest.min.y + centring_px};
  const float height =
      widgets::draw_wrapped(frame, title.face, frame.theme.text, at, width_px, head.title, title.lines);
  return std::max(badge_px, centring_px + height);
}

float draw_question(const Showing& showing, const Rect& rest, const Head& head) {
  widgets::Frame& frame = showing.frame;
  const bool has_both = !head.phase.empty() && !head.question.empty();
  const std::string words = head.phase + (has_both ? " · " : "") + head.question;
  if (words.empty()) return 0;
  const widgets::Type& type = frame.type;
  const Fit question = fit({type.small, type.small, type.small}, words, rest.width(), kMostOfHead * frame.screen.height());
  const ImVec2 at{rest.min.x, rest.min.y + frame.unit / 2};
  return frame.unit / 2 + widgets::draw_wrapped(frame, question.face, frame.theme.quiet, at, rest.width(), words, question.lines);
}

}  // namespace

Rect inside_margins(const widgets::Frame& frame) {
  const float side = std::round(frame.screen.width() * 0.05F);
  return widgets::inset(frame.screen, side, std::round(side * 0.6F));
}

void take_head(const Showing& showing, Rect& rest, const Head& head) {
  if (!head.title.empty() || head.number > 0) widgets::cut_top(rest, draw_title(showing, rest, head));
  widgets::cut_top(rest, draw_question(showing, rest, head), showing.frame.unit * 2);
}

Head field_head(const Showing& showing) {
  const scene::ProjectorScene& scene = showing.scene;
  if (scene.field.number <= 0) return {0, scene.title, {}, {}};
  return {scene.field.number, scene.field.title, {}, {}};
}

}  // namespace tafelrunde::projector
