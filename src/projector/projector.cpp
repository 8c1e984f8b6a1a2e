#include "projector/projector.h"

#include <algorithm>

#include "projector/edges.h"
#include "projector/views.h"

namespace tafelrunde::projector {
namespace {

std::vector<StatementId> cards_of(const scene::ProjectorScene& scene) {
  std::vector<StatementId> cards;
  for (const scene::HallCluster& cluster : scene.clusters)
    for (const scene::HallCard& card : cluster.cards) cards.push_back(card.statement);
  for (const scene::HallCard& card : scene.loose) cards.push_back(card.statement);
  return cards;
}

void update_arrivals(const scene::ProjectorScene& scene, ProjectorUi& ui) {
  const bool is_board = scene.view == ProjectionView::board;
  ui.arrivals.update(is_board ? scene.field.number : 0, is_board ? cards_of(scene) : std::vector<StatementId>{},
                     ui.motion, ImGui::GetIO().DeltaTime);
}

std::vector<Page> pages_of(const Showing& showing, const widgets::Rect& area, const Arrivals& arrivals) {
  switch (showing.scene.view) {
    case ProjectionView::blank:
      break;
    case ProjectionView::welcome:
      return welcome_pages(showing, area);
    case ProjectionView::question:
      return question_pages(showing, area);
    case ProjectionView::thanks:
      return thanks_pages(showing, area);
    case ProjectionView::agenda:
      return agenda_pages(showing, area);
    case ProjectionView::board:
      return board_pages(showing, area, arrivals);
    case ProjectionView::plenary:
      return plenary_pages(showing, area);
    case ProjectionView::cluster:
      return cluster_page(showing, area, arrivals);
    case ProjectionView::dots:
      return dots_pages(showing, area);
    case ProjectionView::hands:
      return hands_pages(showing, area);
    case ProjectionView::storage:
      return storage_pages(showing, area, arrivals);
  }
  return std::vector<Page>(1);
}

}  // namespace

std::string counted(const Language& language, std::string_view key, int count) {
  return language.say(count == 1 ? std::string(key) + ".one" : std::string(key), std::to_string(count));
}

ProjectorAnswer draw_projector(widgets::Frame& frame, const scene::ProjectorScene& scene, const Language& language,
                               ProjectorUi& ui) {
  update_arrivals(scene, ui);
  if (scene.view == ProjectionView::blank) return {};
  const Showing showing{frame, scene, language};
  widgets::Rect area = inside_margins(frame);
  const widgets::Rect foot = take_foot(showing, area);
  const std::vector<Page> pages = pages_of(showing, area, ui.arrivals);
  const int count = static_cast<int>(pages.size());
  const int page = std::clamp(scene.page, 0, count - 1);
  for (const PlacedBlock& block : pages[static_cast<std::size_t>(page)]) block.draw(block.box);
  draw_foot(showing, foot, {page, count});
  return {count, page, ui.arrivals.is_moving()};
}

}  // namespace tafelrunde::projector
