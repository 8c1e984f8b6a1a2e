// The plenary's pages of one field: first what came out of it ("Zentrale Ergebnisse"), then what it came from
// ("Themengruppen", in plenary_clusters.cpp).
#include <cmath>

#include "projector/edges.h"
#include "projector/marks.h"
#include "projector/plenary_parts.h"
#include "projector/prose.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using scene::HallFinding;
using widgets::Rect;

float number_px(const Showing& showing) { return std::round(showing.frame.type.heading.em_px * 1.1F); }

std::string support_words(const Showing& showing, const HallFinding& finding) {
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : " · ") + more; };
  if (finding.dots > 0) add(counted(showing.language, "projector.dots", finding.dots));
  if (finding.mentions > 0) add(counted(showing.language, "projector.mentions", finding.mentions));
  if (finding.amended_in_plenary) add(showing.language.text("projector.amended"));
  return words;
}

// Number, kind and how many stand behind it. One line, or two where both do not fit side by side.
void add_finding_head(Flow& flow, const Showing& showing, const HallFinding& finding) {
  widgets::Frame& frame = showing.frame;
  const widgets::Face& small = frame.type.small;
  const std::string kind = showing.language.text(kind_key(finding.kind));
  const std::string support = support_words(showing, finding);
  const float mark_px = small.line_px();
  const float room_px = flow.width_px() - number_px(showing) - mark_px - frame.unit * 3;
  const float kind_px = widgets::width_of(frame.type.small_strong, kind);
  const bool side_by_side = kind_px + widgets::width_of(small, support) <= room_px;
  const float support_at_px = side_by_side ? std::ceil(kind_px) + frame.unit * 2 : 0;
  const float support_px = room_px + (side_by_side ? frame.unit - support_at_px : 0);
  const float support_height = widgets::measured(small, support, support_px).y;
  const float height = side_by_side || support.empty() ? small.line_px() : small.line_px() + support_height;
  flow.add({height, finding_gap_px(frame),
            [=, &frame, order = finding.order, finding_kind = finding.kind](const Rect& box) {
              const Rect number = widgets::rect_at(box.min, {number_px(showing), small.line_px()});
              widgets::draw_line(frame, frame.type.heading, frame.theme.accent, number, std::to_string(order));
              const float x = number.max.x;
              const Rect line = widgets::rect_at({x, box.min.y}, {mark_px, small.line_px()});
              draw_kind_mark(frame, finding_kind, mark_box(line, 0.68F), frame.theme.quiet);
              const float words_x = x + mark_px;
              widgets::draw_wrapped(frame, frame.type.small_strong, frame.theme.quiet, {words_x, box.min.y}, room_px,
                                    kind);
              const ImVec2 at{words_x + support_at_px, box.min.y + (side_by_side ? 0 : small.line_px())};
              if (!support.empty()) widgets::draw_wrapped(frame, small, frame.theme.quiet, at, support_px, support);
            }});
}

Prose dissent_prose(const Showing& showing, const std::string& words, float indent_px) {
  const widgets::Face& small = showing.frame.type.small;
  Prose prose{showing.language.text("projector.dissent") + " " + words, small, showing.frame.theme.attention,
              showing.frame.unit / 2};
  prose.indent_px = indent_px + small.line_px();
  prose.mark = [&frame = showing.frame, indent_px](const Rect& margin) {
    const float line_px = frame.type.small.line_px();
    const Rect line = widgets::rect_at({margin.min.x + indent_px, margin.min.y}, {line_px, line_px});
    draw_dissent_mark(frame, mark_box(line, 0.62F), frame.theme.attention);
  };
  return prose;
}

void add_finding(Flow& flow, const Showing& showing, const HallFinding& finding, const widgets::Face& face) {
  widgets::Frame& frame = showing.frame;
  Prose wording{finding.wording, face, frame.theme.text};
  wording.indent_px = number_px(showing);
  wording.follows = true;
  const bool has_dissent = !finding.dissent.empty();
  const Prose dissent = dissent_prose(showing, finding.dissent, number_px(showing));
  const float width = flow.width_px();
  // The head with its support over two lines at most, and at least one line of the wording below it.
  const float head_px = frame.type.small.line_px() * (width < reading_width_px(frame.type.small) ? 2 : 1);
  flow.keep_together(head_px + face.line_px(), finding_gap_px(frame));
  flow.keep_together(
      head_px + height_of(wording, width) + (has_dissent ? dissent.gap_px + height_of(dissent, width) : 0),
      finding_gap_px(frame));
  add_finding_head(flow, showing, finding);
  add_prose(flow, frame, wording);
  if (has_dissent) add_prose(flow, frame, dissent);
}

// One voice, word for word, between the marks of the language.
void add_quote(Flow& flow, const Showing& showing) {
  if (showing.scene.quote.empty()) return;
  const Language& language = showing.language;
  widgets::Frame& frame = showing.frame;
  Prose quote{language.text("projector.quote_begins") + showing.scene.quote + language.text("projector.quote_ends"),
              frame.type.body, frame.theme.text, finding_gap_px(frame)};
  quote.indent_px = number_px(showing);
  quote.mark = [&frame](const Rect& margin) {
    widgets::fill(frame, widgets::rect_at(margin.min, {std::round(frame.unit / 2), margin.height()}),
                  frame.theme.accent);
  };
  add_prose(flow, frame, quote);
}

std::vector<Page> pages_with(const Showing& showing, const Rect& area, const widgets::Face& wording) {
  Flow flow(area, 1, 0);
  for (const HallFinding& finding : showing.scene.findings) add_finding(flow, showing, finding, wording);
  if (showing.scene.findings.empty())
    add_prose(flow, showing.frame,
              {showing.language.text("projector.no_results"), showing.frame.type.body, showing.frame.theme.quiet,
               showing.frame.unit});
  add_quote(flow, showing);
  for (const auto& [statement, words] : showing.scene.dissents) {
    Prose dissent = dissent_prose(showing, words, 0);
    dissent.gap_px = finding_gap_px(showing.frame);
    add_prose(flow, showing.frame, dissent);
  }
  return flow.pages();
}

// The results as big as a heading when everything then fits on one page.
std::vector<Page> result_pages(const Showing& showing, Rect area) {
  const widgets::Type& type = showing.frame.type;
  const PlacedBlock head = take_subject_head(showing, area, "projector.results");
  std::vector<Page> pages = pages_with(showing, area, type.heading);
  if (pages.size() > 1) pages = pages_with(showing, area, type.strong);
  return under(head, std::move(pages));
}

}  // namespace

std::string kind_key(Kind kind) {
  switch (kind) {
    case Kind::need:
      return "projector.kind.need";
    case Kind::improvement:
      return "projector.kind.improvement";
    case Kind::guiding_goal:
      return "projector.kind.guiding_goal";
    case Kind::measure:
      return "projector.kind.measure";
  }
  return {};
}

PlacedBlock take_subject_head(const Showing& showing, Rect& area, std::string_view key) {
  Head head = field_head(showing);
  head.subject = showing.language.text(key);
  return take_head(showing, area, head);
}

float finding_gap_px(const widgets::Frame& frame) { return std::round(frame.unit * 1.5F); }

std::vector<Page> plenary_pages(const Showing& showing, Rect area) {
  std::vector<Page> pages = result_pages(showing, area);
  for (Page& page : cluster_pages(showing, area)) pages.push_back(std::move(page));
  return pages;
}

}  // namespace tafelrunde::projector
