// Every widget on one screen, laid out like a desk and like a projector: for tests and for looking at.
#pragma once

#include <string>
#include <vector>

#include "widgets/frame.h"
#include "widgets/text_box.h"

namespace tafelrunde::tests {

struct SheetUi {
  widgets::TextBoxState capture;
  widgets::TextBoxState note;
  int field = 3;
  std::vector<std::string> saved;
};

void draw_desk_sheet(widgets::Frame& frame, SheetUi& ui);
void draw_projector_sheet(widgets::Frame& frame);

}  // namespace tafelrunde::tests
