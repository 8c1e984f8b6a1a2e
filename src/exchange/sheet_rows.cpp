#include "exchange/sheet_rows.h"

#include "base/text.h"

namespace tafelrunde::exchange {

Result<SheetChoice> chosen_sheet(std::vector<std::string> names, std::string_view wished) {
  if (names.empty()) return Message{"workbook.damaged", {}};
  const std::string folded = fold_for_search(wished);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name = fold_for_search(names[i]);
    const bool is_meant = folded.empty() ? name == "beitrage" || name == "aussagen" || name == "statements"
                                         : name == folded || std::to_string(i + 1) == folded;
    if (is_meant) return SheetChoice{std::move(names), i};
  }
  if (folded.empty()) return SheetChoice{std::move(names), 0};
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + shortened(name, 40);
  return Message{"table.no_sheet", {shortened(wished, 60), shortened(all, 200)}};
}

void SheetRows::begin(int line) {
  row_ = {};
  row_.line = line;
}

Outcome SheetRows::put(std::size_t column, const std::string& text) {
  if (text.empty()) return {};
  if (column >= kMaxColumns) return Message{"table.too_wide", {std::to_string(kMaxColumns)}};
  if (row_.cells.size() <= column) row_.cells.resize(column + 1);
  row_.cells[column] = text;
  return {};
}

Outcome SheetRows::end(int times) {
  if (row_.cells.empty()) return {};
  for (int i = 1; i < times; ++i) {
    if (auto taken = take_(RawRow(row_)); !taken) return taken;
    ++row_.line;
  }
  return take_(std::move(row_));
}

}  // namespace tafelrunde::exchange
