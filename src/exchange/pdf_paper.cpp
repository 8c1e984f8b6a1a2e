#include "exchange/pdf_paper.h"

#include <algorithm>

namespace tafelrunde::exchange {
namespace {

constexpr double kFoot_pt = 34;  // the strip at the foot of a page

}  // namespace

double PdfPaper::room() const { return kA4.height_pt - kPaperMargin_pt - kFoot_pt / 2 - y_; }
double PdfPaper::whole_room() { return kA4.height_pt - 2 * kPaperMargin_pt - kFoot_pt / 2; }

void PdfPaper::leave(double height_pt) {
  if (!is_page_empty()) y_ += height_pt;
}

void PdfPaper::new_page() {
  write_foot();
  next_sheet();
  y_ = kPaperMargin_pt;
}

void PdfPaper::write_foot() {
  const Layout layout = fonts().layout(cairo(), 8);
  set_width(layout.get(), kPaperText_pt);
  set_words(layout.get(), foot_ + (foot_.empty() ? "" : " · ") + std::to_string(sheet()));
  cairo_set_source_rgb(cairo(), 0.314, 0.337, 0.373);
  cairo_move_to(cairo(), kPaperMargin_pt, kA4.height_pt - kPaperMargin_pt + 6);
  pango_cairo_show_layout(cairo(), layout.get());
}

void PdfPaper::bookmark(int level, const std::string& title) {
  PdfSheets::bookmark(level, title, kPaperMargin_pt, std::max(0.0, y_ - 12));
}

Result<std::string> PdfPaper::bytes() {
  write_foot();
  return PdfSheets::bytes();
}

}  // namespace tafelrunde::exchange
