#include "desk/view.h"

#include "desk/duty.h"

namespace tafelrunde::desk {

void View::submit(Command command, Origin origin) const {
  if (status.is_read_only) {
    ui.refusal = text("desk.read_only");
    return;
  }
  if (!may(status.seat.duty, command)) {
    ui.refusal = text(status.seat.duty == Duty::scribe ? "desk.duty.scribe_only" : "desk.duty.table_only");
    return;
  }
  ui.refusal.clear();
  intents.commands.push_back({std::move(command), origin});
  if (origin == Origin::other) return;
  ui.awaited = origin;
  frame.input.hold();
}

std::string counted(const View& view, std::string_view key, int count) {
  return view.say(std::string(key) + (count == 1 ? ".one" : ".many"), std::to_string(count));
}

std::string kind_key(Kind kind) {
  switch (kind) {
    case Kind::need:
      return "kind.need";
    case Kind::improvement:
      return "kind.improvement";
    case Kind::guiding_goal:
      return "kind.guiding_goal";
    case Kind::measure:
      return "kind.measure";
  }
  return "kind.need";
}

}  // namespace tafelrunde::desk
