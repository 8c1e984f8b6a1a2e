// Text as Pango lays it out for documents: one typeface, sizes in points.
// Internal to exchange.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

namespace tafelrunde::exchange {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

enum class Weight { regular, bold };

// The typefaces that one document has opened; let go with it.
class Fonts {
 public:
  Fonts();
  // An empty layout at the drawing's scale, unhinted: the same widths on paper and on every screen.
  Layout layout(cairo_t* cairo, double size_pt, Weight weight = Weight::regular) const;

 private:
  std::unique_ptr<PangoFontMap, Unref> map_;
  std::unique_ptr<PangoContext, Unref> context_;
};

void set_width(PangoLayout* layout, double width_pt);
void set_words(PangoLayout* layout, const std::string& words);

}  // namespace tafelrunde::exchange
