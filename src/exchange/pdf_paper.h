// Pages of paper that are filled from top to bottom. Internal to exchange; knows nothing of reports.
#pragma once

#include <string>

#include "exchange/pdf_sheets.h"

namespace tafelrunde::exchange {

inline constexpr double kPaperMargin_pt = 56;
inline constexpr double kPaperText_pt = kA4.width_pt - 2 * kPaperMargin_pt;

class PdfPaper : public PdfSheets {
 public:
  // `foot` is written at the foot of every page, beside its number; it is no part of the text.
  PdfPaper(const DocumentHead& head, std::string foot) : PdfSheets(head, kA4), foot_(std::move(foot)) {}

  double y() const { return y_; }  // where the next thing begins, from the top of the page
  double room() const;             // what is left below that
  static double whole_room();      // of an empty page

  // Goes down; does not turn the page.
  void advance(double height_pt) { y_ += height_pt; }
  // Space between things; none at the top of a page.
  void leave(double height_pt);
  void new_page();
  bool is_page_empty() const { return y_ <= kPaperMargin_pt; }
  // Turns the page if there is less room than this.
  void need(double height_pt) {
    if (room() < height_pt && !is_page_empty()) new_page();
  }
  // An entry of the bookmarks that leads here.
  void bookmark(int level, const std::string& title);

  // Ends the last page.
  Result<std::string> bytes();

 private:
  void write_foot();

  std::string foot_;
  double y_ = kPaperMargin_pt;
};

}  // namespace tafelrunde::exchange
