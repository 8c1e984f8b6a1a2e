// Left: where the desk looks, and what was done last.
#include <cmath>

#include "base/text.h"
#include "desk/actions.h"
#include "desk/regions.h"
#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {
namespace {

using widgets::Face;
using widgets::Rect;

struct FieldRow {
  const View& view;
  const scene::FieldTab& tab;
  float badge_px;

  FieldRow(const View& in, const scene::FieldTab& field) : view(in), tab(field), badge_px(in.unit(3.25F)) {}

  const Face& face() const { return tab.is_chosen ? view.frame.type.small_strong : view.frame.type.small; }
  std::string count() const { return std::to_string(tab.statements); }

  // Title and count share their last line if it has room for both.
  struct Words {
    float title_px = 0;  // height
    float whole_px = 0;  // height with the count
  };
  Words measured(float width_px) const {
    const auto lines = widgets::wrapped(face(), tab.title, width_px);
    const float line = face().line_px();
    const float title = line * static_cast<float>(lines.size());
    const float count_px = widgets::width_of(view.frame.type.small, count()) + view.unit(1);
    return {title, lines.back().width_px + count_px <= width_px ? title : title + line};
  }
  // Line by line, since the count stands beside the last.
  void draw_title(ImVec2 at, float width_px) const {
    for (const widgets::Line& line : widgets::wrapped(face(), tab.title, width_px)) {
      const Rect box = widgets::rect_at(at, {line.width_px + 1, face().line_px()});
      widgets::draw_line(view.frame, face(), view.frame.theme.text, box,
                         std::string_view(tab.title).substr(line.begin, line.end - line.begin));
      at.y += face().line_px();
    }
  }
  float text_width(float width_px) const { return width_px - badge_px - view.unit(3); }
  float height(float width_px) const {
    const float text = measured(text_width(width_px)).whole_px;
    return std::round(std::max(badge_px, text) + view.unit(1.25F));
  }
  void draw(const Rect& box) const {
    widgets::Frame& frame = view.frame;
    const auto press = widgets::pressable(frame, box, tab.title, widgets::ItemKind::kRow);
    if (press.pressed) choose_field(view, tab.key);
    if (tab.is_chosen)
      widgets::card(frame, box, {widgets::field_colour(frame.theme, tab.number)});
    else if (press.hovered)
      widgets::fill(frame, box, frame.theme.hairline, frame.unit);
    Rect inside = widgets::inset(box, frame.unit, 0);
    const Rect sign = widgets::cut_left(inside, badge_px, frame.unit);
    widgets::badge(frame, {sign.min.x, sign.centre().y - badge_px / 2}, badge_px, tab.number);
    const Words words = measured(inside.width());
    const float top = std::round(box.centre().y - words.whole_px / 2);
    draw_title({inside.min.x, top}, inside.width());
    const Rect last{{inside.max.x - view.unit(4), top + words.whole_px - face().line_px()},
                    {inside.max.x, top + words.whole_px}};
    widgets::draw_line(frame, frame.type.small, frame.theme.quiet, last, count(), widgets::Align::kRight);
  }
};

void heading(const View& view, Rect& rest, const std::string& words) {
  const Rect line = widgets::cut_top(rest, view.unit(3), view.unit(0.25F));
  widgets::draw_line(view.frame, view.frame.type.small, view.frame.theme.quiet, widgets::inset(line, view.unit(1), 0),
                     words);
}

// A quiet entry with its key at the right; a second line says more.
void entry(const View& view, Rect& rest, Action action, const std::string& more = {}, bool chosen = false,
           int count = 0) {
  widgets::Frame& frame = view.frame;
  const bool possible = is_possible(view, action);
  const float more_px = more.empty() ? 0 : frame.type.small.line_px();
  const Rect box = widgets::cut_top(rest, view.unit(3.5F) + more_px);
  std::string label = view.text(line_of(action).text_key);
  if (count > 0) label = view.say("desk.with_count", label, std::to_string(count));
  const auto press = widgets::pressable(frame, box, label, widgets::ItemKind::kRow, possible);
  if (press.pressed) perform(view, action);
  if (chosen)
    widgets::card(frame, box);
  else if (press.hovered)
    widgets::fill(frame, box, frame.theme.hairline, frame.unit);
  Rect inside = widgets::inset(box, view.unit(1), 0);
  Rect first = widgets::cut_top(inside, view.unit(3.5F));
  const std::string key = hint(view, action);
  const Rect key_box =
      widgets::cut_right(first, std::ceil(widgets::width_of(frame.type.small, key)), view.unit(0.5F));
  widgets::draw_line(frame, frame.type.small, frame.theme.quiet, key_box, key);
  widgets::draw_line(frame, frame.type.small_strong, possible ? frame.theme.text : frame.theme.quiet, first, label);
  if (more_px <= 0) return;
  const Rect second = widgets::rect_at({inside.min.x, inside.min.y - view.unit(0.5F)}, {inside.width(), more_px});
  widgets::draw_wrapped(frame, frame.type.small, frame.theme.quiet, second.min, second.width(), more, 1);
}

// "Beitrag erfasst: „zu wenig DaZ …“", with as many of the words as fit.
std::string told(const View& view, const std::optional<scene::ActionName>& name, float width_px) {
  if (!name) return view.text("desk.nothing_to_take_back");
  if (name->words.empty()) return view.text(name->key);
  const Face& face = view.frame.type.small;
  std::size_t letters = code_points(name->words).size();
  std::string said = view.say("desk.action_of", "@" + name->key, name->words);
  while (letters > 4 && widgets::width_of(face, said) > width_px)
    said = view.say("desk.action_of", "@" + name->key, shortened(name->words, --letters));
  return said;
}

float foot_height(const View& view) {
  const float entry_px = view.unit(3.5F);
  return entry_px * 7 + view.frame.type.small.line_px() + view.unit(2);
}

void draw_foot(const View& view, Rect rest) {
  widgets::hairline(view.frame, rest.min, rest.width());
  rest.min.y += view.unit(1);
  entry(view, rest, Action::plenum, {}, view.ui.panel == Panel::plenary);
  entry(view, rest, Action::queue, {}, view.ui.panel == Panel::queue, static_cast<int>(view.scene.pending.size()));
  entry(view, rest, Action::export_all);
  entry(view, rest, Action::files);
  entry(view, rest, Action::undo, told(view, view.scene.undo, rest.width() - view.unit(2)));
  entry(view, rest, Action::redo);
  entry(view, rest, Action::help, {}, view.ui.shows_help);
}

}  // namespace

void draw_rail(const View& view, const Rect& area) {
  Rect rest = area;
  const Rect foot = widgets::cut_bottom(rest, foot_height(view), view.unit(1));
  heading(view, rest, view.text("desk.fields"));
  for (const scene::FieldTab& tab : view.scene.fields) {
    const FieldRow row(view, tab);
    row.draw(widgets::cut_top(rest, row.height(rest.width()), view.unit(0.25F)));
  }
  draw_foot(view, foot);
}

}  // namespace tafelrunde::desk
