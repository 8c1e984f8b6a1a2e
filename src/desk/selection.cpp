#include "desk/selection.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tafelrunde::desk {
namespace {

template <class Things, class IdType>
auto found_in(const Things& things, const IdType& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

template <class IdType>
const IdType* cursor_as(const DeskUi& ui) {
  return ui.cursor ? std::get_if<IdType>(&*ui.cursor) : nullptr;
}

const widgets::Rect* place_of(const DeskUi& ui, const Spot& spot) {
  for (const PlacedSpot& placed : ui.spots)
    if (placed.spot == spot) return &placed.rect;
  return nullptr;
}

// How far `to` lies in `direction` from `from`: ahead counts once, aside three times. Infinite if it is not ahead.
float distance_ahead(const widgets::Rect& from, const widgets::Rect& to, ImVec2 direction) {
  const bool upright = direction.y != 0;
  const float ahead = upright ? (to.min.y - from.min.y) * direction.y : (to.min.x - from.min.x) * direction.x;
  const float aside = upright ? std::abs(to.centre().x - from.centre().x) : std::abs(to.min.y - from.min.y);
  const bool same_lane = upright ? aside < from.width() / 2 : true;
  if (ahead <= 1 || !same_lane) return std::numeric_limits<float>::infinity();
  return ahead + aside * (upright ? 0.0F : 0.1F);
}

// Proposals are worked off in the order of the board.
std::optional<Spot> next_ghost(const DeskUi& ui, const Spot& leaving) {
  std::optional<Spot> before;
  bool is_past = false;
  for (const PlacedSpot& placed : ui.spots) {
    if (placed.spot == leaving)
      is_past = true;
    else if (std::holds_alternative<GhostSpot>(placed.spot)) {
      if (is_past) return placed.spot;
      if (!before) before = placed.spot;
    }
  }
  return before;
}

}  // namespace

const scene::StatementCard* card_of(const scene::DeskScene& scene, const StatementId& id) {
  if (const auto* card = found_in(scene.loose, id)) return card;
  for (const scene::ClusterColumn& column : scene.board)
    if (const auto* card = found_in(column.cards, id)) return card;
  for (const auto* list : {&scene.pending, &scene.withheld, &scene.parked})
    if (const auto* card = found_in(*list, id)) return card;
  return nullptr;
}

const scene::ClusterColumn* column_of(const scene::DeskScene& scene, const ClusterId& id) {
  return found_in(scene.board, id);
}

const scene::FindingCard* finding_of(const scene::DeskScene& scene, const FindingId& id) {
  return found_in(scene.findings, id);
}

std::vector<StatementId> chosen_statements(const View& view) {
  std::vector<StatementId> chosen;
  for (const StatementId& id : view.ui.selected)
    if (card_of(view.scene, id)) chosen.push_back(id);
  if (!chosen.empty()) return chosen;
  if (const auto* id = cursor_as<StatementId>(view.ui))
    if (card_of(view.scene, *id)) chosen.push_back(*id);
  return chosen;
}

const scene::StatementCard* chosen_card(const View& view) {
  const auto chosen = chosen_statements(view);
  return chosen.size() == 1 ? card_of(view.scene, chosen.front()) : nullptr;
}

const scene::ClusterColumn* chosen_cluster(const View& view) {
  const auto* id = cursor_as<ClusterId>(view.ui);
  const scene::ClusterColumn* column = id && view.ui.selected.empty() ? column_of(view.scene, *id) : nullptr;
  return column && !column->is_ghost ? column : nullptr;
}

const scene::ClusterColumn* cluster_at_hand(const View& view) {
  if (const auto* column = chosen_cluster(view)) return column;
  const scene::StatementCard* card = chosen_card(view);
  return card ? column_of(view.scene, card->cluster) : nullptr;
}

const scene::FindingCard* chosen_finding(const View& view) {
  const auto* id = cursor_as<FindingId>(view.ui);
  return id ? finding_of(view.scene, *id) : nullptr;
}

ChosenGhost chosen_ghost(const View& view) {
  const auto* spot = cursor_as<GhostSpot>(view.ui);
  if (!spot) return {};
  for (const scene::ClusterColumn& column : view.scene.board)
    for (const scene::GhostCard& ghost : column.ghosts)
      if (ghost.card.id == spot->statement) return {&column, &ghost};
  return {};
}

bool is_selected(const DeskUi& ui, const StatementId& id) {
  return std::find(ui.selected.begin(), ui.selected.end(), id) != ui.selected.end();
}

void toggle_selected(DeskUi& ui, const StatementId& id) {
  const auto found = std::find(ui.selected.begin(), ui.selected.end(), id);
  if (found == ui.selected.end())
    ui.selected.push_back(id);
  else
    ui.selected.erase(found);
}

void return_home(const View& view) {
  view.frame.focus.give_home();
  view.ui.cursor.reset();
  view.ui.cursor_wish.reset();
  view.ui.selected.clear();
}

std::optional<Spot> neighbour(const DeskUi& ui, const Spot& from, ImVec2 direction) {
  const widgets::Rect* here = place_of(ui, from);
  if (!here) return std::nullopt;
  const PlacedSpot* nearest = nullptr;
  float shortest = std::numeric_limits<float>::infinity();
  for (const PlacedSpot& placed : ui.spots) {
    const float distance = distance_ahead(*here, placed.rect, direction);
    if (distance >= shortest) continue;
    shortest = distance;
    nearest = &placed;
  }
  return nearest ? std::optional<Spot>(nearest->spot) : std::nullopt;
}

std::optional<Spot> heir(const DeskUi& ui, const Spot& leaving) {
  if (std::holds_alternative<GhostSpot>(leaving)) return next_ghost(ui, leaving);
  const auto below = neighbour(ui, leaving, {0, 1});
  const bool is_card = below && std::holds_alternative<StatementId>(*below);
  return is_card ? below : neighbour(ui, leaving, {0, -1});
}

}  // namespace tafelrunde::desk
