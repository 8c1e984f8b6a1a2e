#include "exchange/chart_picture.h"

#include <algorithm>
#include <memory>

namespace tafelrunde::exchange {
namespace {

constexpr double kText_pt = 9;
constexpr double kLabelShare = 0.42;  // of the width, for the words before the bars
constexpr double kNumber_pt = 30;     // for the number behind the longest bar
constexpr double kPixelsPerPoint = 3;

struct SurfaceDestroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDestroy {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

void show(cairo_t* cairo, const Fonts& fonts, const std::string& words, double x, double y, double width_pt) {
  const Layout layout = fonts.layout(cairo, kText_pt);
  set_width(layout.get(), width_pt);
  pango_layout_set_height(layout.get(), -1);
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  set_words(layout.get(), words);
  cairo_move_to(cairo, x, y);
  pango_cairo_show_layout(cairo, layout.get());
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

double chart_height_pt(const BarChart& chart) { return kBarHeight_pt * static_cast<double>(chart.bars.size()); }

void draw_chart(cairo_t* cairo, const Fonts& fonts, const BarChart& chart, double width_pt) {
  int most = 1;
  for (const Bar& bar : chart.bars) most = std::max(most, bar.value);
  const double left = width_pt * kLabelShare;
  const double longest = width_pt - left - kNumber_pt;
  double y = 0;
  for (const Bar& bar : chart.bars) {
    cairo_set_source_rgb(cairo, 0.106, 0.122, 0.141);
    show(cairo, fonts, bar.label, 0, y + 3, left - 8);
    const double length = longest * std::max(0, bar.value) / most;
    cairo_set_source_rgb(cairo, 0.039, 0.341, 0.6);
    cairo_rectangle(cairo, left, y + 3, std::max(length, 1.0), kBarHeight_pt - 7);
    cairo_fill(cairo);
    cairo_set_source_rgb(cairo, 0.106, 0.122, 0.141);
    show(cairo, fonts, std::to_string(bar.value), left + length + 5, y + 3, kNumber_pt - 5);
    y += kBarHeight_pt;
  }
}

Result<std::string> chart_png(const Fonts& fonts, const BarChart& chart, double width_pt) {
  const int width = static_cast<int>(width_pt * kPixelsPerPoint);
  const int height = std::max(1, static_cast<int>(chart_height_pt(chart) * kPixelsPerPoint));
  const std::unique_ptr<cairo_surface_t, SurfaceDestroy> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const std::unique_ptr<cairo_t, CairoDestroy> cairo(cairo_create(surface.get()));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), kPixelsPerPoint, kPixelsPerPoint);
  draw_chart(cairo.get(), fonts, chart, width_pt);
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
  if (status != CAIRO_STATUS_SUCCESS) return Message{"export.no_memory", {cairo_status_to_string(status)}};
  return bytes;
}

}  // namespace tafelrunde::exchange
