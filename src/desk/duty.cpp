#include "desk/duty.h"

#include "base/overloaded.h"

namespace tafelrunde::desk {
namespace {

bool concerns_hall(Action action) {
  switch (action) {
    case Action::next_phase:
    case Action::plenum:
    case Action::deck_earlier:
    case Action::deck_later:
    case Action::projector_window:
      return true;
    case Action::note:
      return false;
    default:
      return line_of(action).group == HelpGroup::hall;
  }
}

// What is for all the conference rather than for one table.
bool concerns_all(Action action) {
  switch (action) {
    case Action::vote:
    case Action::redact:
    case Action::export_all:
    case Action::versions:
    case Action::rehearse:
      return true;
    default:
      return concerns_hall(action);
  }
}

bool is_for_scribes(Action action) {
  switch (action) {
    case Action::edit:
    case Action::undo:
    case Action::redo:
    case Action::search:
    case Action::to_board:
    case Action::palette:
    case Action::next_list:
    case Action::help:
    case Action::files:
    case Action::seat:
    case Action::settings:
    case Action::attendance:
    case Action::next_round:
    case Action::note:
    case Action::quit:
      return true;
    case Action::stance:
    case Action::tie:
    case Action::round:
      return false;
    default:
      return line_of(action).group == HelpGroup::capture;
  }
}

}  // namespace

bool may(Duty duty, Action action) {
  switch (duty) {
    case Duty::everything:
      return true;
    case Duty::table:
      return !concerns_all(action);
    case Duty::scribe:
      return is_for_scribes(action);
  }
  return true;
}

bool may(Duty duty, const Command& command) {
  const bool is_for_all =
      std::visit(overloaded{[](const ShowProjection&) { return true; }, [](const StartPhase&) { return true; },
                            [](const OrderPlenary&) { return true; }, [](const SetChathamHouse&) { return true; },
                            [](const RedactEntity&) { return true; }, [](const SetVote&) { return true; },
                            [](const auto&) { return false; }},
                 command);
  const bool is_taking_down =
      std::visit(overloaded{[](const CaptureStatement&) { return true; }, [](const ReviseStatement&) { return true; },
                            [](const CountAttendance&) { return true; }, [](const WriteNote&) { return true; },
                            [](const SetKind&) { return true; }, [](const UndoLast&) { return true; },
                            [](const RedoLast&) { return true; }, [](const auto&) { return false; }},
                 command);
  return duty == Duty::everything || (duty == Duty::table ? !is_for_all : is_taking_down);
}

}  // namespace tafelrunde::desk
