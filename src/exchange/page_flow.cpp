#include "exchange/page_flow.h"

#include <algorithm>

namespace tafelrunde::exchange {

PageFlow::PageFlow(const DocumentHead& head, const PaperSize& size, std::vector<PageArea> areas)
    : set_{head, size, {}},
      areas_(std::move(areas)),
      surface_(cairo_recording_surface_create(CAIRO_CONTENT_COLOR, nullptr)),
      cairo_(cairo_create(surface_.get())) {}

void PageFlow::begin(std::string name, Head head) {
  set_.pages.push_back({std::move(name), {}, {}});
  area_ = 0;
  y_ = area().y;
  head_ = std::move(head);
  head_(false);
}

void PageFlow::leave(double height) {
  if (!is_area_empty()) y_ += height;
}

void PageFlow::need(double height) {
  if (room() < height && !is_area_empty()) next_area();
}

void PageFlow::next_area() {
  if (area_ + 1 < areas_.size()) {
    ++area_;
    y_ = area().y;
    return;
  }
  set_.pages.push_back({});
  area_ = 0;
  y_ = area().y;
  head_(true);
}

std::shared_ptr<const PdfText> PageFlow::laid_out(const std::string& words, const PageStyle& style,
                                                  double width) const {
  const bool is_last = last_ && last_->words == words && last_->size_pt == style.size_pt && last_->width == width &&
                       last_->weight == style.weight;
  if (!is_last)
    last_.emplace(LaidOut{
        words, style.size_pt, width, style.weight,
        std::make_shared<const PdfText>(fonts_, cairo_.get(), Line{{words}}, style.size_pt, width, style.weight)});
  return last_->text;
}

double PageFlow::height_of(const std::string& words, const PageStyle& style, double width) const {
  return words.empty() ? 0 : laid_out(words, style, width)->height();
}

double PageFlow::write(const std::string& words, const PageStyle& style, double indent, double indent_right) {
  if (words.empty()) return y_;
  const double width = this->width() - indent - indent_right;
  const auto text = laid_out(words, style, width);
  double began = y_;
  for (std::size_t from = 0; from < text->line_count();) {
    std::size_t count = text->lines_within(from, room());
    if (count == 0 && !is_area_empty()) {
      next_area();
      if (from == 0) began = y_;
      continue;
    }
    count = std::max<std::size_t>(count, 1);
    const bool is_whole = count == text->line_count();
    const double height = text->height(from, from + count);
    put(is_whole ? words : text->words_of(from, from + count), style, x() + indent, y_, width, height,
        WordsRole::text);
    y_ += height;
    from += count;
  }
  return began;
}

double PageFlow::place(const std::string& words, const PageStyle& style, double x, double y, double width,
                       WordsRole role) {
  if (words.empty()) return 0;
  const double height = height_of(words, style, width);
  put(words, style, x, y, width, height, role);
  return height;
}

void PageFlow::put(const std::string& words, const PageStyle& style, double x, double y, double width, double height,
                   WordsRole role) {
  set_.pages.back().words.push_back({x, y, width, height, words, style, role});
}

void PageFlow::fill(double x, double y, double width, double height, const Colour& colour, bool is_round) {
  set_.pages.back().shapes.push_back({x, y, width, height, colour, is_round});
}

}  // namespace tafelrunde::exchange
