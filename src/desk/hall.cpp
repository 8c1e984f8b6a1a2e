// Right, above: what the hall sees now, what it could see, and what comes next in the programme.
#include <cmath>

#include "base/text.h"
#include "desk/bar.h"
#include "desk/miniature.h"
#include "desk/regions.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

const char* view_key(ProjectionView which) {
  switch (which) {
    case ProjectionView::blank:
      return "desk.hall.blank";
    case ProjectionView::welcome:
      return "desk.hall.welcome";
    case ProjectionView::agenda:
      return "desk.hall.agenda";
    case ProjectionView::board:
      return "desk.hall.board";
    case ProjectionView::plenary:
      return "desk.hall.plenary";
    case ProjectionView::question:
      return "desk.hall.question";
    case ProjectionView::cluster:
      return "desk.hall.cluster";
    case ProjectionView::dots:
      return "desk.hall.dots";
    case ProjectionView::storage:
      return "desk.hall.storage";
    case ProjectionView::thanks:
      return "desk.hall.thanks";
    case ProjectionView::hands:
      return "desk.hall.hands";
  }
  return "desk.hall.blank";
}

std::string shown_now(const View& view) {
  const Projection& shown = view.scene.projection;
  std::string words = view.text(view_key(shown.view));
  const int pages = view.status.projector_pages;
  if (pages > 1) words += "  " + std::to_string(shown.page + 1) + "/" + std::to_string(pages);
  if (shown.is_frozen()) words = view.say("desk.hall.frozen", words);
  return words;
}

float picture_height(const View& view, float width_px) {
  const ImVec2 size = view.status.hall_picture_px;
  const float share = size.x > 0 ? size.y / size.x : 9.0F / 16;
  return std::round(width_px * std::min(share, 0.75F));
}

// Views that are wanted now and then: shown on request, and while one of them is on.
void add_further_views(std::vector<BarItem>& items, const View& view) {
  constexpr std::pair<Action, ProjectionView> kViews[] = {
      {Action::show_question, ProjectionView::question}, {Action::show_cluster, ProjectionView::cluster},
      {Action::show_dots, ProjectionView::dots},         {Action::show_hands, ProjectionView::hands},
      {Action::show_storage, ProjectionView::storage},   {Action::show_thanks, ProjectionView::thanks}};
  for (const auto& [action, which] : kViews) {
    const bool is_on = view.scene.projection.view == which;
    if (is_on || view.ui.shows_all_views) add_action(items, view, action, is_on);
  }
  const bool is_frozen = view.scene.projection.is_frozen();
  if (is_frozen || view.ui.shows_all_views) add_action(items, view, Action::freeze, is_frozen);
}

std::vector<BarItem> view_items(const View& view) {
  std::vector<BarItem> items;
  constexpr std::pair<Action, ProjectionView> kViews[] = {{Action::show_board, ProjectionView::board},
                                                          {Action::show_plenary, ProjectionView::plenary},
                                                          {Action::show_agenda, ProjectionView::agenda},
                                                          {Action::show_welcome, ProjectionView::welcome},
                                                          {Action::blank, ProjectionView::blank}};
  for (const auto& [action, which] : kViews) add_action(items, view, action, view.scene.projection.view == which);
  items.push_back(
      {view.text(view.ui.shows_all_views ? "desk.hall.fewer" : "desk.hall.more"), {}, false, false, [&view] {
         view.ui.shows_all_views = !view.ui.shows_all_views;
       }});
  add_further_views(items, view);
  if (!view.status.is_projector_open) add_action(items, view, Action::projector_window);
  return items;
}

std::vector<BarItem> page_items(const View& view) {
  std::vector<BarItem> items;
  add_action(items, view, Action::page_back);
  add_action(items, view, Action::page_forward);
  return items;
}

void draw_picture(const View& view, const Rect& box) {
  if (view.status.hall_picture_px.x > 0)
    ImGui::GetWindowDrawList()->AddImage(view.status.hall_picture, box.min, box.max);
  else
    draw_miniature(view, box);
  widgets::outline(view.frame, box, view.frame.theme.quiet, 2, view.frame.line_px());
}

void draw_caption(const View& view, Rect line) {
  const auto& type = view.frame.type;
  const Rect now =
      widgets::cut_right(line, std::ceil(widgets::width_of(type.small_strong, shown_now(view))) + 1, view.unit(1));
  widgets::draw_line(view.frame, type.small_strong, view.frame.theme.accent, now, shown_now(view));
  widgets::draw_line(view.frame, type.small, view.frame.theme.quiet, line, view.text("desk.hall_sees"));
}

// --- what is next ---

std::vector<BarItem> next_items(const View& view) {
  std::vector<BarItem> items;
  add_action(items, view, Action::next_phase);
  return items;
}

float next_height(const View& view, float width_px) {
  if (view.scene.next_phase.empty()) return 0;
  const std::string words = view.say("desk.next", view.scene.next_phase_title);
  return widgets::measured(view.frame.type.small, words, width_px).y + view.unit(0.5F) +
         small_button_height(view.frame);
}

void draw_next(const View& view, Rect area) {
  if (view.scene.next_phase.empty()) return;
  const std::string words = view.say("desk.next", view.scene.next_phase_title);
  const float text =
      widgets::draw_wrapped(view.frame, view.frame.type.small, view.frame.theme.quiet, area.min, area.width(), words);
  area.min.y += text + view.unit(0.5F);
  draw_bar(view.frame, area, next_items(view));
}

float caption_height(const View& view) { return view.unit(3); }

}  // namespace

float hall_height(const View& view, float width_px) {
  const float pages = bar_height(view.frame, page_items(view), width_px);
  const float next = next_height(view, width_px);
  return caption_height(view) + picture_height(view, width_px) + view.unit(1) +
         grid_height(view.frame, view_items(view)) + (pages > 0 ? pages + view.unit(0.75F) : 0) +
         (next > 0 ? next + view.unit(1.5F) : 0);
}

void draw_hall(const View& view, const Rect& area) {
  Rect rest = area;
  draw_caption(view, widgets::cut_top(rest, caption_height(view)));
  draw_picture(view, widgets::cut_top(rest, picture_height(view, area.width()), view.unit(1)));
  const auto views = view_items(view);
  draw_grid(view.frame, widgets::cut_top(rest, grid_height(view.frame, views)), views);
  if (const auto pages = page_items(view); !pages.empty()) {
    rest.min.y += view.unit(0.75F);
    draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, pages, area.width())), pages);
  }
  rest.min.y += view.unit(1.5F);
  draw_next(view, rest);
}

}  // namespace tafelrunde::desk
