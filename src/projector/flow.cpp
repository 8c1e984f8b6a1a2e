#include "projector/flow.h"

namespace tafelrunde::projector {
namespace {

constexpr float kRoundingPx = 0.5F;

}  // namespace

Flow::Flow(const widgets::Rect& area, int columns, float column_gap_px)
    : area_(area), columns_(columns), column_gap_px_(column_gap_px), y_px_(area.min.y) {}

widgets::Rect Flow::column_box() const { return widgets::column(area_, column_, columns_, column_gap_px_); }

float Flow::width_px() const {
  // The narrowest of them: whole pixels may make neighbours differ by one.
  float width = column_box().width();
  for (int i = 0; i < columns_; ++i)
    width = std::min(width, widgets::column(area_, i, columns_, column_gap_px_).width());
  return width;
}

float Flow::room_px(float gap_px) const {
  return area_.max.y - y_px_ - (column_is_empty() ? 0 : gap_px) + kRoundingPx;
}

void Flow::begin_column() {
  if (column_is_empty()) return;
  y_px_ = area_.min.y;
  if (++column_ < columns_) return;
  column_ = 0;
  pages_.emplace_back();
}

void Flow::begin_page(int columns) {
  if (!pages_.back().empty()) pages_.emplace_back();
  columns_ = columns;
  column_ = 0;
  y_px_ = area_.min.y;
}

void Flow::keep_together(float height_px, float gap_px) {
  const bool fits_here = height_px <= room_px(gap_px);
  const bool fits_somewhere = height_px <= this->height_px() + kRoundingPx;
  if (!fits_here && fits_somewhere) begin_column();
}

void Flow::add(Block block) {
  if (block.height_px > room_px(block.gap_px)) begin_column();
  if (!column_is_empty()) y_px_ += block.gap_px;
  const widgets::Rect column = column_box();
  pages_.back().push_back(
      {widgets::rect_at({column.min.x, y_px_}, {width_px(), block.height_px}), std::move(block.draw)});
  y_px_ += block.height_px;
}

std::vector<Page> Flow::pages() const {
  std::vector<Page> pages = pages_;
  if (pages.size() > 1 && pages.back().empty()) pages.pop_back();
  return pages;
}

}  // namespace tafelrunde::projector
