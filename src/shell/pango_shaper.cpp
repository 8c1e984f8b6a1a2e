#include "shell/pango_shaper.h"

#include <GL/gl.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace tafelrunde::shell {
namespace {

using widgets::Line;
using widgets::ShapedFont;
using widgets::ShapedRun;

constexpr std::size_t kMostRuns = 400;                      // pictures of lines: a screen or two full of them
constexpr int kMostWidth_px = 8192, kMostHeight_px = 2048;  // a heap of marks on one letter ends there
constexpr float kAnySize_px = 16;
constexpr int kEdge_px = 1;  // what smoothed letters reach beyond their outline

struct FreeDescription {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
struct FreeOptions {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
struct FreeSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreeDrawing {
  void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
};
struct FreeIterator {
  void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
};

double channel(ImU32 colour, int shift) { return ((colour >> shift) & 0xFFU) / 255.0; }

float in_px(int pango_units) { return static_cast<float>(pango_units) / PANGO_SCALE; }

// Cairo multiplies colours with their opacity, ImGui's blending does not.
std::vector<std::uint8_t> pixels_of(cairo_surface_t* surface, int width, int height) {
  cairo_surface_flush(surface);
  const unsigned char* rows = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < width; ++x) {
      const std::uint32_t pixel = row[x];
      const std::uint32_t alpha = pixel >> 24;
      for (const int shift : {16, 8, 0}) {
        const std::uint32_t part = (pixel >> shift) & 0xFF;
        pixels.push_back(static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(255U, part * 255 / alpha)));
      }
      pixels.push_back(static_cast<std::uint8_t>(alpha));
    }
  }
  return pixels;
}

ImTextureID texture_of(const std::vector<std::uint8_t>& pixels, int width, int height) {
  GLint before = 0;
  glGetIntegerv(GL_TEXTURE_BINDING_2D, &before);
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(before));
  return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));
}

}  // namespace

void PangoShaper::Unref::operator()(void* object) const { g_object_unref(object); }

PangoShaper::PangoShaper() = default;
PangoShaper::~PangoShaper() = default;  // the textures end with their context

PangoShaper::Layout PangoShaper::layout_of(std::string_view text, const ShapedFont& font, bool from_right) {
  if (!map_) {
    map_.reset(pango_cairo_font_map_new());
    context_.reset(pango_font_map_create_context(map_.get()));
    const std::unique_ptr<cairo_font_options_t, FreeOptions> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context_.get(), options.get());
  }
  pango_context_set_base_dir(context_.get(), from_right ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  Layout layout(pango_layout_new(context_.get()));
  const std::unique_ptr<PangoFontDescription, FreeDescription> description(pango_font_description_new());
  pango_font_description_set_family(description.get(), "Inter,Noto Sans,DejaVu Sans");
  pango_font_description_set_weight(description.get(), font.is_strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(description.get(), static_cast<double>(font.em_px) * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), description.get());
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

bool PangoShaper::begins_from_right(std::string_view text) {
  const Layout layout = layout_of(text, {kAnySize_px, false}, false);
  pango_layout_set_auto_dir(layout.get(), TRUE);
  return pango_layout_get_line_readonly(layout.get(), 0)->resolved_dir == PANGO_DIRECTION_RTL;
}

std::vector<Line> PangoShaper::wrapped(std::string_view text, const ShapedFont& font, float width_px) {
  const Layout layout = layout_of(text, font, begins_from_right(text));
  if (width_px > 0) {
    pango_layout_set_width(layout.get(), static_cast<int>(width_px * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  }
  std::vector<Line> lines;
  const std::unique_ptr<PangoLayoutIter, FreeIterator> at(pango_layout_get_iter(layout.get()));
  do {
    const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at.get());
    PangoRectangle logical{};
    pango_layout_line_get_extents(pango_layout_iter_get_line(at.get()), nullptr, &logical);
    const auto begin = static_cast<std::size_t>(line->start_index);
    std::size_t end = begin + static_cast<std::size_t>(line->length);
    while (end > begin && text[end - 1] == ' ') --end;
    lines.push_back({begin, end, std::ceil(in_px(logical.width))});
  } while (pango_layout_iter_next_line(at.get()));
  return lines;
}

float PangoShaper::width_of(std::string_view line, const ShapedFont& font) {
  const Layout layout = layout_of(line, font, begins_from_right(line));
  int width = 0;
  pango_layout_get_size(layout.get(), &width, nullptr);
  return in_px(width);
}

ShapedRun PangoShaper::run(std::string_view line, const ShapedFont& font, ImU32 colour, bool from_right) {
  const RunKey key{std::string(line), font.em_px, font.is_strong, colour, from_right};
  if (const auto known = runs_.find(key); known != runs_.end()) return known->second;
  const Layout layout = layout_of(line, font, from_right);
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  PangoRectangle ink{}, logical{};
  pango_layout_get_pixel_extents(layout.get(), &ink, &logical);
  const int width = std::clamp(ink.width + 2 * kEdge_px, 1, kMostWidth_px);
  const int height = std::clamp(ink.height + 2 * kEdge_px, 1, kMostHeight_px);
  const std::unique_ptr<cairo_surface_t, FreeSurface> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
  const std::unique_ptr<cairo_t, FreeDrawing> drawing(cairo_create(surface.get()));
  cairo_set_source_rgba(drawing.get(), channel(colour, IM_COL32_R_SHIFT), channel(colour, IM_COL32_G_SHIFT),
                        channel(colour, IM_COL32_B_SHIFT), channel(colour, IM_COL32_A_SHIFT));
  cairo_move_to(drawing.get(), kEdge_px - ink.x, kEdge_px - ink.y);
  pango_cairo_show_layout(drawing.get(), layout.get());
  const float baseline = std::round(in_px(pango_layout_get_baseline(layout.get())));
  const ShapedRun run{
      texture_of(pixels_of(surface.get(), width, height), width, height),
      {static_cast<float>(width), static_cast<float>(height)},
      {static_cast<float>(ink.x - logical.x - kEdge_px), static_cast<float>(ink.y - kEdge_px) - baseline}};
  runs_.emplace(key, run);
  return run;
}

void PangoShaper::make_room() {
  if (runs_.size() <= kMostRuns) return;
  for (const auto& [key, run] : runs_) {
    const auto texture = static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(run.picture));
    glDeleteTextures(1, &texture);
  }
  runs_.clear();
}

}  // namespace tafelrunde::shell
