// ODS (OpenDocument 1.3, part 3, section 9): all sheets lie in content.xml; equal cells and rows are written once
// with how often they are repeated.
#include <algorithm>

#include "exchange/sheet_rows.h"
#include "exchange/xml_stream.h"

namespace tafelrunde::exchange {
namespace {

constexpr int kMaxLine = 1 << 24;  // sixteen times as many rows as a spreadsheet has

struct SheetNames : XmlListener {
  std::vector<std::string> names;

  void begin(const XmlTag& tag) override {
    if (tag.name == "table" && names.size() < kMaxColumns) names.emplace_back(tag.attribute("name"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

// The words of a cell: its paragraphs, but not notes and pictures that hang on it.
class CellText {
 public:
  void begin(const XmlTag& tag) {
    if (hidden_ > 0 || tag.name == "annotation" || tag.name == "frame" || tag.name == "custom-shape") {
      ++hidden_;
      return;
    }
    if (tag.name == "p" || tag.name == "h") {
      if (paragraphs_++ > 0) words += '\n';
      is_text_ = true;
    } else if (tag.name == "s") {
      words.append(static_cast<std::size_t>(std::min(tag.number("c", 1), 10'000)), ' ');
    } else if (tag.name == "tab") {
      words += '\t';
    } else if (tag.name == "line-break") {
      words += '\n';
    }
  }
  void end(std::string_view name) {
    if (hidden_ > 0)
      --hidden_;
    else if (name == "p" || name == "h")
      is_text_ = false;
  }
  void text(std::string_view piece) {
    if (is_text_ && hidden_ == 0) words += piece;
  }

  std::string words;

 private:
  int hidden_ = 0, paragraphs_ = 0;
  bool is_text_ = false;
};

struct OneSheet : XmlListener {
  OneSheet(std::size_t wanted, const RowTaker& take) : wanted_(wanted), rows_(take) {}

  void begin(const XmlTag& tag) override {
    if (tag.name == "table") is_here_ = tables_++ == wanted_;
    if (!is_here_) return;
    if (is_in_cell_) return cell_.begin(tag);
    if (tag.name == "table-row") {
      row_times_ = tag.number("number-rows-repeated", 1);
      column_ = 0;
      rows_.begin(line_);
    } else if (tag.name == "table-cell" || tag.name == "covered-table-cell") {
      cell_times_ = tag.number("number-columns-repeated", 1);
      cell_ = {};
      is_in_cell_ = true;
    }
  }
  void end(std::string_view name) override {
    if (!is_here_) return;
    if (name == "table-cell" || name == "covered-table-cell") return end_cell();
    if (is_in_cell_) return cell_.end(name);
    if (name == "table") is_here_ = false;
    if (name != "table-row") return;
    keep(rows_.end(row_times_));
    line_ = std::min(line_ + std::min(row_times_, kMaxLine), kMaxLine);
  }
  void text(std::string_view piece) override {
    if (!is_here_ || !is_in_cell_) return;
    cell_.text(piece);
    if (cell_.words.size() > kMaxTableBytes)
      refusal = Message{"table.too_large", {std::to_string(kMaxTableBytes >> 20)}};
  }

 private:
  void end_cell() {
    is_in_cell_ = false;
    for (int i = 0; i < cell_times_ && !cell_.words.empty() && !refusal; ++i)
      keep(rows_.put(column_ + static_cast<std::size_t>(i), cell_.words));
    column_ += static_cast<std::size_t>(cell_times_);
  }
  void keep(const Outcome& outcome) {
    if (!outcome) refusal = outcome.problem();
  }

  std::size_t wanted_, tables_ = 0, column_ = 0;
  SheetRows rows_;
  CellText cell_;
  int line_ = 1, row_times_ = 1, cell_times_ = 1;
  bool is_here_ = false, is_in_cell_ = false;
};

}  // namespace

Result<SheetChoice> take_ods_rows(std::string_view bytes, std::string_view sheet, const RowTaker& take) {
  auto archive = ZipReader::open(bytes);
  if (!archive) return archive.problem();
  SheetNames book;
  if (auto read = read_xml(*archive, "content.xml", book); !read) return read.problem();
  auto choice = chosen_sheet(std::move(book.names), sheet);
  if (!choice) return choice;
  auto again = ZipReader::open(bytes);  // with a budget of its own
  if (!again) return again.problem();
  OneSheet rows(choice->chosen, take);
  if (auto read = read_xml(*again, "content.xml", rows); !read) return read.problem();
  return choice;
}

}  // namespace tafelrunde::exchange
