#include "cli/table_file.h"

#include <algorithm>
#include <filesystem>

namespace tafelrunde::cli {

std::string ending_of(const std::string& file) {
  std::string ending = std::filesystem::path(file).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return ending;
}

Result<exchange::TableFormat> table_format_of(const std::string& file) {
  const std::string ending = ending_of(file);
  if (ending == ".tsv") return exchange::TableFormat::tsv;
  if (ending == ".csv") return exchange::TableFormat::csv;
  if (ending == ".xlsx") return exchange::TableFormat::xlsx;
  if (ending == ".ods") return exchange::TableFormat::ods;
  return Message{"import.unknown_ending", {file}};
}

}  // namespace tafelrunde::cli
