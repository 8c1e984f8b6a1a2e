#include "exchange/page_set.h"
#include "exchange/pdf_finish.h"

namespace tafelrunde::exchange {
namespace {

void draw(PdfSheets& sheets, const PlacedShape& shape) {
  cairo_t* cairo = sheets.cairo();
  use(cairo, shape.fill);
  cairo_new_path(cairo);  // or a line leads here from the words before
  if (shape.is_round)
    cairo_arc(cairo, shape.x + shape.width / 2, shape.y + shape.height / 2, shape.width / 2, 0, 2 * 3.14159265358979);
  else
    cairo_rectangle(cairo, shape.x, shape.y, shape.width, shape.height);
  cairo_fill(cairo);
}

void draw(PdfSheets& sheets, const PlacedWords& placed, bool is_first) {
  PdfText text(sheets, {{placed.words}}, placed.style.size_pt, placed.width, placed.style.weight);
  text.in(placed.style.ink);
  if (text.is_empty()) return;
  if (placed.style.align == Align::right) text.align_right();
  const char* element = placed.role == WordsRole::text ? "P" : is_first ? "H1" : "H2";
  sheets.tagged(element, [&] { text.draw(sheets, placed.x, placed.y, 0, text.line_count()); });
}

}  // namespace

Result<std::string> pages_pdf(const PageSet& set) {
  PdfSheets sheets(set.head, set.size);
  bool is_first = true;
  for (const SetPage& page : set.pages) {
    if (!is_first) sheets.next_sheet();
    if (!page.name.empty()) sheets.bookmark(1, page.name, 0, 0);
    for (const PlacedShape& shape : page.shapes) draw(sheets, shape);
    for (const PlacedWords& words : page.words) draw(sheets, words, is_first);
    is_first = false;
  }
  const auto pdf = sheets.bytes();
  if (!pdf) return pdf.problem();
  return with_speech(*pdf, {set.head.language, {}});
}

}  // namespace tafelrunde::exchange
