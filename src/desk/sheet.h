// A sheet that lies in the place of the board, and what sheets have in common. Internal to desk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/bar.h"
#include "desk/view.h"
#include "widgets/scroll.h"
#include "widgets/text_edit.h"

namespace tafelrunde::desk {

// Draws its ground and its title; gives what is left below, `gap` units under the title.
widgets::Rect begin_sheet(const View& view, const widgets::Rect& area, const std::string& title, float gap);

// Words over the whole width, cut off the top of `rest` with `gap` units below; nothing for no words.
void say_in(const View& view, widgets::Rect& rest, const widgets::Face& face, ImU32 ink, const std::string& words,
            float gap);

// Buttons over the whole width, cut off the top of `rest` with `gap` units below.
void bar_in(const View& view, widgets::Rect& rest, const std::vector<BarItem>& items, float gap);

// --- boxes ---

struct BoxWish {
  std::string label;      // names it
  bool begins = false;    // the first box of the sheet: it gets the keyboard when the sheet opens
  float width_units = 0;  // 0: as wide as there is room
  int max_lines = 1;
};
struct BoxAnswer {
  bool saves = false;     // Enter was pressed in it, or Ctrl+Enter
  bool has_ctrl = false;  // Ctrl+Enter
  unsigned focused = 0;   // the box that has the keyboard, of all of them
  void operator|=(const BoxAnswer& other) {
    saves |= other.saves;
    has_ctrl |= other.has_ctrl;
    if (other.focused != 0) focused = other.focused;
  }
};
float box_height(const View& view, const widgets::TextBoxState& words, const BoxWish& wish, float width_px);
BoxAnswer draw_box(const View& view, const widgets::Rect& area, Editor editor, widgets::TextBoxState& words,
                   const BoxWish& wish);
// With its label above, cut off the top of `rest`.
BoxAnswer box_in(const View& view, widgets::Rect& rest, Editor editor, widgets::TextBoxState& words,
                 const BoxWish& wish);

// An empty box is 0; nothing for what is no number up to 9,999.
std::optional<int> number_in(const widgets::TextBoxState& box);
void fill_number(widgets::TextBoxState& box, int number);  // 0 stays empty

// --- sheets that were left before saving: nothing typed is ever lost ---

// Did somebody type into it? What only the program filled in is filled in anew, or it would be out of date.
bool was_typed_into(const RoundUi& sheet);
bool was_typed_into(const AttendanceUi& sheet);
bool was_typed_into(const HandsUi& sheet);

template <class Sheet>
void put_aside(std::optional<Sheet>& open, std::vector<Sheet>& left) {
  if (open && was_typed_into(*open)) left.push_back(std::move(*open));
  open.reset();
}
// The one that was left for this, taken up again.
template <class Sheet, class IsIt>
std::optional<Sheet> taken_up(std::vector<Sheet>& left, const IsIt& is_it) {
  for (auto each = left.begin(); each != left.end(); ++each) {
    if (!is_it(*each)) continue;
    Sheet sheet = std::move(*each);
    left.erase(each);
    return sheet;
  }
  return std::nullopt;
}

// --- sheets without boxes: their keys are commands ---

// True if the sheet has the keyboard; it is given to it when it was opened just now.
bool sheet_has_keys(const View& view, const char* name, Editor editor);
// Up and Down move `at` among so many; a row taller than its list is first read to its end.
void take_arrows(const View& view, std::size_t& at, std::size_t count);
// The next typed character, taken whatever it is: nobody else is to take it for words.
std::optional<char32_t> take_typed(const View& view);
// Call for the row that the keys act on, within its list: brings it into view after they moved. The wheel is free.
void follow(const View& view, widgets::ScrollRegion& list, const widgets::Rect& area, const widgets::Rect& row);
// The ground of the row that the keys act on.
void mark_chosen(const View& view, const widgets::Rect& box);

}  // namespace tafelrunde::desk
