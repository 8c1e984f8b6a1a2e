// Alt+H: what the chosen statements say about an item of the discussion paper. A sheet of
// its own in the place of the board; while it is open its keys are commands.
#include <algorithm>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/paper.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/sheet.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::Rect;
using MaybeStance = std::optional<Stance>;

// The keys 1 to 4, and 0 for none.
constexpr std::array<std::pair<char32_t, MaybeStance>, 5> kKeys = {{{U'1', Stance::confirms},
                                                                    {U'2', Stance::changes},
                                                                    {U'3', Stance::contradicts},
                                                                    {U'4', Stance::adds},
                                                                    {U'0', std::nullopt}}};

void leave(const View& view) {
  const auto statements = view.ui.stance->statements;
  view.ui.stance.reset();
  return_home(view);
  if (view.ui.capture.correction) return;
  view.ui.cursor_wish = statements.front();
  if (statements.size() > 1) view.ui.selected = statements;
}

void take(const View& view, MaybeStance stance) {
  const StanceUi& sheet = *view.ui.stance;
  if (sheet.at >= view.scene.paper.size()) return;
  const PaperItemKey item = view.scene.paper[sheet.at].key;
  for (const StatementId& id : sheet.statements) view.submit(TakeStance{id, item, stance});
  leave(view);
}

void take_keys(const View& view) {
  StanceUi& sheet = *view.ui.stance;
  take_arrows(view, sheet.at, view.scene.paper.size());
  if (view.frame.input.take({KeyName::kEscape, {}})) return leave(view);
  const auto letter = take_typed(view);
  if (!letter) return;
  for (const auto& [key, stance] : kKeys)
    if (*letter == key) return take(view, stance);
}

std::vector<BarItem> stance_items(const View& view) {
  std::vector<BarItem> items;
  for (const auto& [key, stance] : kKeys)
    items.push_back({stance ? stance_text(view, *stance) : view.text("desk.stance.none"),
                     std::string(1, static_cast<char>(key)), false, false,
                     [&view, stance = stance] { take(view, stance); }});
  items.push_back({view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave(view); }});
  return items;
}

std::string title_of(const View& view) {
  const auto& statements = view.ui.stance->statements;
  if (statements.size() > 1) return view.say("desk.stance.of_many", std::to_string(statements.size()));
  const scene::StatementCard* card = card_of(view.scene, statements.front());
  return view.say("desk.stance.of", card ? shortened(neutralised(card->text), 60) : std::string());
}

void draw_items(const View& view, const Rect& area) {
  widgets::ScrollRegion region(view.frame, area, "paper");
  Rect rest = region.content();
  StanceUi& sheet = *view.ui.stance;
  for (std::size_t i = 0; i < view.scene.paper.size(); ++i) {
    const scene::PaperLine& item = view.scene.paper[i];
    const Rect box = widgets::cut_top(rest, paper_item_height(view, item, rest.width()), view.unit(0.75F));
    const bool is_chosen = i == sheet.at;
    if (is_chosen) follow(view, region, area, box);
    if (!region.shows(box)) continue;
    if (widgets::pressable(view.frame, box, item.key.value, widgets::ItemKind::kRow).pressed) sheet.at = i;
    if (is_chosen) mark_chosen(view, box);
    draw_paper_item(view, box, item);
  }
  region.content_ends_at(rest.min.y);
}

}  // namespace

bool may_take_stance(const View& view) {
  return !view.scene.paper.empty() && (view.ui.capture.correction || !chosen_statements(view).empty());
}

void begin_stances(const View& view) {
  close_sheets(view);
  StanceUi sheet;
  if (view.ui.capture.correction)
    sheet.statements = {view.ui.capture.correction->statement};
  else
    sheet.statements = chosen_statements(view);
  view.ui.stance = std::move(sheet);
  view.ui.opened = Editor::stance;
}

void draw_stances(const View& view, const Rect& area) {
  const bool has_keys = sheet_has_keys(view, "stances", Editor::stance);
  Rect rest = begin_sheet(view, area, title_of(view), 1);
  const auto items = stance_items(view);
  const Rect bar = widgets::cut_top(rest, bar_height(view.frame, items, rest.width()), view.unit(1.5F));
  draw_items(view, rest);
  draw_bar(view.frame, bar, items);
  if (has_keys && view.ui.stance) take_keys(view);
}

}  // namespace tafelrunde::desk
