// What the two kinds of plenary pages share. Internal to projector.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "projector/views.h"

namespace tafelrunde::projector {

std::string kind_key(Kind kind);
float finding_gap_px(const widgets::Frame& frame);
PlacedBlock take_subject_head(const Showing& showing, widgets::Rect& area, std::string_view key);

// "Themengruppen": every cluster with its dots and mentions as a bar. No page where there are no clusters.
std::vector<Page> cluster_pages(const Showing& showing, widgets::Rect area);

}  // namespace tafelrunde::projector
