#include "exchange/pdf_sheets.h"

#include <cairo-pdf.h>

#include <algorithm>

namespace tafelrunde::exchange {
namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// Cairo wants single quotes and backslashes of a name escaped; our anchors have neither.
std::string attribute(const char* name, const std::string& anchor) { return std::string(name) + "='" + anchor + "'"; }

}  // namespace

PdfSheets::PdfSheets(const DocumentHead& head, const PaperSize& size)
    : surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, size.width_pt, size.height_pt)),
      cairo_(cairo_create(surface_.get())) {
  const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface_.get(), what, text.c_str());
  };
  say(CAIRO_PDF_METADATA_TITLE, head.title);
  say(CAIRO_PDF_METADATA_SUBJECT, head.subject);
  say(CAIRO_PDF_METADATA_AUTHOR, head.author);
  say(CAIRO_PDF_METADATA_CREATOR, "Tafelrunde");
  say(CAIRO_PDF_METADATA_CREATE_DATE, iso_text(head.as_of) + "Z");
  say(CAIRO_PDF_METADATA_MOD_DATE, iso_text(head.as_of) + "Z");
  cairo_tag_begin(cairo_.get(), "Document", nullptr);
}

PdfSheets::~PdfSheets() = default;

void PdfSheets::next_sheet() {
  cairo_show_page(cairo_.get());
  ++sheet_;
}

void PdfSheets::tagged(const char* element, const std::function<void()>& inside) {
  cairo_tag_begin(cairo_.get(), element, nullptr);
  inside();
  cairo_tag_end(cairo_.get(), element);
}

void PdfSheets::linked(const std::string& anchor, const std::function<void()>& inside) {
  cairo_tag_begin(cairo_.get(), CAIRO_TAG_LINK, attribute("dest", anchor).c_str());
  inside();
  cairo_tag_end(cairo_.get(), CAIRO_TAG_LINK);
}

void PdfSheets::anchored(const std::string& anchor, const std::function<void()>& inside) {
  if (anchor.empty()) return inside();
  cairo_tag_begin(cairo_.get(), CAIRO_TAG_DEST, attribute("name", anchor).c_str());
  inside();
  cairo_tag_end(cairo_.get(), CAIRO_TAG_DEST);
}

void PdfSheets::bookmark(int level, const std::string& title, double x, double y) {
  level = std::clamp(level, 1, 3);
  int parent = 0;
  for (int above = 1; above < level; ++above)
    if (bookmarks_[above] != 0) parent = bookmarks_[above];
  const std::string place = "page=" + std::to_string(sheet_) + " pos=[" + std::to_string(static_cast<int>(x)) + " " +
                            std::to_string(static_cast<int>(y)) + "]";
  const auto flags = level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0);
  bookmarks_[level] = cairo_pdf_surface_add_outline(surface_.get(), parent, title.c_str(), place.c_str(), flags);
  for (int below = level + 1; below <= 3; ++below) bookmarks_[below] = 0;
}

Result<std::string> PdfSheets::bytes() {
  cairo_show_page(cairo_.get());
  cairo_tag_end(cairo_.get(), "Document");
  cairo_status_t status = cairo_status(cairo_.get());
  cairo_.reset();
  cairo_surface_finish(surface_.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS) return Message{"export.no_memory", {cairo_status_to_string(status)}};
  return std::move(bytes_);
}

}  // namespace tafelrunde::exchange
