// Which key does what, and how keys are called.
#include <algorithm>
#include <array>

#include "desk/actions.h"

namespace tafelrunde::desk {
namespace {

using widgets::kAlt;
using widgets::kCtrl;
using widgets::KeyName;
constexpr widgets::Modifiers kCtrlShift{true, false, true};

constexpr std::array kLines = {
    ActionLine{Action::kind_need, {KeyName::kB, kAlt}, "kind.need", HelpGroup::capture},
    ActionLine{Action::kind_improvement, {KeyName::kV, kAlt}, "kind.improvement", HelpGroup::capture},
    ActionLine{Action::kind_guiding_goal, {KeyName::kL, kAlt}, "kind.guiding_goal", HelpGroup::capture},
    ActionLine{Action::kind_measure, {KeyName::kM, kAlt}, "kind.measure", HelpGroup::capture},
    ActionLine{Action::stance, {KeyName::kH, kAlt}, "desk.do.stance", HelpGroup::capture},
    ActionLine{Action::expand, {KeyName::kK, kAlt}, "desk.do.expand", HelpGroup::capture},
    ActionLine{Action::edit, {KeyName::kF2, {}}, "desk.do.edit", HelpGroup::board},
    ActionLine{Action::mention, {KeyName::kPlus, kAlt}, "desk.do.mention", HelpGroup::board},
    ActionLine{Action::tie, {KeyName::kD, kAlt}, "desk.do.tie", HelpGroup::capture},
    ActionLine{Action::hold_back, {KeyName::kZ, kAlt}, "desk.do.hold_back", HelpGroup::board},
    ActionLine{Action::release, {KeyName::kU, kAlt}, "desk.do.release", HelpGroup::queue},
    ActionLine{Action::park, {KeyName::kT, kAlt}, "desk.do.park", HelpGroup::queue},
    ActionLine{Action::remove, {KeyName::kDelete, {}}, "desk.do.remove", HelpGroup::board},
    ActionLine{Action::redact, {KeyName::kDelete, kCtrl}, "desk.do.redact", HelpGroup::board},
    ActionLine{Action::new_cluster, {KeyName::kN, kAlt}, "desk.do.new_cluster", HelpGroup::board},
    ActionLine{Action::count_dots, {KeyName::kP, kAlt}, "desk.do.count_dots", HelpGroup::board},
    ActionLine{Action::vote, {KeyName::kB, kCtrl}, "desk.do.vote", HelpGroup::board},
    ActionLine{Action::hands, {KeyName::kH, kCtrl}, "desk.do.hands", HelpGroup::board},
    ActionLine{Action::conclude, {KeyName::kE, kCtrl}, "desk.do.conclude", HelpGroup::board},
    ActionLine{Action::propose, {KeyName::kG, kCtrl}, "desk.do.propose", HelpGroup::proposal},
    ActionLine{Action::accept_confident, {KeyName::kS, kAlt}, "desk.do.accept_confident", HelpGroup::proposal},
    ActionLine{Action::accept_all, {KeyName::kEnter, kCtrlShift}, "desk.do.accept_all", HelpGroup::proposal},
    ActionLine{Action::refuse_all, {KeyName::kX, kAlt}, "desk.do.refuse_all", HelpGroup::proposal},
    ActionLine{Action::finer, {KeyName::kF, kAlt}, "desk.do.finer", HelpGroup::proposal},
    ActionLine{Action::coarser, {KeyName::kG, kAlt}, "desk.do.coarser", HelpGroup::proposal},
    ActionLine{Action::undo, {KeyName::kZ, kCtrl}, "desk.do.undo", HelpGroup::program},
    ActionLine{Action::redo, {KeyName::kY, kCtrl}, "desk.do.redo", HelpGroup::program},
    ActionLine{Action::search, {KeyName::kF, kCtrl}, "desk.do.search", HelpGroup::program},
    ActionLine{Action::to_board, {KeyName::kF6, {}}, "desk.do.to_board", HelpGroup::board},
    ActionLine{Action::next_round, {KeyName::kR, kAlt}, "desk.do.next_round", HelpGroup::capture},
    ActionLine{Action::next_phase, {KeyName::kW, kAlt}, "desk.do.next_phase", HelpGroup::hall},
    ActionLine{Action::plenum, {KeyName::kP, kCtrl}, "desk.do.plenum", HelpGroup::hall},
    ActionLine{Action::note, {KeyName::kN, kCtrl}, "desk.do.note", HelpGroup::hall},
    ActionLine{Action::round, {KeyName::kR, kCtrl}, "desk.do.round", HelpGroup::capture},
    ActionLine{Action::attendance, {KeyName::kI, kCtrl}, "desk.do.attendance", HelpGroup::capture},
    ActionLine{Action::deck_earlier, {KeyName::kUp, kAlt}, "desk.do.deck_earlier", HelpGroup::hall},
    ActionLine{Action::deck_later, {KeyName::kDown, kAlt}, "desk.do.deck_later", HelpGroup::hall},
    ActionLine{Action::queue, {KeyName::kL, kCtrl}, "desk.do.queue", HelpGroup::queue},
    ActionLine{Action::palette, {KeyName::kK, kCtrl}, "desk.do.palette", HelpGroup::program},
    ActionLine{Action::next_list, {KeyName::kF3, {}}, "desk.do.next_list", HelpGroup::program},
    ActionLine{Action::help, {KeyName::kF1, {}}, "desk.do.help", HelpGroup::program},
    ActionLine{Action::show_welcome, {KeyName::kF11, {}}, "desk.hall.welcome", HelpGroup::hall},
    ActionLine{Action::show_agenda, {KeyName::kF10, {}}, "desk.hall.agenda", HelpGroup::hall},
    ActionLine{Action::show_board, {KeyName::kF7, {}}, "desk.hall.board", HelpGroup::hall},
    ActionLine{Action::show_plenary, {KeyName::kF8, {}}, "desk.hall.plenary", HelpGroup::hall},
    ActionLine{Action::blank, {KeyName::kF9, {}}, "desk.hall.blank", HelpGroup::hall},
    ActionLine{Action::freeze, {KeyName::kF9, widgets::kShift}, "desk.do.freeze", HelpGroup::hall},
    ActionLine{Action::show_cluster, {KeyName::kF7, widgets::kShift}, "desk.hall.cluster", HelpGroup::hall},
    ActionLine{Action::show_dots, {KeyName::kF8, widgets::kShift}, "desk.hall.dots", HelpGroup::hall},
    ActionLine{Action::show_question, {KeyName::kF10, widgets::kShift}, "desk.hall.question", HelpGroup::hall},
    ActionLine{Action::show_thanks, {KeyName::kF11, widgets::kShift}, "desk.hall.thanks", HelpGroup::hall},
    ActionLine{Action::show_hands, {KeyName::kF4, widgets::kShift}, "desk.hall.hands", HelpGroup::hall},
    ActionLine{Action::show_storage, {KeyName::kF4, {}}, "desk.hall.storage", HelpGroup::hall},
    ActionLine{Action::start_show, {KeyName::kF5, {}}, "desk.do.start_show", HelpGroup::hall},
    ActionLine{Action::forward, {KeyName::kPageDown, {}}, "desk.do.forward", HelpGroup::hall},
    ActionLine{Action::back, {KeyName::kPageUp, {}}, "desk.do.back", HelpGroup::hall},
    ActionLine{Action::page_forward, {KeyName::kPageDown, kCtrl}, "desk.do.page_forward", HelpGroup::hall},
    ActionLine{Action::page_back, {KeyName::kPageUp, kCtrl}, "desk.do.page_back", HelpGroup::hall},
    ActionLine{Action::zoom_in, {KeyName::kPlus, kCtrl}, "desk.do.zoom_in", HelpGroup::hall},
    ActionLine{Action::zoom_out, {KeyName::kMinus, kCtrl}, "desk.do.zoom_out", HelpGroup::hall},
    ActionLine{Action::zoom_back, {KeyName::k0, kCtrl}, "desk.do.zoom_back", HelpGroup::hall},
    ActionLine{Action::export_all, {KeyName::kD, kCtrl}, "desk.do.export", HelpGroup::program},
    ActionLine{Action::files, {KeyName::kM, kCtrl}, "desk.do.files", HelpGroup::program},
    ActionLine{Action::seat, {KeyName::kT, kCtrl}, "desk.do.seat", HelpGroup::program},
    ActionLine{Action::versions, {KeyName::kJ, kCtrl}, "desk.do.versions", HelpGroup::program},
    ActionLine{Action::settings, {KeyName::kO, kCtrl}, "desk.do.settings", HelpGroup::program},
    ActionLine{Action::rehearse, {KeyName::kP, kCtrlShift}, "desk.do.rehearse", HelpGroup::program},
    ActionLine{Action::projector_window, {KeyName::kF12, {}}, "desk.do.projector_window", HelpGroup::hall},
    ActionLine{Action::quit, {KeyName::kQ, kCtrl}, "desk.do.quit", HelpGroup::program},
};

std::string key_name(const Language& language, KeyName key) {
  const auto offset = [&](KeyName first) { return static_cast<int>(key) - static_cast<int>(first); };
  if (key <= KeyName::kZ) return std::string(1, static_cast<char>('A' + offset(KeyName::kA)));
  if (key <= KeyName::k9) return std::string(1, static_cast<char>('0' + offset(KeyName::k0)));
  if (key <= KeyName::kF12) return "F" + std::to_string(offset(KeyName::kF1) + 1);
  switch (key) {
    case KeyName::kEnter:
      return language.text("key.enter");
    case KeyName::kEscape:
      return language.text("key.escape");
    case KeyName::kDelete:
      return language.text("key.delete");
    case KeyName::kPageUp:
      return language.text("key.page_up");
    case KeyName::kPageDown:
      return language.text("key.page_down");
    case KeyName::kPlus:
      return language.text("key.plus");
    case KeyName::kMinus:
      return language.text("key.minus");
    case KeyName::kUp:
      return language.text("key.up");
    case KeyName::kDown:
      return language.text("key.down");
    case KeyName::kLeft:
      return language.text("key.left");
    case KeyName::kRight:
      return language.text("key.right");
    case KeyName::kHome:
      return language.text("key.home");
    case KeyName::kEnd:
      return language.text("key.end");
    case KeyName::kInsert:
      return language.text("key.insert");
    case KeyName::kBackspace:
      return language.text("key.backspace");
    case KeyName::kComma:
      return ",";
    case KeyName::kPeriod:
      return ".";
    case KeyName::kSpace:
      return language.text("key.space");
    default:
      return language.text("key.tab");
  }
}

}  // namespace

std::span<const ActionLine> action_lines() { return kLines; }

const ActionLine& line_of(Action action) {
  return *std::find_if(kLines.begin(), kLines.end(), [&](const ActionLine& line) { return line.action == action; });
}

std::string key_said(const Language& language, const widgets::KeyPress& key) {
  std::string said;
  if (key.modifiers.ctrl) said += language.text("key.ctrl") + "+";
  if (key.modifiers.alt) said += language.text("key.alt") + "+";
  if (key.modifiers.shift) said += language.text("key.shift") + "+";
  return said + key_name(language, key.key);
}

widgets::KeyPress key_of(const KeyMap& keys, const ActionLine& line) {
  const auto changed = keys.find(line.text_key);
  return changed == keys.end() ? line.key : changed->second;
}

std::string hint(const View& view, Action action) {
  return key_said(view.language, key_of(view.status.settings.keys, line_of(action)));
}

}  // namespace tafelrunde::desk
