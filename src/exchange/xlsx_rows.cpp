// XLSX (ECMA-376 part 1, section 18): the book names its sheets, relations say where they lie, most texts lie in one
// list that the cells point into.
#include <charconv>
#include <cmath>
#include <map>

#include "base/text.h"
#include "exchange/sheet_rows.h"
#include "exchange/xml_stream.h"

namespace tafelrunde::exchange {
namespace {

struct BookSheets : XmlListener {
  std::vector<std::string> names, relations;

  void begin(const XmlTag& tag) override {
    if (tag.name != "sheet" || names.size() >= kMaxColumns) return;
    names.emplace_back(tag.attribute("name"));
    relations.emplace_back(tag.attribute("id"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

struct Relations : XmlListener {
  std::map<std::string, std::string> targets;

  void begin(const XmlTag& tag) override {
    if (tag.name == "Relationship" && targets.size() < kMaxColumns)
      targets[std::string(tag.attribute("Id"))] = std::string(tag.attribute("Target"));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

// Texts within <t>, but for those that only say how to pronounce them (<rPh>).
class RichText {
 public:
  void begin(std::string_view name) {
    if (name == "rPh") is_sound_ = true;
    if (name == "t") is_text_ = !is_sound_;
  }
  void end(std::string_view name) {
    if (name == "rPh") is_sound_ = false;
    if (name == "t") is_text_ = false;
  }
  void text(std::string_view piece) {
    if (is_text_) words += piece;
  }

  std::string words;

 private:
  bool is_text_ = false, is_sound_ = false;
};

struct SharedTexts : XmlListener {
  std::vector<std::string> texts;
  RichText rich;
  std::size_t bytes = 0;

  void begin(const XmlTag& tag) override {
    if (tag.name == "si") rich = {};
    rich.begin(tag.name);
  }
  void end(std::string_view name) override {
    rich.end(name);
    if (name != "si") return;
    bytes += rich.words.size();
    if (texts.size() >= kMaxCells || bytes > kMaxTableBytes)
      refusal = Message{"table.too_much", {std::to_string(kMaxTableBytes >> 20)}};
    else
      texts.push_back(std::move(rich.words));
  }
  void text(std::string_view piece) override {
    rich.text(piece);
    if (rich.words.size() > kMaxTableBytes)
      refusal = Message{"table.too_large", {std::to_string(kMaxTableBytes >> 20)}};
  }
};

// "4" of "4.0" and of "4.0000000000000001"; other numbers as they stand.
std::string as_shown(const std::string& number) {
  double value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
  if (read.ec != std::errc() || read.ptr != number.data() + number.size()) return number;
  if (std::abs(value) < 1e15 && value == std::floor(value)) return std::to_string(static_cast<long long>(value));
  return number;
}

struct SheetCells : XmlListener {
  SheetCells(const std::vector<std::string>& shared, const RowTaker& take) : texts(shared), rows(take) {}

  const std::vector<std::string>& texts;
  SheetRows rows;
  int line = 0;
  std::size_t column = 0;
  std::string type, value;
  bool is_value = false;
  RichText rich;

  void begin(const XmlTag& tag) override {
    if (tag.name == "row") {
      line = tag.number("r", line + 1);
      column = 0;
      rows.begin(line);
    } else if (tag.name == "c") {
      column = place_of(tag.attribute("r"));
      type = tag.attribute("t");
      value.clear();
      rich = {};
    }
    is_value = tag.name == "v";
    rich.begin(tag.name);
  }
  void end(std::string_view name) override {
    is_value = false;
    rich.end(name);
    if (name == "c") keep(rows.put(column++, words()));
    if (name == "row") keep(rows.end());
  }
  void text(std::string_view piece) override {
    if (is_value) value += piece;
    rich.text(piece);
    if (value.size() + rich.words.size() > kMaxTableBytes)
      refusal = Message{"table.too_large", {std::to_string(kMaxTableBytes >> 20)}};
  }

 private:
  // 27 of "AB7"; without letters the next one.
  std::size_t place_of(std::string_view reference) const {
    std::size_t place = 0;
    for (const char c : reference.substr(0, 4)) {
      if (c < 'A' || c > 'Z') break;
      place = place * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return place > 0 ? place - 1 : column;
  }

  std::string words() const {
    if (type == "inlineStr") return rich.words;
    if (type == "s") {
      std::size_t index = texts.size();
      std::from_chars(value.data(), value.data() + value.size(), index);
      return index < texts.size() ? texts[index] : std::string();
    }
    if (type == "b") return value == "1" ? "true" : "false";
    if (type == "e") return {};
    return type.empty() || type == "n" ? as_shown(value) : value;
  }

  void keep(const Outcome& outcome) {
    if (!outcome) refusal = outcome.problem();
  }
};

// Where a sheet lies, as its book names it: relative to xl/, or from the root.
std::string path_of(const std::string& target) { return target.starts_with('/') ? target.substr(1) : "xl/" + target; }

}  // namespace

Result<SheetChoice> take_xlsx_rows(std::string_view bytes, std::string_view sheet, const RowTaker& take) {
  auto archive = ZipReader::open(bytes);
  if (!archive) return archive.problem();
  BookSheets book;
  if (auto read = read_xml(*archive, "xl/workbook.xml", book); !read) return read.problem();
  auto choice = chosen_sheet(book.names, sheet);
  if (!choice) return choice;
  Relations relations;
  if (auto read = read_xml(*archive, "xl/_rels/workbook.xml.rels", relations); !read) return read.problem();
  SharedTexts shared;
  if (archive->has("xl/sharedStrings.xml"))
    if (auto read = read_xml(*archive, "xl/sharedStrings.xml", shared); !read) return read.problem();
  SheetCells cells(shared.texts, take);
  const std::string place = path_of(relations.targets[book.relations[choice->chosen]]);
  if (auto read = read_xml(*archive, place, cells); !read) return read.problem();
  return choice;
}

}  // namespace tafelrunde::exchange
