// Ctrl+Delete: the words of a statement are removed for good, everywhere. The only deed that no key takes back, so
// what goes is shown before.
#include <array>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
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

// Keys of the journal: never changed again.
constexpr std::array<const char*, 3> kReasons{"personenbezug", "auf_wunsch", "anderer_grund"};

void leave(const View& view) {
  view.ui.redaction.reset();
  return_home(view);
}

void redact(const View& view) {
  const RedactionUi sheet = *view.ui.redaction;
  leave(view);
  view.submit(RedactEntity{id_cast<AnyId>(sheet.statement), kReasons.at(sheet.reason)});
}

std::vector<BarItem> reason_items(const View& view) {
  std::vector<BarItem> items;
  for (std::size_t i = 0; i < kReasons.size(); ++i)
    items.push_back({view.text(std::string("redaction.") + kReasons.at(i)), std::to_string(i + 1),
                     view.ui.redaction->reason == i, false, [&view, i] { view.ui.redaction->reason = i; }});
  return items;
}

void take_keys(const View& view) {
  widgets::InputQueue& input = view.frame.input;
  if (input.take({KeyName::kEscape, {}})) return leave(view);
  if (input.take({KeyName::kEnter, widgets::kCtrl})) return redact(view);
  const auto typed = take_typed(view);
  if (typed && *typed >= U'1' && *typed < U'1' + kReasons.size()) view.ui.redaction->reason = *typed - U'1';
}

}  // namespace

void begin_redaction(const View& view) {
  const scene::StatementCard* card = chosen_card(view);
  if (!card) return;
  close_sheets(view);
  view.ui.redaction = RedactionUi{card->id, 0};
  view.ui.opened = Editor::redaction;
}

void draw_redaction(const View& view, const Rect& area) {
  const bool has_keys = sheet_has_keys(view, "redaction", Editor::redaction);
  const scene::StatementCard* card = card_of(view.scene, view.ui.redaction->statement);
  if (!card) return leave(view);
  Rect rest = begin_sheet(view, area, view.text("desk.redaction.title"), 1);
  const auto& type = view.frame.type;
  const auto& theme = view.frame.theme;
  say_in(view, rest, type.body, theme.text, neutralised(card->text), 1.5F);
  say_in(view, rest, type.small, theme.attention, view.text("desk.redaction.what"), 1.5F);
  bar_in(view, rest, reason_items(view), 1.5F);
  const std::vector<BarItem> ends = {
      {view.text("desk.redaction.do"), view.text("key.ctrl") + "+" + view.text("key.enter"), false, true,
       [&view] { redact(view); }},
      {view.text("desk.cancel"), view.text("key.escape"), false, false, [&view] { leave(view); }}};
  bar_in(view, rest, ends, 0);
  if (has_keys && view.ui.redaction) take_keys(view);
}

}  // namespace tafelrunde::desk
