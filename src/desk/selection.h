// What the moderator's keys act on, and where things are found in the scene. Internal to desk.
#pragma once

#include <optional>
#include <vector>

#include "desk/view.h"

namespace tafelrunde::desk {

const scene::StatementCard* card_of(const scene::DeskScene& scene, const StatementId& id);  // not deleted; or null
const scene::ClusterColumn* column_of(const scene::DeskScene& scene, const ClusterId& id);  // also proposed; or null
const scene::FindingCard* finding_of(const scene::DeskScene& scene, const FindingId& id);   // or null

// The statements that the next key acts on: the selected ones, else the one under the cursor. Only ones that exist.
std::vector<StatementId> chosen_statements(const View& view);
const scene::StatementCard* chosen_card(const View& view);      // exactly one is chosen; else null
const scene::ClusterColumn* chosen_cluster(const View& view);   // the cursor is at a cluster's head; else null
const scene::ClusterColumn* cluster_at_hand(const View& view);  // that, or the one the chosen statement lies in
const scene::FindingCard* chosen_finding(const View& view);
struct ChosenGhost {
  const scene::ClusterColumn* column = nullptr;
  const scene::GhostCard* ghost = nullptr;
  explicit operator bool() const { return ghost != nullptr; }
};
ChosenGhost chosen_ghost(const View& view);

bool is_selected(const DeskUi& ui, const StatementId& id);
void toggle_selected(DeskUi& ui, const StatementId& id);
// Back to the capture box: nothing is chosen any more.
void return_home(const View& view);

// The spot nearest to the cursor in a direction, {0, -1} is up. Nothing at the edge.
std::optional<Spot> neighbour(const DeskUi& ui, const Spot& from, ImVec2 direction);
// Where the cursor goes when its spot is about to leave: below, else above, else nowhere.
std::optional<Spot> heir(const DeskUi& ui, const Spot& leaving);

}  // namespace tafelrunde::desk
