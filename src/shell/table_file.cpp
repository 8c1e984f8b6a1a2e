#include "shell/table_file.h"

#include <algorithm>
#include <string>

namespace tafelrunde::shell {
namespace {

std::string ending_of(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return ending;
}

}  // namespace

std::optional<exchange::TableFormat> table_format_of(const std::filesystem::path& file) {
  const std::string ending = ending_of(file);
  if (ending == ".tsv") return exchange::TableFormat::tsv;
  if (ending == ".csv") return exchange::TableFormat::csv;
  if (ending == ".xlsx") return exchange::TableFormat::xlsx;
  if (ending == ".ods") return exchange::TableFormat::ods;
  return std::nullopt;
}

std::optional<exchange::DocumentFormat> document_format_of(const std::filesystem::path& file) {
  const std::string ending = ending_of(file);
  if (ending == ".md" || ending == ".markdown") return exchange::DocumentFormat::markdown;
  if (ending == ".odt") return exchange::DocumentFormat::odt;
  if (ending == ".docx") return exchange::DocumentFormat::docx;
  return std::nullopt;
}

}  // namespace tafelrunde::shell
