// Ctrl+J: texts that stations wrote differently at the same time, their wordings side by side. A digit chooses one;
// what is left undecided stays in both wordings.
#include <algorithm>

#include "base/text.h"
#include "desk/actions.h"
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

void leave(const View& view) {
  view.ui.versions.reset();
  return_home(view);
}

void choose(const View& view, std::size_t number) {
  const auto& texts = view.scene.divergences;
  const std::size_t at = view.ui.versions->at;
  if (at >= texts.size() || number >= texts[at].wordings.size()) return;
  view.submit(texts[at].wordings[number].choose);
}

void take_keys(const View& view) {
  take_arrows(view, view.ui.versions->at, view.scene.divergences.size());
  if (view.frame.input.take({KeyName::kEscape, {}})) return leave(view);
  const auto typed = take_typed(view);
  if (typed && *typed >= U'1' && *typed <= U'9') choose(view, *typed - U'1');
}

std::string title_of(const View& view, const scene::Divergence& text) {
  if (text.field_number == 0) return view.text(text.what_key);
  return view.say("desk.versions.text", "@" + text.what_key, std::to_string(text.field_number));
}

float padding(const View& view) { return view.unit(1); }

float column_px(const View& view, const scene::Divergence& text, float width_px) {
  const auto columns = static_cast<float>(std::clamp<std::size_t>(text.wordings.size(), 1, 3));
  return (width_px - 2 * padding(view) - (columns - 1) * view.unit(2)) / columns;
}

struct Cell {
  std::string head, words;
};
Cell cell_of(const View& view, const scene::Divergence& text, std::size_t i) {
  const scene::Wording& wording = text.wordings[i];
  std::string head = std::to_string(i + 1) + "  " +
                     (wording.station.empty() ? std::string() : wording.station + ", ") + wording.time;
  if (i + 1 == text.wordings.size()) head += " · " + view.text("desk.versions.shown");
  return {head, neutralised(wording.words)};
}

float cell_height(const View& view, const Cell& cell, float width_px) {
  return widgets::measured(view.frame.type.small, cell.head, width_px).y +
         widgets::measured(view.frame.type.body, cell.words, width_px).y;
}

// Three wordings stand side by side; more begin a row of their own.
template <class Visit>
float for_each_cell(const View& view, const scene::Divergence& text, float width_px, const Visit& visit) {
  const float column = column_px(view, text, width_px);
  float top = 0, tallest = 0;
  for (std::size_t i = 0; i < text.wordings.size(); ++i) {
    if (i > 0 && i % 3 == 0) {
      top += tallest + view.unit(1);
      tallest = 0;
    }
    const Cell cell = cell_of(view, text, i);
    visit(cell, ImVec2{static_cast<float>(i % 3) * (column + view.unit(2)), top}, column);
    tallest = std::max(tallest, cell_height(view, cell, column));
  }
  return top + tallest;
}

float text_height(const View& view, const scene::Divergence& text, float width_px) {
  const float cells = for_each_cell(view, text, width_px, [](const Cell&, ImVec2, float) {});
  return view.frame.type.small_strong.line_px() + cells + 2 * padding(view);
}

void draw_text(const View& view, const Rect& box, const scene::Divergence& text, bool is_chosen) {
  widgets::Frame& frame = view.frame;
  widgets::card(frame, box);
  if (is_chosen) mark_chosen(view, box);
  Rect rest = widgets::inset(box, padding(view));
  widgets::draw_line(frame, frame.type.small_strong, frame.theme.accent,
                     widgets::cut_top(rest, frame.type.small_strong.line_px()), title_of(view, text));
  for_each_cell(view, text, box.width(), [&](const Cell& cell, ImVec2 offset, float width_px) {
    const ImVec2 at{rest.min.x + offset.x, rest.min.y + offset.y};
    const float head = widgets::draw_wrapped(frame, frame.type.small, frame.theme.quiet, at, width_px, cell.head);
    widgets::draw_wrapped(frame, frame.type.body, frame.theme.text, {at.x, at.y + head}, width_px, cell.words);
  });
}

void draw_texts(const View& view, const Rect& area) {
  const auto& texts = view.scene.divergences;
  VersionsUi& sheet = *view.ui.versions;
  sheet.at = std::min(sheet.at, texts.empty() ? 0 : texts.size() - 1);
  widgets::ScrollRegion region(view.frame, area, "versions");
  Rect rest = region.content();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Rect box = widgets::cut_top(rest, text_height(view, texts[i], rest.width()), view.unit(0.75F));
    const bool is_chosen = i == sheet.at;
    if (is_chosen) follow(view, region, area, box);
    if (!region.shows(box)) continue;
    ImGui::PushID(static_cast<int>(i));
    if (widgets::pressable(view.frame, box, title_of(view, texts[i]), widgets::ItemKind::kRow).pressed) sheet.at = i;
    ImGui::PopID();
    draw_text(view, box, texts[i], is_chosen);
  }
  region.content_ends_at(rest.min.y);
}

std::vector<BarItem> choice_items(const View& view) {
  std::vector<BarItem> items;
  const auto& texts = view.scene.divergences;
  const std::size_t count =
      view.ui.versions->at < texts.size() ? texts[view.ui.versions->at].wordings.size() : std::size_t{0};
  for (std::size_t i = 0; i < std::min<std::size_t>(count, 9); ++i)
    items.push_back({view.say("desk.versions.take", std::to_string(i + 1)), std::to_string(i + 1), false, false,
                     [&view, i] { choose(view, i); }});
  items.push_back(
      {view.text("desk.versions.leave"), view.text("key.escape"), false, false, [&view] { leave(view); }});
  return items;
}

}  // namespace

void begin_versions(const View& view) {
  if (!view.ui.versions) {
    close_sheets(view);
    view.ui.versions.emplace();
  }
  view.ui.opened = Editor::versions;
}

void draw_versions(const View& view, const Rect& area) {
  const bool has_keys = sheet_has_keys(view, "versions", Editor::versions);
  Rect rest = begin_sheet(view, area, view.text("desk.versions.title"), 0.5F);
  const bool is_done = view.scene.divergences.empty();
  say_in(view, rest, view.frame.type.small, view.frame.theme.quiet,
         view.text(is_done ? "desk.versions.none" : "desk.versions.what"), 1);
  const auto items = choice_items(view);
  const Rect bar = widgets::cut_top(rest, bar_height(view.frame, items, rest.width()), view.unit(1.5F));
  draw_texts(view, rest);
  draw_bar(view.frame, bar, items);
  if (has_keys && view.ui.versions) take_keys(view);
}

}  // namespace tafelrunde::desk
