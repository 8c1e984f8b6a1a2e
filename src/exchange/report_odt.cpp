#include "exchange/report_odt.h"

#include <cstdio>
#include <set>

#include "base/overloaded.h"
#include "exchange/chart_picture.h"
#include "exchange/odf_package.h"
#include "exchange/report_odt_styles.h"

namespace tafelrunde::exchange {
namespace {

constexpr double kPointsPerCm = 72 / 2.54;

std::string cm(double length) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2fcm", length);
  return text;
}

pugi::xml_node styled(pugi::xml_node node, const char* style) { return set(node, "text:style-name", style); }

class Writing {
 public:
  explicit Writing(const Report& report) : report_(report), root_(odf_root(document_, "office:document-content")) {
    styles_ = add(root_, "office:automatic-styles");
    add_table_styles();
    text_ = add(add(root_, "office:body"), "office:text");
  }

  Result<std::string> package() && {
    title_page();
    for (const Block& block : report_.blocks) std::visit([this](const auto& each) { write(each); }, block);
    if (fault_) return *fault_;
    OdfParts parts{
        "application/vnd.oasis.opendocument.text", xml_bytes(document_), report_odt_styles(report_), {}, {}};
    parts.pictures = std::move(pictures_);
    return odf_package(parts, report_.head);
  }

 private:
  // --- what stands before the chapters ---

  void title_page() {
    append_words(styled(add(text_, "text:p"), "Title"), report_.title);
    if (!report_.subtitle.empty()) append_words(styled(add(text_, "text:p"), "Subtitle"), report_.subtitle);
    append_words(styled(add(text_, "text:p"), "Subtitle"), report_.kind);
    if (!report_.label.empty()) append_words(styled(add(text_, "text:p"), "Label"), report_.label);
    contents();
  }

  // Links, without page numbers: only a program that lays pages out knows
  // those, and can add them.
  void contents() {
    auto index = set(add(text_, "text:table-of-content"), "text:name", "Inhalt");
    set(index, "text:protected", "false");
    auto source = set(add(index, "text:table-of-content-source"), "text:outline-level", "2");
    for (const char* level : {"1", "2"}) {
      auto entry = set(add(source, "text:table-of-content-entry-template"), "text:outline-level", level);
      set(entry, "text:style-name", std::string("Contents_20_") + level);
      add(entry, "text:index-entry-link-start");
      add(entry, "text:index-entry-text");
      set(set(add(entry, "text:index-entry-tab-stop"), "style:type", "right"), "style:leader-char", ".");
      add(entry, "text:index-entry-page-number");
      add(entry, "text:index-entry-link-end");
    }
    auto body = add(index, "text:index-body");
    int count = 0;
    for (const Block& block : report_.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (!heading) continue;
      ++count;
      if (heading->level > 2) continue;
      auto line = styled(add(body, "text:p"), heading->level == 1 ? "Contents_20_1" : "Contents_20_2");
      append_words(link(line, "kapitel-" + std::to_string(count)), heading->text);
    }
  }

  // --- blocks ---

  void write(const Heading& heading) {
    const std::string level = std::to_string(heading.level);
    auto node = set(add(text_, "text:h"), "text:outline-level", level);
    styled(node, breaks_page_ && heading.level == 1 ? "NewPage" : ("Heading_20_" + level).c_str());
    breaks_page_ = false;
    bookmark(node, "kapitel-" + std::to_string(++headings_));
    bookmark(node, heading.anchor);
    append_words(node, heading.text);
  }

  void write(const Paragraph& paragraph) {
    constexpr const char* kStyles[] = {"Text_20_body", "Finding", "Dissent", "Note"};
    auto node = styled(add(text_, "text:p"), kStyles[static_cast<int>(paragraph.kind)]);
    bookmark(node, paragraph.anchor);
    write_line(node, paragraph.line);
  }

  void write(const Bullets& bullets) {
    auto list = styled(add(text_, "text:list"), "Points");
    for (const Line& item : bullets.items)
      write_line(styled(add(add(list, "text:list-item"), "text:p"), "List_20_Contents"), item);
  }

  void write(const ReportTable& table) {
    append_words(styled(add(text_, "text:p"), "Caption"), table.caption);
    auto node = set(add(text_, "table:table"), "table:name", "Tabelle " + std::to_string(++tables_));
    set(node, "table:style-name", "table");
    add(node, "table:title").text().set(table.caption.c_str());
    for (const ReportColumn& column : table.columns)
      set(add(node, "table:table-column"), "table:style-name", column_style(column.width_percent));
    auto head = add(add(node, "table:table-header-rows"), "table:table-row");
    for (const ReportColumn& column : table.columns)
      append_words(styled(add(cell(head, "head"), "text:p"),
                          column.align == Align::right ? "Table_20_Number_20_Heading" : "Table_20_Heading"),
                   column.title);
    for (const ReportRow& row : table.rows)
      write_row(set(add(node, "table:table-row"), "table:style-name", "row"), table, row);
    styled(add(text_, "text:p"), "Text_20_body");
  }

  void write(const BarChart& chart) {
    append_words(styled(add(text_, "text:p"), "Caption"), chart.title);
    const auto picture = chart_png(fonts_, chart, kOdtTextWidth_cm * kPointsPerCm);
    if (!picture) {
      fault_ = picture.problem();
      return;
    }
    const std::string name = "Pictures/diagramm-" + std::to_string(pictures_.size() + 1) + ".png";
    pictures_.push_back({name, *picture, Packing::stored});
    auto frame = set(add(styled(add(text_, "text:p"), "Text_20_body"), "draw:frame"), "text:anchor-type", "as-char");
    set(frame, "draw:name", "Diagramm " + std::to_string(pictures_.size()));
    set(frame, "svg:width", cm(kOdtTextWidth_cm));
    set(frame, "svg:height", cm(chart_height_pt(chart) / kPointsPerCm));
    auto image = set(set(add(frame, "draw:image"), "xlink:href", name), "xlink:type", "simple");
    set(set(image, "xlink:show", "embed"), "xlink:actuate", "onLoad");
    add(frame, "svg:title").text().set(chart.title.c_str());
    add(frame, "svg:desc").text().set(chart.description.c_str());
  }

  void write(const NewPage&) { breaks_page_ = true; }

  // --- parts of blocks ---

  static void bookmark(pugi::xml_node node, const std::string& anchor) {
    if (!anchor.empty()) set(add(node, "text:bookmark"), "text:name", anchor);
  }
  static pugi::xml_node link(pugi::xml_node node, const std::string& anchor) {
    return set(set(add(node, "text:a"), "xlink:type", "simple"), "xlink:href", "#" + anchor);
  }
  static pugi::xml_node cell(pugi::xml_node row, const char* style) {
    return set(set(add(row, "table:table-cell"), "table:style-name", style), "office:value-type", "string");
  }

  void write_row(pugi::xml_node node, const ReportTable& table, const ReportRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      auto words = styled(add(cell(node, "cell"), "text:p"),
                          table.columns[i].align == Align::right ? "Table_20_Number" : "Table_20_Contents");
      if (i == 0) bookmark(words, row.anchor);
      write_line(words, row.cells[i]);
    }
  }

  static void write_line(pugi::xml_node node, const Line& line) {
    for (const Span& span : line) {
      if (!span.link.empty()) {
        append_words(styled(add(link(node, span.link), "text:span"), "Link"), span.text);
      } else if (span.tone == Tone::plain) {
        append_words(node, span.text);
      } else {
        append_words(styled(add(node, "text:span"), span.tone == Tone::strong ? "Strong" : "Quiet"), span.text);
      }
    }
  }

  // --- styles that this document makes ---

  void add_table_styles() {
    auto page = set(set(add(styles_, "style:style"), "style:name", "NewPage"), "style:family", "paragraph");
    set(page, "style:parent-style-name", "Heading_20_1");
    set(set(add(page, "style:paragraph-properties"), "fo:break-before", "page"), "fo:margin-top", "0cm");
    auto table = set(set(add(styles_, "style:style"), "style:name", "table"), "style:family", "table");
    auto form =
        set(set(add(table, "style:table-properties"), "style:width", cm(kOdtTextWidth_cm)), "table:align", "left");
    set(form, "fo:margin-bottom", "0.2cm");
    auto row = set(set(add(styles_, "style:style"), "style:name", "row"), "style:family", "table-row");
    set(add(row, "style:table-row-properties"), "fo:keep-together", "always");
    cell_style("cell", "0.5pt solid #c9ccd1", nullptr);
    cell_style("head", "1pt solid #1b1f24", "#eef2f6");
  }

  void cell_style(const char* name, const char* border, const char* ground) {
    auto style = set(set(add(styles_, "style:style"), "style:name", name), "style:family", "table-cell");
    auto form =
        set(set(add(style, "style:table-cell-properties"), "fo:padding", "0.12cm"), "fo:border-bottom", border);
    if (ground) set(form, "fo:background-color", ground);
  }

  std::string column_style(int percent) {
    const std::string name = "width-" + std::to_string(percent);
    if (!widths_.insert(percent).second) return name;
    auto style = set(set(add(styles_, "style:style"), "style:name", name), "style:family", "table-column");
    set(add(style, "style:table-column-properties"), "style:column-width", cm(kOdtTextWidth_cm * percent / 100));
    return name;
  }

  const Report& report_;
  pugi::xml_document document_;
  pugi::xml_node root_, styles_, text_;
  Fonts fonts_;
  std::vector<ZippedFile> pictures_;
  std::set<int> widths_;
  std::optional<Message> fault_;
  int headings_ = 0, tables_ = 0;
  bool breaks_page_ = false;
};

}  // namespace

Result<std::string> report_odt(const Report& report) { return Writing(report).package(); }

}  // namespace tafelrunde::exchange
