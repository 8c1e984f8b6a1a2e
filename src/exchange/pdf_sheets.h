// Sheets of a PDF with the tags that make it readable by machines. Internal to exchange; knows nothing of what is
// drawn.
#pragma once

#include <cairo.h>

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "exchange/document_head.h"
#include "exchange/pango_text.h"

namespace tafelrunde::exchange {

struct PaperSize {
  double width_pt = 0, height_pt = 0;
};
inline constexpr PaperSize kA4{595.28, 841.89}, kA3Landscape{1190.55, 841.89};

class PdfSheets {
 public:
  PdfSheets(const DocumentHead& head, const PaperSize& size);
  ~PdfSheets();
  PdfSheets(const PdfSheets&) = delete;
  PdfSheets& operator=(const PdfSheets&) = delete;

  cairo_t* cairo() const { return cairo_.get(); }
  const Fonts& fonts() const { return fonts_; }
  int sheet() const { return sheet_; }  // from 1
  void next_sheet();

  // A structure element ("P", "TR", "TH", ...) around what `inside` draws. Elements that hold others may reach over
  // sheets; those that hold words must not.
  void tagged(const char* element, const std::function<void()>& inside);
  // Around what a link leads from, and leads to.
  void linked(const std::string& anchor, const std::function<void()>& inside);
  void anchored(const std::string& anchor, const std::function<void()>& inside);

  // An entry of the bookmarks that leads to this place of the sheet, below the last one of a higher level (from 1).
  void bookmark(int level, const std::string& title, double x, double y);

  // Ends the last sheet. Refuses export.no_memory with what Cairo says.
  Result<std::string> bytes();

 private:
  struct SurfaceDestroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  };
  struct CairoDestroy {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  };

  Fonts fonts_;
  std::string bytes_;
  std::unique_ptr<cairo_surface_t, SurfaceDestroy> surface_;
  std::unique_ptr<cairo_t, CairoDestroy> cairo_;
  int sheet_ = 1;
  int bookmarks_[4] = {0, 0, 0, 0};  // the last of each level; 0: the root
};

}  // namespace tafelrunde::exchange
