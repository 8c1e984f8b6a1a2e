#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "projector/edges.h"
#include "projector/hyphens.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using widgets::Face;
using widgets::Rect;

constexpr float kMostOfHead = 0.22F;  // of the sheet for a title, and as much again for what stands below it: chosen

// Words broken into lines, in the biggest of some faces that leaves room for the rest of the page.
struct SetWords {
  Face face;
  std::string words;
  float width_px = 0;
  int lines = 0;
  float height_px() const { return face.line_px() * static_cast<float>(lines); }
};

SetWords set_words(std::initializer_list<Face> faces, std::string_view text, float width_px, float most_px) {
  SetWords set;
  if (text.empty()) return set;
  for (const Face& face : faces) {
    set = {face, with_hyphens(face, text, width_px), width_px, 0};
    set.lines = static_cast<int>(widgets::wrapped(face, set.words, width_px).size());
    if (set.height_px() <= most_px) return set;
  }
  set.lines = std::max(1, static_cast<int>(most_px / set.face.line_px()));  // the rest of it becomes "…"
  return set;
}

void draw(widgets::Frame& frame, const SetWords& set, ImU32 colour, ImVec2 at) {
  if (set.lines > 0) widgets::draw_wrapped(frame, set.face, colour, at, set.width_px, set.words, set.lines);
}

// A badge as tall as one line of the biggest title, the title beside it, and a second line over the whole width.
struct SetHead {
  int number = 0;
  float badge_px = 0;
  float indent_px = 0;
  float centring_px = 0;  // of a smaller title beside the badge
  SetWords title;
  SetWords second;
  ImU32 second_colour = 0;
  float title_height_px() const { return std::max(badge_px, centring_px + title.height_px()); }
};

SetHead set_head(const widgets::Frame& frame, const Head& head, float width_px) {
  const widgets::Type& type = frame.type;
  const float most_px = kMostOfHead * frame.screen.height();
  SetHead set{head.number};
  set.badge_px = head.number > 0 ? type.heading.line_px() : 0;
  set.indent_px = head.number > 0 ? set.badge_px + frame.unit * 1.5F : 0;
  set.title =
      set_words({type.heading, type.strong, type.small_strong}, head.title, width_px - set.indent_px, most_px);
  if (head.number > 0) set.centring_px = std::max(0.0F, (set.badge_px - set.title.face.line_px()) / 2);
  const bool is_subject = !head.subject.empty();
  set.second = is_subject ? set_words({type.small_strong}, head.subject, width_px, most_px)
                          : set_words({type.small}, head.question, width_px, most_px);
  set.second_colour = is_subject ? frame.theme.accent : frame.theme.quiet;
  return set;
}

void draw_head(widgets::Frame& frame, const SetHead& set, const Rect& box) {
  if (set.number > 0) widgets::badge(frame, box.min, set.badge_px, set.number);
  draw(frame, set.title, frame.theme.text, {box.min.x + set.indent_px, box.min.y + set.centring_px});
  draw(frame, set.second, set.second_colour, {box.min.x, box.max.y - set.second.height_px()});
}

}  // namespace

Rect inside_margins(const widgets::Frame& frame) {
  const float side = std::round(frame.screen.width() * 0.05F);
  return widgets::inset(frame.screen, side, std::round(side * 0.6F));
}

PlacedBlock take_head(const Showing& showing, Rect& rest, const Head& head) {
  widgets::Frame& frame = showing.frame;
  const SetHead set = set_head(frame, head, rest.width());
  const float second_px = set.second.lines > 0 ? frame.unit / 2 + set.second.height_px() : 0;
  const Rect box = widgets::cut_top(rest, set.title_height_px() + second_px, frame.unit * 2);
  return {box, [&frame, set](const Rect& at) { draw_head(frame, set, at); }};
}

Head field_head(const Showing& showing) {
  const scene::ProjectorScene& scene = showing.scene;
  if (scene.field.number <= 0) return {0, scene.title};
  return {scene.field.number, scene.field.title};
}

std::vector<Page> under(const PlacedBlock& head, std::vector<Page> pages) {
  for (Page& page : pages) page.insert(page.begin(), head);
  return pages;
}

}  // namespace tafelrunde::projector
