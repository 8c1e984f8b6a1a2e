// A region that scrolls when its content is taller. Lives as long as its scope; draw into `content()`, whose top
// moves with the scrolling, then say how tall the content was:
//   ScrollRegion region(frame, area, "statements");
//   Rect rest = region.content();
//   ... cut cards off `rest` ...
//   region.content_ends_at(y);
#pragma once

#include <string_view>

#include "widgets/frame.h"

namespace tafelrunde::widgets {

class ScrollRegion {
 public:
  ScrollRegion(Frame& frame, const Rect& area, std::string_view id);
  ~ScrollRegion();
  ScrollRegion(const ScrollRegion&) = delete;
  ScrollRegion& operator=(const ScrollRegion&) = delete;

  const Rect& content() const { return content_; }  // endless downwards
  void content_ends_at(float y_px) { end_y_px_ = y_px; }
  bool shows(const Rect& rect) const;  // worth drawing: some of it is visible
  void scroll_to(const Rect& rect);    // brings it into view from the next frame on

 private:
  Frame& frame_;
  Rect area_;
  Rect content_;
  float end_y_px_ = 0;
};

}  // namespace tafelrunde::widgets
