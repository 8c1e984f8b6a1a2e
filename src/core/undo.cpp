#include "core/undo.h"

#include <algorithm>

#include "core/inverse.h"

namespace tafelrunde {
namespace {

// False for what cannot or should not be taken back by a key: opening, redaction, what the projector showed.
bool is_undoable(const Fact& fact) {
  return std::visit(
      [](const auto& f) {
        using F = std::decay_t<decltype(f)>;
        return !(std::is_same_v<F, ConferenceOpened> || std::is_same_v<F, ConferenceLinked> ||
                 std::is_same_v<F, StationStarted> || std::is_same_v<F, PhaseStarted> ||
                 std::is_same_v<F, ProjectionShown> || std::is_same_v<F, EntityRedacted> ||
                 std::is_same_v<F, UnknownFact>);
      },
      fact);
}

const Operation& operation(const Session& session, const OperationId& id) { return session.history.at(id); }

// The actions of all starts of this station, in order of time.
std::vector<const Action*> actions_of(const Session& session, const StationId& station) {
  std::vector<const Action*> actions;
  for (const auto& [writer, started] : session.stations) {
    if (started.id != station) continue;
    const auto own = session.actions.find(writer);
    if (own == session.actions.end()) continue;
    for (const Action& action : own->second) actions.push_back(&action);
  }
  std::sort(actions.begin(), actions.end(), [](const Action* a, const Action* b) {
    return std::tie(a->hlc, a->operations.front()) < std::tie(b->hlc, b->operations.front());
  });
  return actions;
}

void take_out(std::vector<const Action*>& actions, const OperationId& beginning) {
  std::erase_if(actions, [&](const Action* action) { return action->operations.front() == beginning; });
}

// The facts that take `action` back, the last one first, led by `note`.
Result<Decision> inverted(const Session& session, const Action& action, Fact note) {
  Decision decision;
  decision.push_back({std::move(note), {}});
  auto changes = changes_by(session, action);
  for (auto id = action.operations.rbegin(); id != action.operations.rend(); ++id) {
    const Operation& each = operation(session, *id);
    Change change;
    if (const auto name = register_of(each.fact)) {
      const auto found = changes.extract(*name);
      if (found.empty()) continue;  // this register is done already
      change = found.mapped();
    }
    auto inverse = inverse_of(session, each, change);
    if (!inverse) return inverse.problem();
    decision.insert(decision.end(), inverse->begin(), inverse->end());
  }
  return decision;
}

}  // namespace

UndoHistory undo_history(const Session& session, const StationId& station) {
  UndoHistory history;
  for (const Action* action : actions_of(session, station)) {
    const Fact& first = operation(session, action->operations.front()).fact;
    if (const auto* undone = std::get_if<ActionUndone>(&first)) {
      take_out(history.undoable, undone->of);
      history.redoable.push_back(action);
    } else if (const auto* redone = std::get_if<ActionRedone>(&first)) {
      take_out(history.redoable, redone->of);
      history.undoable.push_back(action);
    } else if (is_undoable(first)) {
      history.undoable.push_back(action);
      history.redoable.clear();
    }
  }
  return history;
}

const Fact* headline_of(const Session& session, const Action& action) {
  OperationId beginning = action.operations.front();
  for (std::size_t step = 0; step < session.history.size(); ++step) {
    const auto found = session.history.find(beginning);
    if (found == session.history.end()) return nullptr;
    const auto inverted = inverted_by(found->second.fact);
    if (!inverted) return &found->second.fact;
    beginning = *inverted;
  }
  return nullptr;  // a ring, in a file made to harm
}

Result<Decision> decide_undo(const Session& session, const StationId& station) {
  const auto history = undo_history(session, station);
  if (history.undoable.empty()) return Message{"refusal.nothing_to_undo", {}};
  const Action& action = *history.undoable.back();
  return inverted(session, action, ActionUndone{station, action.operations.front()});
}

Result<Decision> decide_redo(const Session& session, const StationId& station) {
  const auto history = undo_history(session, station);
  if (history.redoable.empty()) return Message{"refusal.nothing_to_redo", {}};
  const Action& action = *history.redoable.back();
  return inverted(session, action, ActionRedone{station, action.operations.front()});
}

}  // namespace tafelrunde
