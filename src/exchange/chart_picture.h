// Bar charts as drawn by Cairo, for the PDF and as pictures for the ODT.
// Internal to exchange.
#pragma once

#include <string>

#include "base/result.h"
#include "exchange/pango_text.h"
#include "exchange/report.h"

namespace tafelrunde::exchange {

inline constexpr double kBarHeight_pt = 19;

// How high a chart is, drawn at any width.
double chart_height_pt(const BarChart& chart);

// Draws with the upper left corner at the origin: a label, a bar and its number
// for each value.
void draw_chart(cairo_t* cairo, const Fonts& fonts, const BarChart& chart, double width_pt);

// The same as a PNG of three pixels a point. Refuses export.no_memory.
Result<std::string> chart_png(const Fonts& fonts, const BarChart& chart, double width_pt);

}  // namespace tafelrunde::exchange
