#include "exchange/report_odt_styles.h"

#include <initializer_list>
#include <utility>

#include "exchange/odf_package.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kLetters = "Liberation Sans";  // everywhere where LibreOffice is; as wide as Arial
constexpr const char* kInk = "#1b1f24";
constexpr const char* kQuietInk = "#50565f";
constexpr const char* kAccent = "#0a5799";

using Properties = std::initializer_list<std::pair<const char*, const char*>>;

pugi::xml_node with(pugi::xml_node node, const Properties& properties) {
  for (const auto& [name, value] : properties) set(node, name, value);
  return node;
}

struct ParagraphStyle {
  const char* name;
  const char* parent;
  Properties paragraph;
  Properties text;
};

pugi::xml_node add_style(pugi::xml_node styles, const ParagraphStyle& wish) {
  auto style = with(add(styles, "style:style"), {{"style:name", wish.name}, {"style:family", "paragraph"}});
  if (*wish.parent) set(style, "style:parent-style-name", wish.parent);
  if (wish.paragraph.size() > 0) with(add(style, "style:paragraph-properties"), wish.paragraph);
  if (wish.text.size() > 0) with(add(style, "style:text-properties"), wish.text);
  return style;
}

void add_default_style(pugi::xml_node styles, const DocumentHead& head) {
  auto preset = set(add(styles, "style:default-style"), "style:family", "paragraph");
  with(add(preset, "style:paragraph-properties"),
       {{"fo:hyphenation-ladder-count", "no-limit"}, {"fo:orphans", "2"}, {"fo:widows", "2"}});
  auto text = with(add(preset, "style:text-properties"),
                   {{"fo:font-family", kLetters}, {"fo:font-size", "10.5pt"}, {"fo:color", kInk}});
  set(text, "fo:language", head.language.substr(0, 2));
  set(text, "fo:country", head.language.substr(3));
}

void add_headings(pugi::xml_node styles) {
  const ParagraphStyle levels[] = {
      {"Heading_20_1",
       "Standard",
       {{"fo:margin-top", "0.9cm"}, {"fo:margin-bottom", "0.3cm"}, {"fo:keep-with-next", "always"}},
       {{"fo:font-size", "18pt"}, {"fo:font-weight", "bold"}, {"fo:color", kAccent}}},
      {"Heading_20_2",
       "Standard",
       {{"fo:margin-top", "0.8cm"}, {"fo:margin-bottom", "0.2cm"}, {"fo:keep-with-next", "always"}},
       {{"fo:font-size", "14pt"}, {"fo:font-weight", "bold"}}},
      {"Heading_20_3",
       "Standard",
       {{"fo:margin-top", "0.5cm"}, {"fo:margin-bottom", "0.15cm"}, {"fo:keep-with-next", "always"}},
       {{"fo:font-size", "11.5pt"}, {"fo:font-weight", "bold"}}}};
  int level = 0;
  for (const ParagraphStyle& each : levels) {
    auto style = add_style(styles, each);
    ++level;
    set(style, "style:display-name", "Heading " + std::to_string(level));
    set(style, "style:default-outline-level", std::to_string(level));
  }
}

void add_paragraphs(pugi::xml_node styles) {
  add_style(styles, {"Standard", "", {{"fo:line-height", "125%"}}, {}});
  add_style(styles, {"Text_20_body", "Standard", {{"fo:margin-bottom", "0.2cm"}}, {}});
  add_style(styles, {"Title",
                     "Standard",
                     {{"fo:margin-top", "1.2cm"}, {"fo:margin-bottom", "0.2cm"}, {"fo:line-height", "110%"}},
                     {{"fo:font-size", "26pt"}, {"fo:font-weight", "bold"}}});
  add_style(styles, {"Subtitle",
                     "Standard",
                     {{"fo:margin-bottom", "0.15cm"}},
                     {{"fo:font-size", "13pt"}, {"fo:color", kQuietInk}}});
  add_style(styles, {"Label",
                     "Standard",
                     {{"fo:margin-bottom", "0.4cm"}},
                     {{"fo:font-size", "13pt"}, {"fo:font-weight", "bold"}, {"fo:color", "#7d4a00"}}});
  add_style(styles, {"Finding",
                     "Standard",
                     {{"fo:margin-top", "0.25cm"}, {"fo:margin-bottom", "0.08cm"}, {"fo:keep-with-next", "always"}},
                     {{"fo:font-size", "11.5pt"}}});
  add_style(styles, {"Dissent",
                     "Standard",
                     {{"fo:margin-left", "0.4cm"},
                      {"fo:margin-top", "0.08cm"},
                      {"fo:margin-bottom", "0.12cm"},
                      {"fo:padding-left", "0.25cm"},
                      {"fo:border-left", "2pt solid #7d4a00"}},
                     {}});
  add_style(
      styles,
      {"Note", "Standard", {{"fo:margin-bottom", "0.12cm"}}, {{"fo:font-size", "9pt"}, {"fo:color", kQuietInk}}});
  add_style(styles, {"Caption",
                     "Standard",
                     {{"fo:margin-top", "0.3cm"}, {"fo:margin-bottom", "0.1cm"}, {"fo:keep-with-next", "always"}},
                     {{"fo:font-size", "9pt"}, {"fo:color", kQuietInk}}});
  add_style(styles, {"Table_20_Contents", "Standard", {{"fo:line-height", "115%"}}, {{"fo:font-size", "9.5pt"}}});
  add_style(styles, {"Table_20_Number", "Table_20_Contents", {{"fo:text-align", "end"}}, {}});
  add_style(styles, {"Table_20_Heading", "Table_20_Contents", {}, {{"fo:font-weight", "bold"}}});
  add_style(styles, {"Table_20_Number_20_Heading", "Table_20_Heading", {{"fo:text-align", "end"}}, {}});
  add_style(styles, {"List_20_Contents", "Standard", {{"fo:margin-bottom", "0.1cm"}}, {}});
  add_style(styles, {"Contents_20_1", "Standard", {{"fo:margin-top", "0.1cm"}}, {}});
  add_style(styles, {"Contents_20_2", "Standard", {{"fo:margin-left", "0.6cm"}}, {{"fo:font-size", "9.5pt"}}});
  add_style(styles, {"Footer", "Standard", {}, {{"fo:font-size", "8.5pt"}, {"fo:color", kQuietInk}}});
}

void add_text_styles(pugi::xml_node styles) {
  const auto style = [&](const char* name, const Properties& properties) {
    auto node = with(add(styles, "style:style"), {{"style:name", name}, {"style:family", "text"}});
    with(add(node, "style:text-properties"), properties);
  };
  style("Strong", {{"fo:font-weight", "bold"}});
  style("Quiet", {{"fo:color", kQuietInk}, {"fo:font-size", "8.5pt"}});
  style("Link", {{"fo:color", kAccent}, {"fo:font-size", "8.5pt"}});
}

void add_bullets(pugi::xml_node styles) {
  auto list = set(add(styles, "text:list-style"), "style:name", "Points");
  auto level = with(add(list, "text:list-level-style-bullet"), {{"text:level", "1"}, {"text:bullet-char", "•"}});
  auto place =
      set(add(level, "style:list-level-properties"), "text:list-level-position-and-space-mode", "label-alignment");
  with(add(place, "style:list-level-label-alignment"), {{"text:label-followed-by", "listtab"},
                                                        {"fo:margin-left", "0.6cm"},
                                                        {"fo:text-indent", "-0.6cm"},
                                                        {"text:list-tab-stop-position", "0.6cm"}});
}

void add_page(pugi::xml_node root, const Report& report) {
  auto page = set(add(add(root, "office:automatic-styles"), "style:page-layout"), "style:name", "A4");
  with(add(page, "style:page-layout-properties"), {{"fo:page-width", "21cm"},
                                                   {"fo:page-height", "29.7cm"},
                                                   {"style:print-orientation", "portrait"},
                                                   {"fo:margin-top", "2cm"},
                                                   {"fo:margin-bottom", "1.6cm"},
                                                   {"fo:margin-left", "2cm"},
                                                   {"fo:margin-right", "2cm"}});
  with(add(add(page, "style:footer-style"), "style:header-footer-properties"),
       {{"fo:min-height", "0.9cm"}, {"fo:margin-top", "0.4cm"}});
  auto master = with(add(add(root, "office:master-styles"), "style:master-page"),
                     {{"style:name", "Standard"}, {"style:page-layout-name", "A4"}});
  auto foot = set(add(add(master, "style:footer"), "text:p"), "text:style-name", "Footer");
  append_words(foot, report.foot + (report.foot.empty() ? "" : " · "));
  set(add(foot, "text:page-number"), "text:select-page", "current").text().set("1");
  append_words(foot, "/");
  add(foot, "text:page-count").text().set("1");
}

}  // namespace

std::string report_odt_styles(const Report& report) {
  pugi::xml_document document;
  auto root = odf_root(document, "office:document-styles");
  auto styles = add(root, "office:styles");
  add_default_style(styles, report.head);
  add_paragraphs(styles);
  add_headings(styles);
  add_text_styles(styles);
  add_bullets(styles);
  add_page(root, report);
  return xml_bytes(document);
}

}  // namespace tafelrunde::exchange
