#include "exchange/table_xlsx.h"

#include <xlsxwriter.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <string_view>

#include "base/text.h"

namespace tafelrunde::exchange {
namespace {

constexpr std::size_t kMaxCellCharacters = 32'767;  // in UTF-16 units; an emoji is two
constexpr const char* kCut = "… [gekürzt]";

double width_of(ColumnWidth width) {
  switch (width) {
    case ColumnWidth::narrow:
      return 12;
    case ColumnWidth::medium:
      return 24;
    case ColumnWidth::wide:
      return 60;
  }
  return 24;
}

lxw_datetime excel_time(const Moment& at) {
  return {at.year, at.month, at.day, at.hour, at.minute, static_cast<double>(at.second)};
}

// Since 1970, as if the moment were UTC: the library writes it so.
std::time_t seconds_of(const Moment& at) {
  using namespace std::chrono;
  const sys_days day(year(at.year) / at.month / at.day);
  return (day + hours(at.hour) + minutes(at.minute) + seconds(at.second)).time_since_epoch() / seconds(1);
}

bool is_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// OOXML reads "_x0041_" as an "A". Who wrote these seven letters is to see them; the library does not care for that.
std::string with_escapes_kept(const std::string& text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_escape(std::string_view(text).substr(at))) kept += "_x005F";
    kept += text[at];
  }
  return kept;
}

// Excel counts in UTF-16.
std::string fitting(const std::string& text) {
  if (text.size() <= kMaxCellCharacters) return text;
  std::size_t units = 0;
  std::string kept;
  for (const char32_t c : code_points(text)) {
    units += c > 0xFFFF ? 2 : 1;
    if (units > kMaxCellCharacters - 20) return kept + kCut;
    append_utf8(kept, c);
  }
  return text;
}

// A file without a name: the library of Debian 12 can write to files only.
class NamelessFile {
 public:
  bool is_open() const { return file_ != nullptr; }
  std::string path() const { return "/proc/self/fd/" + std::to_string(fileno(file_.get())); }
  std::string bytes() const {
    std::string bytes;
    std::rewind(file_.get());
    char part[1 << 16];
    for (std::size_t read; (read = std::fread(part, 1, sizeof part, file_.get())) > 0;) bytes.append(part, read);
    return bytes;
  }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_{std::tmpfile()};
};

class Workbook {
 public:
  Workbook(const std::string& path, const DocumentHead& head) : book_(workbook_new(path.c_str())) {
    plain_ = format(nullptr);
    text_ = format("@");
    one_line_ = workbook_add_format(book_);
    format_set_align(one_line_, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(one_line_, "@");
    day_ = format("dd.mm.yyyy");
    minute_ = format("dd.mm.yyyy hh:mm");
    head_ = head_format(0xE4ECF4);
    head_to_fill_ = head_format(0xFDF0C8);
    describe(head);
  }

  void add(const Sheet& table) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, table.name.c_str());
    const auto columns = static_cast<lxw_col_t>(table.columns.size());
    for (lxw_col_t i = 0; i < columns; ++i) {
      const Column& column = table.columns[i];
      worksheet_set_column(sheet, i, i, width_of(column.width), format_of(column.type));
      note(worksheet_write_string(sheet, 0, i, column.name.c_str(),
                                  column.filled_by == FilledBy::ministry ? head_to_fill_ : head_));
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      for (lxw_col_t i = 0; i < columns; ++i)
        write(sheet, static_cast<lxw_row_t>(row + 1), i, table.columns[i].type, table.rows[row][i]);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), static_cast<lxw_col_t>(columns - 1));
    print_on_paper(sheet);
  }

  // The first thing that went wrong, if anything did. Frees the book.
  lxw_error close() {
    const lxw_error closed = workbook_close(book_);
    return fault_ != LXW_NO_ERROR ? fault_ : closed;
  }

 private:
  lxw_format* format(const char* number_form) {
    lxw_format* made = workbook_add_format(book_);
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    if (number_form) format_set_num_format(made, number_form);
    return made;
  }
  lxw_format* head_format(lxw_color_t ground) {
    lxw_format* made = format(nullptr);
    format_set_bold(made);
    format_set_bg_color(made, ground);
    format_set_bottom(made, LXW_BORDER_THIN);
    return made;
  }
  lxw_format* format_of(CellType type) const {
    switch (type) {
      case CellType::text:
        return text_;
      case CellType::identifier:
        return one_line_;
      case CellType::date:
        return day_;
      case CellType::moment:
        return minute_;
      case CellType::number:
      case CellType::truth:
        return plain_;
    }
    return plain_;
  }

  void describe(const DocumentHead& head) {
    std::string title = head.title, subject = head.subject, author = head.author;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.created = seconds_of(head.as_of);
    note(workbook_set_properties(book_, &properties));
  }

  void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, CellType type, const std::string& cell) {
    if (cell.empty()) return;
    const auto number = number_in(cell);
    const auto moment = moment_in(cell);
    const auto truth = truth_in(cell);
    if (type == CellType::number && number) {
      note(worksheet_write_number(sheet, row, column, static_cast<double>(*number), plain_));
    } else if (type == CellType::truth && truth) {
      note(worksheet_write_boolean(sheet, row, column, *truth, plain_));
    } else if ((type == CellType::date || type == CellType::moment) && moment) {
      lxw_datetime at = excel_time(*moment);
      note(worksheet_write_datetime(sheet, row, column, &at, format_of(type)));
    } else {
      note(worksheet_write_string(sheet, row, column, with_escapes_kept(fitting(neutralised(cell))).c_str(),
                                  type == CellType::identifier ? one_line_ : text_));
    }
  }

  static void print_on_paper(lxw_worksheet* sheet) {
    constexpr std::uint8_t kA3 = 8;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kA3);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
  }

  void note(lxw_error error) {
    if (fault_ == LXW_NO_ERROR) fault_ = error;
  }

  lxw_workbook* book_;
  lxw_format *plain_, *text_, *one_line_, *day_, *minute_, *head_, *head_to_fill_;
  lxw_error fault_ = LXW_NO_ERROR;
};

}  // namespace

Result<std::string> workbook_xlsx(const std::vector<Sheet>& tables, const DocumentHead& head) {
  const NamelessFile file;
  if (!file.is_open()) return Message{"export.no_memory", {"tmpfile"}};
  Workbook book(file.path(), head);
  for (const Sheet& table : tables) book.add(table);
  if (const lxw_error fault = book.close(); fault != LXW_NO_ERROR)
    return Message{"export.no_memory", {lxw_strerror(fault)}};
  return file.bytes();
}

}  // namespace tafelrunde::exchange
