#include "exchange/table_ods.h"

#include "exchange/odf_package.h"

namespace tafelrunde::exchange {
namespace {

constexpr const char* kMediaType = "application/vnd.oasis.opendocument.spreadsheet";

const char* width_style(ColumnWidth width) {
  switch (width) {
    case ColumnWidth::narrow:
      return "narrow";
    case ColumnWidth::medium:
      return "medium";
    case ColumnWidth::wide:
      return "wide";
  }
  return "medium";
}

const char* cell_style(CellType type) {
  switch (type) {
    case CellType::date:
      return "day";
    case CellType::moment:
      return "minute";
    case CellType::identifier:
      return "one-line";
    case CellType::text:
    case CellType::number:
    case CellType::truth:
      return "plain";
  }
  return "plain";
}

// --- styles ---

void add_width(pugi::xml_node styles, const char* name, const char* width) {
  auto style = set(set(add(styles, "style:style"), "style:name", name), "style:family", "table-column");
  set(add(style, "style:table-column-properties"), "style:column-width", width);
}

pugi::xml_node add_cell_style(pugi::xml_node styles, const char* name, const char* data_style = nullptr,
                              const char* wrap = "wrap") {
  auto style = set(set(add(styles, "style:style"), "style:name", name), "style:family", "table-cell");
  if (data_style) set(style, "style:data-style-name", data_style);
  return set(set(add(style, "style:table-cell-properties"), "fo:wrap-option", wrap), "style:vertical-align", "top");
}

void add_head_style(pugi::xml_node styles, const char* name, const char* ground) {
  auto cell = add_cell_style(styles, name);
  set(set(cell, "fo:background-color", ground), "fo:border-bottom", "0.75pt solid #1b1f24");
  set(add(cell.parent(), "style:text-properties"), "fo:font-weight", "bold");
}

// Day and time in the order German readers expect, whatever the computer's own is.
void add_moment_styles(pugi::xml_node styles) {
  for (const bool with_time : {false, true}) {
    auto style = set(add(styles, "number:date-style"), "style:name", with_time ? "minute-form" : "day-form");
    const auto part = [&](const char* what) { set(add(style, what), "number:style", "long"); };
    const auto text = [&](const char* words) { add(style, "number:text").text().set(words); };
    part("number:day"), text("."), part("number:month"), text("."), part("number:year");
    if (with_time) text(" "), part("number:hours"), text(":"), part("number:minutes");
  }
}

void add_styles(pugi::xml_node root) {
  auto styles = add(root, "office:automatic-styles");
  add_width(styles, "narrow", "2.4cm");
  add_width(styles, "medium", "4.6cm");
  add_width(styles, "wide", "11cm");
  add_moment_styles(styles);
  add_cell_style(styles, "plain");
  add_cell_style(styles, "one-line", nullptr, "no-wrap");
  add_cell_style(styles, "day", "day-form");
  add_cell_style(styles, "minute", "minute-form");
  add_head_style(styles, "head", "#e4ecf4");
  add_head_style(styles, "head-to-fill", "#fdf0c8");
  auto sheet = set(set(add(styles, "style:style"), "style:name", "sheet"), "style:family", "table");
  set(sheet, "style:master-page-name", "Quer");
}

// --- cells ---

void add_lines(pugi::xml_node cell, std::string_view words) {
  for (std::size_t from = 0; from <= words.size();) {
    const std::size_t end = std::min(words.find('\n', from), words.size());
    append_words(add(cell, "text:p"), words.substr(from, end - from));
    from = end + 1;
  }
}

void add_typed(pugi::xml_node cell, const char* type, const char* value_name, const std::string& value) {
  set(set(cell, "office:value-type", type), value_name, value);
}

void add_cell(pugi::xml_node row, const Column& column, const std::string& text) {
  auto cell = set(add(row, "table:table-cell"), "table:style-name", cell_style(column.type));
  if (text.empty()) return;
  const auto moment = moment_in(text);
  if (column.type == CellType::number && number_in(text)) {
    add_typed(cell, "float", "office:value", text);
  } else if (column.type == CellType::truth && truth_in(text)) {
    add_typed(cell, "boolean", "office:boolean-value", text);
  } else if (column.type == CellType::date && moment) {
    add_typed(cell, "date", "office:date-value", text.substr(0, 10));
  } else if (column.type == CellType::moment && moment) {
    add_typed(cell, "date", "office:date-value", iso_text(*moment));
  } else {
    set(cell, "office:value-type", "string");
  }
  add_lines(cell, text);
}

void add_sheet(pugi::xml_node book, const Sheet& table) {
  auto sheet = set(set(add(book, "table:table"), "table:name", table.name), "table:style-name", "sheet");
  for (const Column& column : table.columns) {
    auto node = set(add(sheet, "table:table-column"), "table:style-name", width_style(column.width));
    set(node, "table:default-cell-style-name", cell_style(column.type));
  }
  auto head = add(add(sheet, "table:table-header-rows"), "table:table-row");
  for (const Column& column : table.columns) {
    auto cell = set(add(head, "table:table-cell"), "office:value-type", "string");
    set(cell, "table:style-name", column.filled_by == FilledBy::ministry ? "head-to-fill" : "head");
    add_lines(cell, column.name);
  }
  for (const auto& cells : table.rows) {
    auto row = add(sheet, "table:table-row");
    for (std::size_t i = 0; i < cells.size(); ++i) add_cell(row, table.columns[i], cells[i]);
  }
}

// "A", "Z", "AA"
std::string column_letters(std::size_t column) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters;
}

void add_filters(pugi::xml_node book, const std::vector<Sheet>& tables) {
  auto ranges = add(book, "table:database-ranges");
  for (const Sheet& table : tables) {
    const std::string last = column_letters(table.columns.size() - 1) + std::to_string(table.rows.size() + 1);
    auto range = set(add(ranges, "table:database-range"), "table:name", "Filter " + table.name);
    set(range, "table:target-range-address", "'" + table.name + "'.A1:'" + table.name + "'." + last);
    set(range, "table:display-filter-buttons", "true");
  }
}

// --- the parts of the package ---

std::string content_bytes(const std::vector<Sheet>& tables) {
  pugi::xml_document document;
  auto root = odf_root(document, "office:document-content");
  add_styles(root);
  auto book = add(add(root, "office:body"), "office:spreadsheet");
  for (const Sheet& table : tables) add_sheet(book, table);
  add_filters(book, tables);
  return xml_bytes(document);
}

// Landscape A3, as wide as the page.
std::string styles_bytes(const DocumentHead& head) {
  pugi::xml_document document;
  auto root = odf_root(document, "office:document-styles");
  auto preset = set(add(add(root, "office:styles"), "style:default-style"), "style:family", "table-cell");
  auto letters = set(add(preset, "style:text-properties"), "fo:font-family", "Liberation Sans");
  set(letters, "fo:font-size", "10pt");
  set(letters, "fo:language", head.language.substr(0, 2));
  set(letters, "fo:country", head.language.substr(std::min<std::size_t>(3, head.language.size())));
  auto page = set(add(add(root, "office:automatic-styles"), "style:page-layout"), "style:name", "quer");
  auto size = set(add(page, "style:page-layout-properties"), "style:print-orientation", "landscape");
  set(set(size, "fo:page-width", "42cm"), "fo:page-height", "29.7cm");
  set(set(size, "fo:margin", "1.5cm"), "style:scale-to-X", "1");
  set(size, "style:scale-to-Y", "0");
  auto master = set(add(add(root, "office:master-styles"), "style:master-page"), "style:name", "Quer");
  set(master, "style:page-layout-name", "quer");
  return xml_bytes(document);
}

void add_item(pugi::xml_node parent, const char* name, const char* type, const char* value) {
  auto item = set(set(add(parent, "config:config-item"), "config:name", name), "config:type", type);
  item.text().set(value);
}

// The first row of every sheet stays in sight.
std::string settings_bytes(const std::vector<Sheet>& tables) {
  pugi::xml_document document;
  auto set_node =
      add(add(odf_root(document, "office:document-settings"), "office:settings"), "config:config-item-set");
  set(set_node, "config:name", "ooo:view-settings");
  set(document.document_element(), "xmlns:ooo", "http://openoffice.org/2004/office");
  auto views = set(add(set_node, "config:config-item-map-indexed"), "config:name", "Views");
  auto view = add(views, "config:config-item-map-entry");
  add_item(view, "ViewId", "string", "view1");
  auto sheets = set(add(view, "config:config-item-map-named"), "config:name", "Tables");
  for (const Sheet& table : tables) {
    auto sheet = set(add(sheets, "config:config-item-map-entry"), "config:name", table.name);
    add_item(sheet, "VerticalSplitMode", "short", "2");
    add_item(sheet, "VerticalSplitPosition", "int", "1");
    add_item(sheet, "ActiveSplitRange", "short", "2");
    add_item(sheet, "PositionTop", "int", "0");
    add_item(sheet, "PositionBottom", "int", "1");
  }
  return xml_bytes(document);
}

}  // namespace

Result<std::string> workbook_ods(const std::vector<Sheet>& tables, const DocumentHead& head) {
  OdfParts parts;
  parts.media_type = kMediaType;
  parts.content = content_bytes(tables);
  parts.styles = styles_bytes(head);
  parts.settings = settings_bytes(tables);
  return odf_package(parts, head);
}

}  // namespace tafelrunde::exchange
