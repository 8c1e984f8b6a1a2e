// Ctrl+Delete: words of a statement, cluster, finding or vote by hands are removed for good, everywhere. The only
// deed that no key takes back, so what goes is shown before.
#include <array>
#include <optional>
#include <string>

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
  view.submit(RedactEntity{sheet.entity, kReasons.at(sheet.reason)});
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

// What would be removed of it, a line each; empty if it is not there or has no words.
std::string words_of(const View& view, const AnyId& entity) {
  std::string lines;
  const auto add = [&](const std::string& words) {
    if (!words.empty()) lines += (lines.empty() ? "" : "\n") + words;
  };
  const scene::DeskScene& scene = view.scene;
  if (const auto* card = card_of(scene, id_cast<StatementId>(entity)); card && !card->is_redacted) {
    add(card->text);
    add(card->dissent);
  }
  if (const auto* column = column_of(scene, id_cast<ClusterId>(entity)); column && !column->is_ghost)
    add(column->title);
  if (const auto* finding = finding_of(scene, id_cast<FindingId>(entity)))
    for (const auto* words :
         {&finding->wording, &finding->dissent, &finding->addressee, &finding->indicator, &finding->answer})
      add(*words);
  for (const scene::HandVoteLine& vote : scene.hand_votes)
    if (id_cast<AnyId>(vote.id) == entity) add(vote.subject);
  return lines;
}

std::optional<AnyId> chosen_words(const View& view) {
  if (const auto* card = chosen_card(view)) return id_cast<AnyId>(card->id);
  if (const auto* column = chosen_cluster(view)) return id_cast<AnyId>(column->id);
  if (const auto* finding = chosen_finding(view)) return id_cast<AnyId>(finding->id);
  return std::nullopt;
}

}  // namespace

bool may_redact(const View& view) {
  const auto chosen = chosen_words(view);
  return chosen && !words_of(view, *chosen).empty();
}

void begin_redaction(const View& view) {
  if (may_redact(view)) begin_redaction_of(view, *chosen_words(view));
}

void begin_redaction_of(const View& view, const AnyId& entity) {
  close_sheets(view);
  view.ui.redaction = RedactionUi{entity, 0};
  view.ui.opened = Editor::redaction;
}

void draw_redaction(const View& view, const Rect& area) {
  const bool has_keys = sheet_has_keys(view, "redaction", Editor::redaction);
  const std::string words = words_of(view, view.ui.redaction->entity);
  if (words.empty()) return leave(view);
  Rect rest = begin_sheet(view, area, view.text("desk.redaction.title"), 1);
  const auto& type = view.frame.type;
  const auto& theme = view.frame.theme;
  say_in(view, rest, type.body, theme.text, neutralised(words), 1.5F);
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
