#include "desk/typing.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "desk/bar.h"
#include "desk/marks.h"
#include "desk/spot.h"
#include "desk/statement_card.h"
#include "desk/statement_words.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

bool is_typing(const View& view) {
  const CaptureUi& capture = view.ui.capture;
  return view.ui.is_capturing && !capture.correction &&
         capture.words.text.find_first_not_of(" \n\t") != std::string::npos;
}

BarItem suggestion_item(const View& view, const scene::SuggestedCluster& suggestion) {
  const std::string title = suggestion.title.empty() ? view.text("desk.unnamed") : suggestion.title;
  const bool is_taken = view.ui.capture.cluster == suggestion.id;
  return {title, view.text("key.alt") + "+" + std::to_string(suggestion.number), is_taken, false,
          [&view, &suggestion] { take_suggestion(view, suggestion); }};
}

// `words` with as many letters as have room, and "…" if some have not. (The whole title is on the board.)
std::string shortened(const widgets::Face& face, const std::string& words, float width_px) {
  if (widgets::width_of(face, words) <= width_px) return words;
  std::string kept;
  for (const char32_t letter : code_points(words)) {
    std::string longer = kept;
    append_utf8(longer, letter);
    if (widgets::width_of(face, longer + "…") > width_px) break;
    kept = std::move(longer);
  }
  return kept + "…";
}

// All suggestions in one line: if they have no room, each title gets its share.
std::vector<BarItem> fitting_items(const View& view, float width_px, float gap_px) {
  std::vector<BarItem> items;
  float wanted = 0;
  for (const scene::SuggestedCluster& suggestion : view.scene.typing.clusters) {
    items.push_back(suggestion_item(view, suggestion));
    wanted += small_button_width(view.frame, items.back()) + gap_px;
  }
  if (wanted - gap_px <= width_px) return items;
  const auto count = static_cast<float>(items.size());
  const float share = (width_px - gap_px * (count - 1)) / count;
  for (BarItem& item : items) {
    const float beside_title =
        small_button_width(view.frame, item) - widgets::width_of(view.frame.type.small_strong, item.label);
    item.label = shortened(view.frame.type.small_strong, item.label, std::floor(share - beside_title) - 1);
  }
  return items;
}

// The field's badge for what was said elsewhere, the alarm, or nothing above the words.
std::string note_of(const View& view, const scene::SimilarCard& similar) {
  if (similar.is_near_verbatim)
    return similar.is_of_field ? view.text("desk.similar.verbatim")
                               : view.say("desk.similar.verbatim_in", std::to_string(similar.field_number));
  return similar.is_of_field ? std::string() : view.say("desk.similar.in", std::to_string(similar.field_number));
}

float note_height(const View& view, const scene::SimilarCard& similar) {
  return note_of(view, similar).empty() ? 0 : view.frame.type.small_strong.line_px();
}

// Below the words of the same field: take what is typed as a further mention. The key acts on the first.
BarItem tie_item(const View& view, const scene::SimilarCard& similar, bool has_key) {
  return {view.text("desk.tie_draft"), has_key ? hint(view, Action::tie) : std::string(), false, false,
          [&view, &similar] { capture_as_mention(view, similar); }};
}

void draw_similar_card(const View& view, Rect& rest, const scene::SimilarCard& similar, bool has_key) {
  const IdScope scope(similar.card.id);
  const widgets::Theme& theme = view.frame.theme;
  const float note = note_height(view, similar);
  const BarItem tie = tie_item(view, similar, has_key);
  const float foot = similar.is_of_field ? small_button_height(view.frame) + view.unit(1) : 0;
  const float height = statement_height(view, similar.card, rest.width()) + note + foot;
  const Rect box = widgets::cut_top(rest, height, view.unit(0.75F));
  if (!ImGui::IsRectVisible(box.min, box.max)) return;
  // The button lies above the card, so it is asked before it and drawn after it.
  const Rect button = widgets::rect_at(
      {box.min.x + view.unit(1.5F), box.max.y - view.unit(1) - small_button_height(view.frame)},
      {std::min(small_button_width(view.frame, tie), box.width() - view.unit(3)), small_button_height(view.frame)});
  const bool ties =
      similar.is_of_field && widgets::pressable(view.frame, button, tie.label, widgets::ItemKind::kButton).pressed;
  const std::string label = view.say("desk.go_to", neutralised(similar.card.text));
  const auto press = widgets::pressable(view.frame, box, label, widgets::ItemKind::kRow);
  widgets::card(view.frame, box, {similar.is_near_verbatim ? theme.attention : 0, press.hovered});
  const Rect inside = widgets::inset(box, view.unit(1.5F), view.unit(1));
  if (note > 0)
    widgets::draw_line(view.frame, view.frame.type.small_strong,
                       similar.is_near_verbatim ? theme.attention : theme.quiet,
                       widgets::rect_at(inside.min, {inside.width(), note}), note_of(view, similar));
  draw_words(view, {inside.min.x, inside.min.y + note}, inside.width(), similar.card);
  if (similar.is_of_field) draw_small_button(view.frame, button, tie);
  if (ties) return tie.press();
  if (!press.pressed) return;
  if (!similar.is_of_field) return choose_field(view, similar.field);
  view.ui.panel = Panel::board;
  view.ui.cursor_wish = similar.card.id;
}

}  // namespace

bool has_suggestions(const View& view) { return is_typing(view) && !view.scene.typing.clusters.empty(); }

const scene::SuggestedCluster* suggestion_at(const View& view, int number) {
  if (!has_suggestions(view)) return nullptr;
  for (const scene::SuggestedCluster& suggestion : view.scene.typing.clusters)
    if (suggestion.number == number) return &suggestion;
  return nullptr;
}

const scene::SuggestedCluster* suggestion_for(const View& view, const ClusterId& column) {
  if (!has_suggestions(view)) return nullptr;
  for (const scene::SuggestedCluster& suggestion : view.scene.typing.clusters)
    if (suggestion.id == column) return &suggestion;
  return nullptr;
}

void take_suggestion(const View& view, const scene::SuggestedCluster& suggestion) {
  ClusterId& next = view.ui.capture.cluster;
  next = next == suggestion.id ? ClusterId{} : suggestion.id;
}

void draw_suggestions(const View& view, const Rect& line) {
  const float gap = view.unit(1);
  Rect rest = line;
  for (const BarItem& item : fitting_items(view, line.width(), gap)) {
    const Rect box = widgets::cut_left(rest, small_button_width(view.frame, item), gap);
    if (small_button(view.frame, box, item)) item.press();
  }
}

bool has_similar(const View& view) { return is_typing(view) && !view.scene.typing.similar.empty(); }

void draw_similar(const View& view, Rect& rest) {
  const auto& similar = view.scene.typing.similar;
  const bool is_alarm = similar.front().is_near_verbatim;
  const auto& face = view.frame.type.small_strong;
  widgets::draw_line(view.frame, face, is_alarm ? view.frame.theme.attention : view.frame.theme.quiet,
                     widgets::cut_top(rest, face.line_px(), view.unit(0.75F)),
                     view.text(is_alarm ? "desk.similar.alarm" : "desk.similar"));
  bool has_key = true;
  for (const scene::SimilarCard& each : similar) {
    draw_similar_card(view, rest, each, has_key && each.is_of_field);
    if (each.is_of_field) has_key = false;
  }
}

}  // namespace tafelrunde::desk
