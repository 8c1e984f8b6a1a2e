#include <cstdio>
#include <map>
#include <tuple>

#include "exchange/odf_package.h"
#include "exchange/page_set.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kMediaType = "application/vnd.oasis.opendocument.presentation";
constexpr const char* kLetters = "Liberation Sans";  // everywhere where LibreOffice is; a little narrower than ours

std::string points(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2fpt", value);
  return text;
}

std::string hex_of(const Colour& colour) {
  const auto part = [](double share) { return static_cast<unsigned>(share * 255 + 0.5); };
  char text[16];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", part(colour.red), part(colour.green), part(colour.blue));
  return text;
}

template <class Placed>
pugi::xml_node placed_at(pugi::xml_node node, const Placed& at) {
  set(set(node, "svg:x", points(at.x)), "svg:y", points(at.y));
  return set(set(node, "svg:width", points(at.width)), "svg:height", points(at.height));
}

// Styles that pages need, each made once and named in the order in which it was first needed.
class Styles {
 public:
  explicit Styles(pugi::xml_node automatic) : automatic_(automatic) {
    auto page = named("dp1", "drawing-page");
    set(add(page, "style:drawing-page-properties"), "presentation:background-visible", "true");
    auto frame = named("frame", "graphic");
    auto look = add(frame, "style:graphic-properties");
    for (const auto& [name, value] :
         {std::pair{"draw:stroke", "none"}, std::pair{"draw:fill", "none"}, std::pair{"fo:padding-left", "0pt"},
          std::pair{"fo:padding-right", "0pt"}, std::pair{"fo:padding-top", "0pt"},
          std::pair{"fo:padding-bottom", "0pt"}, std::pair{"draw:auto-grow-height", "false"},
          std::pair{"fo:wrap-option", "wrap"}})
      set(look, name, value);
  }

  std::string of(const PageStyle& style) {
    const std::string ink = hex_of(style.ink);
    const auto key = std::tuple(style.size_pt, style.weight, ink, style.align);
    const auto [at, is_new] = paragraphs_.try_emplace(key, "P" + std::to_string(paragraphs_.size() + 1));
    if (is_new) {
      auto node = named(at->second, "paragraph");
      auto lines = add(node, "style:paragraph-properties");
      set(set(lines, "fo:line-height", "115%"), "fo:text-align", style.align == Align::right ? "end" : "start");
      auto letters = add(node, "style:text-properties");
      set(set(letters, "fo:font-family", kLetters), "fo:font-size", points(style.size_pt));
      set(set(letters, "fo:color", ink), "fo:font-weight", style.weight == Weight::bold ? "bold" : "normal");
    }
    return at->second;
  }

  std::string of(const Colour& fill) {
    const std::string colour = hex_of(fill);
    const auto [at, is_new] = fills_.try_emplace(colour, "G" + std::to_string(fills_.size() + 1));
    if (is_new) {
      auto look = add(named(at->second, "graphic"), "style:graphic-properties");
      set(set(set(look, "draw:stroke", "none"), "draw:fill", "solid"), "draw:fill-color", colour);
    }
    return at->second;
  }

 private:
  pugi::xml_node named(const std::string& name, const char* family) {
    return set(set(add(automatic_, "style:style"), "style:name", name), "style:family", family);
  }

  pugi::xml_node automatic_;
  std::map<std::tuple<double, Weight, std::string, Align>, std::string> paragraphs_;
  std::map<std::string, std::string> fills_;
};

void write(pugi::xml_node slide, Styles& styles, const PlacedShape& shape) {
  auto node = add(slide, shape.is_round ? "draw:ellipse" : "draw:rect");
  placed_at(set(node, "draw:style-name", styles.of(shape.fill)), shape);
}

void write(pugi::xml_node slide, Styles& styles, const PlacedWords& placed) {
  auto frame = set(add(slide, "draw:frame"), "draw:style-name", "frame");
  if (placed.role == WordsRole::title)
    set(set(frame, "presentation:class", "title"), "presentation:user-transformed", "true");
  auto box = add(placed_at(frame, placed), "draw:text-box");
  auto paragraph = set(add(box, "text:p"), "text:style-name", styles.of(placed.style));
  append_words(paragraph, placed.words);
}

std::string content_of(const PageSet& pages) {
  pugi::xml_document document;
  auto root = odf_root(document, "office:document-content");
  Styles styles(add(root, "office:automatic-styles"));
  auto show = add(add(root, "office:body"), "office:presentation");
  int number = 0;
  for (const SetPage& page : pages.pages) {
    auto slide = set(add(show, "draw:page"), "draw:name",
                     std::to_string(++number) + (page.name.empty() ? "" : " " + page.name));
    set(set(slide, "draw:style-name", "dp1"), "draw:master-page-name", "Standard");
    for (const PlacedShape& shape : page.shapes) write(slide, styles, shape);
    for (const PlacedWords& words : page.words) write(slide, styles, words);
  }
  return xml_bytes(document);
}

std::string styles_of(const PageSet& pages) {
  pugi::xml_document document;
  auto root = odf_root(document, "office:document-styles");
  auto preset = set(add(add(root, "office:styles"), "style:default-style"), "style:family", "graphic");
  auto letters = set(add(preset, "style:text-properties"), "fo:font-family", kLetters);
  set(set(letters, "fo:language", pages.head.language.substr(0, 2)), "fo:country", pages.head.language.substr(3));
  auto automatic = add(root, "office:automatic-styles");
  auto layout = set(add(automatic, "style:page-layout"), "style:name", "Page");
  auto paper = add(layout, "style:page-layout-properties");
  set(set(paper, "fo:page-width", points(pages.size.width_pt)), "fo:page-height", points(pages.size.height_pt));
  set(set(paper, "style:print-orientation", "landscape"), "fo:margin", "0pt");
  auto ground = set(set(add(automatic, "style:style"), "style:name", "Mdp1"), "style:family", "drawing-page");
  set(set(add(ground, "style:drawing-page-properties"), "draw:fill", "solid"), "draw:fill-color", "#ffffff");
  auto master = set(add(add(root, "office:master-styles"), "style:master-page"), "style:name", "Standard");
  set(set(master, "style:page-layout-name", "Page"), "draw:style-name", "Mdp1");
  return xml_bytes(document);
}

}  // namespace

Result<std::string> pages_odp(const PageSet& pages) {
  return odf_package({kMediaType, content_of(pages), styles_of(pages), {}, {}}, pages.head);
}

}  // namespace tafelrunde::exchange
