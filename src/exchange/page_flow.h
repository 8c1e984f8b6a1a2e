// Words that flow through the areas of pages: down one, into the next, onto a new page. Internal to exchange.
#pragma once

#include <cairo.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "exchange/page_set.h"

namespace tafelrunde::exchange {

struct PageArea {
  double x = 0, y = 0, width = 0, height = 0;
};

class PageFlow {
 public:
  // Draws what every page begins with; called when the page is there, with whether it continues the one before.
  using Head = std::function<void(bool is_continued)>;

  PageFlow(const DocumentHead& head, const PaperSize& size, std::vector<PageArea> areas);

  // A new page, from its first area on. `name` is for the bookmarks; pages that continue have none.
  void begin(std::string name, Head head);

  // --- where the next thing comes ---
  double x() const { return area().x; }
  double y() const { return y_; }
  double width() const { return area().width; }
  double room() const { return area().y + area().height - y_; }
  bool is_area_empty() const { return y_ <= area().y; }
  void leave(double height);  // space between things; none at the top of an area
  void need(double height);   // goes on in the next area if there is less room, unless this one is empty

  // Words at the place that is next; lines that have no room go on in the next area. Gives where they began.
  double write(const std::string& words, const PageStyle& style, double indent = 0, double indent_right = 0);
  void advance(double height) { y_ += height; }

  // --- words and shapes anywhere on the page ---
  // Gives the height they take.
  double place(const std::string& words, const PageStyle& style, double x, double y, double width,
               WordsRole role = WordsRole::text);
  void fill(double x, double y, double width, double height, const Colour& colour, bool is_round = false);
  double height_of(const std::string& words, const PageStyle& style, double width) const;

  const PaperSize& size() const { return set_.size; }
  PageSet take() { return std::move(set_); }

 private:
  struct SurfaceDestroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  };
  struct CairoDestroy {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  };
  const PageArea& area() const { return areas_[area_]; }
  void next_area();
  // Kept until other words are asked for: what was measured is mostly written next.
  std::shared_ptr<const PdfText> laid_out(const std::string& words, const PageStyle& style, double width) const;
  void put(const std::string& words, const PageStyle& style, double x, double y, double width, double height,
           WordsRole role);

  PageSet set_;
  std::vector<PageArea> areas_;
  std::size_t area_ = 0;
  double y_ = 0;
  Head head_;
  Fonts fonts_;
  std::unique_ptr<cairo_surface_t, SurfaceDestroy> surface_;  // nothing is drawn on it: it measures
  std::unique_ptr<cairo_t, CairoDestroy> cairo_;
  struct LaidOut {
    std::string words;
    double size_pt, width;
    Weight weight;
    std::shared_ptr<const PdfText> text;
  };
  mutable std::optional<LaidOut> last_;
};

}  // namespace tafelrunde::exchange
