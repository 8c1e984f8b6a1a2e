// Ctrl+K: every action by its name, found while it is typed, with the key that does the same next time.
#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::Rect;

struct Entry {
  std::string label;
  std::string key;
  bool is_possible = true;
  std::function<void()> run;
};

// Every word that was typed is in the label somewhere.
bool matches(const std::string& label, const std::string& folded_words) {
  const std::string folded = fold_for_search(label);
  std::size_t at = 0;
  while (at < folded_words.size()) {
    const std::size_t end = std::min(folded_words.find(' ', at), folded_words.size());
    if (folded.find(folded_words.substr(at, end - at)) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

// Actions, then the fields of action and the rounds. Possible ones first; among these, those that begin as typed.
std::vector<Entry> entries_of(const View& view) {
  std::vector<Entry> entries;
  for (const ActionLine& line : action_lines()) {
    if (line.action == Action::palette) continue;
    entries.push_back({view.text(line.text_key), hint(view, line.action), is_possible(view, line.action),
                       [&view, action = line.action] { perform(view, action); }});
  }
  for (const scene::FieldTab& field : view.scene.fields)
    entries.push_back({view.say("desk.palette.field", std::to_string(field.number), field.title),
                       view.text("key.ctrl") + "+" + std::to_string(field.number), !field.is_chosen,
                       [&view, key = field.key] { choose_field(view, key); }});
  for (const scene::RoundTab& round : view.scene.rounds)
    entries.push_back({round.title, {}, !round.is_chosen, [&view, key = round.key] { choose_round(view, key); }});
  const std::string words = fold_for_search(view.ui.palette->words.text);
  std::erase_if(entries, [&](const Entry& entry) { return !matches(entry.label, words); });
  const auto rank = [&](const Entry& entry) {
    return std::pair(!entry.is_possible, !fold_for_search(entry.label).starts_with(words));
  };
  std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) { return rank(a) < rank(b); });
  return entries;
}

// The keyboard goes back to where it was, then the action acts on what was chosen there.
void close(const View& view) {
  view.ui.palette.reset();
  if (view.ui.cursor && view.ui.panel != Panel::plenary)
    view.ui.cursor_wish = view.ui.cursor;
  else
    return_home(view);
}

void run(const View& view, const Entry& entry) {
  if (!entry.is_possible) return;
  const auto action = entry.run;
  close(view);
  action();
}

void take_steps(const View& view, int count) {
  int& at = view.ui.palette->at;
  if (view.frame.input.take({KeyName::kDown, {}})) ++at;
  if (view.frame.input.take({KeyName::kUp, {}})) --at;
  at = std::clamp(at, 0, std::max(0, count - 1));
}

void draw_entry(const View& view, const Rect& box, const Entry& entry, bool is_chosen) {
  widgets::Frame& frame = view.frame;
  const auto press =
      widgets::pressable(frame, box, entry.label + "##palette", widgets::ItemKind::kRow, entry.is_possible);
  if (is_chosen)
    widgets::fill(frame, box, frame.theme.selection, view.unit(0.75F));
  else if (press.hovered)
    widgets::fill(frame, box, frame.theme.sunken, view.unit(0.75F));
  Rect inside = widgets::inset(box, view.unit(1.5F), 0);
  const Rect key =
      widgets::cut_right(inside, std::ceil(widgets::width_of(frame.type.small, entry.key)) + 1, view.unit(1));
  widgets::draw_line(frame, frame.type.small, frame.theme.quiet, key, entry.key);
  widgets::draw_line(frame, entry.is_possible ? frame.type.strong : frame.type.body,
                     entry.is_possible ? frame.theme.text : frame.theme.quiet, inside, entry.label);
  if (press.pressed) run(view, entry);
}

void draw_entries(const View& view, const Rect& area, const std::vector<Entry>& entries) {
  if (entries.empty()) {
    widgets::draw_wrapped(view.frame, view.frame.type.body, view.frame.theme.quiet, area.min, area.width(),
                          view.text("desk.palette.nothing"));
    return;
  }
  widgets::ScrollRegion region(view.frame, area, "palette");
  Rect rest = region.content();
  for (std::size_t i = 0; i < entries.size() && view.ui.palette; ++i) {
    const bool is_chosen = static_cast<int>(i) == view.ui.palette->at;
    const Rect box = widgets::cut_top(rest, view.unit(4));
    if (is_chosen) region.scroll_to(box);
    draw_entry(view, box, entries[i], is_chosen);
  }
  region.content_ends_at(rest.min.y);
}

}  // namespace

void draw_palette(const View& view, const Rect& area) {
  widgets::card(view.frame, area);
  Rect rest = widgets::inset(area, view.unit(2));
  widgets::TextBoxOptions options;
  options.label = view.text("desk.do.palette");
  options.placeholder = view.text("desk.palette.placeholder");
  options.max_lines = 1;
  PaletteUi& palette = *view.ui.palette;
  const std::string before = palette.words.text;
  auto entries = entries_of(view);
  take_steps(view, static_cast<int>(entries.size()));
  const float height =
      widgets::text_box_height(view.frame, view.frame.type.body, palette.words, options, rest.width());
  const Rect box = widgets::cut_top(rest, height, view.unit(1.5F));
  const auto answer = widgets::text_box(view.frame, view.frame.type.body, box, palette.words, options);
  if (view.ui.opened == Editor::palette) view.frame.focus.give(answer.id);
  if (palette.words.text != before) {
    palette.at = 0;
    entries = entries_of(view);
  }
  const auto chosen = static_cast<std::size_t>(palette.at);
  if (answer.focused && view.frame.input.take({KeyName::kEscape, {}})) return close(view);
  if (answer.submitted_with && chosen < entries.size()) return run(view, entries[chosen]);
  draw_entries(view, rest, entries);
}

}  // namespace tafelrunde::desk
