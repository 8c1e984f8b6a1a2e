// Pages of paper that are filled from top to bottom, with the tags that make a
// PDF readable by machines. Internal to exchange; knows nothing of reports.
#pragma once

#include <cairo.h>

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "exchange/document_head.h"
#include "exchange/pango_text.h"

namespace tafelrunde::exchange {

inline constexpr double kPaperWidth_pt = 595.28, kPaperHeight_pt = 841.89;  // A4
inline constexpr double kPaperMargin_pt = 56;
inline constexpr double kPaperText_pt = kPaperWidth_pt - 2 * kPaperMargin_pt;

class PdfPaper {
 public:
  // `foot` is written at the foot of every page, beside its number; it is no
  // part of the text.
  PdfPaper(const DocumentHead& head, std::string foot);
  ~PdfPaper();
  PdfPaper(const PdfPaper&) = delete;
  PdfPaper& operator=(const PdfPaper&) = delete;

  cairo_t* cairo() const { return cairo_.get(); }
  const Fonts& fonts() const { return fonts_; }
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

  // A structure element ("P", "TR", "TH", ...) around what `inside` draws.
  // Elements that hold others may reach over pages; those that hold words must
  // not.
  void tagged(const char* element, const std::function<void()>& inside);
  // Around what a link leads from, and leads to.
  void linked(const std::string& anchor, const std::function<void()>& inside);
  void anchored(const std::string& anchor, const std::function<void()>& inside);

  // An entry of the bookmarks that leads here, below the last one of a higher
  // level (from 1).
  void bookmark(int level, const std::string& title);

  // Ends the last page. Refuses export.no_memory with what Cairo says.
  Result<std::string> bytes();

 private:
  struct SurfaceDestroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  };
  struct CairoDestroy {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  };
  void end_page();

  Fonts fonts_;
  std::string foot_;
  std::string bytes_;
  std::unique_ptr<cairo_surface_t, SurfaceDestroy> surface_;
  std::unique_ptr<cairo_t, CairoDestroy> cairo_;
  double y_ = kPaperMargin_pt;
  int page_ = 1;
  int bookmarks_[4] = {0, 0, 0, 0};  // the last of each level; 0: the root
};

}  // namespace tafelrunde::exchange
