#include "desk/sheet.h"

#include "widgets/controls.h"
#include "widgets/text.h"

namespace tafelrunde::desk {

widgets::Rect begin_sheet(const View& view, const widgets::Rect& area, const std::string& title, float gap) {
  widgets::card(view.frame, area);
  widgets::Rect rest = widgets::inset(area, view.unit(2));
  say_in(view, rest, view.frame.type.strong, view.frame.theme.text, title, gap);
  return rest;
}

void say_in(const View& view, widgets::Rect& rest, const widgets::Face& face, ImU32 ink, const std::string& words,
            float gap) {
  if (words.empty()) return;
  const widgets::Rect line = widgets::cut_top(rest, widgets::measured(face, words, rest.width()).y, view.unit(gap));
  widgets::draw_wrapped(view.frame, face, ink, line.min, line.width(), words);
}

}  // namespace tafelrunde::desk
