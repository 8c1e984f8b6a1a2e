#include "widgets/scroll.h"

#include <cmath>
#include <string>

namespace tafelrunde::widgets {
namespace {

constexpr float kEndless = 1e6F;

}  // namespace

ScrollRegion::ScrollRegion(Frame& frame, const Rect& area, std::string_view id)
    : frame_(frame), area_(area), content_(area), end_y_px_(area.min.y) {
  ImGui::SetCursorScreenPos(area.min);
  ImGui::BeginChild(std::string(id).c_str(), area.size(), false,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav);
  content_.min.y -= std::round(ImGui::GetScrollY());
  content_.max.y = content_.min.y + kEndless;
  content_.max.x -= ImGui::GetStyle().ScrollbarSize + frame.unit / 2;
  if (frame.recorder) frame.recorder->enter_scroll_region();
}

ScrollRegion::~ScrollRegion() {
  ImGui::SetCursorScreenPos({content_.min.x, std::max(end_y_px_, content_.min.y + 1) - 1});
  ImGui::Dummy({1, 1});
  ImGui::EndChild();
  if (frame_.recorder) frame_.recorder->leave_scroll_region();
}

bool ScrollRegion::shows(const Rect& rect) const { return !overlap(rect, area_).empty(); }

void ScrollRegion::scroll_to(const Rect& rect) {
  const float above = area_.min.y - rect.min.y;
  const float below = rect.max.y - area_.max.y;
  if (above > 0)
    ImGui::SetScrollY(ImGui::GetScrollY() - above);
  else if (below > 0)
    ImGui::SetScrollY(ImGui::GetScrollY() + below);
}

}  // namespace tafelrunde::widgets
