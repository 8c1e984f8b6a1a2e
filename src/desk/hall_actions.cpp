// What the hall is shown: single views, and the show that a clicker steps through.
#include <algorithm>

#include "desk/actions.h"
#include "desk/selection.h"

namespace tafelrunde::desk {
namespace {

// The show: welcome, agenda, one stop for each field, blank.
std::vector<Projection> stops_of(const scene::DeskScene& scene) {
  std::vector<Projection> stops = {{ProjectionView::welcome, {}, 0}, {ProjectionView::agenda, {}, 0}};
  for (const scene::PlenaryStop& stop : scene.plenary) stops.push_back({ProjectionView::plenary, stop.field, 0});
  stops.push_back({ProjectionView::blank, {}, 0});
  return stops;
}

bool is_same_stop(const Projection& a, const Projection& b) {
  return a.view == b.view && (a.view != ProjectionView::plenary || a.field == b.field);
}

// Another view of a field is shown between the stops: the show goes on with that field's results.
bool lies_between(const Projection& shown) {
  return shows_field(shown.view) && shown.view != ProjectionView::plenary;
}
Projection stop_of(const Projection& shown) {
  if (!lies_between(shown)) return shown;
  return {ProjectionView::plenary, shown.field, 0};
}

}  // namespace

void show(const View& view, Projection projection) {
  if (projection.view != ProjectionView::blank) view.ui.before_blank.reset();
  view.submit(ShowProjection{view.scene.focus.station, std::move(projection)});
}

void show_view(const View& view, ProjectionView which) {
  show(view, {which, shows_field(which) ? view.scene.focus.field : FieldKey{}, 0});
}

void show_cluster(const View& view) {
  const scene::ClusterColumn& column = *cluster_at_hand(view);
  show(view, {ProjectionView::cluster, view.scene.focus.field, 0, column.id});
}

void toggle_freeze(const View& view) {
  Projection projection = view.scene.projection;
  const bool freezes = !projection.is_frozen();
  projection.frozen_after = {};
  view.submit(ShowProjection{view.scene.focus.station, std::move(projection), freezes});
}

void toggle_blank(const View& view) {
  const Projection& shown = view.scene.projection;
  if (shown.view == ProjectionView::blank) {
    show(view, view.ui.before_blank.value_or(Projection{}));
  } else {
    view.ui.before_blank = shown;
    show(view, {ProjectionView::blank, {}, 0});
  }
}

std::optional<Projection> stepped(const scene::DeskScene& scene, int pages, int steps) {
  const Projection& shown = scene.projection;
  const int page = shown.page + steps;
  if (shown.view == ProjectionView::plenary && page >= 0 && page < pages)
    return Projection{shown.view, shown.field, page};
  const auto stops = stops_of(scene);
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (!is_same_stop(stops[i], stop_of(shown))) continue;
    if (lies_between(shown)) return stops[i];
    const auto next = static_cast<std::ptrdiff_t>(i) + steps;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(stops.size())) return std::nullopt;
    return stops[static_cast<std::size_t>(next)];
  }
  return stops.front();
}

void step_show(const View& view, int steps) {
  const auto next = stepped(view.scene, view.status.projector_pages, steps);
  if (!next) return;
  show(view, *next);
  const bool other_field = next->view == ProjectionView::plenary && next->field != view.scene.focus.field;
  if (other_field) choose_field(view, next->field);
}

void turn_page(const View& view, int steps) {
  Projection projection = view.scene.projection;
  projection.page += steps;
  show(view, std::move(projection));
}

bool may_move_in_deck(const View& view, int steps) {
  const auto& stops = view.scene.plenary;
  const auto here = std::find_if(stops.begin(), stops.end(), [&](const scene::PlenaryStop& stop) {
    return stop.field == view.scene.focus.field;
  });
  if (here == stops.end()) return false;
  const auto there = here - stops.begin() + steps;
  return there >= 0 && there < std::ssize(stops);
}

void move_in_deck(const View& view, int steps) {
  if (!may_move_in_deck(view, steps)) return;
  OrderPlenary wish;
  for (const scene::PlenaryStop& stop : view.scene.plenary) wish.fields.push_back(stop.field);
  const auto here = std::find(wish.fields.begin(), wish.fields.end(), view.scene.focus.field);
  std::iter_swap(here, here + steps);
  view.submit(std::move(wish));
}

}  // namespace tafelrunde::desk
