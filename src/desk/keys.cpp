// Keys that no box and no button understood, one a frame: the scene may change between two.
#include "desk/actions.h"
#include "desk/queue.h"
#include "desk/selection.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::KeyPress;

std::optional<int> digit_of(const KeyPress& key) {
  if (key.key < KeyName::k0 || key.key > KeyName::k9) return std::nullopt;
  return static_cast<int>(key.key) - static_cast<int>(KeyName::k0);
}

bool take_digit(const View& view, const KeyPress& key) {
  const auto digit = digit_of(key);
  if (!digit || key.modifiers.shift) return false;
  if (key.modifiers == widgets::kAlt && view.ui.seat) return choose_field_for_seat(view, *digit), true;
  if (key.modifiers == widgets::kAlt && view.ui.hands) return choose_hand_vote(view, *digit), true;
  if (key.modifiers == widgets::kAlt && view.ui.round) return *digit == 1 ? toggle_chatham_house(view) : void(), true;
  if (key.modifiers == widgets::kAlt && view.ui.finding && *digit > 0) return choose_for_finding(view, *digit), true;
  if (key.modifiers == widgets::kAlt) return place_into_number(view, *digit), true;
  for (const scene::FieldTab& field : view.scene.fields)
    if (field.number == *digit) return choose_field(view, field.key), true;
  return *digit != 0;  // Ctrl+0 is another action's
}

// Closes what is open, innermost first; words typed so far are kept.
void escape(const View& view) {
  DeskUi& ui = view.ui;
  ui.refusal.clear();
  if (ui.shows_help) return void(ui.shows_help = false);
  if (ui.drag) return ui.drag.reset();
  // Also from the capture box, which has the keyboard when nothing is left to be decided.
  if (ui.panel == Panel::queue && !ui.capture.correction) {
    ui.panel = Panel::board;
    return return_home(view);
  }
  if (ui.is_capturing) return leave_correction(view);
  close_sheets(view);
  ui.naming.reset();
  ui.dots.reset();
  leave_finding(view);
  return_home(view);
}

bool take_arrow(const View& view, const KeyPress& key) {
  DeskUi& ui = view.ui;
  if (!ui.cursor || key.modifiers.ctrl || key.modifiers.alt) return false;
  const ImVec2 direction = key.key == KeyName::kUp      ? ImVec2{0, -1}
                           : key.key == KeyName::kDown  ? ImVec2{0, 1}
                           : key.key == KeyName::kLeft  ? ImVec2{-1, 0}
                           : key.key == KeyName::kRight ? ImVec2{1, 0}
                                                        : ImVec2{0, 0};
  if (direction.x == 0 && direction.y == 0) return false;
  const auto next = neighbour(ui, *ui.cursor, direction);
  if (!next) return true;
  const auto* here = std::get_if<StatementId>(&*ui.cursor);
  const auto* there = std::get_if<StatementId>(&*next);
  if (key.modifiers.shift && here && there) {
    if (!is_selected(ui, *here)) toggle_selected(ui, *here);
    if (!is_selected(ui, *there)) toggle_selected(ui, *there);
  } else {
    ui.selected.clear();
  }
  ui.cursor_wish = next;
  return true;
}

bool take_special(const View& view, const KeyPress& key) {
  DeskUi& ui = view.ui;
  if (key == KeyPress{KeyName::kEscape, {}}) return escape(view), true;
  if (key == KeyPress{KeyName::kUp, {}} && ui.is_capturing && ui.capture.words.text.empty())
    return recall_last(view), true;
  if (key == KeyPress{KeyName::kRight, widgets::kAlt} && ui.seat) return choose_next_duty(view), true;
  if (key == KeyPress{KeyName::kSpace, widgets::kCtrl} && ui.cursor) {
    if (const auto* id = std::get_if<StatementId>(&*ui.cursor)) toggle_selected(ui, *id);
    return true;
  }
  return key == KeyPress{KeyName::kZ, {true, false, true}} ? (perform(view, Action::redo), true) : false;
}

bool take_action(const View& view, const KeyPress& key) {
  for (const ActionLine& line : action_lines())
    if (key_of(view.status.settings.keys, line) == key) return perform(view, line.action), true;
  return false;
}

}  // namespace

void handle_keys(const View& view) {
  if (take_queue_event(view)) return;
  const widgets::InputEvent* event = view.frame.input.front();
  const auto* press = event ? std::get_if<KeyPress>(event) : nullptr;
  if (!press) return;
  const KeyPress key = *press;
  const bool is_command = key.modifiers.ctrl || key.modifiers.alt;
  const bool taken = (is_command && take_digit(view, key)) || take_special(view, key) || take_arrow(view, key) ||
                     take_action(view, key);
  if (taken) view.frame.input.pop();
}

}  // namespace tafelrunde::desk
