// The finding editor: the verbatim statements on the left, the wording in the ministry's terms on the right.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/regions.h"
#include "desk/selection.h"
#include "desk/statement_card.h"
#include "desk/statement_words.h"
#include "widgets/controls.h"
#include "widgets/scroll.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::KeyName;
using widgets::Rect;

constexpr std::pair<Action, Kind> kKinds[] = {{Action::kind_need, Kind::need},
                                              {Action::kind_improvement, Kind::improvement},
                                              {Action::kind_guiding_goal, Kind::guiding_goal},
                                              {Action::kind_measure, Kind::measure}};

void draw_label(const View& view, Rect& rest, const char* key) {
  const Rect line = widgets::cut_top(rest, view.frame.type.small.line_px(), view.unit(0.5F));
  widgets::draw_line(view.frame, view.frame.type.small, view.frame.theme.quiet, line, view.text(key));
}

void draw_sources(const View& view, const Rect& area) {
  Rect rest = area;
  draw_label(view, rest, "desk.finding.sources");
  widgets::ScrollRegion region(view.frame, rest, "sources");
  Rect content = region.content();
  for (const StatementId& id : view.ui.finding->draft.statements) {
    const scene::StatementCard* card = card_of(view.scene, id);
    if (!card) continue;
    const float height = statement_height(view, *card, content.width());
    const Rect box = widgets::cut_top(content, height, view.unit(0.75F));
    widgets::card(view.frame, box);
    draw_words(view, {box.min.x + view.unit(1.5F), box.min.y + view.unit(1)}, box.width() - view.unit(3), *card);
  }
  region.content_ends_at(content.min.y);
}

std::vector<BarItem> kind_items(const View& view) {
  std::vector<BarItem> items;
  for (const auto& [action, kind] : kKinds)
    items.push_back({view.text(kind_key(kind)), hint(view, action), view.ui.finding->draft.kind == kind, false,
                     [&view, kind = kind] { view.ui.finding->draft.kind = kind; }});
  return items;
}

constexpr std::array<const char*, 3> kLevels{"land", "kommune", "bund"}, kHorizons{"kurz", "mittel", "lang"};

std::string alt_hint(const View& view, std::size_t number) {
  return view.text("key.alt") + "+" + std::to_string(number);
}

// The chosen one pressed again is taken back.
void choose(std::string& chosen, const char* word) { chosen = chosen == word ? "" : word; }

// One of a few words, or none, with keys from Alt+`first` on.
std::vector<BarItem> word_items(const View& view, const char* prefix, const std::array<const char*, 3>& words,
                                std::size_t first, std::string& chosen) {
  std::vector<BarItem> items;
  for (std::size_t i = 0; i < words.size(); ++i)
    items.push_back({view.text(std::string(prefix) + words[i]), alt_hint(view, first + i), chosen == words[i], false,
                     [&chosen, word = words[i]] { choose(chosen, word); }});
  return items;
}

// Alt+7 to Alt+9; what is not known needs no key: the chosen one pressed again is taken back.
std::string consensus_hint(const View& view, Consensus state) {
  return state == Consensus::unknown ? std::string() : alt_hint(view, 6 + static_cast<std::size_t>(state));
}

std::vector<BarItem> consensus_items(const View& view) {
  constexpr std::pair<Consensus, const char*> kStates[] = {{Consensus::unknown, "consensus.unknown"},
                                                           {Consensus::yes, "consensus.yes"},
                                                           {Consensus::dissent, "consensus.dissent"},
                                                           {Consensus::open, "consensus.open"}};
  std::vector<BarItem> items;
  for (const auto& [state, key] : kStates)
    items.push_back({view.text(key), consensus_hint(view, state), view.ui.finding->draft.consensus == state, false,
                     [&view, state = state] { view.ui.finding->draft.consensus = state; }});
  return items;
}

void save(const View& view) {
  WriteFinding wish = view.ui.finding->draft;
  wish.wording = view.ui.finding->wording.text;
  wish.dissent = view.ui.finding->dissent.text;
  wish.addressee = view.ui.finding->addressee.text;
  wish.indicator = view.ui.finding->indicator.text;
  view.submit(std::move(wish), Origin::finding);
  view.ui.side = SideList::findings;
}

// The box that gets the keyboard is brought into view.
widgets::TextBoxAnswer draw_box(const View& view, widgets::ScrollRegion& region, Rect& rest,
                                widgets::TextBoxState& words, const char* key, int min_lines) {
  widgets::TextBoxOptions options;
  options.label = view.text(key);
  options.min_lines = min_lines;
  options.max_lines = 5;
  const float height = widgets::text_box_height(view.frame, view.frame.type.body, words, options, rest.width());
  const Rect box = widgets::cut_top(rest, height, view.unit(1.5F));
  const auto answer = widgets::text_box(view.frame, view.frame.type.body, box, words, options);
  if (answer.focused && view.ui.finding->seen != answer.id) {
    region.scroll_to(box);
    view.ui.finding->seen = answer.id;
  }
  if (answer.submitted_with) save(view);
  return answer;
}

std::vector<BarItem> end_items(const View& view) {
  return {{view.text("desk.finding.save"), view.text("key.enter"), false, true, [&view] { save(view); }},
          {view.text("desk.finding.leave"), view.text("key.escape"), false, false, [&view] {
             leave_finding(view);
             return_home(view);
           }}};
}

void draw_bar_part(const View& view, Rect& rest, const std::vector<BarItem>& items) {
  draw_bar(view.frame, widgets::cut_top(rest, bar_height(view.frame, items, rest.width()), view.unit(1.5F)), items);
}

// Who is responsible, and how it shows, beside each other.
void draw_further_boxes(const View& view, widgets::ScrollRegion& region, Rect& rest) {
  Rect right = rest;
  Rect left = widgets::cut_left(right, std::round(rest.width() / 2 - view.unit(1)), view.unit(2));
  draw_label(view, left, "desk.finding.addressee");
  draw_box(view, region, left, view.ui.finding->addressee, "desk.finding.addressee", 1);
  draw_label(view, right, "desk.finding.indicator");
  draw_box(view, region, right, view.ui.finding->indicator, "desk.finding.indicator", 1);
  rest.min.y = std::max(left.min.y, right.min.y);
}

// What is chosen from a few words, each with its key.
void draw_choices(const View& view, Rect& rest) {
  WriteFinding& draft = view.ui.finding->draft;
  draw_label(view, rest, "desk.finding.consensus");
  draw_bar_part(view, rest, consensus_items(view));
  draw_label(view, rest, "desk.finding.level");
  draw_bar_part(view, rest, word_items(view, "level.", kLevels, 1, draft.level));
  draw_label(view, rest, "desk.finding.horizon");
  draw_bar_part(view, rest, word_items(view, "horizon.", kHorizons, 4, draft.horizon));
}

// The boxes come one after the other, so that Tab leads from each to the next.
void draw_form(const View& view, const Rect& area) {
  widgets::ScrollRegion region(view.frame, area, "form");
  Rect rest = region.content();
  draw_bar_part(view, rest, kind_items(view));
  draw_label(view, rest, "desk.finding.wording");
  const auto wording = draw_box(view, region, rest, view.ui.finding->wording, "desk.finding.wording", 3);
  if (view.ui.opened == Editor::finding) view.frame.focus.give(wording.id);
  draw_label(view, rest, "desk.finding.dissent");
  draw_box(view, region, rest, view.ui.finding->dissent, "desk.finding.dissent", 1);
  draw_further_boxes(view, region, rest);
  draw_choices(view, rest);
  draw_bar_part(view, rest, end_items(view));  // last: it may close the editor
  region.content_ends_at(rest.min.y);
}

std::string title_of(const View& view) {
  std::string titles;
  for (const ClusterId& id : view.ui.finding->draft.clusters)
    if (const auto* column = column_of(view.scene, id))
      titles += (titles.empty() ? "" : " · ") +
                (column->title.empty() ? view.text("desk.unnamed") : neutralised(column->title));
  return titles.empty() ? view.text("desk.finding.title") : view.say("desk.finding.title_of", titles);
}

}  // namespace

void choose_for_finding(const View& view, int number) {
  WriteFinding& draft = view.ui.finding->draft;
  const auto at = static_cast<std::size_t>(number);
  if (at >= 1 && at <= 3) choose(draft.level, kLevels.at(at - 1));
  if (at >= 4 && at <= 6) choose(draft.horizon, kHorizons.at(at - 4));
  if (at < 7) return;
  const auto state = static_cast<Consensus>(at - 6);
  draft.consensus = draft.consensus == state ? Consensus::unknown : state;
}

void draw_finding_editor(const View& view, const Rect& area) {
  widgets::card(view.frame, area);
  Rect rest = widgets::inset(area, view.unit(2));
  const std::string title = title_of(view);
  const float height = widgets::measured(view.frame.type.strong, title, rest.width()).y;
  const Rect head = widgets::cut_top(rest, height, view.unit(1.5F));
  widgets::draw_wrapped(view.frame, view.frame.type.strong, view.frame.theme.text, head.min, head.width(), title);
  const Rect sources = widgets::cut_left(rest, std::round(rest.width() * 0.4F), view.unit(2.5F));
  draw_sources(view, sources);
  draw_form(view, rest);  // last: it may close the editor
}

}  // namespace tafelrunde::desk
