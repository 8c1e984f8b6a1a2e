#include <algorithm>
#include <cmath>

#include "projector/edges.h"
#include "projector/hyphens.h"
#include "projector/plenary_parts.h"
#include "projector/prose.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::projector {
namespace {

using scene::HallCluster;
using widgets::Rect;

// Bars compare dots where dots were given, else mentions; the longest is as wide as the sheet.
struct Scale {
  bool of_dots = false;
  int most = 1;
  int weight_of(const HallCluster& cluster) const { return of_dots ? cluster.dots : cluster.mentions; }
  float share_of(const HallCluster& cluster) const {
    return static_cast<float>(weight_of(cluster)) / static_cast<float>(most);
  }
};

Scale scale_of(const std::vector<HallCluster>& clusters) {
  Scale scale;
  for (const HallCluster& cluster : clusters) scale.of_dots = scale.of_dots || cluster.dots > 0;
  for (const HallCluster& cluster : clusters) scale.most = std::max(scale.most, scale.weight_of(cluster));
  return scale;
}

std::string counts_of(const Showing& showing, const HallCluster& cluster) {
  const std::string mentions = counted(showing.language, "projector.mentions", cluster.mentions);
  return cluster.dots > 0 ? counted(showing.language, "projector.dots", cluster.dots) + " · " + mentions : mentions;
}

// The title on the left, the counts on the right, the bar below both. A title that needs more than two lines gets
// the whole width, and the counts a line of their own.
struct Row {
  std::string title;
  std::string counts;
  float share_0_to_1 = 0;
  float title_px = 0;
  int title_lines = 1;
  float counts_top_px = 0;
  float words_height_px = 0;
};

float bar_px(const widgets::Frame& frame) { return std::round(frame.unit * 0.75F); }

Row row_of(const Showing& showing, const HallCluster& cluster, const Flow& flow, const Scale& scale,
           float counts_px) {
  const widgets::Face& body = showing.frame.type.body;
  Row row{cluster.title.empty() ? showing.language.text("projector.unnamed_cluster") : cluster.title,
          counts_of(showing, cluster), scale.share_of(cluster)};
  row.title_px = flow.width_px() - counts_px - showing.frame.unit * 2;
  const std::string beside = with_hyphens(body, row.title, row.title_px);
  const bool stands_beside = widgets::wrapped(body, beside, row.title_px).size() <= 2;
  if (!stands_beside) row.title_px = flow.width_px();
  row.title = stands_beside ? beside : with_hyphens(body, row.title, row.title_px);
  row.title_lines = std::max(1, static_cast<int>((flow.height_px() - bar_px(showing.frame)) / body.line_px()) - 1);
  const float title_px = widgets::measured(body, row.title, row.title_px, row.title_lines).y;
  row.counts_top_px = stands_beside ? 0 : title_px;
  row.words_height_px = title_px + (stands_beside ? 0 : body.line_px());
  return row;
}

void draw_row(const Showing& showing, const Row& row, const Rect& box) {
  widgets::Frame& frame = showing.frame;
  widgets::draw_wrapped(frame, frame.type.body, frame.theme.text, box.min, row.title_px, row.title, row.title_lines);
  const Rect line =
      widgets::rect_at({box.min.x, box.min.y + row.counts_top_px}, {box.width(), frame.type.body.line_px()});
  widgets::draw_line(frame, frame.type.small_strong, frame.theme.quiet, line, row.counts, widgets::Align::kRight);
  const Rect bar = widgets::rect_at({box.min.x, box.min.y + row.words_height_px}, {box.width(), bar_px(frame)});
  widgets::thin_bar(frame, bar, row.share_0_to_1, widgets::field_colour(frame.theme, showing.scene.field.number));
}

}  // namespace

std::vector<Page> cluster_pages(const Showing& showing, Rect area) {
  const std::vector<HallCluster>& clusters = showing.scene.clusters;
  if (clusters.empty()) return {};
  const Scale scale = scale_of(clusters);
  float counts_px = 0;
  for (const HallCluster& cluster : clusters)
    counts_px = std::max(counts_px,
                         std::ceil(widgets::width_of(showing.frame.type.small_strong, counts_of(showing, cluster))));
  const PlacedBlock head = take_subject_head(showing, area, "projector.clusters");
  Flow flow(area, 1, 0);
  for (const HallCluster& cluster : clusters) {
    const Row row = row_of(showing, cluster, flow, scale, counts_px);
    flow.add({row.words_height_px + bar_px(showing.frame), finding_gap_px(showing.frame),
              [showing, row](const Rect& box) { draw_row(showing, row, box); }});
  }
  return under(head, flow.pages());
}

namespace {

// "Jede Person hat 3 Punkte, höchstens 2 davon für eine Themengruppe."
std::string rules_of(const Showing& showing, const scene::HallVote& vote) {
  const Language& language = showing.language;
  std::string rules = counted(language, "projector.vote.dots", vote.dots_per_person);
  if (vote.dots_per_person == 1) return rules;
  if (vote.most_on_one == 0) return rules + " " + language.text("projector.vote.pile");
  return rules + " " + counted(language, "projector.vote.most", vote.most_on_one);
}

// While people vote: the rules and what is voted on, in the order of the board, without a count.
std::vector<Page> vote_pages(const Showing& showing, Rect area, const scene::HallVote& vote) {
  const auto& type = showing.frame.type;
  const auto& theme = showing.frame.theme;
  const PlacedBlock head = take_subject_head(showing, area, "projector.vote");
  Flow flow(area, 1, 0);
  add_prose(flow, showing.frame, {rules_of(showing, vote), type.strong, theme.text, finding_gap_px(showing.frame)});
  for (const HallCluster& cluster : showing.scene.clusters)
    add_prose(flow, showing.frame,
              {cluster.title.empty() ? showing.language.text("projector.unnamed_cluster") : cluster.title, type.body,
               theme.text, finding_gap_px(showing.frame)});
  return under(head, flow.pages());
}

}  // namespace

std::vector<Page> dots_pages(const Showing& showing, Rect area) {
  if (showing.scene.vote) return vote_pages(showing, area, *showing.scene.vote);
  std::vector<Page> pages = cluster_pages(showing, area);
  if (!pages.empty()) return pages;
  const PlacedBlock head = take_subject_head(showing, area, "projector.clusters");
  Flow flow(area, 1, 0);
  add_prose(flow, showing.frame,
            {showing.language.text("projector.no_clusters"), showing.frame.type.body, showing.frame.theme.quiet});
  return under(head, flow.pages());
}

}  // namespace tafelrunde::projector
