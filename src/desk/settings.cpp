// Ctrl+O: language, size, colours, and the key of every action. What is chosen holds at once, and is kept with the
// computer.
#include "desk/settings.h"

#include <algorithm>
#include <array>
#include <cmath>

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
using widgets::KeyPress;
using widgets::Rect;
using widgets::ThemeName;

constexpr std::array<std::pair<const char*, const char*>, 2> kLanguages{{{"de", "Deutsch"}, {"en", "English"}}};
constexpr std::array<std::pair<ThemeName, const char*>, 3> kThemes{
    {{ThemeName::kLight, "desk.theme.light"},
     {ThemeName::kDark, "desk.theme.dark"},
     {ThemeName::kHighContrast, "desk.theme.contrast"}}};
constexpr std::size_t kOptions = 4;  // before the keys

void leave(const View& view) {
  view.ui.settings.reset();
  return_home(view);
}

const ActionLine* line_at(std::size_t at) {
  const auto lines = action_lines();
  return at >= kOptions && at - kOptions < lines.size() ? &lines[at - kOptions] : nullptr;
}

std::size_t line_count() { return kOptions + action_lines().size(); }

// --- what is chosen ---

template <class Choices, class Value>
std::size_t place_in(const Choices& choices, const Value& value) {
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](const auto& each) { return each.first == value; });
  return found == choices.end() ? 0 : static_cast<std::size_t>(found - choices.begin());
}

template <class Choices, class Value>
auto stepped_choice(const Choices& choices, const Value& value, int steps) {
  const auto count = static_cast<int>(choices.size());
  const int place = (static_cast<int>(place_in(choices, value)) + steps + count) % count;
  return choices.at(static_cast<std::size_t>(place)).first;
}

void step(const View& view, int steps) {
  Settings settings = view.status.settings;
  switch (view.ui.settings->at) {
    case 0:
      settings.language = stepped_choice(kLanguages, settings.language, steps);
      break;
    case 1:
      settings.letters_percent = std::clamp(settings.letters_percent + steps * kLettersStep_percent,
                                            kLeastLetters_percent, kMostLetters_percent);
      break;
    case 2:
      settings.desk_theme = stepped_choice(kThemes, settings.desk_theme, steps);
      break;
    case 3:
      settings.hall_theme = stepped_choice(kThemes, settings.hall_theme, steps);
      break;
    default:
      return;
  }
  view.wish(Adjust{std::move(settings)});
}

// --- keys ---

// Keys that boxes and lists need themselves.
bool is_needed(const KeyPress& key) {
  const bool is_bare = !key.modifiers.ctrl && !key.modifiers.alt;
  const bool is_function = key.key >= KeyName::kF1 && key.key <= KeyName::kF12;
  const bool is_digit = key.key >= KeyName::k0 && key.key <= KeyName::k9;
  if (is_function) return false;
  if (is_bare) return key.key != KeyName::kPageUp && key.key != KeyName::kPageDown;
  if (is_digit) return true;
  for (const KeyName edits : {KeyName::kA, KeyName::kC, KeyName::kV, KeyName::kX, KeyName::kY, KeyName::kZ,
                              KeyName::kSpace, KeyName::kEnter, KeyName::kTab, KeyName::kEscape, KeyName::kBackspace,
                              KeyName::kLeft, KeyName::kRight, KeyName::kHome, KeyName::kEnd, KeyName::kInsert})
    if (key.modifiers.ctrl && !key.modifiers.alt && key.key == edits) return true;
  return key.key == KeyName::kEscape || key.key == KeyName::kTab || key.key == KeyName::kEnter;
}

void assign(const View& view, const ActionLine& line, const KeyPress& key) {
  SettingsUi& sheet = *view.ui.settings;
  Settings settings = view.status.settings;
  if (is_needed(key)) {
    sheet.refusal = view.say("desk.settings.key_needed", key_said(view.language, key));
    return;
  }
  for (const ActionLine& other : action_lines())
    if (other.action != line.action && key_of(settings.keys, other) == key) {
      sheet.refusal = view.say("desk.settings.key_taken", key_said(view.language, key), view.text(other.text_key));
      return;
    }
  if (key == line.key)
    settings.keys.erase(line.text_key);
  else
    settings.keys[line.text_key] = key;
  view.wish(Adjust{std::move(settings)});
}

void await_key(const View& view) {
  view.ui.settings->awaits_key = true;
  view.ui.opened = Editor::settings;  // wherever the keyboard was: the next key is the sheet's
  view.ui.settings->refusal.clear();
}

void take_new_key(const View& view) {
  const auto* event = view.frame.input.front();
  const auto* press = event ? std::get_if<KeyPress>(event) : nullptr;
  if (event && !press) return view.frame.input.pop();  // a letter alone is words
  if (!press) return;
  const KeyPress key = *press;
  view.frame.input.pop();
  SettingsUi& sheet = *view.ui.settings;
  sheet.awaits_key = false;
  if (key == KeyPress{KeyName::kEscape, {}}) return;
  if (const ActionLine* line = line_at(sheet.at)) assign(view, *line, key);
}

// Another action that was given the usual key of this one; null if there is none.
const ActionLine* holder_of(const KeyMap& keys, const ActionLine& line) {
  for (const ActionLine& other : action_lines())
    if (other.action != line.action && key_of(keys, other) == line.key) return &other;
  return nullptr;
}

void reset_key(const View& view) {
  const ActionLine* line = line_at(view.ui.settings->at);
  if (!line) return;
  view.ui.settings->refusal.clear();
  // Another action may have been given this one's own key meanwhile, and a third one that other's.
  Settings settings = view.status.settings;
  for (const ActionLine* freed = line; freed;) {
    settings.keys.erase(freed->text_key);
    freed = holder_of(settings.keys, *freed);
  }
  view.wish(Adjust{std::move(settings)});
}

void take_keys(const View& view) {
  SettingsUi& sheet = *view.ui.settings;
  if (sheet.awaits_key) return take_new_key(view);
  const std::size_t before = sheet.at;
  take_arrows(view, sheet.at, line_count());
  if (sheet.at != before) sheet.refusal.clear();
  widgets::InputQueue& input = view.frame.input;
  if (input.take({KeyName::kEscape, {}})) return leave(view);
  if (input.take({KeyName::kRight, {}})) return step(view, 1);
  if (input.take({KeyName::kLeft, {}})) return step(view, -1);
  if (input.take({KeyName::kDelete, {}})) return reset_key(view);
  if (input.take({KeyName::kEnter, {}})) return line_at(sheet.at) ? await_key(view) : step(view, 1);
  take_typed(view);
}

// --- what is drawn ---

struct LineWords {
  std::string name, value;
};

LineWords words_of(const View& view, std::size_t at) {
  const Settings& settings = view.status.settings;
  switch (at) {
    case 0:
      return {view.text("desk.settings.language"), kLanguages.at(place_in(kLanguages, settings.language)).second};
    case 1:
      return {view.text("desk.settings.letters"), std::to_string(settings.letters_percent) + " %"};
    case 2:
      return {view.text("desk.settings.desk_theme"),
              view.text(kThemes.at(place_in(kThemes, settings.desk_theme)).second)};
    case 3:
      return {view.text("desk.settings.hall_theme"),
              view.text(kThemes.at(place_in(kThemes, settings.hall_theme)).second)};
    default:
      break;
  }
  const ActionLine& line = *line_at(at);
  std::string key = key_said(view.language, key_of(settings.keys, line));
  if (settings.keys.contains(line.text_key)) key += " *";
  return {view.text(line.text_key), std::move(key)};
}

float row_height(const View& view) { return view.frame.type.body.line_px() + view.unit(0.75F); }

void draw_row(const View& view, const Rect& box, std::size_t at) {
  SettingsUi& sheet = *view.ui.settings;
  widgets::Frame& frame = view.frame;
  const LineWords words = words_of(view, at);
  ImGui::PushID(static_cast<int>(at));
  if (widgets::pressable(frame, box, words.name, widgets::ItemKind::kRow).pressed) sheet.at = at;
  ImGui::PopID();
  const bool is_chosen = sheet.at == at;
  if (is_chosen) mark_chosen(view, box);
  Rect inside = widgets::inset(box, view.unit(1), 0);
  const bool awaits = is_chosen && sheet.awaits_key;
  const std::string value = awaits          ? view.text("desk.settings.press_key")
                            : at < kOptions ? "‹ " + words.value + " ›"
                                            : words.value;
  const Rect right =
      widgets::cut_right(inside, std::ceil(widgets::width_of(frame.type.small_strong, value)) + 1, view.unit(1));
  widgets::draw_line(frame, frame.type.body, frame.theme.text, inside, words.name);
  widgets::draw_line(frame, frame.type.small_strong, awaits ? frame.theme.attention : frame.theme.accent, right,
                     value, widgets::Align::kRight);
}

void draw_rows(const View& view, const Rect& area) {
  widgets::ScrollRegion region(view.frame, area, "settings");
  Rect rest = region.content();
  for (std::size_t at = 0; at < line_count(); ++at) {
    if (at == kOptions) {
      rest.min.y += view.unit(1);
      say_in(view, rest, view.frame.type.small_strong, view.frame.theme.quiet, view.text("desk.settings.keys"), 0.5F);
    }
    const Rect box = widgets::cut_top(rest, row_height(view), view.unit(0.25F));
    if (view.ui.settings->at == at) follow(view, region, area, box);
    if (region.shows(box)) draw_row(view, box, at);
  }
  region.content_ends_at(rest.min.y);
}

std::vector<BarItem> items_of(const View& view) {
  std::vector<BarItem> items;
  if (line_at(view.ui.settings->at)) {
    items.push_back(
        {view.text("desk.settings.change_key"), view.text("key.enter"), false, true, [&view] { await_key(view); }});
    items.push_back(
        {view.text("desk.settings.usual_key"), view.text("key.delete"), false, false, [&view] { reset_key(view); }});
  } else {
    items.push_back(
        {view.text("desk.settings.next"), view.text("key.right"), false, true, [&view] { step(view, 1); }});
    items.push_back(
        {view.text("desk.settings.previous"), view.text("key.left"), false, false, [&view] { step(view, -1); }});
  }
  items.push_back(
      {view.text("desk.settings.close"), view.text("key.escape"), false, false, [&view] { leave(view); }});
  return items;
}

}  // namespace

void begin_settings(const View& view) {
  if (!view.ui.settings) {
    close_sheets(view);
    view.ui.settings.emplace();
  }
  view.ui.opened = Editor::settings;
}

void draw_settings(const View& view, const Rect& area) {
  const bool has_keys = sheet_has_keys(view, "settings", Editor::settings);
  Rect rest = begin_sheet(view, area, view.text("desk.settings.title"), 0.5F);
  const std::string& refusal = view.ui.settings->refusal;
  say_in(view, rest, view.frame.type.small, refusal.empty() ? view.frame.theme.quiet : view.frame.theme.attention,
         refusal.empty() ? view.text("desk.settings.what") : refusal, 1);
  const auto items = items_of(view);
  const Rect bar = widgets::cut_top(rest, bar_height(view.frame, items, rest.width()), view.unit(1));
  draw_rows(view, rest);
  draw_bar(view.frame, bar, items);
  if (has_keys && view.ui.settings) take_keys(view);
}

}  // namespace tafelrunde::desk
