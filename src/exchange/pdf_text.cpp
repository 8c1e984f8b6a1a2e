#include "exchange/pdf_text.h"

#include <algorithm>

namespace tafelrunde::exchange {
namespace {

struct AttributesUnref {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

PangoAttribute* colour_attribute(const Colour& colour) {
  const auto part = [](double share) { return static_cast<guint16>(share * 65535); };
  return pango_attr_foreground_new(part(colour.red), part(colour.green), part(colour.blue));
}

struct GlyphsFree {
  void operator()(PangoGlyphItem* glyphs) const { pango_glyph_item_free(glyphs); }
};
using Glyphs = std::unique_ptr<PangoGlyphItem, GlyphsFree>;

// Pango takes the picture away from the blanks at which it broke a line. In a PDF they are needed all the same, or
// whoever hears the text hears the words on both sides as one.
Glyphs with_end_blanks(const PangoGlyphItem* run) {
  Glyphs copy(pango_glyph_item_copy(const_cast<PangoGlyphItem*>(run)));
  hb_font_t* font = pango_font_get_hb_font(run->item->analysis.font);
  hb_codepoint_t blank = 0;
  if (!font || !hb_font_get_nominal_glyph(font, ' ', &blank)) return copy;
  for (int i = 0; i < copy->glyphs->num_glyphs; ++i)
    if (copy->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY) copy->glyphs->glyphs[i].glyph = blank;
  return copy;
}

// Nothing that needs marks put above letters or letters joined: by its first bytes in UTF-8, ASCII, U+0080 to U+024F
// and the signs from U+2000 on.
bool is_plain_latin(const Line& line) {
  const auto is_plain = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0xC9 || byte == 0xE2;
  };
  return std::all_of(line.begin(), line.end(),
                     [&](const Span& span) { return std::all_of(span.text.begin(), span.text.end(), is_plain); });
}

// Never contextual alternates: they make an arrow of "->", which nobody said. In running text nobody sees the space
// between letters settled either, and ten thousand statements are written in two thirds of the time without.
const char* features_of(const Line& line, double size_pt) {
  constexpr double kRunningText_pt = 11;
  return size_pt <= kRunningText_pt && is_plain_latin(line) ? "calt=0, kern=0, liga=0, clig=0, ccmp=0, mark=0, mkmk=0"
                                                            : "calt=0";
}

// A line end as a blank that is heard and a break that is seen.
std::string with_heard_breaks(const std::string& words) {
  std::string heard;
  heard.reserve(words.size() + 8);
  for (const char c : words) {
    if (c == '\n') heard += ' ';
    heard += c;
  }
  return heard;
}

}  // namespace

void use(cairo_t* cairo, const Colour& colour) { cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue); }

PdfText::PdfText(const Fonts& fonts, cairo_t* cairo, const Line& line, double size_pt, double width_pt, Weight weight)
    : line_(line), layout_(fonts.layout(cairo, size_pt, weight)) {
  set_width(layout_.get(), width_pt);
  pango_layout_set_line_spacing(layout_.get(), 1.25F);
  const std::unique_ptr<PangoAttrList, AttributesUnref> attributes(pango_attr_list_new());
  pango_attr_list_insert(attributes.get(), pango_attr_font_features_new(features_of(line_, size_pt)));
  std::string words;
  for (const Span& span : line_) {
    const std::size_t from = words.size();
    words += with_heard_breaks(span.text);
    if (span.tone == Tone::strong)
      add_attribute(attributes.get(), pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, words.size());
    if (const Colour* colour = !span.link.empty() ? &kAccent : span.tone == Tone::quiet ? &kQuiet : nullptr)
      add_attribute(attributes.get(), colour_attribute(*colour), from, words.size());
    ends_.push_back(words.size());
  }
  set_words(layout_.get(), words);
  pango_layout_set_attributes(layout_.get(), attributes.get());
  words_ = std::move(words);
  measure();
}

bool PdfText::has_links() const {
  return std::any_of(line_.begin(), line_.end(), [](const Span& span) { return !span.link.empty(); });
}

std::size_t PdfText::lines_within(std::size_t from, double room_pt) const {
  std::size_t to = from;
  while (to < line_count() && height(from, to + 1) <= room_pt) ++to;
  return to - from;
}

std::string PdfText::words_of(std::size_t from, std::size_t to) const {
  const auto* first = pango_layout_get_line_readonly(layout_.get(), static_cast<int>(from));
  const auto* last = pango_layout_get_line_readonly(layout_.get(), static_cast<int>(to) - 1);
  if (!first || !last || to <= from) return {};
  std::string words = words_.substr(static_cast<std::size_t>(first->start_index),
                                    static_cast<std::size_t>(last->start_index + last->length - first->start_index));
  for (auto at = words.find(" \n"); at != std::string::npos; at = words.find(" \n", at)) words.erase(at, 1);
  return words;
}

void PdfText::draw(PdfSheets& sheets, double x, double y, std::size_t from, std::size_t to) const {
  PangoLayoutIter* iterator = pango_layout_get_iter(layout_.get());
  std::size_t number = 0;
  do {
    if (number >= from && number < to) draw_line(sheets, iterator, x, y - tops_[from]);
    ++number;
  } while (pango_layout_iter_next_line(iterator));
  pango_layout_iter_free(iterator);
}

void PdfText::measure() {
  PangoLayoutIter* iterator = pango_layout_get_iter(layout_.get());
  int bottom = 0;
  do {
    int top = 0;
    pango_layout_iter_get_line_yrange(iterator, &top, &bottom);
    tops_.push_back(static_cast<double>(top) / PANGO_SCALE);
  } while (pango_layout_iter_next_line(iterator));
  tops_.push_back(static_cast<double>(bottom) / PANGO_SCALE);
  pango_layout_iter_free(iterator);
}

const Span* PdfText::span_at(int byte) const {
  const auto end = std::upper_bound(ends_.begin(), ends_.end(), static_cast<std::size_t>(byte));
  return end == ends_.end() ? nullptr : &line_[static_cast<std::size_t>(end - ends_.begin())];
}

void PdfText::draw_line(PdfSheets& sheets, PangoLayoutIter* iterator, double x, double y) const {
  PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iterator);
  PangoRectangle place;
  pango_layout_iter_get_line_extents(iterator, nullptr, &place);
  const double baseline = y + static_cast<double>(pango_layout_iter_get_baseline(iterator)) / PANGO_SCALE;
  double at = x + static_cast<double>(place.x) / PANGO_SCALE;
  for (GSList* each = line->runs; each; each = each->next) {
    auto* run = static_cast<PangoGlyphItem*>(each->data);
    draw_run(sheets, with_end_blanks(run).get(), at, baseline);
    at += static_cast<double>(pango_glyph_string_get_width(run->glyphs)) / PANGO_SCALE;
  }
}

void PdfText::draw_run(PdfSheets& sheets, PangoGlyphItem* run, double x, double baseline) const {
  const Span* span = span_at(run->item->offset);
  const auto show = [&] {
    use(sheets.cairo(), span && !span->link.empty() ? kAccent : span && span->tone == Tone::quiet ? kQuiet : ink_);
    cairo_move_to(sheets.cairo(), x, baseline);
    pango_cairo_show_glyph_item(sheets.cairo(), words_.c_str(), run);
  };
  if (span && !span->link.empty())
    sheets.linked(span->link, show);
  else if (has_links())
    sheets.tagged("Span", show);
  else
    show();
}

}  // namespace tafelrunde::exchange
