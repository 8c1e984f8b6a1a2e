#include "exchange/pango_text.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kFamilies = "Inter, Noto Sans, DejaVu Sans, sans-serif";

}  // namespace

Fonts::Fonts() : map_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(map_.get())) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context_.get(), 72);
}

Layout Fonts::layout(cairo_t* cairo, double size_pt, Weight weight) const {
  pango_cairo_update_context(cairo, context_.get());
  Layout layout(pango_layout_new(context_.get()));
  PangoFontDescription* font = pango_font_description_from_string(kFamilies);
  pango_font_description_set_size(font, static_cast<int>(size_pt * PANGO_SCALE));
  pango_font_description_set_weight(font, weight == Weight::bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  return layout;
}

void set_width(PangoLayout* layout, double width_pt) {
  pango_layout_set_width(layout, static_cast<int>(width_pt * PANGO_SCALE));
}

void set_words(PangoLayout* layout, const std::string& words) {
  pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
}

}  // namespace tafelrunde::exchange
