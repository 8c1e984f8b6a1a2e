// F1: the keys of where you are, in the place of the board.
#include <algorithm>
#include <cmath>

#include "desk/actions.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

struct KeyLine {
  std::string key;
  std::string does;
};

// Keys that are no actions of the table: what boxes and digits do.
std::vector<KeyLine> lines_of(const View& view, HelpGroup group) {
  std::vector<KeyLine> lines;
  const auto say = [&](const char* key, const char* does) { lines.push_back({view.text(key), view.text(does)}); };
  if (group == HelpGroup::capture) {
    say("key.enter", "help.save");
    say("help.key.held_back", "help.save_held_back");
    say("help.key.break", "help.break");
    say("help.key.recall", "help.recall");
    say("key.escape", "help.escape");
    say("help.key.field", "help.field");
  }
  if (group == HelpGroup::board) {
    say("help.key.place", "help.place");
    say("help.key.arrows", "help.arrows");
    say("help.key.select", "help.select");
  }
  if (group == HelpGroup::queue) {
    say("key.enter", "help.queue_release");
    say("help.key.reason", "help.queue_withhold");
    say("help.key.park", "help.queue_park");
    say("help.key.release_all", "help.queue_release_all");
  }
  for (const ActionLine& line : action_lines())
    if (line.group == group) lines.push_back({hint(view, line.action), view.text(line.text_key)});
  return lines;
}

const char* group_key(HelpGroup group) {
  switch (group) {
    case HelpGroup::capture:
      return "help.group.capture";
    case HelpGroup::board:
      return "help.group.board";
    case HelpGroup::queue:
      return "help.group.queue";
    case HelpGroup::proposal:
      return "help.group.proposal";
    case HelpGroup::hall:
      return "help.group.hall";
    case HelpGroup::program:
      return "help.group.program";
  }
  return "help.group.program";
}

void draw_group(const View& view, Rect& rest, HelpGroup group) {
  const auto& type = view.frame.type;
  const Rect head = widgets::cut_top(rest, type.strong.line_px(), view.unit(0.75F));
  widgets::draw_line(view.frame, type.strong, view.frame.theme.text, head, view.text(group_key(group)));
  const float key_px = std::round(rest.width() * 0.4F);
  for (const KeyLine& line : lines_of(view, group)) {
    const float words = rest.width() - key_px - view.unit(1);
    const float height = std::max(widgets::measured(type.small, line.does, words).y,
                                  widgets::measured(type.small_strong, line.key, key_px).y);
    Rect row = widgets::cut_top(rest, height, view.unit(0.5F));
    const Rect key = widgets::cut_left(row, key_px, view.unit(1));
    widgets::draw_wrapped(view.frame, type.small_strong, view.frame.theme.accent, key.min, key.width(), line.key);
    widgets::draw_wrapped(view.frame, type.small, view.frame.theme.text, row.min, row.width(), line.does);
  }
  rest.min.y += view.unit(2);
}

// Where the keyboard is: the keys of this place are told first.
HelpGroup group_at_hand(const View& view) {
  if (view.ui.panel == Panel::queue) return HelpGroup::queue;
  if (view.ui.panel == Panel::plenary) return HelpGroup::hall;
  if (view.ui.is_capturing) return HelpGroup::capture;
  return chosen_ghost(view) ? HelpGroup::proposal : HelpGroup::board;
}

}  // namespace

void draw_help(const View& view, const Rect& area) {
  widgets::card(view.frame, area);
  widgets::ScrollRegion region(view.frame, widgets::inset(area, view.unit(2)), "help");
  const Rect content = region.content();
  Rect columns[] = {widgets::column(content, 0, 2, view.unit(3)), widgets::column(content, 1, 2, view.unit(3))};
  const HelpGroup first = group_at_hand(view);
  draw_group(view, columns[0], first);
  for (const HelpGroup group : {HelpGroup::capture, HelpGroup::board, HelpGroup::hall, HelpGroup::queue,
                                HelpGroup::proposal, HelpGroup::program}) {
    const bool left_is_shorter = columns[0].min.y <= columns[1].min.y;
    if (group != first) draw_group(view, columns[left_is_shorter ? 0 : 1], group);
  }
  region.content_ends_at(std::max(columns[0].min.y, columns[1].min.y));
}

}  // namespace tafelrunde::desk
