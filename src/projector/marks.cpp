#include "projector/marks.h"

#include <cmath>

namespace tafelrunde::projector {
namespace {

// Strokes on a square from (0,0) to (1,1).
class Pen {
 public:
  Pen(const widgets::Rect& box, ImU32 colour)
      : list_(ImGui::GetWindowDrawList()), box_(box), colour_(colour), stroke_px_(std::round(box.width() / 9)) {}

  void line(ImVec2 from, ImVec2 to) { list_->AddLine(at(from), at(to), colour_, stroke_px_); }
  void ring(float radius) { list_->AddCircle(at({0.5F, 0.5F}), radius * box_.width(), colour_, 0, stroke_px_); }
  void dot(ImVec2 centre, float radius) { list_->AddCircleFilled(at(centre), radius * box_.width(), colour_); }
  void triangle(ImVec2 a, ImVec2 b, ImVec2 c) { list_->AddTriangleFilled(at(a), at(b), at(c), colour_); }
  void square(float from, float to) {
    list_->AddRect(at({from, from}), at({to, to}), colour_, stroke_px_, 0, stroke_px_);
  }

 private:
  ImVec2 at(ImVec2 share) const {
    return {box_.min.x + share.x * box_.width(), box_.min.y + share.y * box_.height()};
  }

  ImDrawList* list_;
  widgets::Rect box_;
  ImU32 colour_;
  float stroke_px_;
};

}  // namespace

void draw_kind_mark(widgets::Frame&, Kind kind, const widgets::Rect& box, ImU32 colour) {
  Pen pen(box, colour);
  switch (kind) {
    case Kind::need:  // look here
      pen.ring(0.44F);
      pen.line({0.5F, 0.24F}, {0.5F, 0.57F});
      pen.dot({0.5F, 0.73F}, 0.07F);
      return;
    case Kind::improvement:  // upwards
      pen.line({0.5F, 0.95F}, {0.5F, 0.3F});
      pen.triangle({0.5F, 0.05F}, {0.16F, 0.46F}, {0.84F, 0.46F});
      return;
    case Kind::guiding_goal:  // a flag to walk towards
      pen.line({0.2F, 0.04F}, {0.2F, 0.98F});
      pen.triangle({0.24F, 0.06F}, {0.24F, 0.58F}, {0.92F, 0.32F});
      return;
    case Kind::measure:  // done is done
      pen.square(0.06F, 0.94F);
      pen.line({0.27F, 0.52F}, {0.44F, 0.7F});
      pen.line({0.43F, 0.7F}, {0.75F, 0.32F});
      return;
  }
}

void draw_dissent_mark(widgets::Frame&, const widgets::Rect& box, ImU32 colour) {
  Pen pen(box, colour);
  pen.line({0.08F, 0.34F}, {0.92F, 0.34F});
  pen.line({0.08F, 0.66F}, {0.92F, 0.66F});
  pen.line({0.26F, 0.96F}, {0.74F, 0.04F});
}

widgets::Rect mark_box(const widgets::Rect& line, float share_0_to_1) {
  const float side = std::round(line.height() * share_0_to_1);
  return widgets::rect_at({line.min.x, std::round(line.centre().y - side / 2)}, {side, side});
}

}  // namespace tafelrunde::projector
