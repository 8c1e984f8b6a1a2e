// What is done to clusters, proposals and findings, and where the desk looks.
#include <algorithm>

#include "desk/actions.h"
#include "desk/selection.h"

namespace tafelrunde::desk {
namespace {

// The cluster all of these lie in; nil if they lie in several, or some in none.
ClusterId common_cluster(const View& view, const std::vector<StatementId>& statements) {
  ClusterId common;
  for (const StatementId& id : statements) {
    const scene::StatementCard* card = card_of(view.scene, id);
    if (!card || card->cluster.is_nil()) return {};
    if (!common.is_nil() && common != card->cluster) return {};
    common = card->cluster;
  }
  return common;
}

enum class Which { all, confident };

ProposedGroup group_of(const scene::ClusterColumn& column, Which which = Which::all) {
  ProposedGroup group{column.id, column.is_ghost, column.title, {}};
  for (const scene::GhostCard& ghost : column.ghosts)
    if (which == Which::all || !ghost.is_uncertain) group.statements.push_back(ghost.card.id);
  return group;
}

void accept(const View& view, Which which) {
  AdoptClusters wish{view.scene.focus.field, {}};
  for (const scene::ClusterColumn& column : view.scene.board)
    if (auto group = group_of(column, which); !group.statements.empty()) wish.groups.push_back(std::move(group));
  view.submit(std::move(wish));
}

RefusedOffer refusal_of(const scene::ClusterColumn& column, const scene::GhostCard& refused) {
  RefusedOffer offer{refused.card.id, column.is_ghost ? ClusterId{} : column.id, {}};
  if (column.is_ghost)
    for (const scene::GhostCard& ghost : column.ghosts) offer.company.push_back(ghost.card.id);
  return offer;
}

bool is_about_the_same(const FindingUi& a, const FindingUi& b) {
  return a.draft.finding == b.draft.finding && a.draft.field == b.draft.field &&
         (!a.draft.finding.is_nil() || a.draft.clusters == b.draft.clusters);
}

// Opens the editor; one of the same finding that was left before it was saved comes back instead.
void open_editor(const View& view, FindingUi finding) {
  leave_finding(view);
  auto& left = view.ui.left_findings;
  const auto same =
      std::find_if(left.begin(), left.end(), [&](const FindingUi& one) { return is_about_the_same(one, finding); });
  if (same != left.end()) {
    finding.wording = std::move(same->wording);
    finding.dissent = std::move(same->dissent);
    finding.addressee = std::move(same->addressee);
    finding.indicator = std::move(same->indicator);
    finding.draft.level = same->draft.level;
    finding.draft.horizon = same->draft.horizon;
    finding.draft.kind = same->draft.kind;
    finding.draft.consensus = same->draft.consensus;
    left.erase(same);
  }
  view.ui.finding = std::move(finding);
  view.ui.opened = Editor::finding;
}

}  // namespace

void form_cluster(const View& view, const std::vector<StatementId>& statements) {
  std::vector<ClusterId> before;
  for (const scene::ClusterColumn& column : view.scene.board) before.push_back(column.id);
  const ClusterId from = common_cluster(view, statements);
  const scene::ClusterColumn* column = column_of(view.scene, from);
  const bool is_split = column && statements.size() < column->cards.size();
  const Command command = is_split ? Command(SplitCluster{from, {}, {}, statements})
                                   : Command(FormCluster{{}, view.scene.focus.field, {}, statements});
  view.submit(command, Origin::forming);
  if (view.ui.awaited == Origin::forming)
    view.ui.clusters_before = std::move(before);  // else it may not be done here
  view.ui.selected.clear();
}

void begin_naming(const View& view, const ClusterId& id) {
  const scene::ClusterColumn* column = column_of(view.scene, id);
  if (!column || column->is_ghost) return;
  view.ui.naming = NamingUi{id, {}, {}};
  if (column->title.empty() && !column->cards.empty()) view.wish(RequestName{id});
  view.ui.naming->words.set(column->title);
  widgets::select_all(view.ui.naming->words);
  view.ui.opened = Editor::naming;
}

void begin_dots(const View& view, const ClusterId& id) {
  view.ui.dots = DotsUi{id, {}};
  view.ui.opened = Editor::dots;
}

void begin_finding(const View& view, const scene::ClusterColumn& column) {
  FindingUi finding;
  finding.draft.field = view.scene.focus.field;
  finding.draft.clusters = {column.id};
  for (const scene::StatementCard& card : column.cards) {
    finding.draft.statements.push_back(card.id);
    if (finding.dissent.text.empty() && !card.dissent.empty()) finding.dissent.set(card.dissent);
  }
  if (!finding.dissent.text.empty()) finding.draft.consensus = Consensus::dissent;
  if (!column.cards.empty()) finding.draft.kind = column.cards.front().kind.value_or(Kind::need);
  view.ui.panel = Panel::board;
  open_editor(view, std::move(finding));
}

void begin_finding_edit(const View& view, const scene::FindingCard& card) {
  FindingUi finding;
  WriteFinding& draft = finding.draft;
  draft.finding = card.id;
  draft.field = view.scene.focus.field;
  draft.kind = card.kind;
  draft.statements = card.statements;
  draft.clusters = card.clusters;
  draft.consensus = card.consensus;
  draft.level = card.level;
  draft.horizon = card.horizon;
  draft.amended_in_plenary = card.amended_in_plenary || view.ui.panel == Panel::plenary;
  finding.wording.set(card.wording);
  finding.dissent.set(card.dissent);
  finding.addressee.set(card.addressee);
  finding.indicator.set(card.indicator);
  open_editor(view, std::move(finding));
}

void leave_finding(const View& view) {
  if (!view.ui.finding) return;
  const bool has_words = !view.ui.finding->wording.text.empty() || !view.ui.finding->dissent.text.empty();
  if (has_words) view.ui.left_findings.push_back(std::move(*view.ui.finding));
  view.ui.finding.reset();
}

void accept_ghost(const View& view, const scene::ClusterColumn& column, const scene::GhostCard& ghost) {
  view.ui.cursor_wish = heir(view.ui, GhostSpot{ghost.card.id});
  view.submit(AdoptClusters{view.scene.focus.field, {{column.id, column.is_ghost, column.title, {ghost.card.id}}}});
}

void accept_group(const View& view, const scene::ClusterColumn& column) {
  view.submit(AdoptClusters{view.scene.focus.field, {group_of(column)}});
}

void accept_all(const View& view) { accept(view, Which::all); }
void accept_confident(const View& view) { accept(view, Which::confident); }

void refuse_ghost(const View& view, const scene::ClusterColumn& column, const scene::GhostCard& ghost) {
  view.ui.cursor_wish = heir(view.ui, GhostSpot{ghost.card.id});
  view.submit(RefuseOffers{{refusal_of(column, ghost)}});
}

void refuse_group(const View& view, const scene::ClusterColumn& column) {
  RefuseOffers wish;
  for (const scene::GhostCard& ghost : column.ghosts) wish.offers.push_back(refusal_of(column, ghost));
  view.submit(std::move(wish));
}

void request_proposal(const View& view, double factor) {
  double& resolution = view.ui.resolution.try_emplace(view.scene.focus.field, kUsualResolution).first->second;
  resolution = std::clamp(resolution * factor, kCoarsest, kFinest);
  view.wish(RequestProposal{resolution});
}

void choose_field(const View& view, const FieldKey& field) {
  scene::DeskFocus focus = view.scene.focus;
  focus.field = field;
  view.ui.capture.cluster = {};  // the next statement goes to another field: its groups are others
  view.ui.selected.clear();
  view.wish(LookAt{std::move(focus)});
}

void choose_round(const View& view, const PhaseKey& round) {
  scene::DeskFocus focus = view.scene.focus;
  focus.round = round;
  view.wish(LookAt{std::move(focus)});
}

}  // namespace tafelrunde::desk
