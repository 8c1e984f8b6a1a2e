#include "exchange/table_reader.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/id.h"
#include "base/text.h"
#include "exchange/sheet_rows.h"

namespace tafelrunde::exchange {
namespace {

// So many are no slips: the table was taken for another kind than it is.
constexpr std::size_t kMaxFaults = 10'000;

std::string digest(std::string_view bytes) {
  std::array<std::uint8_t, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return to_hex(hash.data(), hash.size());
}

Message in_megabytes(const char* key) { return {key, {std::to_string(kMaxTableBytes >> 20)}}; }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }
bool is_blank(const RawRow& row) {
  return !row.fault &&
         std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return is_blank(cell); });
}
bool is_workbook(TableFormat format) { return format == TableFormat::xlsx || format == TableFormat::ods; }

// Makes a table of the rows, the first of which names the columns.
class TableBuilder {
 public:
  explicit TableBuilder(Table& table) : table_(table) {}

  Outcome take(RawRow&& row) {
    if (is_blank(row)) return {};
    if (!has_header_) return take_header(row);
    if (++number_ > static_cast<int>(kMaxRows)) return Message{"table.too_many_rows", {std::to_string(kMaxRows)}};
    const auto fault = fault_of(row);
    if (fault && table_.faults.size() >= kMaxFaults)
      return Message{"table.too_many_faults", {std::to_string(kMaxFaults)}};
    if (fault) {
      table_.faults.push_back({row.line, *fault});
      return {};
    }
    cells_ += row.cells.size();
    for (const std::string& cell : row.cells) bytes_ += cell.size();
    if (cells_ > kMaxCells || bytes_ > kMaxTableBytes) return in_megabytes("table.too_much");
    table_.rows.push_back({row.line, number_, std::move(row.cells)});
    return {};
  }

  bool has_header() const { return has_header_; }

 private:
  // The names of the columns, folded; nothing may be called the same twice.
  Outcome take_header(const RawRow& header) {
    if (header.fault) return Message{header.fault->key, {std::to_string(header.line)}};
    std::set<std::string> seen;
    for (const std::string& cell : header.cells) {
      const auto line = accept_line(cell);
      std::string name = fold_for_search(line ? *line : shortened(cell, 60));
      if (!name.empty() && !seen.insert(name).second) return Message{"table.column_twice", {shortened(cell, 60)}};
      table_.titles.push_back(line ? *line : shortened(cell, 60));
      table_.columns.push_back(std::move(name));
    }
    has_header_ = true;
    return {};
  }

  // A row has as many cells as there are columns; empty ones too many do no harm, nor in a workbook those too few.
  std::optional<Message> fault_of(RawRow& row) const {
    if (row.fault) return row.fault;
    const std::size_t columns = table_.columns.size();
    while (row.cells.size() > columns && is_blank(row.cells.back())) row.cells.pop_back();
    if (row.cells.size() > columns && last_takes_the_rest()) join_surplus(row.cells, columns);
    if (is_workbook(table_.format) && row.cells.size() < columns) row.cells.resize(columns);
    const std::vector<std::string> counts{std::to_string(row.cells.size()), std::to_string(columns)};
    if (row.cells.size() < columns) return Message{"table.too_few_columns", counts};
    if (row.cells.size() > columns) return Message{"table.too_many_columns", counts};
    return std::nullopt;
  }

  // Older Polis writes its last column, the comments, without quotes.
  bool last_takes_the_rest() const {
    return table_.columns.back() == "comment-body" && table_.format == TableFormat::csv;
  }
  void join_surplus(std::vector<std::string>& cells, std::size_t columns) const {
    for (std::size_t i = columns; i < cells.size(); ++i) cells[columns - 1] += table_.separator + cells[i];
    cells.resize(columns);
  }

  Table& table_;
  bool has_header_ = false;
  int number_ = 0;
  std::size_t cells_ = 0, bytes_ = 0;
};

Outcome take_text(std::string_view bytes, const TableWish& wish, Table& table, const RowTaker& take) {
  table.encoding = wish.encoding.value_or(recognised_encoding(bytes));
  const auto text = decoded(bytes, table.encoding, kMaxTableBytes);
  if (!text) return text.problem();
  const bool is_tsv = wish.format == TableFormat::tsv;
  table.separator = wish.separator.value_or(is_tsv ? '\t' : recognised_separator(*text));
  return take_text_rows(*text, table.separator, is_tsv ? Quotes::none : Quotes::rfc4180, take);
}

Outcome take_sheet(std::string_view bytes, const TableWish& wish, Table& table, const RowTaker& take) {
  auto choice = (wish.format == TableFormat::xlsx ? take_xlsx_rows : take_ods_rows)(bytes, wish.sheet, take);
  if (!choice) return choice.problem();
  table.sheets = std::move(choice->names);
  table.sheet = choice->chosen;
  return {};
}

}  // namespace

std::optional<std::size_t> Table::column(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
  }
  return std::nullopt;
}

Result<Table> read_table(std::string_view bytes, const TableWish& wish) {
  if (bytes.size() > kMaxTableBytes) return in_megabytes("table.too_large");
  Table table;
  table.format = wish.format;
  table.fingerprint = digest(bytes);
  TableBuilder builder(table);
  const RowTaker take = [&](RawRow&& row) { return builder.take(std::move(row)); };
  const auto read = (is_workbook(wish.format) ? take_sheet : take_text)(bytes, wish, table, take);
  if (!read) return read.problem();
  if (!builder.has_header()) return Message{"table.empty", {}};
  return table;
}

std::string row_origin(const Table& table, const Row& row) {
  return digest(table.fingerprint + "/" + std::to_string(row.number));
}

std::string origin_of(std::string_view program, std::string_view id, std::string_view words) {
  std::string name;
  for (const std::string_view part : {program, id, words}) name.append(part).push_back('\0');
  return digest(name);
}

void sort_by_line(std::vector<RowFault>& faults) {
  std::stable_sort(faults.begin(), faults.end(),
                   [](const RowFault& a, const RowFault& b) { return a.line < b.line; });
}

}  // namespace tafelrunde::exchange
