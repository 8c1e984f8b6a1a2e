// Lays blocks out on pages: columns from left to right, blocks from top to bottom, and a further page when the last
// column is full. Measures nothing and draws nothing itself; everything is in pixels. A block taller than a column
// is the caller's mistake (prose.h cuts long text into parts first): it gets a column of its own and sticks out.
#pragma once

#include <functional>
#include <vector>

#include "widgets/rect.h"

namespace tafelrunde::projector {

struct Block {
  float height_px = 0;
  float gap_px = 0;                                    // air above it, unless it is the first of its column
  std::function<void(const widgets::Rect& box)> draw;  // the box is as wide as the column
};

struct PlacedBlock {
  widgets::Rect box;
  std::function<void(const widgets::Rect& box)> draw;
};
using Page = std::vector<PlacedBlock>;

class Flow {
 public:
  Flow(const widgets::Rect& area, int columns, float column_gap_px);

  float width_px() const;                             // of one column
  float height_px() const { return area_.height(); }  // of an empty column
  float room_px(float gap_px) const;                  // what is left of this column below such a gap
  bool column_is_empty() const { return y_px_ <= area_.min.y; }

  void add(Block block);
  // The next block stands at the top of a column / of a page with so many columns (nothing happens if it does).
  void begin_column();
  void begin_page(int columns);
  // Begins a column unless this much fits below such a gap; what fits no column at all stays where it is.
  void keep_together(float height_px, float gap_px);

  // At least one page, perhaps without anything on it.
  std::vector<Page> pages() const;

 private:
  widgets::Rect column_box() const;

  widgets::Rect area_;
  int columns_;
  float column_gap_px_;
  int column_ = 0;
  float y_px_;
  std::vector<Page> pages_{1};
};

}  // namespace tafelrunde::projector
