#include "base/text.h"
#include "desk/actions.h"
#include "desk/queue.h"
#include "desk/selection.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::KeyPress;

void decide(const View& view, std::vector<StatementId> statements, Release release) {
  if (statements.empty()) return;
  if (view.ui.cursor && view.ui.panel == Panel::queue) view.ui.cursor_wish = heir(view.ui, *view.ui.cursor);
  view.ui.selected.clear();
  view.submit(SetRelease{std::move(statements), std::move(release)});
}

bool take_character(const View& view, char32_t letter) {
  if (letter >= U'1' && letter <= U'9') return withhold_chosen(view, static_cast<int>(letter - U'0')), true;
  if (letter == U't' || letter == U'T') return park_chosen(view), true;
  return false;
}

bool take_press(const View& view, const KeyPress& press) {
  if (press == KeyPress{KeyName::kEnter, widgets::kCtrl}) return release_all(view), true;
  if (press.modifiers == widgets::kAlt && press.key >= KeyName::k1 && press.key <= KeyName::k9)
    return withhold_chosen(view, static_cast<int>(press.key) - static_cast<int>(KeyName::k0)), true;
  return false;
}

}  // namespace

const std::vector<scene::StatementCard>& queued(const View& view) {
  switch (view.ui.queue) {
    case QueueList::pending:
      return view.scene.pending;
    case QueueList::withheld:
      return view.scene.withheld;
    case QueueList::parked:
      return view.scene.parked;
  }
  return view.scene.pending;
}

bool take_queue_event(const View& view) {
  const widgets::InputEvent* event = view.frame.input.front();
  if (!event || view.ui.panel != Panel::queue || view.ui.is_capturing || view.ui.reason) return false;
  const auto* typed = std::get_if<widgets::TypedCharacter>(event);
  const auto* press = std::get_if<KeyPress>(event);
  const bool taken = typed ? take_character(view, typed->code_point) : press && take_press(view, *press);
  if (taken) view.frame.input.pop();
  return taken;
}

void open_queue(const View& view) {
  DeskUi& ui = view.ui;
  if (ui.panel == Panel::queue) {
    ui.panel = Panel::board;
    return return_home(view);
  }
  ui.panel = Panel::queue;
  ui.selected.clear();
  if (!queued(view).empty()) ui.cursor_wish = queued(view).front().id;
}

void release_chosen(const View& view) { decide(view, chosen_statements(view), {ReleaseState::released, {}}); }

void release_all(const View& view) {
  std::vector<StatementId> all;
  for (const scene::StatementCard& card : view.scene.pending) all.push_back(card.id);
  decide(view, std::move(all), {ReleaseState::released, {}});
}

void withhold_chosen(const View& view, int number) {
  if (number < 1 || number > static_cast<int>(view.scene.reasons.size())) return;
  const auto& reason = view.scene.reasons[static_cast<std::size_t>(number - 1)];
  decide(view, chosen_statements(view), {ReleaseState::withheld, reason.key.value});
}

void park_chosen(const View& view) {
  const auto chosen = chosen_statements(view);
  if (chosen.empty()) return;
  const bool is_parked = card_of(view.scene, chosen.front())->state == ReleaseState::parked;
  decide(view, chosen, {is_parked ? ReleaseState::released : ReleaseState::parked, {}});
}

// A reason is named by its label: the same label on two stations is one reason.
void add_reason(const View& view) {
  const std::string label = view.ui.reason->text;
  std::string key = fold_for_search(label);
  int last = 0;
  for (const scene::ReasonCount& reason : view.scene.reasons) last = std::max(last, reason.position);
  view.submit(ReviseReason{{{std::move(key)}, label, last + 1}}, Origin::reason);
}

void remove_reason(const View& view, const ReasonKey& reason) { view.submit(RemoveReason{reason}); }

std::string reason_said(const View& view, const scene::ReasonCount& reason) {
  return reason.label.empty() ? view.text("reason." + reason.key.value) : reason.label;
}

}  // namespace tafelrunde::desk
