// A line of words laid out for a PDF: tones, links, and lines that can be drawn on several pages. Internal to
// exchange.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "exchange/pango_text.h"
#include "exchange/pdf_sheets.h"
#include "exchange/report.h"

namespace tafelrunde::exchange {

struct Colour {
  double red, green, blue;
};
inline constexpr Colour kInk{0.106, 0.122, 0.141}, kQuiet{0.314, 0.337, 0.373}, kAccent{0.039, 0.341, 0.6},
    kAttention{0.49, 0.29, 0}, kHairline{0.788, 0.8, 0.82}, kGround{0.933, 0.949, 0.965};

void use(cairo_t* cairo, const Colour& colour);

class PdfText {
 public:
  PdfText(const Fonts& fonts, cairo_t* cairo, const Line& line, double size_pt, double width_pt,
          Weight weight = Weight::regular);
  PdfText(const PdfSheets& sheets, const Line& line, double size_pt, double width_pt, Weight weight = Weight::regular)
      : PdfText(sheets.fonts(), sheets.cairo(), line, size_pt, width_pt, weight) {}

  PdfText& in(const Colour& ink) {
    ink_ = ink;
    return *this;
  }
  void align_right() { pango_layout_set_alignment(layout_.get(), PANGO_ALIGN_RIGHT); }
  bool is_empty() const { return words_.empty(); }
  std::size_t line_count() const { return tops_.size() - 1; }
  // From the top of line `from` to the top of line `to`.
  double height(std::size_t from, std::size_t to) const { return tops_[to] - tops_[from]; }
  double height() const { return tops_.back(); }
  // How many lines from `from` on have room.
  std::size_t lines_within(std::size_t from, double room_pt) const;

  // The words of lines from (included) to (excluded).
  std::string words_of(std::size_t from, std::size_t to) const;

  // Draws lines from (included) to (excluded) at x, y, each run of a link as a link. Where there are links, all words
  // get an element of their own, because only elements without others inside may hold words.
  void draw(PdfSheets& sheets, double x, double y, std::size_t from, std::size_t to) const;

 private:
  bool has_links() const;
  void measure();
  const Span* span_at(int byte) const;
  void draw_line(PdfSheets& sheets, PangoLayoutIter* iterator, double x, double y) const;
  void draw_run(PdfSheets& sheets, PangoGlyphItem* run, double x, double baseline) const;

  Line line_;
  Layout layout_;
  Colour ink_ = kInk;
  std::string words_;
  std::vector<std::size_t> ends_;  // byte after the last of each span
  std::vector<double> tops_;       // of each line, and the bottom of the last
};

}  // namespace tafelrunde::exchange
