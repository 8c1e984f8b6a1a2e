// Right, below: the newest statements, the findings of the field, what was deleted; and when things were saved.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/finding_card.h"
#include "desk/marks.h"
#include "desk/paper.h"
#include "desk/regions.h"
#include "desk/spot.h"
#include "desk/statement_card.h"
#include "desk/statement_words.h"
#include "desk/typing.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

std::vector<BarItem> list_items(const View& view) {
  const auto tab = [&](const char* key, std::size_t count, SideList list) {
    return BarItem{view.say(key, std::to_string(count)), {}, view.ui.side == list, false, [&view, list] {
                     view.ui.side = list;
                   }};
  };
  std::vector<BarItem> items{tab("desk.list.newest", view.scene.newest.size(), SideList::newest),
                             tab("desk.list.findings", view.scene.findings.size(), SideList::findings),
                             tab("desk.list.deleted", view.scene.deleted.size(), SideList::deleted)};
  if (!view.scene.paper.empty() || view.ui.side == SideList::paper)  // most fields come without one
    items.push_back(tab("desk.list.paper", view.scene.paper.size(), SideList::paper));
  return items;
}

void draw_empty(const View& view, const Rect& area, const char* key) {
  widgets::draw_wrapped(view.frame, view.frame.type.small, view.frame.theme.quiet, area.min, area.width(),
                        view.text(key));
}

// A card of a list; pressing it leads to the statement on the board.
void draw_newest_card(const View& view, Rect& rest, const scene::StatementCard& card) {
  const IdScope scope(card.id);
  const float height = statement_height(view, card, rest.width());
  const Rect box = widgets::cut_top(rest, height, view.unit(0.75F));
  if (!ImGui::IsRectVisible(box.min, box.max)) return;
  const std::string label = view.say("desk.go_to", neutralised(card.text));
  const auto press = widgets::pressable(view.frame, box, label, widgets::ItemKind::kRow);
  widgets::card(view.frame, box, {0, press.hovered});
  draw_words(view, {box.min.x + view.unit(1.5F), box.min.y + view.unit(1)}, box.width() - view.unit(3), card);
  if (press.pressed) {
    view.ui.panel = Panel::board;
    view.ui.cursor_wish = card.id;
  }
}

void draw_newest(const View& view, Rect& rest) {
  for (const scene::StatementCard& card : view.scene.newest) draw_newest_card(view, rest, card);
}

void draw_findings(const View& view, Rect& rest) {
  for (const scene::FindingCard& card : view.scene.findings) {
    const float height = finding_height(view, card, rest.width());
    draw_finding(view, widgets::cut_top(rest, height, view.unit(1)), card);
  }
}

void draw_deleted_card(const View& view, Rect& rest, const scene::StatementCard& card) {
  const IdScope scope(card.id);
  const float words = widgets::measured(view.frame.type.body, neutralised(card.text), rest.width() - view.unit(3)).y;
  const Rect box = widgets::cut_top(rest, words + small_button_height(view.frame) + view.unit(3), view.unit(0.75F));
  widgets::card(view.frame, box);
  Rect inside = widgets::inset(box, view.unit(1.5F), view.unit(1));
  widgets::draw_wrapped(view.frame, view.frame.type.body, view.frame.theme.quiet, inside.min, inside.width(),
                        neutralised(card.text));
  inside.min.y += words + view.unit(1);
  draw_bar(
      view.frame, inside,
      {{view.text("desk.restore"), {}, false, false, [&view, &card] { view.submit(RestoreStatement{card.id}); }}});
}

void draw_deleted(const View& view, Rect& rest) {
  for (const scene::StatementCard& card : view.scene.deleted) draw_deleted_card(view, rest, card);
}

bool is_empty(const View& view) {
  switch (view.ui.side) {
    case SideList::newest:
      return view.scene.newest.empty();
    case SideList::findings:
      return view.scene.findings.empty();
    case SideList::paper:
      return view.scene.paper.empty();
    case SideList::deleted:
      return view.scene.deleted.empty();
  }
  return true;
}

const char* empty_key(SideList list) {
  switch (list) {
    case SideList::newest:
      return "desk.list.newest_empty";
    case SideList::findings:
      return "desk.list.findings_empty";
    case SideList::paper:
      return "desk.list.paper_empty";
    case SideList::deleted:
      return "desk.list.deleted_empty";
  }
  return "desk.list.newest_empty";
}

}  // namespace

void draw_side(const View& view, const Rect& area) {
  Rect rest = area;
  widgets::hairline(view.frame, rest.min, rest.width());
  rest.min.y += view.unit(1.5F);
  const auto tabs = list_items(view);
  draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, tabs, rest.width()), view.unit(1)), tabs);
  const bool shows_similar = has_similar(view) && view.ui.side == SideList::newest;
  if (is_empty(view) && !shows_similar) return draw_empty(view, rest, empty_key(view.ui.side));
  const ImGuiID list = static_cast<ImGuiID>(view.ui.side);
  ImGui::PushID(static_cast<int>(list));  // each list keeps its own scroll position
  {
    widgets::ScrollRegion region(view.frame, rest, "side");
    Rect content = region.content();
    if (shows_similar)
      draw_similar(view, content);
    else if (view.ui.side == SideList::newest)
      draw_newest(view, content);
    else if (view.ui.side == SideList::findings)
      draw_findings(view, content);
    else if (view.ui.side == SideList::paper)
      draw_paper(view, content);
    else
      draw_deleted(view, content);
    region.content_ends_at(content.min.y);
  }
  ImGui::PopID();
}

void draw_saved(const View& view, const Rect& area) {
  const DeskStatus& status = view.status;
  const widgets::Theme& theme = view.frame.theme;
  widgets::hairline(view.frame, area.min, area.width());
  Rect line = area;
  line.min.y += view.unit(1);
  if (!status.seat.table.empty()) {
    const std::string table = view.say("desk.table", neutralised(status.seat.table));
    const float width = std::min(widgets::width_of(view.frame.type.small, table) + 1, line.width() / 2);
    widgets::draw_line(view.frame, view.frame.type.small, theme.quiet,
                       widgets::cut_right(line, std::ceil(width), view.unit(1)), table);
  }
  if (status.is_read_only || status.is_saving || status.saved_at.empty()) {
    const auto& key = status.is_read_only ? "desk.read_only_short"
                      : status.is_saving  ? "desk.saving"
                                          : "desk.not_yet_saved";
    widgets::draw_line(view.frame, view.frame.type.small, theme.quiet, line, view.text(key));
    return;
  }
  const float side = view.unit(1.5F);
  const Rect sign = widgets::cut_left(line, side, view.unit(1));
  tick_mark(view.frame, {sign.min.x, std::round(sign.centre().y - side / 2)}, side, theme.saved);
  widgets::draw_line(view.frame, view.frame.type.small_strong, theme.saved, line,
                     view.say("desk.saved", status.saved_at));
}

}  // namespace tafelrunde::desk
