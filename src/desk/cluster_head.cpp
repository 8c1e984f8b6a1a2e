#include "desk/cluster_head.h"

#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/bar.h"
#include "desk/drag.h"
#include "desk/marks.h"
#include "desk/spot.h"
#include "desk/typing.h"
#include "widgets/controls.h"
#include "widgets/text.h"
#include "widgets/text_box.h"

namespace tafelrunde::desk {
namespace {

using widgets::Rect;

float padding(const View& view) { return view.unit(1.5F); }

bool is_named_here(const View& view, const scene::ClusterColumn& column) {
  return view.ui.naming && view.ui.naming->cluster == column.id;
}
bool is_counted_here(const View& view, const scene::ClusterColumn& column) {
  return view.ui.dots && view.ui.dots->cluster == column.id;
}

std::string title_of(const View& view, const scene::ClusterColumn& column) {
  return column.title.empty() ? view.text("desk.unnamed") : neutralised(column.title);
}

// "Alt+2": the key that places into it now; while words are typed, the first keys are the suggestions'.
std::string key_of(const View& view, const scene::ClusterColumn& column) {
  if (column.is_ghost) return {};
  const scene::SuggestedCluster* suggestion = suggestion_for(view, column.id);
  const int number = suggestion ? suggestion->number : column.number;
  if (number > 9 || (!suggestion && suggestion_at(view, number))) return {};
  return view.text("key.alt") + "+" + std::to_string(number);
}

float key_width(const View& view, const scene::ClusterColumn& column) {
  const std::string key = key_of(view, column);
  return key.empty() ? 0 : std::ceil(widgets::width_of(view.frame.type.small, key)) + view.unit(1);
}

std::string facts_of(const View& view, const scene::ClusterColumn& column) {
  if (column.is_ghost) {
    const std::string offers = counted(view, "desk.proposed", static_cast<int>(column.ghosts.size()));
    return column.is_remembered ? offers + " · " + view.text("desk.remembered") : offers;
  }
  std::string facts = counted(view, "desk.statements", static_cast<int>(column.cards.size()));
  if (column.mentions > static_cast<int>(column.cards.size()))
    facts += " · " + counted(view, "desk.mentions", column.mentions);
  if (!column.findings.empty())
    facts += " · " + counted(view, "desk.findings_count", static_cast<int>(column.findings.size()));
  if (column.versions.size() > 1) facts += " · " + view.say("desk.versions", std::to_string(column.versions.size()));
  return facts;
}

widgets::TextBoxOptions editor_options(const View& view, const char* label) {
  widgets::TextBoxOptions options;
  options.label = view.text(label);
  options.placeholder = options.label;
  options.breaks_line = {};
  options.max_lines = 3;
  return options;
}

void submit_name(const View& view) {
  const NamingUi& naming = *view.ui.naming;
  const bool takes_offer = naming.words.text.empty() && !naming.offer.empty();
  view.submit(RenameCluster{naming.cluster, takes_offer ? naming.offer : naming.words.text}, Origin::naming);
}

// What the empty box says: what it is for, or the name that Enter takes.
std::string naming_placeholder(const View& view) {
  const std::string& offer = view.ui.naming->offer;
  return offer.empty() ? view.text("desk.naming") : view.say("desk.naming_offer", neutralised(offer));
}

// The options only look at the placeholder: it has to outlive them.
widgets::TextBoxOptions naming_options(const View& view, const std::string& placeholder) {
  widgets::TextBoxOptions options = editor_options(view, "desk.naming");
  options.placeholder = placeholder;
  return options;
}

void draw_naming(const View& view, const Rect& box) {
  const std::string placeholder = naming_placeholder(view);
  const auto answer = widgets::text_box(view.frame, view.frame.type.strong, box, view.ui.naming->words,
                                        naming_options(view, placeholder));
  if (view.ui.opened == Editor::naming) view.frame.focus.give(answer.id);
  if (answer.submitted_with) submit_name(view);
}

// "12" is the new total, "+3" counts on. Anything else is left in the box with a word about it.
void submit_dots(const View& view) {
  const std::string& typed = view.ui.dots->words.text;
  const bool adds = typed.starts_with('+');
  const std::string digits = typed.substr(adds ? 1 : 0);
  const bool is_number =
      !digits.empty() && digits.size() <= 4 && digits.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number) {
    view.ui.refusal = view.text("desk.dots_no_number");
    return;
  }
  view.submit(CountDots{view.ui.dots->cluster, std::stoi(digits), view.scene.vote.vote.source,
                        adds ? CountRule::add : CountRule::recount},
              Origin::dots);
}

void draw_counting(const View& view, const Rect& box) {
  const auto answer = widgets::text_box(view.frame, view.frame.type.body, box, view.ui.dots->words,
                                        editor_options(view, "desk.dots_placeholder"));
  if (view.ui.opened == Editor::dots) view.frame.focus.give(answer.id);
  if (answer.submitted_with) submit_dots(view);
}

void draw_dots(const View& view, Rect line, int dots) {
  if (dots <= 0) return;
  const std::string number = std::to_string(dots);
  const auto& face = view.frame.type.small_strong;
  const ImU32 colour = widgets::field_colour(view.frame.theme, view.scene.field.number);
  const Rect words = widgets::cut_right(line, std::ceil(widgets::width_of(face, number)) + 1, view.unit(0.5F));
  const float side = view.unit(1.25F);
  sticky_dot(view.frame, {line.max.x - side, std::round(line.centre().y - side / 2)}, side, colour);
  widgets::draw_line(view.frame, face, colour, words, number, widgets::Align::kRight);
}

void draw_title(const View& view, Rect line, const scene::ClusterColumn& column) {
  const widgets::Theme& theme = view.frame.theme;
  const std::string key = key_of(view, column);
  if (!key.empty()) {
    const Rect place = widgets::cut_right(line, key_width(view, column));
    const float top = view.frame.type.strong.line_px();
    widgets::draw_line(view.frame, view.frame.type.small, theme.quiet,
                       widgets::rect_at(place.min, {place.width(), top}), key, widgets::Align::kRight);
  }
  widgets::draw_wrapped(view.frame, view.frame.type.strong,
                        column.title.empty() || column.is_ghost ? theme.quiet : theme.text, line.min, line.width(),
                        title_of(view, column));
}

// What can be done with a group that is only proposed.
std::vector<BarItem> group_items(const View& view, const scene::ClusterColumn& column) {
  return {{view.text("desk.accept_group"), {}, false, false, [&view, &column] { accept_group(view, column); }},
          {view.text("desk.refuse_group"), {}, false, false, [&view, &column] { refuse_group(view, column); }}};
}

void draw_head_words(const View& view, Rect inside, const scene::ClusterColumn& column, const ClusterHead& head) {
  const Rect title = widgets::cut_top(inside, head.title);
  if (is_named_here(view, column))
    draw_naming(view, title);
  else
    draw_title(view, title, column);
  Rect facts = widgets::cut_top(inside, head.facts, view.unit(1));
  const Rect dots = widgets::cut_right(facts, view.unit(7));
  widgets::draw_wrapped(view.frame, view.frame.type.small, view.frame.theme.quiet, facts.min, facts.width(),
                        facts_of(view, column));
  draw_dots(view, widgets::rect_at(dots.min, {dots.width(), view.frame.type.small.line_px()}), column.dots);
  if (is_counted_here(view, column)) draw_counting(view, inside);
  if (!column.is_ghost) return;
  draw_bar(view.frame, inside, group_items(view, column));
}

}  // namespace

ClusterHead cluster_head(const View& view, const scene::ClusterColumn& column, float width_px) {
  const float inner = width_px - 2 * padding(view);
  ClusterHead head;
  if (is_named_here(view, column)) {
    const std::string placeholder = naming_placeholder(view);
    head.title = widgets::text_box_height(view.frame, view.frame.type.strong, view.ui.naming->words,
                                          naming_options(view, placeholder), inner);
  } else {
    head.title = widgets::measured(view.frame.type.strong, title_of(view, column), inner - key_width(view, column)).y;
  }
  head.facts = widgets::measured(view.frame.type.small, facts_of(view, column), inner - view.unit(7)).y;
  if (is_counted_here(view, column)) {
    head.editor = widgets::text_box_height(view.frame, view.frame.type.body, view.ui.dots->words,
                                           editor_options(view, "desk.dots_placeholder"), inner) +
                  view.unit(1);
  }
  if (column.is_ghost) head.button = bar_height(view.frame, group_items(view, column), inner) + view.unit(1);
  head.height = head.title + head.facts + head.editor + head.button + view.unit(2.25F);
  return head;
}

void draw_cluster_head(const View& view, const Rect& box, const scene::ClusterColumn& column,
                       const ClusterHead& head) {
  const Rect inside = widgets::inset(box, padding(view), view.unit(1.25F));
  if (is_named_here(view, column) || is_counted_here(view, column)) {
    if (!view.ui.is_capturing) view.ui.cursor = column.id;  // what its keys act on while a box of it is open
  } else if (!column.is_ghost && note_spot(view, column.id, box)) {
    const std::string label = title_of(view, column);
    const SpotPress press = press_spot(view, box, label);
    if (press.chosen) view.ui.selected.clear();
    settle_cursor(view, column.id, box, label);
    if (press.held) follow_drag(view, column.id);
    if (press.opened) begin_naming(view, column.id);
  }
  draw_head_words(view, inside, column, head);
}

}  // namespace tafelrunde::desk
