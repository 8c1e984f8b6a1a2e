// What is done to statements: correcting, placing, releasing, deleting.
#include "desk/actions.h"
#include "desk/selection.h"
#include "desk/typing.h"

namespace tafelrunde::desk {
namespace {

// The cursor moves on before its card leaves the place it was in, so that a list is worked off key by key.
void move_cursor_on(const View& view) {
  view.ui.selected.clear();
  if (view.ui.cursor) view.ui.cursor_wish = heir(view.ui, *view.ui.cursor);
}

}  // namespace

void set_kind(const View& view, Kind kind) {
  if (view.ui.finding && !view.ui.is_capturing) return void(view.ui.finding->draft.kind = kind);
  const auto chosen = chosen_statements(view);
  if (chosen.empty()) {
    auto& next = view.ui.capture.kind;
    next = next == kind ? std::nullopt : std::optional(kind);
    return;
  }
  for (const StatementId& id : chosen) {
    const bool has_it = card_of(view.scene, id)->kind == kind;
    view.submit(SetKind{id, has_it && chosen.size() == 1 ? std::nullopt : std::optional(kind)});
  }
}

void begin_correction(const View& view, const StatementId& id) {
  const scene::StatementCard* card = card_of(view.scene, id);
  if (!card || card->is_redacted) return;
  leave_correction(view);
  CaptureUi& capture = view.ui.capture;
  const auto unfinished = capture.unfinished.find(id);
  capture.set_aside = std::move(capture.words);
  capture.words = {};
  capture.words.set(unfinished == capture.unfinished.end() ? card->text : unfinished->second);
  capture.correction = Correction{id, card->seen, card->text};
  return_home(view);
}

void recall_last(const View& view) {
  for (const scene::StatementCard& card : view.scene.newest)
    if (!card.is_redacted) return begin_correction(view, card.id);
}

void leave_correction(const View& view) {
  CaptureUi& capture = view.ui.capture;
  if (!capture.correction) return;
  if (capture.words.text != capture.correction->before)
    capture.unfinished[capture.correction->statement] = capture.words.text;
  capture.correction.reset();
  capture.words = std::exchange(capture.set_aside, {});
}

void set_aside(const View& view) {
  const auto chosen = chosen_statements(view);
  const bool is_public = card_of(view.scene, chosen.front())->state == ReleaseState::released;
  if (is_public)
    view.submit(SetRelease{chosen, {ReleaseState::withheld, kHeldBackReason}});
  else
    view.submit(SetRelease{chosen, {ReleaseState::released, {}}});
}

void place(const View& view, std::vector<StatementId> statements, const ClusterId& cluster) {
  if (statements.empty()) return;
  view.submit(PlaceStatements{std::move(statements), cluster});
  view.ui.selected.clear();
}

void place_into_number(const View& view, int number) {
  if (const auto* finding = chosen_finding(view)) return view.submit(MarkFinding{finding->id, number});
  if (const auto* suggestion = suggestion_at(view, number)) return take_suggestion(view, *suggestion);
  ClusterId target;
  for (const scene::ClusterColumn& column : view.scene.board)
    if (column.number == number && !column.is_ghost) target = column.id;
  if (number > 0 && target.is_nil()) return;
  if (const auto* cluster = chosen_cluster(view)) {
    if (!target.is_nil() && target != cluster->id) view.submit(MergeClusters{cluster->id, target});
    return;
  }
  auto chosen = chosen_statements(view);
  if (const auto ghost = chosen_ghost(view)) chosen = {ghost.ghost->card.id};
  if (chosen.empty()) {
    view.ui.capture.cluster = view.ui.capture.cluster == target ? ClusterId{} : target;
    return;
  }
  move_cursor_on(view);
  place(view, std::move(chosen), target);
}

void remove_chosen(const View& view) {
  if (const auto ghost = chosen_ghost(view)) return refuse_ghost(view, *ghost.column, *ghost.ghost);
  if (const auto* finding = chosen_finding(view)) return view.submit(DeleteFinding{finding->id});
  if (const auto* cluster = chosen_cluster(view)) return view.submit(DissolveCluster{cluster->id});
  const auto chosen = chosen_statements(view);
  move_cursor_on(view);
  for (const StatementId& id : chosen) view.submit(DeleteStatement{id});
}

}  // namespace tafelrunde::desk
